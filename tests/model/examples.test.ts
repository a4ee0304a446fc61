import {expect, test} from 'vitest'
import {check, loadRulebook, readReport} from '../../src/index.ts'
import {joined, parted} from '../../src/model/examples.ts'
import {rulebook, samples} from '../reports.ts'

test('a rulebook is whole again when its examples are joined to it', () => {
  const {matcher: _, near: __, ...book} = rulebook
  const {bare, examples} = parted(book)
  expect(bare.indicators.flatMap(one => one.examples)).toEqual([])
  expect(joined(bare, examples)).toEqual(book)
})

test('a report is judged the same without the examples', async () => {
  const bare = await loadRulebook({bare: true})
  expect(bare.facts.flatMap(rule => rule.examples)).toEqual([])
  const judged = async (book: typeof bare) =>
    Promise.all(samples.map(async sample => check(await readReport(sample, book), book)))
  expect(await judged(bare)).toEqual(await judged(rulebook))
})
