import {describe, expect, test} from 'vitest'
import {assess} from '../../src/assess/index.ts'
import {strengthOf} from '../../src/assess/standing.ts'
import type {Strength} from '../../src/model/fact.ts'
import type {Indicator} from '../../src/model/indicator.ts'
import type {Answer} from '../../src/model/judgement.ts'
import type {Level} from '../../src/model/report.ts'
import {factsOf, factWith, indicatorOf, least, mentionOf} from './fixture.ts'

const leaf = (actual: number, wanted = 1): Answer => ({
  kind: 'leaf',
  fact: 'a.fact',
  wanted,
  actual,
  held: actual >= wanted,
})
const all = (...children: readonly Answer[]): Answer => ({
  kind: 'all',
  held: children.every(({held}) => held),
  children,
})
const any = (...children: readonly Answer[]): Answer => ({kind: 'any', held: children.some(({held}) => held), children})

describe('what a tree comes to', () => {
  test.for<[fact: string, answer: Answer, strength: number]>([
    ['a leaf is worth its fact', leaf(2), 2],
    ['a leaf that does not hold is worth nothing', leaf(1, 2), 0],
    ['any is its strongest', any(leaf(0), leaf(3), leaf(1)), 3],
    ['any of nothing is nothing', any(leaf(0), leaf(0)), 0],
    ['all is its weakest', all(leaf(2), leaf(1)), 1],
    ['all with one lacking is nothing', all(leaf(3), leaf(0)), 0],
    ['all done without a particular is done', all(leaf(2), leaf(2)), 2],
    ['all done, one with a particular, is substantiated', all(leaf(2), leaf(3), leaf(2)), 3],
    ['a particular does not lift what is only planned', all(leaf(3), leaf(1)), 1],
    ['the term, or its three acts', any(leaf(0), all(leaf(2), leaf(3), leaf(2))), 3],
    ['two acts of three are nothing', any(leaf(0), all(leaf(2), leaf(3), leaf(0))), 0],
    ['all over any', all(any(leaf(0), leaf(2)), any(leaf(3), leaf(0))), 3],
  ])('%s', ([, answer, strength]) => {
    expect(strengthOf(answer)).toBe(strength)
  })
})

const judge = async (
  changes: Partial<Indicator>,
  strengths: Readonly<Record<string, Strength>>,
  where: {readonly level?: Level; readonly year?: number} = {},
) => {
  const [judgement] = await assess([indicatorOf(changes)], factsOf({'a.fact': 0, 'a.none': 0, ...strengths}), {
    level: where.level ?? null,
    year: where.year ?? null,
  })
  return [judgement?.standing, judgement?.reason]
}

const empty = {nothing: least('a.none', 2)}
const narrow = {levels: ['县'] as const, since: 2020, until: 2022} satisfies Partial<Record<keyof Indicator, unknown>>
const asks = (changes: Partial<Indicator> | {levels: readonly Level[]}): Partial<Indicator> =>
  changes as Partial<Indicator>

describe('the standing is the first that applies', () => {
  test.for<
    [
      fact: string,
      changes: object,
      strengths: Readonly<Record<string, Strength>>,
      standing: string,
      reason: string | null,
    ]
  >([
    ['done with a particular', {}, {'a.fact': 3}, 'substantiated', null],
    ['done', {}, {'a.fact': 2}, 'asserted', null],
    ['planned', {}, {'a.fact': 1}, 'planned', null],
    ['nowhere', {}, {}, 'absent', null],
    ['nothing to do', empty, {'a.none': 2}, 'not_applicable', 'declared'],
    ['nothing to do, and planned', empty, {'a.fact': 1, 'a.none': 2}, 'not_applicable', 'declared'],
    ['nothing to do, but done all the same', empty, {'a.fact': 2, 'a.none': 2}, 'asserted', null],
    ['nothing to do, planned only', empty, {'a.none': 1}, 'absent', null],
    ['an intention does not declare nothing to do', {}, {'a.none': 2}, 'absent', null],
  ])('%s', async ([, changes, strengths, standing, reason]) => {
    expect(await judge(changes, strengths)).toEqual([standing, reason])
  })
})

