import {execFileSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import process from 'node:process'
import {describe, expect, test} from 'vitest'
import {figuresOf, interval, matched, overlap} from './figures.mjs'
import {labelled} from './labels.mjs'

describe('precision and recall', () => {
  test('of what was said and what is so', () => {
    const pairs = [
      [true, true],
      [true, false],
      [false, true],
      [true, true],
      [false, false],
    ] as const
    expect(matched(pairs)).toMatchObject({hit: 2, said: 3, is: 3, precision: 2 / 3, recall: 2 / 3, f1: 2 / 3})
  })
  test('of nothing said and nothing so are whole', () => {
    expect(matched([[false, false]])).toMatchObject({precision: 1, recall: 1, f1: 1})
  })
})

test('an interval narrows with the number of cases and stays within 0 and 1', () => {
  const [low, high] = interval(9, 10)
  expect(low).toBeCloseTo(0.596, 3)
  expect(high).toBeCloseTo(0.982, 3)
  expect(interval(900, 1000)[0]).toBeGreaterThan(low ?? 1)
  expect(interval(0, 10)[0]).toBe(0)
  expect(interval(0, 0)).toEqual([0, 1])
})

test.for([
  ['one holds the other', '审查合同12份', '全年共审查合同12份，提出意见', true],
  ['punctuation and spaces aside', '统一登记、统一编号', '统一登记 统一编号', true],
  ['eight characters are shared', '镇里全年一共组织调解矛盾纠纷', '村里全年一共组织调解各类', true],
  ['fewer are', '全年共调解', '全年共审查', false],
  ['one is empty', '', '全年', false],
] as const)('two quotes overlap: %s', ([, a, b, expected]) => {
  expect(overlap(a, b)).toBe(expected)
})

const corpus = process.env['DUIBIAO_CORPUS']
const scoring = corpus === undefined ? '' : resolve(corpus, 'score.mjs')
const missing = existsSync(scoring) ? '' : ' (skipped: DUIBIAO_CORPUS names no folder with score.mjs)'

test.skipIf(missing !== '')(
  `the figures are those of the corpus’s own scoring${missing}`,
  {timeout: 60_000},
  async () => {
    const printed = execFileSync(process.execPath, [scoring], {
      cwd: join(import.meta.dirname, '..', '..'),
      encoding: 'utf8',
    })
    const theirs = Object.fromEntries(
      printed
        .split('\n')
        .map(line => line.split(/\s+/))
        .filter(cells => cells.length === 2),
    )
    const ours = figuresOf(await labelled({gold: join(corpus ?? '', 'gold'), reports: join(corpus ?? '', 'reports')}))
    for (const [name, value] of Object.entries(ours))
      expect(`${name} ${value.toFixed(3)}`).toBe(`${name} ${theirs[name]}`)
  },
)
