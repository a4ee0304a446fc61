import type {PatternList} from '../model/lexicon.ts'
import {type Hits, placesOf} from '../model/matcher.ts'
import type {Numeral} from '../model/numeral.ts'
import type {Block, Clause, Part, Report} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'
import {firstFrom, type Span} from '../model/span.ts'

/** One comma part in its place: the clause and the block it stands in. */
export interface Placed {
  readonly part: Part
  readonly clause: Clause
  readonly block: Block
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
  const parts = report.outline.blocks.flatMap(block =>
    block.line.clauses.flatMap(clause =>
      clause.parts.map(part => ({part, clause, block, heading: isHeading(block, part)})),
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

/** The comma part of that index. Throws a RangeError where the text has none such: an index always comes from the scene itself. */
export function partOf({parts}: Scene, index: number): Placed {
  const placed = parts[index]
  if (!placed) throw new RangeError(`no comma part ${index} among ${parts.length}`)
  return placed
}

/** The indices of the comma parts that a span touches. */
export function partsIn(scene: Scene, {start, end}: Span): readonly number[] {
  const [from, to] = [placedAt(scene, start), placedAt(scene, end - 1)]
  return Array.from({length: Math.max(0, to - from + 1)}, (_, at) => from + at)
}

/** How the last comma part of a sentence ends. */
const sentenceEnd = /[。！？][”’）》」]*$/

/** Whether a comma part is the last of its sentence. */
export const endsSentence = (scene: Scene, {part}: Placed): boolean => sentenceEnd.test(wordsAt(scene, part))

/** The comma parts that hold a span, as one span. */
export function partsAround(scene: Scene, {start, end}: Span): Span {
  const from = scene.parts[placedAt(scene, start)]
  const to = scene.parts[placedAt(scene, end - 1)]
  return {start: from?.part.start ?? start, end: to?.part.end ?? end}
}

/** Set a flag for every comma part in which one of the places begins, where it counts. */
export function flag<Place extends Span>(
  {parts, partAt}: Scene,
  flags: Uint8Array,
  value: number,
  list: readonly Place[],
  counts: (place: Place, placed: Placed) => boolean,
): void {
  for (const place of list) {
    const at = partAt[place.start] ?? 0
    const placed = parts[at]
    if (placed && place.start >= placed.part.start && counts(place, placed)) flags[at] = (flags[at] ?? 0) | value
  }
}

/** The words of a span of repaired text. */
export const wordsAt = ({report}: Scene, {start, end}: Span): string => report.text.text.slice(start, end)

/** The places of a list in order that lie wholly inside `span`. */
export function inside<Place extends Span>(list: readonly Place[], span: Span): readonly Place[] {
  const found: Place[] = []
  for (let at = firstFrom(list, span.start); at < list.length; at++) {
    const place = list[at]
    if (!place || place.start >= span.end) break
    if (place.end <= span.end) found.push(place)
  }
  return found
}
