import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cellsOf, gapsIn, kinOf} from '../../src/gaps/index.ts'
import {type Cells, type Gap, gapKinds} from '../../src/model/assessment.ts'
import type {Flaw} from '../../src/model/defect.ts'
import type {Mention, Trouble} from '../../src/model/fact.ts'
import type {Indicator} from '../../src/model/indicator.ts'
import type {Judgement} from '../../src/model/judgement.ts'
import {forces, standings} from '../../src/model/standing.ts'
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
  themes: [],
  cause: false,
  reasons: [],
  answered: false,
  measures: [],
  open: [],
  empty: false,
})

/** No indicator belongs to a field of work. */
const kin = new Map<string, readonly string[]>()

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
    expect(told(gapsIn([judgement], {problems: [], kin}))).toEqual(gap === null ? [] : [gap])
  })
})

describe('whether the problem part owns up to it', () => {
  test.for<readonly [fact: string, problems: readonly Trouble[], disclosure: string, problem: string | null]>([
    ['an item on its fact', [trouble('二(一)', 'a.fact')], 'disclosed', '二(一)'],
    [
      'the first of several that say as much',
      [trouble('二(一)', 'b.x'), trouble('二(二)', 'a.fact'), trouble('二(三)', 'a.fact')],
      'disclosed',
      '二(二)',
    ],
    [
      'of several the one that speaks of least else',
      [trouble('二(一)', 'a.fact', 'b.x', 'c.y'), trouble('二(二)', 'a.fact')],
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
    expect(gapsIn([judgementOf('absent')], {problems, kin})).toMatchObject([{disclosure, problem}])
  })
})

describe('whether an item is near to it', () => {
  const fields = new Map([['a.fact', ['执法装备']]])
  const near = (themes: readonly string[]): Trouble => ({...trouble('二(一)', 'a.other'), themes})
  test.for<readonly [fact: string, problem: Trouble, disclosure: string]>([
    ['an item of the same field of work', near(['执法装备']), 'related'],
    ['an item of the same group, of another field', near(['普法宣传']), 'undisclosed'],
    ['an item of the same group, of no known field', near([]), 'related'],
  ])('%s', ([, problem, disclosure]) => {
    const gaps = gapsIn([judgementOf('absent', {}, {id: 'a.fact'})], {problems: [problem], kin: fields})
    expect(gaps).toMatchObject([{disclosure}])
  })

  test('an indicator belongs to the fields of which its title and demand speak', () => {
    const themes = {执法装备: ['记录仪', '执法…装备'], 普法宣传: ['普法(宣传|活动)']}
    const indicators = [
      indicatorOf({id: 'a.x', title: '执法保障', demand: '配备执法用的装备。'}),
      indicatorOf({id: 'a.y', title: '普法活动', demand: '开展宣传。'}),
      indicatorOf({id: 'a.z', title: '述法', demand: '年终述法。'}),
    ]
    expect([...kinOf({indicators, themes})]).toEqual([
      ['a.x', ['执法装备']],
      ['a.y', ['普法宣传']],
      ['a.z', []],
    ])
  })
})

describe('the four cells', () => {
  const flaw = (kind: Flaw['kind'], certain: boolean): Flaw => ({
    kind,
    certain,
    message: '不符',
    span: {start: 0, end: 5},
  })
  const cells = (judgement: Judgement, problems: readonly Trouble[] = [], flaws: readonly Flaw[] = []) =>
    cellsOf({judgements: [judgement], gaps: gapsIn([judgement], {problems, kin}), problems, flaws})
  const none = {admitted: [], blind: [], confessedOnly: [], contradicted: []}
  const own = [{indicator: 'a.one', problem: '二(一)'}]
  const item = trouble('二(一)', 'a.fact')
  const one = {id: 'a.one'}
  const short = mentionOf('a.fact', 'admitted', {topic: '执法记录仪'})

  test.for<readonly [fact: string, judgement: Judgement, problems: readonly Trouble[], filled: Partial<Cells>]>([
    ['silence alone is no blind spot', judgementOf('absent', {}, one), [], {}],
    ['silence that is owned', judgementOf('absent', {}, one), [item], {admitted: own}],
    [
      'a mandatory part that is missing',
      judgementOf('absent', {}, {id: 'form.plan', force: 'must'}),
      [],
      {blind: [{indicator: 'form.plan'}]},
    ],
    ['a mandatory part that is partly there', judgementOf('asserted', {}, {id: 'form.plan', force: 'must'}), [], {}],
    ['what is only planned', judgementOf('planned', {}, one), [], {blind: [{indicator: 'a.one'}]}],
    ['what is only planned, and owned', judgementOf('planned', {}, one), [item], {admitted: own}],
    [
      'only planned, and an item on the same group',
      judgementOf('planned', {}, one),
      [trouble('二(一)', 'a.other')],
      {blind: [{indicator: 'a.one'}], confessedOnly: [{indicator: null, problem: '二(一)'}]},
    ],
    [
      'done with a particular, and owned as not yet good enough',
      judgementOf('substantiated', {mentions: [short]}, one),
      [item],
      {confessedOnly: own},
    ],
    ['merely said, and owned', judgementOf('asserted', {mentions: [short]}, one), [item], {admitted: own}],
    [
      'an item that is about no indicator',
      judgementOf('substantiated', {}, one),
      [trouble('二(二)')],
      {confessedOnly: [{indicator: null, problem: '二(二)'}]},
    ],
    [
      'done and flatly denied',
      judgementOf('substantiated', {mentions: [done, {...short, flat: true}]}, one),
      [item],
      {contradicted: own},
    ],
  ])('%s', ([, judgement, problems, filled]) => {
    expect(cells(judgement, problems)).toEqual({...none, ...filled})
  })

  test('figures that certainly do not agree are blind spots, by the index of the error; hints are none', () => {
    const flaws = [flaw('year', true), flaw('number', false), flaw('number', true)]
    expect(cells(judgementOf('substantiated'), [], flaws)).toEqual({...none, blind: [{defect: 2}]})
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
        const gaps = gapsIn(all, {problems: [], kin})
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
        const gaps = gapsIn(all, {problems: [], kin})
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
    expect(gapsIn([judgementOf('absent', {}, words)], {problems: [], kin})).toMatchObject([words])
  })
})
