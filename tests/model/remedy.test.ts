import {expect, test} from 'vitest'
import {eitherIn} from '../../src/model/remedy.ts'

test('what is asked where it may not have arisen has two halves', () => {
  expect(eitherIn('有则写明件数，无则写明“本年未发生行政复议案件”。')).toEqual({
    something: '写明件数',
    nothing: '本年未发生行政复议案件',
  })
})

test('what is asked in any case has none', () => {
  expect(eitherIn('写明件数，没有的写明“本年没有”。')).toBeNull()
})
