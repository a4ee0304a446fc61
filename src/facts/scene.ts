import type {PatternList} from '../model/lexicon.ts'
import {type Hits, placesOf} from '../model/matcher.ts'
import type {Numeral} from '../model/numeral.ts'
import type {Block, Clause, Part, Report} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'
import type {Span} from '../model/span.ts'

/** One comma part in its place: the clause and block it stands in, its number in the clause. */
export interface Placed {
  readonly part: Part
  readonly index: number
  readonly clause: Clause
  readonly block: Block
  readonly blockIndex: number
  /** Whether it is a heading or a run-in head. */
  readonly heading: boolean
}

/** What every reading of facts looks at: the text in its scopes, the places of all patterns, the numbers. */
export interface Scene {
  readonly report: Report
  readonly hits: Hits
  readonly rules: Rulebook
  readonly numerals: readonly Numeral[]
  /** All comma parts in the order of the text. */
  readonly parts: readonly Placed[]
  /** For each unit of the text the index of its comma part, for a line's end that of the last before it. */
  readonly partAt: Uint32Array
  /** Places of the patterns of a list, in the order of the text. */
  readonly places: (patterns: PatternList) => readonly Span[]
}

/** Set the scene of a report (辖域). */
export function sceneOf(report: Report, rules: Rulebook): Scene {
  const {hits} = report
  const places = (patterns: PatternList) => placesOf(hits, patterns)
  const parts = report.outline.blocks.flatMap((block, blockIndex) =>
    block.line.clauses.flatMap(clause =>
      clause.parts.map((part, index) => ({part, index, clause, block, blockIndex, heading: isHeading(block, part)})),
    ),
  )
  return {
    report,
    hits,
    rules,
    numerals: report.numerals,
    parts,
    partAt: indexOf(parts, report.text.text.length),
    places,
  }
}

function indexOf(parts: readonly Placed[], length: number): Uint32Array {
  const index = new Uint32Array(length + 1)
  for (const [at, {part}] of parts.entries()) index.fill(at, part.start, parts[at + 1]?.part.start)
  return index
}

const isHeading = ({kind, runIn}: Block, part: Part): boolean =>
  kind === 'heading' || (runIn !== null && part.start >= runIn.start && part.end <= runIn.end)

/** Index of the comma part that holds the unit at `at`. */
export const placedAt = ({partAt}: Scene, at: number): number => partAt[at] ?? 0

/** The spans of a sorted list that begin inside `span`. */
export const inside = (list: readonly Span[], span: Span): readonly Span[] => {
  const found: Span[] = []
  for (let at = firstFrom(list, span.start); at < list.length; at++) {
    const candidate = list[at] as Span
    if (candidate.start >= span.end) break
    if (candidate.end <= span.end) found.push(candidate)
  }
  return found
}

function firstFrom(list: readonly Span[], start: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] as Span).start < start) low = middle + 1
    else high = middle
  }
  return low
}
