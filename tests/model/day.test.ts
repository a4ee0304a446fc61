import {expect, test} from 'vitest'
import {isDay} from '../../src/model/day.ts'

test.for<readonly [text: string, is: boolean]>([
  ['2024-05-01', true],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['2024-02-30', false],
  ['2024-04-31', false],
  ['2024-13-01', false],
  ['2024-00-10', false],
  ['2024-01-00', false],
  ['1899-12-31', false],
  ['2024-5-1', false],
  ['2024年5月1日', false],
  ['', false],
])('%s is a day: %s', ([text, is]) => {
  expect(isDay(text)).toBe(is)
})
