import type {Indicator} from '../model/indicator.ts'
import type {Report} from '../model/report.ts'
import type {Span} from '../model/span.ts'

/** The common Chinese characters, in Unicode. */
const [firstHan, lastHan] = [0x4e00, 0x9fff]
const hanCount = lastHan - firstHan + 1

/** The bigram of Chinese characters at a unit as one number, or -1. */
function bigramAt(text: string, at: number): number {
  const [a, b] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  const isHan = a >= firstHan && a <= lastHan && b >= firstHan && b <= lastHan
  return isHan ? (a - firstHan) * hanCount + b - firstHan : -1
}

/** The indicators whose demand or examples hold one bigram; the fewer they are, the more it weighs. */
interface Posting {
  readonly indicators: readonly number[]
  readonly weight: number
}

/** For each bigram its posting. */
export interface NearIndex {
  readonly postings: ReadonlyMap<number, Posting>
  readonly ids: readonly string[]
}

/** What tells an indicator: its title, its demand, and the examples that meet it. */
function wordsOf({id, title, demand, examples}: Indicator): string {
  const told = examples.filter(({standing}) => standing === 'substantiated' || standing === 'asserted')
  return [title, demand, ...(id.startsWith('form.') ? [] : told.map(({text}) => text))].join('\n')
}

/** Index the words of the indicators, for places that sound alike: 近似句. */
export function nearIndexOf(indicators: readonly Indicator[]): NearIndex {
  const holders = new Map<number, number[]>()
  for (const [index, indicator] of indicators.entries()) {
    const words = wordsOf(indicator)
    for (let at = 0; at < words.length; at++) {
      const pair = bigramAt(words, at)
      const known = holders.get(pair)
      if (known && known.at(-1) !== index) known.push(index)
      else if (!known && pair >= 0) holders.set(pair, [index])
    }
  }
  const postings = new Map<number, Posting>()
  for (const [pair, held] of holders)
    postings.set(pair, {indicators: held, weight: Math.log(1 + indicators.length / held.length)})
  return {postings, ids: indicators.map(({id}) => id)}
}

/** Least score of a clause that comes near, and most clauses told of one indicator. */
const [floor, most] = [11, 2]

/** Clauses that come near to one wanted indicator. */
interface Found {
  readonly indicator: number
  readonly clauses: {readonly span: Span; readonly score: number}[]
}

/** Add up in `scores` what the bigrams of a clause weigh for each indicator. */
function weigh({postings}: NearIndex, text: string, {start, end}: Span, scores: Float64Array): void {
  scores.fill(0)
  for (let at = start; at + 1 < end; at++) {
    const posting = postings.get(bigramAt(text, at))
    if (posting)
      for (const indicator of posting.indicators) scores[indicator] = (scores[indicator] ?? 0) + posting.weight
  }
}

/** The clauses nearest to each wanted indicator, the nearest first; none where nothing comes near. */
export function nearTo(
  index: NearIndex,
  {text, outline}: Report,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly Span[]> {
  const asked = [...wanted].map((id): Found => ({indicator: index.ids.indexOf(id), clauses: []}))
  const scores = new Float64Array(index.ids.length)
  for (const {line, kind, role} of outline.blocks) {
    if (kind !== 'body' || role === 'problems') continue
    for (const clause of line.clauses) {
      weigh(index, text.text, clause, scores)
      const least = floor * Math.sqrt(Math.max(30, clause.end - clause.start) / 30)
      for (const {indicator, clauses} of asked) {
        const score = scores[indicator] ?? 0
        if (score >= least) clauses.push({span: clause, score: score / least})
      }
    }
  }
  return new Map(asked.map(({indicator, clauses}) => [index.ids[indicator] ?? '', nearest(clauses)]))
}

const nearest = (clauses: Found['clauses']): readonly Span[] =>
  clauses
    .toSorted((a, b) => b.score - a.score || a.span.start - b.span.start)
    .slice(0, most)
    .map(({span}) => span)
