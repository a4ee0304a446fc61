import type {Statement} from '../../model/fact.ts'
import {changeBefore} from './changes.ts'
import {between, type Figures, isAlike, nameOf, says, wordsBefore} from './figures.ts'

/** Parts of a total (分项): the total, its parts in order, and how they are brought in. */
export interface Division {
  readonly total: Statement
  readonly parts: readonly Statement[]
  /** `some` after 其中; `all` after 分别为, 包括, a colon or a bracket, or where the kinds themselves make up the whole; `even` where they only read so. */
  readonly how: 'some' | 'all' | 'even'
  /** Whether the kinds leave room for none beside them: 男 and 女. */
  readonly closed: boolean
}

const someWords = /(?:其中(?!心)|上述[^，。；]{1,6}中)[^。；]*$/
const allWords = /(?:分别(?:为|是)?|包括|涉及|含|分为|即)[^，。；：]{0,12}$|[：（][^，。；：（）]{0,20}$/

/** The figures of a list that begins with `first`: joined by 、 in its comma part, else comma part by comma part. */
function listFrom(figures: Figures, block: readonly Statement[], at: number): readonly Statement[] {
  const first = block[at]
  if (!first) return []
  const parts = [first]
  const rest = block.slice(at + 1, at + 13).filter(({clause}) => clause === first.clause)
  const tight = rest.some(
    one => one.part === first.part && isAlike(one, first) && between(figures, first, one).includes('、'),
  )
  const named = /(?:按|分)[^，。；]{0,8}：[^，。；：]*$/.test(
    figures.text.slice(Math.max(0, first.start - 24), first.start),
  )
  let last = first
  for (const one of rest) {
    const gap = between(figures, last, one)
    if (tight ? one.part !== first.part || !/[、和及]/.test(gap) : one.part > last.part + 1) break
    if (one.kind === 'percent' || (!tight && !isAlike(one, first))) continue
    if (!isAlike(one, first)) break
    if (!tight && (one.part === last.part || !(named || isParallel(figures, first, one)))) break
    parts.push(one)
    last = one
  }
  return parts
}

const ending = /(?:.*?)(.)(?:为|是|共|有|占)?$/s

/** Whether two figures are named alike: both by a kind, or by the same last word. */
export function isParallel(figures: Figures, a: Statement, b: Statement): boolean {
  const [one, two] = [a, b].map(statement => wordsBefore(figures, statement).replace(/^其中/, ''))
  if (one === undefined || two === undefined || one === '' || two === '') return false
  if (a.unit === '元' && a.outcome === b.outcome && !/罚/.test(two)) return true
  if (says(figures, figures.words.kinds, a.before) && says(figures, figures.words.kinds, b.before)) return true
  return ending.exec(one)?.[1] === ending.exec(two)?.[1] && a.outcome === b.outcome && !b.traits.has('whole')
}

/** Whether figures are all named after one pattern, so that they read as kinds of one thing that do not overlap: 进机关, 进校园. */
export function areEven(figures: Figures, parts: readonly Statement[]): boolean {
  const {overlaps} = figures.words
  if (parts.length < 2 || parts.some(one => says(figures, overlaps, one.before) || says(figures, overlaps, one.after)))
    return false
  const names = parts.map(one => nameOf(figures, one).replace(/(?:为|是|共|有)$/, ''))
  const alike = (pick: (name: string) => string): boolean =>
    pick(names[0] ?? '') !== '' && new Set(names.map(pick)).size === 1
  return names.every(name => name.length > 1) && (alike(name => name.slice(0, 1)) || alike(name => name.slice(-1)))
}

/** The total that parts from `at` on belong to: the last count of the same unit before them, in their clause or the one before, of the same year. */
function totalOf(figures: Figures, block: readonly Statement[], at: number): Statement | undefined {
  const first = block[at]
  if (!first) return undefined
  const before = block.slice(Math.max(0, at - 6), at).toReversed()
  const total = before.find(
    one =>
      isAlike(one, first) &&
      one.kind === 'count' &&
      !one.traits.has('earlier') &&
      changeBefore(figures, one)?.rest !== '',
  )
  return total && first.clause - total.clause <= 1 ? total : undefined
}

/** The division that begins with the figure of that place, if one does. */
export function divisionAt(figures: Figures, block: readonly Statement[], at: number): Division | undefined {
  const first = block[at]
  const total = totalOf(figures, block, at)
  if (!first || !total || first.kind !== 'count') return undefined
  const gap = between(figures, block[at - 1] ?? total, first)
  const some = someWords.test(gap)
  const lead = between(figures, total, first)
  const all = !some && total.clause === first.clause && allWords.test(lead) && !/各[有为占]?$|各[^，]{0,3}$/.test(lead)
  if (!some && (first.traits.has('earlier') || first.traits.has('new') || first.traits.has('since'))) return undefined
  if (!some && !all) return kindsAt(figures, {block, at, total}) ?? evenAt(figures, {block, at, total})
  const parts = listFrom(figures, block, at)
  if (all && parts.length < 2) return undefined
  const closed = parts.some(({traits}) => traits.has('rest')) || sizeOfSet(figures, parts) === parts.length
  return {total, parts, how: all && total.clause === first.clause ? 'all' : 'some', closed}
}

interface Found {
  readonly block: readonly Statement[]
  readonly at: number
  readonly total: Statement
}

/** Kinds that make up the whole, right behind it: 男14名、女15名. */
function kindsAt(figures: Figures, {block, at, total}: Found): Division | undefined {
  const first = block[at]
  if (!first || first.part - total.part > 1 || total.clause !== first.clause) return undefined
  if (between(figures, total, first).includes('、')) return undefined
  const parts = [first]
  for (const one of block.slice(at + 1, at + 9)) {
    const last = parts.at(-1) ?? first
    if (one.clause !== first.clause || one.part - last.part > 1 || !isAlike(one, first)) break
    if (sizeOfSet(figures, [...parts, one]) === 0) break
    parts.push(one)
  }
  const size = parts.length < 2 || sizeOfSet(figures, [total, ...parts]) > 0 ? 0 : sizeOfSet(figures, parts)
  return size > 0 && (size === 2 || parts.length > 2)
    ? {total, parts, how: 'all', closed: size === parts.length}
    : undefined
}

/** Figures right behind a total that are named alike, or end in what is left: 民事案件198件，刑事案件92件. */
function evenAt(figures: Figures, {block, at, total}: Found): Division | undefined {
  const first = block[at]
  if (!first || first.part - total.part > 1 || total.clause !== first.clause || block[at - 1] !== total)
    return undefined
  if (between(figures, total, first).includes('、')) return undefined
  const parts = listFrom(figures, block, at)
  const closed = parts.length > 2 && (parts.at(-1)?.traits.has('rest') ?? false)
  const among = /中，[^，]*$/.test(between(figures, total, first)) && parts.length > 2
  return parts.length > 1 && (closed || among || areEven(figures, parts))
    ? {total, parts, how: 'even', closed}
    : undefined
}

/** How many kinds the set has of which every figure is a different one; 0 where no set has them all. */
function sizeOfSet(figures: Figures, parts: readonly Statement[]): number {
  const found = figures.words.sets.filter(kinds => {
    const places = parts.map(one => kinds.findIndex(words => says(figures, words, one.before)))
    return !places.includes(-1) && new Set(places).size === parts.length
  })
  return found.length === 0 ? 0 : Math.min(...found.map(({length}) => length))
}
