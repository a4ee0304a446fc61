import type {Statement} from '../../model/fact.ts'
import type {Span} from '../../model/span.ts'
import {type Figures, isAlike, isCount, says, wordsAfter, wordsBefore} from './figures.ts'
import type {Counted} from './ratio.ts'

/** A rate as it is read: with the outcome of its own name where several names share one list of figures. */
export interface Read {
  readonly rate: Statement
  /** Where the words stand that name it. */
  readonly name: Span
  readonly outcome: string | null
}

/** What a rate is of: the count of the part, and that of the whole, which several figures may make up. */
export interface Base {
  readonly part: Statement
  readonly whole: Counted
  /** Where the whole stands, from its first figure on. */
  readonly first: Statement
}

/** Ends of the words before a percentage that is a share of a whole (占). */
export const shareWords =
  /(?:(?:占(?:比|到|了|据)?|比例|比重)[^，、；：。（）]{0,12}|完成[^，、；：。（）]{0,8}(?:计划|任务|目标)[^，、；：。（）]{0,4})$/

/** The names of rates that share a list of figures, in order: 办结率、满意率分别为98%、95%. */
const shared = /[^、和及与，；：。（）]{1,12}率(?=[、和及与]|分别|依次)/g

/** How a rate is read: by its own words, or by its place in a list of rates with 分别. */
export function readAs(figures: Figures, rate: Statement, block: readonly Statement[]): Read {
  const own = {rate, name: rate.before, outcome: rate.outcome}
  const list = block.filter(one => one.kind === 'percent' && one.part === rate.part)
  const [first] = list
  if (!first || list.length < 2) return own
  const from = Math.max(0, first.start - 50)
  const lead = figures.text.slice(from, first.start)
  if (!/分别|依次/.test(lead)) return own
  const names = [...lead.matchAll(shared)]
  const name = names.length === list.length ? names[list.indexOf(rate)] : undefined
  if (!name) return {...own, outcome: null}
  const span = {start: from + name.index, end: from + name.index + name[0].length}
  const outcome = Object.entries(figures.words.outcomes).find(([, words]) => says(figures, words, span))?.[0] ?? null
  return {rate, name: span, outcome}
}

/** Whether the name of a rate is made of the words of a count: 改造率 of 已改造, 回收率 of 收回. */
function isNamedAfter(figures: Figures, name: Span, one: Statement): boolean {
  const stem = /([\u4e00-\u9fff]{2,4})率/.exec(figures.text.slice(name.start, name.end))?.[1]
  if (stem === undefined) return false
  const words = wordsBefore(figures, one) + wordsAfter(figures, one)
  const last = stem.slice(-2)
  const near = wordsBefore(figures, one).slice(-6)
  return words.includes(last) || [...last].every(char => near.includes(char))
}

/**
 * The count of what the rate is of: in its clause the last before it with the same outcome or the words of its name, no other of its unit
 * between; else the first behind. A share is of the count right before it.
 */
export function partOf(figures: Figures, read: Read, pool: readonly Statement[]): Statement | undefined {
  const {rate, name, outcome} = read
  const own = pool.filter(one => isCount(one) && one.clause === rate.clause)
  const ahead = own.filter(({end}) => end <= rate.start)
  const same = own.filter(
    one =>
      (outcome !== null && one.outcome === outcome) || (!one.traits.has('whole') && isNamedAfter(figures, name, one)),
  )
  const last = same.findLast(({end}) => end <= rate.start)
  if (last === undefined) return same[0] ?? (isShare(figures, rate) ? ahead.at(-1) : undefined)
  return ahead.some(one => one.start > last.start && isAlike(one, last)) ? undefined : last
}

/** Whether a percentage is a share of a whole: 占比 占三成. */
export const isShare = (figures: Figures, rate: Statement): boolean => shareWords.test(wordsBefore(figures, rate))

/** The figures joined by 、 or 和 that end with one: 来访256件、来电144件. */
function listTo(figures: Figures, before: readonly Statement[], last: Statement): readonly Statement[] {
  const list = [last]
  for (const one of before.slice(0, before.indexOf(last)).toReversed()) {
    const [next = last] = list
    if (one.part !== last.part || !isAlike(one, last) || !/[、和及]/.test(figures.text.slice(one.end, next.start)))
      break
    list.unshift(one)
  }
  return list
}

/** The count that a share names as its whole: 占参考人数的97.2%, of 参考3187人. */
function namedWhole(
  figures: Figures,
  rate: Statement,
  part: Statement,
  pool: readonly Statement[],
): Statement | undefined {
  const name = /占([\u4e00-\u9fff]{2,10}?)(?:总?[数量]|的)/.exec(wordsBefore(figures, rate))?.[1]
  if (name === undefined || /^(?:全部|总|其|比)/.test(name)) return undefined
  return pool.findLast(
    one =>
      one.end <= part.start &&
      isCount(one) &&
      isAlike(one, part) &&
      wordsBefore(figures, one).includes(name.slice(0, 2)),
  )
}

/** What the part was of: the count before it of the same unit that is no outcome of the same name, with those that it is listed with. */
export function wholeOf(
  figures: Figures,
  {rate, part}: {readonly rate: Statement; readonly part: Statement},
  pool: readonly Statement[],
): Omit<Base, 'part'> | undefined {
  const named = namedWhole(figures, rate, part, pool)
  if (named) return {whole: named, first: named}
  const before = pool.filter(
    one => one.end <= part.start && isCount(one) && isAlike(one, part) && !one.traits.has('earlier'),
  )
  const nearest = before.at(-1)
  if (!nearest || part.clause - nearest.clause > 1) return undefined
  if (nearest.traits.has('rest')) return undefined
  if (nearest.outcome !== null && nearest.outcome === part.outcome && !nearest.traits.has('whole')) return undefined
  if (nearest.part === part.part && /[、和及]/.test(figures.text.slice(nearest.end, part.start))) {
    const earlier = before.findLast(one => one.part !== part.part || one.traits.has('whole'))
    return earlier && earlier.value >= part.value ? {whole: earlier, first: earlier} : undefined
  }
  const list = nearest.value < part.value ? listTo(figures, before, nearest) : [nearest]
  const [first = nearest] = list
  return {whole: {value: list.reduce((sum, {value}) => sum + value, 0), step: nearest.step}, first}
}