describe('level and year', () => {
  test.for<
    [fact: string, where: {level?: Level; year?: number}, strength: Strength, standing: string, reason: string | null]
  >([
    ['another level', {level: '镇', year: 2021}, 0, 'not_applicable', 'level'],
    ['another level, though planned', {level: '镇', year: 2021}, 1, 'not_applicable', 'level'],
    ['before its time', {level: '县', year: 2019}, 0, 'not_applicable', 'year'],
    ['after its time', {level: '县', year: 2023}, 0, 'not_applicable', 'year'],
    ['wrong in both is told by level', {level: '镇', year: 2019}, 0, 'not_applicable', 'level'],
    ['its first year', {level: '县', year: 2020}, 0, 'absent', null],
    ['its last year', {level: '县', year: 2022}, 0, 'absent', null],
    ['an unknown level passes', {year: 2021}, 0, 'absent', null],
    ['an unknown year passes', {level: '县'}, 0, 'absent', null],
    ['an unknown level does not save a wrong year', {year: 2019}, 0, 'not_applicable', 'year'],
    ['evidence counts whatever the level', {level: '镇', year: 2021}, 2, 'asserted', null],
    ['evidence counts whatever the year', {level: '县', year: 2019}, 3, 'substantiated', null],
  ])('%s', async ([, where, strength, standing, reason]) => {
    expect(await judge(asks(narrow), {'a.fact': strength}, where)).toEqual([standing, reason])
  })

  test('an indicator without years applies in every year', async () => {
    for (const year of [1999, 2024, 9000]) expect(await judge({}, {}, {level: '镇', year})).toEqual(['absent', null])
  })
})

describe('beside the standing', () => {
  const one = async (changes: Partial<Indicator>, mentions: Parameters<typeof factWith>[1]) => {
    const facts = new Map([...factWith('a.fact', mentions), ...factsOf({'b.fact': 2, 'c.fact': 1, 'a.none': 2})])
    const [judgement] = await assess([indicatorOf(changes)], facts, {level: null, year: null})
    return judgement ?? expect.fail('no judgement')
  }
  const admitted = mentionOf('a.fact', 'admitted')

  test('an admitted shortfall stands beside any standing', async () => {
    expect(await one({}, [mentionOf('a.fact', 'done', {strength: 3}), admitted])).toMatchObject({
      standing: 'substantiated',
      admitted: true,
    })
    expect(await one({}, [admitted])).toMatchObject({standing: 'absent', admitted: true})
    expect(await one({}, [mentionOf('a.fact', 'denied')])).toMatchObject({standing: 'absent', admitted: false})
  })

  test('what a full account would also cover is named, where anything was done', async () => {
    const covers = [
      {fact: 'b.fact', title: '书记'},
      {fact: 'c.fact', title: '镇长'},
    ]
    expect((await one({covers}, [mentionOf('a.fact', 'done')])).lacking).toEqual(['镇长'])
    expect((await one({covers}, [mentionOf('a.fact', 'planned')])).lacking).toEqual([])
  })

  test('mentions come strongest first, then in the order of the text', async () => {
    const at = (start: number, strength: Strength) =>
      mentionOf('a.fact', 'done', {strength, span: {start, end: start + 2}})
    const {mentions} = await one({}, [at(9, 3), at(30, 2), at(20, 3), at(1, 1)])
    expect(mentions.map(({span}) => span.start)).toEqual([9, 20, 30, 1])
  })

  test('what declares nothing to do comes first', async () => {
    const {reason, mentions} = await one(empty, [mentionOf('a.fact', 'planned')])
    expect(reason).toBe('declared')
    expect(mentions.map(({fact}) => fact)).toEqual(['a.none', 'a.fact'])
  })

  test.for<readonly [fact: string, indirect: boolean, strength: Strength, standing: string]>([
    ['a heading alone yields to a declaration that there was nothing to do', true, 2, 'not_applicable'],
    ['a statement does not', false, 2, 'asserted'],
    ['nor does a particular', false, 3, 'substantiated'],
  ])('%s', async ([, indirect, strength, standing]) => {
    const mentions = [mentionOf('a.fact', 'done', {indirect, strength})]
    expect((await one(empty, mentions)).standing).toBe(standing)
    expect((await one({}, mentions)).standing).toBe(strength === 3 ? 'substantiated' : 'asserted')
  })

  test('a fact that two conditions ask for is told once', async () => {
    const requires = {any: [least('a.fact'), {all: [least('a.fact'), least('b.fact')]}]}
    expect((await one({requires}, [mentionOf('a.fact', 'done')])).mentions.map(({fact}) => fact)).toEqual([
      'a.fact',
      'b.fact',
    ])
  })
})
