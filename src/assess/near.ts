import {bigramAt, type StoredBigrams} from '../model/bigrams.ts'
import {type Holders, holdersIn} from '../model/holders.ts'
import type {Report} from '../model/report.ts'
import type {Span} from '../model/span.ts'

/** For each bigram the indicators whose words hold it; the fewer they are, the more it weighs. */
export interface NearIndex {
  readonly pairs: ReadonlyMap<number, number>
  readonly holders: Holders
  readonly weights: Float64Array
  readonly ids: readonly string[]
}

/** Make the stored bigrams of indicators ready, for places that sound alike: 近似句. */
export function nearIndexOf({ids, pairs: stored, holders: held}: StoredBigrams): NearIndex {
  const count = stored.length / 2
  const holders = holdersIn(held, count)
  const pairs = new Map<number, number>()
  const weights = new Float64Array(count)
  for (let pair = 0; pair < count; pair++) {
    pairs.set(bigramAt(stored, 2 * pair), pair)
    const many = (holders.from[pair + 1] ?? 0) - (holders.from[pair] ?? 0)
    weights[pair] = Math.log(1 + ids.length / many)
  }
  return {pairs, holders, weights, ids}
}

/** Least score of a clause that comes near, and most clauses told of one indicator. */
const [floor, most] = [11, 2]

/** Clauses that come near to one wanted indicator. */
interface Found {
  readonly indicator: number
  readonly clauses: {readonly span: Span; readonly score: number}[]
}

/** Add up in `scores` what the bigrams of a clause weigh for each indicator. */
function weigh({pairs, holders, weights}: NearIndex, text: string, {start, end}: Span, scores: Float64Array): void {
  const {from, held} = holders
  scores.fill(0)
  for (let at = start; at + 1 < end; at++) {
    const pair = pairs.get(bigramAt(text, at))
    if (pair === undefined) continue
    const weight = weights[pair] ?? 0
    for (let each = from[pair] ?? 0; each < (from[pair + 1] ?? 0); each++) {
      const indicator = held[each] ?? 0
      scores[indicator] = (scores[indicator] ?? 0) + weight
    }
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
