import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {answersTo} from '../../src/assess/engine.ts'
import {assess} from '../../src/assess/index.ts'
import {numbersOf} from '../../src/assess/numbers.ts'
import type {Condition} from '../../src/model/condition.ts'
import type {Strength} from '../../src/model/fact.ts'
import {structuralFacts} from '../../src/model/fact.ts'
import {Condition as ConditionSchema} from '../../src/model/indicator.ts'
import type {Answer} from '../../src/model/judgement.ts'
import {rulebook} from '../reports.ts'
import {factsOf, indicatorOf, least} from './fixture.ts'

// Each test excludes one trap of json-rules-engine.

const nowhere = {level: null, year: null}
const standingOf = async (requires: Condition, strengths: Readonly<Record<string, Strength>>) =>
  (await assess([indicatorOf({requires})], factsOf(strengths), nowhere))[0]?.standing

describe('a missing fact never passes', () => {
  test('it stops the run instead', async () => {
    await expect(assess([indicatorOf({requires: least('a.other')})], factsOf({'a.fact': 3}), nowhere)).rejects.toThrow(
      /a\.other/,
    )
  })

  test('one that nothing is said of is 0, not missing', async () => {
    expect(await standingOf(least('a.fact'), {'a.fact': 0})).toBe('absent')
  })

  test('every fact that a shipped indicator asks for is one that is always read', () => {
    const leaves = (condition: Condition): readonly string[] =>
      'fact' in condition ? [condition.fact] : ('all' in condition ? condition.all : condition.any).flatMap(leaves)
    const read = new Set<string>([...rulebook.facts.map(({id}) => id), ...structuralFacts])
    const asked = rulebook.indicators
      .flatMap(({requires, nothing}) => [requires, ...(nothing ? [nothing] : [])])
      .flatMap(leaves)
    expect(asked.length).toBeGreaterThan(20)
    expect(asked.filter(id => !read.has(id.replace(/\.(denied|admitted)$/, '')))).toEqual([])
  })
})

describe('the schema of conditions refuses', () => {
  test.for<[fact: string, condition: unknown]>([
    ['an empty all, which the engine calls true', {all: []}],
    ['an empty any, which the engine calls true', {any: []}],
    ['an empty any inside an all', {all: [least('a.fact'), {any: []}]}],
    ['a string for a number', {fact: 'a.fact', operator: 'greaterThanInclusive', value: '1'}],
    ['a figure with its unit', {fact: 'a.fact', operator: 'greaterThanInclusive', value: '12件'}],
    ['another fact for a number', {fact: 'a.fact', operator: 'greaterThanInclusive', value: {fact: 'b.fact'}}],
    ['an unknown operator, which the engine only refuses at the run', {...least('a.fact'), operator: 'atLeast'}],
    ['lessThan', {...least('a.fact'), operator: 'lessThan'}],
    ['notEqual', {...least('a.fact'), operator: 'notEqual'}],
    ['notIn', {...least('a.fact'), operator: 'notIn'}],
    ['not', {not: least('a.fact')}],
    ['a priority, by which conditions are skipped', {...least('a.fact'), priority: 2}],
    ['a path, which triples the time', {...least('a.fact'), path: '$.value'}],
    ['a condition by name', {condition: 'other'}],
    ['all and any side by side', {all: [least('a.fact')], any: [least('a.fact')]}],
  ])('%s', ([, condition]) => {
    expect(ConditionSchema.safeParse(condition).success).toBe(false)
  })

  test('but takes nested trees of comparisons', () => {
    const tree = {all: [least('a.fact'), {any: [least('b.fact', 2), {all: [least('c.fact')]}]}]}
    expect(ConditionSchema.parse(tree)).toEqual(tree)
  })
})

test('the engine sees numbers and nothing else', () => {
  const numbers = numbersOf(factsOf({'a.fact': 3, 'b.fact': 0}), {level: '镇', year: 2023})
  expect(Object.values(numbers).filter(value => !Number.isFinite(value))).toEqual([])
  expect(numbers).toMatchObject({
    'a.fact': 3,
    'b.fact': 0,
    'a.fact.denied': 0,
    'a.fact.admitted': 0,
    'level.镇': 1,
    'level.乡': 0,
  })
})

