import {describe, expect, test} from 'vitest'
import {lint} from '../src/index.ts'
import {rulebook} from './reports.ts'

const {facts, redlines, indicators} = rulebook
const silent = facts.map(rule => ({...rule, examples: []}))

describe('an example of a fact rule is read as its author says', () => {
  const cases = facts.flatMap(rule =>
    rule.examples.map(example => [rule.id, example.mood, example.text, rule, example] as const),
  )
  test.for(cases)('%s, %s: %s', async ([, , , rule, example]) => {
    const only = {facts: [{...rule, examples: [example]}], redlines: [], indicators: []}
    expect(await lint({...rulebook, ...only})).toEqual([])
  })
})

describe('an example of a red line crosses it or not, as its author says', () => {
  const cases = redlines.flatMap(line =>
    line.examples.map(example => [line.id, example.crosses, example.text, line, example] as const),
  )
  test.for(cases)('%s, %s: %s', async ([, , , line, example]) => {
    const only = {facts: silent, redlines: [{...line, examples: [example]}], indicators: []}
    expect(await lint({...rulebook, ...only})).toEqual([])
  })
})

describe('an example of an indicator stands as its author says', () => {
  const cases = indicators.flatMap(indicator =>
    indicator.examples.map(example => [indicator.id, example.standing, example.name, indicator, example] as const),
  )
  test.for(cases)('%s, %s: %s', async ([, , , indicator, example]) => {
    const only = {facts: silent, redlines: [], indicators: [{...indicator, examples: [example]}]}
    expect(await lint({...rulebook, ...only})).toEqual([])
  })
})

describe('an example that does not come out', () => {
  const [rule] = facts
  const [indicator] = indicators

  test('is told with what was expected and what was found', async () => {
    if (!rule || !indicator) throw new Error('the rulebook is empty')
    const text = '溪边的柳树发了新芽。'
    const example = {name: '柳树', text, standing: 'substantiated'} as const
    const wrong = {
      facts: [...silent, {...rule, examples: [{text, mood: 'planned' as const}]}],
      redlines: [],
      indicators: [{...indicator, examples: [example]}],
    }
    expect(await lint({...rulebook, ...wrong})).toEqual([
      {id: rule.id, example: text, expected: 'planned', found: 'none'},
      {id: indicator.id, example: `柳树：${text}`, expected: 'substantiated', found: 'absent'},
    ])
  })
})
