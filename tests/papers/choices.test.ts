import {beforeAll, describe, expect, test} from 'vitest'
import {type Assessment, type Choice, papers, plain} from '../../src/index.ts'
import type {Draft} from '../../src/model/draft.ts'
import {draftOf} from '../../src/papers/draft.ts'
import {rulebook} from '../reports.ts'
import {assessed, townReport} from './drafted.ts'

const own = '（一）执法装备不足。没有配备执法记录仪，执法全过程记录落实不到位。\n（二）普法形式单一。群众参与不多。'
const text = townReport(own, '（一）推行行政执法公示制度。')
let assessment: Assessment
beforeAll(async () => {
  assessment = await assessed(text)
})

const gapOf = (indicator: string) => assessment.gaps.find(gap => gap.indicator === indicator)
const chosen = (...choices: readonly (readonly [string, Choice])[]): Draft =>
  draftOf(assessment, rulebook, new Map(choices))
const listed = ({elements, unverified, hints}: Draft) =>
  [...elements, ...unverified, ...hints].map(one => one.indicator)
const numbered = ({shortcomings}: Draft) =>
  shortcomings.map(({number, origin, about}) => [number, origin, about[0]?.indicator])

const lists = ['elements', 'unverified', 'hints'] as const

test('without choices the draft is as it was, to the byte', () => {
  expect(JSON.stringify(chosen())).toBe(JSON.stringify(draftOf(assessment, rulebook)))
  expect(JSON.stringify(chosen())).not.toContain('additions')
  expect(JSON.stringify(chosen(['enf.unknown', 'admission']))).toBe(JSON.stringify(chosen()))
})

describe.for(lists)('a matter of the %s', list => {
  const indicatorOf = () => draftOf(assessment, rulebook)[list].find(one => one.own === null)?.indicator ?? ''

  test('that was done is written into the measures, and is verified', () => {
    const indicator = indicatorOf()
    const draft = chosen([indicator, 'supplement'])
    expect(draft.additions).toMatchObject([{indicator, choice: 'supplement', text: gapOf(indicator)?.supplement}])
    expect(listed(draft)).toEqual(listed(chosen()).filter(one => one !== indicator))
    expect(draft.shortcomings).toEqual(chosen().shortcomings)
  })

  test('that was not done is a shortcoming, and is verified', () => {
    const indicator = indicatorOf()
    const draft = chosen([indicator, 'admission'])
    const item = draft.shortcomings.find(({origin}) => origin === 'chosen')
    expect(item).toMatchObject({
      about: [{indicator}],
      admission: gapOf(indicator)?.admission,
      cause: false,
      reasons: [],
    })
    expect(listed(draft)).toEqual(listed(chosen()).filter(one => one !== indicator))
    expect(draft.additions).toBeUndefined()
  })
})

describe('what was not done', () => {
  test('stands behind the own items and before what is only planned, in the order of the gaps', () => {
    const [first = '', second = ''] = chosen()
      .unverified.filter(one => one.own === null)
      .map(one => one.indicator)
    expect(numbered(chosen([second, 'admission'], [first, 'admission']))).toEqual([
      ['（一）', 'own', expect.any(String)],
      ['（二）', 'own', expect.any(String)],
      ['（三）', 'chosen', first],
      ['（四）', 'chosen', second],
      ['（五）', 'planned', 'enf.publicity'],
    ])
  })

  test('is not said twice where the report says so itself', () => {
    const draft = chosen(['enf.recording', 'admission'])
    expect(listed(chosen())).toContain('enf.recording')
    expect(listed(draft)).not.toContain('enf.recording')
    expect(draft.shortcomings).toEqual(chosen().shortcomings)
  })

  test('of what the plan has is a shortcoming with that measure', () => {
    const draft = chosen(['enf.publicity', 'admission'])
    const items = draft.shortcomings.filter(({about}) => about.some(({indicator}) => indicator === 'enf.publicity'))
    expect(items.map(({origin, answered}) => [origin, answered])).toEqual([['chosen', true]])
    expect(items[0]?.measures.map(({quote}) => quote)).toEqual(['推行行政执法公示制度'])
  })
})

test('what the plan has and was done after all is no shortcoming', () => {
  const draft = chosen(['enf.publicity', 'supplement'])
  expect(numbered(draft).map(([, origin]) => origin)).not.toContain('planned')
  expect(draft.additions?.map(({indicator}) => indicator)).toEqual(['enf.publicity'])
})

describe('that there was nothing to do', () => {
  test('is written into the measures', () => {
    const draft = chosen(['norm.unities', 'nothing'])
    expect(draft.additions).toMatchObject([{choice: 'nothing', text: '本年未制定行政规范性文件'}])
    expect(listed(draft)).not.toContain('norm.unities')
  })

  test('cannot be chosen where there is no such sentence', () => {
    const indicator = chosen().unverified.find(({nothing}) => nothing === null)?.indicator ?? ''
    expect(indicator).not.toBe('')
    expect(JSON.stringify(chosen([indicator, 'nothing']))).toBe(JSON.stringify(chosen()))
  })
})

test('the paper takes the choices', () => {
  const choices = new Map<string, Choice>([['norm.unities', 'nothing']])
  const lines = papers.draft
    .paper(assessment, {rulebook, choices})
    .blocks.map(block => ('text' in block ? block.text : ''))
  expect(lines).toContain('补写到举措的内容')
  expect(papers.draft.write(assessment, 'text', {rulebook, choices, columns: 80, paint: plain})).toContain(
    '本年未制定行政规范性文件',
  )
})
