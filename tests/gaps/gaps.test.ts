import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {gapsIn} from '../../src/gaps/index.ts'
import {type Gap, gapKinds} from '../../src/model/assessment.ts'
import type {Mention, Trouble} from '../../src/model/fact.ts'
import {forces, type Indicator, standings} from '../../src/model/indicator.ts'
import type {Judgement} from '../../src/model/judgement.ts'
import {indicatorOf, mentionOf} from '../assess/fixture.ts'

const leaf = {kind: 'leaf', fact: 'a.fact', wanted: 1, actual: 0, held: false} as const

/** A judgement as told; admitted where one of its mentions is. */
const judgementOf = (
  standing: Judgement['standing'],
  changes: Partial<Judgement> = {},
  indicator: Partial<Indicator> = {},
): Judgement => ({
  indicator: indicatorOf(indicator),
  standing,
  reason: null,
  admitted: (changes.mentions ?? []).some(({mood}) => mood === 'admitted'),
  lacking: [],
  mentions: [],
  facts: ['a.fact'],
  answers: {requires: leaf, applies: leaf, nothing: null},
  ...changes,
})

const trouble = (ref: string, ...facts: readonly string[]): Trouble => ({
  ref,
  span: {start: 0, end: 10},
  facts,
  cause: false,
  reasons: [],
  answered: false,
  measures: [],
  open: [],
  empty: false,
})

const told = (gaps: readonly Gap[]) => gaps.map(({kind, severity}) => `${kind} ${severity}`)

const done = mentionOf('a.fact', 'done', {topic: '执法记录仪'})
const short = (changes: Partial<Mention>) => mentionOf('a.fact', 'admitted', changes)
const form = {id: 'form.plan'}

type Case = readonly [fact: string, judgement: Judgement, gap: string | null]

describe('what kind of gap it is, and how much it weighs', () => {
  test.for<Case>([
    ['done with a particular is no gap', judgementOf('substantiated'), null],
    ['nothing to do is no gap', judgementOf('not_applicable', {reason: 'declared'}), null],
    [
      'nothing to do is no gap though admitted',
      judgementOf('not_applicable', {reason: 'level', mentions: [short({})]}),
      null,
    ],
    ['absent', judgementOf('absent'), 'missing should'],
    ['absent, mandatory', judgementOf('absent', {}, {force: 'must'}), 'missing must'],
    ['absent, a hint', judgementOf('absent', {}, {force: 'hint'}), 'missing hint'],
    [
      'absent and admitted is missing all the same',
      judgementOf('absent', {mentions: [short({flat: true})]}),
      'missing should',
    ],
    ['absent and conditional is not said', judgementOf('absent', {}, {conditional: true}), 'unstated should'],
    [
      'what may not have arisen is never mandatory',
      judgementOf('absent', {}, {conditional: true, force: 'must'}),
      'unstated should',
    ],
    ['only planned', judgementOf('planned'), 'planned-only should'],
    [
      'only planned and admitted is planned-only',
      judgementOf('planned', {mentions: [short({})]}),
      'planned-only should',
    ],
    ['only planned and conditional', judgementOf('planned', {}, {conditional: true}), 'planned-only should'],
    [
      'done, not yet good enough',
      judgementOf('substantiated', {mentions: [done, short({topic: '执法记录仪'})]}),
      'admitted should',
    ],
    ['said, not yet good enough', judgementOf('asserted', {mentions: [done, short({})]}), 'admitted should'],
    [
      'done, and its object flatly denied',
      judgementOf('substantiated', {mentions: [done, short({topic: '执法记录仪', flat: true})]}),
      'contradicted should',
    ],
    [
      'done, and another object flatly denied',
      judgementOf('substantiated', {mentions: [done, short({topic: '录音笔', flat: true})]}),
      'admitted should',
    ],
    [
      'planned, and its object flatly denied',
      judgementOf('planned', {
        mentions: [mentionOf('a.fact', 'planned', {topic: '执法记录仪'}), short({topic: '执法记录仪', flat: true})],
      }),
      'planned-only should',
    ],
    ['said without a particular', judgementOf('asserted'), 'unsubstantiated should'],
    ['said without a particular, a hint', judgementOf('asserted', {}, {force: 'hint'}), 'unsubstantiated hint'],
    ['done, but not by all who have to', judgementOf('substantiated', {lacking: ['镇长']}), 'unsubstantiated should'],
    ['a part of the report that is lacking', judgementOf('absent', {}, {...form, force: 'must'}), 'structural must'],
    [
      'a part of the report that is partly there',
      judgementOf('asserted', {}, {...form, force: 'must'}),
      'structural should',
    ],
    [
      'a part of the report that is only a hint',
      judgementOf('absent', {}, {...form, force: 'hint'}),
      'structural hint',
    ],
    ['a part of the report that is there', judgementOf('substantiated', {}, form), null],
    ['a part of the report that cannot apply', judgementOf('not_applicable', {reason: 'declared'}, form), null],
  ])('%s', ([, judgement, gap]) => {
    expect(told(gapsIn([judgement], []))).toEqual(gap === null ? [] : [gap])
  })
})

