import type {Report} from '../model/report.ts'
import type {Indicator} from '../model/rulebook.ts'
import type {Span} from '../model/span.ts'

/** Bigrams of Chinese characters, each once. */
const bigrams = (text: string): ReadonlySet<string> => {
  const found = new Set<string>()
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = text.slice(at, at + 2)
    if (/^[\u4e00-\u9fff]{2}$/.test(pair)) found.add(pair)
  }
  return found
}

/** For each bigram the indicators whose demand or examples hold it, weighted by how few they are. */
export interface NearIndex {
  readonly postings: ReadonlyMap<string, readonly (readonly [indicator: number, weight: number])[]>
  readonly ids: readonly string[]
}

/** Index the words of the indicators, for places that sound alike: 近似句. */
export function nearIndexOf(indicators: readonly Indicator[]): NearIndex {
  const holders = new Map<string, number[]>()
  for (const [index, {title, demand, examples}] of indicators.entries()) {
    const told = examples.filter(({standing}) => standing === 'substantiated' || standing === 'asserted').map(({text}) => text)
    for (const pair of bigrams([title, demand, ...(examples.length > 0 && indicators[index]?.id.startsWith('form.') ? [] : told)].join('\n'))) {
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

const floor = 9
const most = 2

/** The clauses nearest to each wanted indicator, the nearest first; none where nothing comes near. */
export function nearTo(index: NearIndex, {text, outline}: Report, wanted: ReadonlySet<string>): ReadonlyMap<string, readonly Span[]> {
  const best = new Map<string, {span: Span; score: number}[]>([...wanted].map(id => [id, []]))
  for (const {line, kind, role} of outline.blocks) {
    if (kind !== 'body' || role === 'problems') continue
    for (const clause of line.clauses) {
      const scores = new Map<number, number>()
      for (const pair of bigrams(text.text.slice(clause.start, clause.end)))
        for (const [indicator, weight] of index.postings.get(pair) ?? [])
          scores.set(indicator, (scores.get(indicator) ?? 0) + weight)
      for (const [indicator, score] of scores) {
        const size = Math.sqrt(Math.max(30, clause.end - clause.start) / 30)
        if (score / size >= floor) best.get(index.ids[indicator] ?? '')?.push({span: clause, score: score / size})
      }
    }
  }
  return new Map(
    [...best].map(([id, found]) => [
      id,
      found.toSorted((a, b) => b.score - a.score || a.span.start - b.span.start).slice(0, most).map(({span}) => span),
    ]),
  )
}
