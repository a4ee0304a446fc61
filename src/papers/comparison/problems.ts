import type {DroppedProblem, RepeatedProblem} from '../../model/comparison.ts'
import {firstFrom, type Span} from '../../model/span.ts'
import {pairsIn} from '../pairs.ts'
import {bareWords, type Side} from './side.ts'

/** From this share of the same wording on an item counts as repeated word for word, and as one on the same matter. */
const [verbatim, alike] = [0.9, 0.5]
/** What they must share where the wording is another: this much of their indicators, or any of them and this much of the wording. */
const [sharedMatter, sharedWording] = [0.5, 0.2]
/** Of more items than this that hold a pair of characters the rest are passed over. */
const common = 60

/** A problem item as it is compared. */
interface Item {
  readonly ref: string
  readonly span: Span
  readonly words: string
  /** Its first sentence, which names the matter; empty where it is too short to tell. */
  readonly head: string
  readonly indicators: readonly string[]
  readonly answered: boolean
}

/** Where a report concedes or denies something, in the order of the text, with the indicators that ask for it. */
function concededIn({read, asking}: Side): readonly (Span & {readonly indicators: readonly string[]})[] {
  const conceded = [...read.facts].flatMap(([fact, {mentions}]) =>
    mentions
      .filter(({mood}) => mood === 'admitted' || mood === 'denied')
      .map(({span}) => ({...span, indicators: asking.get(fact) ?? []})),
  )
  return conceded.toSorted((a, b) => a.start - b.start)
}

function itemsOf(side: Side): readonly Item[] {
  const {read, assessment, report} = side
  const conceded = concededIn(side)
  return read.problems.map(({ref, span, answered}, at) => {
    const text = report.text.text.slice(span.start, span.end)
    const head = bareWords(text.split(/[。；！？\n]/u, 1)[0] ?? '')
    const own = conceded.slice(firstFrom(conceded, span.start), firstFrom(conceded, span.end))
    const known = assessment.problems[at]?.indicators ?? []
    const indicators = [...new Set([...known, ...own.flatMap(one => one.indicators)])]
    return {ref, span, words: bareWords(text), head: head.length < 6 ? '' : head, indicators, answered}
  })
}

/** How often each pair of characters stands in the words. */
function pairCounts(words: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const pair of pairsIn(words)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return counts
}

/** Tells how alike the wording of an item is to each of the given ones: twice the shared pairs of characters over all of them. */
function likenessTo(items: readonly Item[]): (item: Item) => ReadonlyMap<Item, number> {
  const holders = new Map<string, (readonly [Item, number])[]>()
  for (const item of items)
    for (const [pair, count] of pairCounts(item.words)) {
      const held = holders.get(pair) ?? []
      if (held.length < common) held.push([item, count])
      holders.set(pair, held)
    }
  return ({words}) => {
    const shared = new Map<Item, number>()
    for (const [pair, count] of pairCounts(words))
      for (const [item, held] of holders.get(pair) ?? [])
        shared.set(item, (shared.get(item) ?? 0) + Math.min(count, held))
    return new Map(
      [...shared].map(([item, both]) => [item, (2 * both) / Math.max(1, words.length + item.words.length - 2)]),
    )
  }
}

interface Match {
  readonly item: Item
  readonly likeness: number
  readonly shared: readonly string[]
}

/** The items of last year that are on the matter of an item, by wording, first sentence or indicators; the most alike first. */
function matchesOf(item: Item, last: readonly Item[], likeness: ReadonlyMap<Item, number>): readonly Match[] {
  const matches = last.flatMap((other): readonly Match[] => {
    const shared = item.indicators.filter(id => other.indicators.includes(id))
    const like = item.words === other.words ? 1 : (likeness.get(other) ?? 0)
    const union = new Set([...item.indicators, ...other.indicators]).size
    const related = shared.length > 0 && (shared.length / union >= sharedMatter || like >= sharedWording)
    return like >= alike || related || (item.head !== '' && item.head === other.head)
      ? [{item: other, likeness: like, shared}]
      : []
  })
  return matches.toSorted((a, b) => b.likeness - a.likeness || b.shared.length - a.shared.length)
}

const kinds = ['verbatim', 'similar', 'new'] as const

/** Hold this year's problem items against last year's (问题对照): repeated word for word, on a similar matter, new, no longer named. */
export function problemsCompared(
  last: Side,
  now: Side,
): {readonly problems: readonly RepeatedProblem[]; readonly dropped: readonly DroppedProblem[]} {
  const [before, after] = [itemsOf(last), itemsOf(now)]
  const likenessOf = likenessTo(before)
  const matches = after.map(item => ({item, matched: matchesOf(item, before, likenessOf(item))}))
  const problems = matches.map(({item, matched: [match]}): RepeatedProblem => {
    const {ref, span, indicators} = item
    const place = {ref, now: now.passageOf(span)}
    if (!match) return {recurrence: 'new', ...place, last: null, indicators, likeness: 0, answered: false}
    return {
      recurrence: match.likeness >= verbatim ? 'verbatim' : 'similar',
      ...place,
      last: last.passageOf(match.item.span),
      indicators: match.shared,
      likeness: Math.round(match.likeness * 100) / 100,
      answered: match.item.answered,
    }
  })
  const kept = new Set(matches.flatMap(({matched}) => matched.map(match => match.item)))
  const gone = before.filter(item => !kept.has(item))
  return {
    problems: problems.toSorted((a, b) => kinds.indexOf(a.recurrence) - kinds.indexOf(b.recurrence)),
    dropped: gone.map(({ref, span, indicators}) => ({ref, last: last.passageOf(span), indicators})),
  }
}