describe('whether the problem part owns up to it', () => {
  test.for<readonly [fact: string, problems: readonly Trouble[], disclosure: string, problem: string | null]>([
    ['an item on its fact', [trouble('二(一)', 'a.fact')], 'disclosed', '二(一)'],
    [
      'the first of several',
      [trouble('二(一)', 'b.x'), trouble('二(二)', 'a.fact'), trouble('二(三)', 'a.fact')],
      'disclosed',
      '二(二)',
    ],
    ['an item on the same group', [trouble('二(一)', 'a.other')], 'related', '二(一)'],
    [
      'its own item before one of its group',
      [trouble('二(一)', 'a.other'), trouble('二(二)', 'a.fact')],
      'disclosed',
      '二(二)',
    ],
    ['items on other matters', [trouble('二(一)', 'b.x', 'ab.y')], 'undisclosed', null],
    ['items about nothing', [trouble('二(一)')], 'undisclosed', null],
    ['no items', [], 'undisclosed', null],
  ])('%s', ([, problems, disclosure, problem]) => {
    expect(gapsIn([judgementOf('absent')], problems)).toMatchObject([{disclosure, problem}])
  })
})

describe('the list', () => {
  const some = fc.record({
    standing: fc.constantFrom(...standings),
    force: fc.constantFrom(...forces),
    conditional: fc.boolean(),
    admitted: fc.boolean(),
  })
  const judgements = fc
    .array(some, {maxLength: 12})
    .map(all =>
      all.map(({standing, admitted, ...rest}, index) =>
        judgementOf(standing, {admitted}, {...rest, id: `a.x${String.fromCharCode(97 + index)}`}),
      ),
    )
  const place = ({severity, kind}: Gap) => forces.indexOf(severity) * 10 + gapKinds.indexOf(kind)

  test('goes from the worst to the least, then as the system goes', () => {
    fc.assert(
      fc.property(judgements, all => {
        const gaps = gapsIn(all, [])
        for (const [index, gap] of gaps.entries()) {
          const before = gaps[index - 1]
          const follows =
            before === undefined ||
            place(before) < place(gap) ||
            (place(before) === place(gap) && before.indicator < gap.indicator)
          expect(follows).toBe(true)
        }
      }),
    )
  })

  test('has one gap for an indicator, never heavier than its force', () => {
    fc.assert(
      fc.property(judgements, all => {
        const gaps = gapsIn(all, [])
        expect(new Set(gaps.map(({indicator}) => indicator)).size).toBe(gaps.length)
        for (const {indicator, severity, kind} of gaps) {
          const {force} = all.find(judgement => judgement.indicator.id === indicator)?.indicator ?? expect.fail()
          expect(forces.indexOf(severity)).toBeGreaterThanOrEqual(forces.indexOf(force))
          if (kind !== 'missing' && kind !== 'structural') expect(severity).not.toBe('must')
        }
      }),
    )
  })

  test('carries both sentences and never chooses between them', () => {
    const words = {remedy: '写明。', supplement: '本年〔　〕次。', admission: '做得不够。'}
    expect(gapsIn([judgementOf('absent', {}, words)], [])).toMatchObject([words])
  })
})