const strengths = fc.constantFrom<Strength[]>(0, 1, 2, 3)
const names = ['a.fact', 'b.fact', 'c.fact', 'd.fact'] as const
const trees = fc.letrec<{tree: Condition}>(tie => ({
  tree: fc.oneof(
    {maxDepth: 3, withCrossShrink: true},
    fc.constantFrom(...names).map(name => least(name)),
    fc.array(tie('tree'), {minLength: 1, maxLength: 3}).map(all => ({all})),
    fc.array(tie('tree'), {minLength: 1, maxLength: 3}).map(any => ({any})),
  ),
})).tree
const reports = fc
  .tuple(strengths, strengths, strengths, strengths)
  .map(values => Object.fromEntries(names.map((name, index) => [name, values[index] ?? 0])) as Record<string, Strength>)

const leavesOf = (answer: Answer): readonly Extract<Answer, {kind: 'leaf'}>[] =>
  answer.kind === 'leaf' ? [answer] : answer.children.flatMap(leavesOf)
const leavesIn = (condition: Condition): number =>
  'fact' in condition
    ? 1
    : ('all' in condition ? condition.all : condition.any).reduce((sum, child) => sum + leavesIn(child), 0)

test('no condition is skipped: every leaf of any tree has its answer', async () => {
  const property = fc.asyncProperty(trees, reports, async (requires, values) => {
    const answers = await answersTo([indicatorOf({requires})], numbersOf(factsOf(values), nowhere))
    const leaves = leavesOf((answers.get('a.indicator') ?? expect.fail('no answer')).requires)
    expect(leaves.length).toBe(leavesIn(requires))
    for (const {fact, actual, held} of leaves) expect([actual, held]).toEqual([values[fact], (values[fact] ?? 0) >= 1])
  })
  await fc.assert(property, {numRuns: 100})
})

test('what was answered before changes no answer: of one indicator in any order as of a fresh one', async () => {
  const nothing = least('d.fact')
  const property = fc.asyncProperty(trees, fc.array(reports, {minLength: 2, maxLength: 8}), async (requires, all) => {
    const asked = indicatorOf({requires, nothing, since: 2020})
    for (const [index, values] of all.entries()) {
      const numbers = numbersOf(factsOf(values), {level: null, year: 2019 + (index % 2)})
      const fresh = await answersTo([structuredClone(asked)], numbers)
      expect(await answersTo([asked], numbers)).toEqual(fresh)
    }
  })
  await fc.assert(property, {numRuns: 100})
})

test('more evidence never weakens a standing, whatever the tree', async () => {
  const worth = ['absent', 'planned', 'asserted', 'substantiated']
  const property = fc.asyncProperty(trees, reports, reports, async (requires, one, other) => {
    const more = Object.fromEntries(names.map(name => [name, Math.max(one[name] ?? 0, other[name] ?? 0) as Strength]))
    const [less, rich] = [await standingOf(requires, one), await standingOf(requires, more)]
    expect(worth.indexOf(rich ?? '')).toBeGreaterThanOrEqual(worth.indexOf(less ?? ''))
    expect(worth).toContain(less)
  })
  await fc.assert(property, {numRuns: 100})
})

const many = Array.from({length: 60}, (_, index) =>
  indicatorOf({
    id: `a.x${String.fromCharCode(97 + (index % 26))}${index}`,
    requires:
      index % 3 === 0 ? {all: [{any: [{all: [least('a.fact')]}]}]} : least(index % 2 === 0 ? 'b.fact' : 'a.fact'),
  }),
)

test('findings come in the order of the indicators, not of completion', async () => {
  const property = fc.asyncProperty(fc.shuffledSubarray(many, {minLength: 30}), async indicators => {
    const found = await assess(indicators, factsOf({'a.fact': 2, 'b.fact': 0}), nowhere)
    expect(found.map(({indicator}) => indicator.id)).toEqual(indicators.map(({id}) => id))
  })
  await fc.assert(property, {numRuns: 10})
})

test('many runs at once give what each gives alone', async () => {
  const reports = [0, 1, 2, 3].flatMap(a =>
    [0, 2, 3].map(b => factsOf({'a.fact': a as Strength, 'b.fact': b as Strength})),
  )
  const told = (judged: Awaited<ReturnType<typeof assess>>) =>
    judged.map(({indicator, standing}) => `${indicator.id} ${standing}`)
  const together = (await Promise.all(reports.map(facts => assess(many, facts, nowhere)))).map(told)
  const alone: (readonly string[])[] = []
  for (const facts of reports) alone.push(told(await assess(many, facts, nowhere)))
  expect(together).toEqual(alone)
  expect(new Set(together.flat().map(line => line.split(' ')[1]))).toEqual(
    new Set(['absent', 'planned', 'asserted', 'substantiated']),
  )
})
