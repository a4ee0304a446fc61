import {expect, test} from 'vitest'
import {pairsIn, sharedPairs} from '../../src/papers/pairs.ts'

test('pairs are those of neighbours, as often as they stand there', () => {
  expect(pairsIn('执法执法')).toEqual(['执法', '法执', '执法'])
  expect(pairsIn('法')).toEqual([])
})

test('shared pairs are counted once', () => {
  expect(sharedPairs('执法执法记录', new Set(pairsIn('执法记')))).toBe(2)
})
