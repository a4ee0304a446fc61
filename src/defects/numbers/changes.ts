import type {Statement} from '../../model/fact.ts'
import {type Figures, lastIn, wordsBefore} from './figures.ts'

/** What a figure is in a comparison of two years. */
export type Part = 'now' | 'then' | 'change'
/** Which way things went: up or down. */
export type Direction = 1 | -1

/** A figure as a comparison of two years tells it. */
export interface Told {
  readonly statement: Statement
  readonly part: Part
  /** Which way its words say that things went. */
  readonly way: Direction | null
}

/** The words between a word of change and its figure: 增长约, 降幅为, 增至, 下降到今年的. */
const bare = /^(?:了|幅度?|率|比例|为|是|约|近|达|达到|逾|超过|将近)*$/
const toward = /^(?:了)?(?:至|到|为|成)(?:了)?(?:(?:今年|本年度?|全年|当年|\d{4}年度?)的?)?$/
const since = /(?:同比|环比|较|比|相比|由|从)/

/** The last word of change before a figure, and what stands between them. */
export function changeBefore(
  figures: Figures,
  {before}: Statement,
): {readonly way: Direction; readonly rest: string} | null {
  const {rises, falls} = figures.words
  const [up, down] = [lastIn(figures, rises, before), lastIn(figures, falls, before)]
  const place = up && (!down || up.end > down.end) ? up : down
  if (!place) return null
  return {way: place === up ? 1 : -1, rest: figures.text.slice(place.end, before.end)}
}

/** What a figure is in a comparison of two years, as the words before it say. */
export function toldBy(figures: Figures, statement: Statement): Told {
  const words = wordsBefore(figures, statement)
  const change = /(?:新增|增设|增聘|增配)[^，]{0,2}$/.test(words) ? null : changeBefore(figures, statement)
  const fraction = /百分点/.test(statement.unit) || statement.kind === 'percent'
  if (change && toward.test(change.rest) && !/幅/.test(words)) return {statement, part: 'now', way: change.way}
  if (
    change &&
    bare.test(change.rest) &&
    (fraction || since.test(words) || statement.before.end - statement.before.start <= 4)
  )
    return {statement, part: 'change', way: change.way}
  if (/(?:由|从)[^，]{0,12}$/.test(words) || (statement.traits.has('earlier') && !change))
    return {statement, part: 'then', way: null}
  return {statement, part: 'now', way: null}
}
