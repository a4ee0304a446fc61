import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {z} from 'zod'
import {roles} from '../../src/model/report.ts'
import {townReport} from '../facts/fixture.ts'
import {assessmentOf} from '../reports.ts'

const Entry = z.object({
  text: z.string(),
  under: z.enum(roles).optional(),
  topic: z.string(),
  weak: z.boolean().optional(),
  defects: z.array(z.object({quote: z.string()})),
})
const entries = z.array(Entry).parse(parse(readFileSync(new URL('relations.yaml', import.meta.url), 'utf8')))

/** The errors in figures of a small report with one text: what is quoted, of every quote of the entry that none of them touches. */
async function foundIn({text, under, defects}: z.infer<typeof Entry>) {
  const content = townReport(text, under)
  const {defects: all} = await assessmentOf(content)
  const said = all.filter(({kind}) => kind === 'number')
  const places = defects.map(({quote}) => ({
    quote,
    start: content.indexOf(quote),
    end: content.indexOf(quote) + quote.length,
  }))
  const touches = (place: {start: number; end: number}, [start, end]: readonly [number, number]) =>
    start < place.end && place.start < end
  return {
    missed: places.filter(place => !said.some(({span}) => touches(place, span))).map(({quote}) => quote),
    wrong: said.filter(({span}) => !places.some(place => touches(place, span))).map(({quote}) => quote),
  }
}

const sure = entries.filter(({weak}) => weak !== true)
const weak = entries.filter(entry => entry.weak === true)

test.for(sure)('$topic: $text', async entry => {
  expect(await foundIn(entry)).toEqual({missed: [], wrong: []})
})

test(`no more than a tenth are known not to be found: ${weak.map(({text}) => text).join(' ')}`, async () => {
  const missed = await Promise.all(weak.map(async entry => (await foundIn(entry)).missed.length > 0))
  expect(missed).toEqual(weak.map(() => true))
  expect(weak.length).toBeLessThanOrEqual(35)
})

test('at least two hundred relations are held', () => {
  expect(sure.filter(({defects}) => defects.length > 0).length).toBeGreaterThanOrEqual(200)
})
