import type {Indicator} from '../model/indicator.ts'
import type {Report} from '../model/report.ts'
import type {Span} from '../model/span.ts'

/** The common Chinese characters, in Unicode. */
const [firstHan, lastHan] = [0x4e00, 0x9fff]
const hanCount = lastHan - firstHan + 1

/** Bigrams of Chinese characters, each as one number. */
function bigrams(text: string, start: number, end: number): readonly number[] {
  const found: number[] = []
  for (let at = start; at + 1 < end; at++) {
    const [a, b] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
    if (a >= firstHan && a <= lastHan && b >= firstHan && b <= lastHan)
      found.push((a - firstHan) * hanCount + b - firstHan)
  }
  return found
}

/** For each bigram the indicators whose demand or examples hold it, weighted by how few they are. */
export interface NearIndex {
  readonly postings: ReadonlyMap<number, readonly (readonly [indicator: number, weight: number])[]>
  readonly ids: readonly string[]
}

/** Index the words of the indicators, for places that sound alike: 近似句. */
export function nearIndexOf(indicators: readonly Indicator[]): NearIndex {
  const holders = new Map<number, number[]>()
  for (const [index, {id, title, demand, examples}] of indicators.entries()) {
    const told = examples.filter(({standing}) => standing === 'substantiated' || standing === 'asserted')
    const words = [title, demand, ...(id.startsWith('form.') ? [] : told.map(({text}) => text))].join('\n')
    for (const pair of new Set(bigrams(words, 0, words.length))) {
      const known = holders.get(pair)
      if (known) known.push(index)
      else holders.set(pair, [index])
    }
  }
  const postings = [...holders].map(([pair, list]) => {
    const weight = Math.log(1 + indicators.length / list.length)
    return [pair, list.map(index => [index, weight] as const)] as const
  })
  return {postings: new Map(postings), ids: indicators.map(({id}) => id)}
}

/** Least score of a clause that comes near, and most clauses told of one indicator. */
const [floor, most] = [11, 2]
const none: readonly (readonly [number, number])[] = []

/** The clauses nearest to each wanted indicator, the nearest first; none where nothing comes near. */
export function nearTo(
  index: NearIndex,
  {text, outline}: Report,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Span[]> {
  const asked = [...wanted].map(id => [index.ids.indexOf(id), [] as {span: Span; score: number}[]] as const)
  for (const {line, kind, role} of outline.blocks) {
    if (kind !== 'body' || role === 'problems') continue
    for (const clause of line.clauses) {
      const scores = new Float64Array(index.ids.length)
      for (const pair of bigrams(text.text, clause.start, clause.end))
        for (const [indicator, weight] of index.postings.get(pair) ?? none)
          scores[indicator] = (scores[indicator] ?? 0) + weight
      const size = Math.sqrt(Math.max(30, clause.end - clause.start) / 30)
      for (const [indicator, found] of asked) {
        const score = (scores[indicator] ?? 0) / size
        if (score >= floor) found.push({span: clause, score})
      }
    }
  }
  return new Map(
    asked.map(([indicator, found]) => [
      index.ids[indicator] ?? '',
      found
        .toSorted((a, b) => b.score - a.score || a.span.start - b.span.start)
        .slice(0, most)
        .map(({span}) => span),
    ]),
  )
}
