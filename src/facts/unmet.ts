import type {Numeral} from '../model/numeral.ts'
import type {Clause} from '../model/report.ts'
import type {Span} from '../model/span.ts'
import {withoutMarks} from './quotes.ts'
import type {SceneReading} from './reading.ts'
import {inside, placedAt, wordsAt} from './scene.ts'

/** How far before a figure the word may stand that makes it a target or a result, in units. */
const reach = 10

/** How far before the words a denial may stand that turns them round (无逾期未办结), in units. */
const turning = 8

const target = /(?:目标|任务|计划)[^，。；]{0,5}$/
const actual = /(?:实际|仅|只有|只完成)[^，。；]{0,4}$/
const result = /(?:实际|完成|达到|实现|仅|只有)[^，。；]{0,4}$/
const ceiling = /不超过|以内|以下|不高于|控制在/

const before = (reading: SceneReading, {start}: Span, least: number): string =>
  wordsAt(reading, {start: Math.max(least, start - reach), end: start})

/** Whether a clause gives a target and, behind it, a result of the same unit that is less. */
function fallsShort(reading: SceneReading, clause: Clause, achieved: RegExp): boolean {
  const figures = inside(reading.numerals, clause).filter(({approx, unit}) => !approx && unit !== '')
  if (figures.length < 2 || ceiling.test(wordsAt(reading, clause))) return false
  const is = (role: RegExp) => (figure: Numeral) => role.test(before(reading, figure, clause.start))
  const [aim] = figures.filter(is(target))
  if (!aim) return false
  const results = figures.filter(figure => figure.start > aim.end && figure.unit === aim.unit && is(achieved)(figure))
  const [only] = results
  return results.length === 1 && only !== undefined && only.value < aim.value && !is(target)(only)
}

const turned = (reading: SceneReading, {start}: Span): boolean =>
  /[无零没]|不$/.test(wordsAt(reading, {start: Math.max(0, start - turning), end: start}).replace(/^.*[，。；：]/, ''))

/** Where the report tells, outside its problem part and plan, that a task or target was not met (未完成). */
export function unmetIn(reading: SceneReading): readonly Span[] {
  const {places, rules, parts, moods, numerals} = reading
  const own = (at: number) => {
    const role = parts[at]?.block.role
    return role !== 'problems' && role !== 'plan' && moods[at] !== 'demanded'
  }
  const said = places(rules.moods.unmet).flatMap(place => {
    const at = placedAt(reading, place.start)
    const part = parts[at]?.part
    return part && own(at) && moods[at] !== 'planned' && !turned(reading, place) ? [withoutMarks(reading, part)] : []
  })
  const clauses = new Map(
    numerals.flatMap(({start}) => {
      const at = placedAt(reading, start)
      const clause = parts[at]?.clause
      return clause && own(at) ? [[clause, moods[at] === 'planned' ? actual : result] as const] : []
    }),
  )
  const short = [...clauses]
    .filter(([clause, achieved]) => fallsShort(reading, clause, achieved))
    .map(([clause]) => withoutMarks(reading, clause))
  const found = [...short, ...said].toSorted((a, b) => a.start - b.start || b.end - a.end)
  let last = 0
  return found.filter(({end}) => {
    const before = last
    last = Math.max(last, end)
    return end > before
  })
}
