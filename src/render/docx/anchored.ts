import type {Anchor, Commentable} from '../../model/anchor.ts'
import type {Reading} from '../../model/source.ts'
import {firstFrom, type Span} from '../../model/span.ts'

const solid = (text: string): string => text.replace(/\s+/g, '')

/** The words of a paragraph of the readable text, blanks aside, and where in them a span lies. */
function wordsOf({content, stretches}: Reading, paragraph: number, {start, end}: Span) {
  let [words, from, to] = ['', -1, 0]
  for (const stretch of stretches.filter(({position}) => position.paragraph === paragraph)) {
    const part = (a: number, b: number) =>
      solid(content.slice(Math.max(a, stretch.start), Math.max(a, Math.min(b, stretch.end))))
    const before = words.length + part(stretch.start, start).length
    if (from < 0 && stretch.end > start) from = before
    if (stretch.start < end) to = words.length + part(stretch.start, end).length
    words += part(stretch.start, stretch.end)
  }
  return {words, from: Math.max(0, from), to}
}

/** Where the words from `from` to `to` stand among the paragraph's own, which lack the automatic number; null where they are not found. */
function own(words: string, from: number, to: number, text: string): readonly [from: number, to: number] | null {
  const label = words.length - text.length
  if (words.endsWith(text)) return [Math.max(0, from - label), Math.max(0, to - label)]
  const at = text.indexOf(words.slice(from, to))
  return at < 0 ? null : [at, at + to - from]
}

/** The stretch of XML from the first to the last of the pieces that hold characters `from` to `to`; all with words where none does. */
function piecesOf({pieces}: Anchor, place: readonly [from: number, to: number] | null): Span | null {
  const said: {readonly start: number; readonly end: number; readonly from: number; readonly to: number}[] = []
  let length = 0
  for (const {start, end, text} of pieces) {
    const to = length + solid(text).length
    if (to > length) said.push({start, end, from: length, to})
    length = to
  }
  const held = place === null ? [] : said.filter(({from, to}) => from < place[1] && to > place[0])
  const [chosen] = [held, said, pieces].filter(list => list.length > 0)
  const [first, last] = [chosen?.[0], chosen?.at(-1)]
  return first && last ? {start: first.start, end: last.end} : null
}

/** Where in the XML of the document a comment on a span of the readable text begins and ends: whole runs of one paragraph. Null where it has none. */
export function anchoredAt({anchors}: Commentable, reading: Reading, span: Span): Span | null {
  const {stretches} = reading
  const index = Math.max(0, firstFrom(stretches, span.start + 1) - 1)
  const stretch = stretches.slice(index).find(({end}) => end > span.start)
  const paragraph = stretch?.position.paragraph
  const anchor = paragraph === undefined ? undefined : anchors.get(paragraph)
  if (anchor === undefined || paragraph === undefined) return null
  const piece = anchor.only === null ? undefined : anchor.pieces[anchor.only]
  if (piece) return {start: piece.start, end: piece.end}
  const {words, from, to} = wordsOf(reading, paragraph, span)
  return piecesOf(anchor, own(words, from, to, solid(anchor.pieces.map(({text}) => text).join(''))))
}
