import {describe, expect, test} from 'vitest'
import type {Assessment} from '../../src/model/assessment.ts'
import type {AppliedDecision, Decided} from '../../src/model/review.ts'
import {reviewOf} from '../../src/papers/review.ts'
import {assessment, rulebook} from '../render/fixture.ts'

const none: Decided = {entry: null, decisions: [], unknown: []}
const review = (changes: Partial<Assessment> = {}, decided = none) =>
  reviewOf({...assessment, ...changes}, rulebook, decided)

const waived = (indicator: string): AppliedDecision => ({
  indicator,
  title: '',
  decision: {
    decision: 'waive',
    standing: 'absent',
    evidence: [],
    reason: '机构改革',
    office: '县司法局',
    until: '2024-12-31',
  },
  fate: 'standing',
  standing: 'absent',
  lost: [],
})

test('the counts are those of the findings', () => {
  expect(review().counts).toEqual({
    must: {items: 5, there: 3, partly: 1, missing: 1},
    should: {items: 10, substantiated: 5, asserted: 1, planned: 1, absent: 2, not_applicable: 1},
  })
})

test('a report that lacks a mandatory part is not complete; one with a part of it is', () => {
  const partly = assessment.findings.map(finding =>
    finding.indicator === 'form.duty' ? {...finding, standing: 'asserted' as const} : finding,
  )
  expect([review().complete, review({findings: partly}).complete]).toEqual([false, true])
})

test('a waiver takes nothing from counts or lists', () => {
  const decided = {...none, decisions: [waived('form.duty'), waived('enf.publicity')]}
  const with_ = review({}, decided)
  expect(with_.counts).toEqual(review().counts)
  expect(with_.complete).toBe(false)
  expect(with_.elements.map(({indicator, decision}) => [indicator, decision?.fate])).toEqual([
    ['form.duty', 'standing'],
    ['form.causes', undefined],
  ])
  expect(with_.matters.flatMap(({matters}) => matters)).toHaveLength(
    review().matters.flatMap(({matters}) => matters).length,
  )
})

test('what should be told goes from the worst on; what the report owns up to stands by itself', () => {
  expect(review().matters.map(({kind, matters}) => [kind, ...matters.map(({indicator}) => indicator)])).toEqual([
    ['unstated', 'enf.publicity'],
    ['planned-only', 'dec.counselreview'],
    ['unsubstantiated', 'lead.debrief'],
    ['owned', 'enf.recording'],
  ])
})

test('problem items that want something, by title what the plan leaves open', () => {
  expect(review().problems).toMatchObject({
    items: 2,
    lines: [40, 41],
    causeless: [1],
    matters: [
      {ref: '二(一)', open: ['执法全过程记录']},
      {ref: '二(二)', answered: false},
    ],
  })
})

test('a problem item with cause and measure wants nothing', () => {
  const problems = assessment.problems.map(one => ({...one, cause: true, answered: true, open: []}))
  expect(review({problems}).problems.matters).toEqual([])
})

test('certain errors come first', () => {
  const [certain] = assessment.defects
  const doubtful = {...(certain ?? expect.fail()), certain: false}
  expect(review({defects: [doubtful, ...assessment.defects]}).defects.map(one => one.certain)).toEqual([true, false])
})

describe('a shortfall that the problem part does not own', () => {
  const withDisclosure = (disclosure: 'disclosed' | 'undisclosed') =>
    assessment.gaps.map(gap => (gap.indicator === 'dec.counselreview' ? {...gap, disclosure} : gap))
  const sections = (role: 'plan' | 'problems') => [{number: '三', heading: '三', role, span: [4700, 5000] as const}]

  test.for<readonly [fact: string, changes: Partial<Assessment>, seen: readonly string[]]>([
    ['is shown', {gaps: withDisclosure('undisclosed'), sections: sections('plan')}, ['dec.counselreview']],
    ['is not where an item owns up to it', {gaps: withDisclosure('disclosed'), sections: sections('plan')}, []],
    ['is not where it stands in that part', {gaps: withDisclosure('undisclosed'), sections: sections('problems')}, []],
  ])('%s', ([, changes, seen]) => {
    expect(review(changes).blind.map(({indicator}) => indicator)).toEqual(seen)
  })
})

test('decisions that do not hold any more come first', () => {
  const decisions = (['standing', 'expired', 'stale'] as const).map(fate => ({...waived('enf.publicity'), fate}))
  expect(review({}, {...none, decisions}).decisions.map(({fate}) => fate)).toEqual(['stale', 'expired', 'standing'])
})
