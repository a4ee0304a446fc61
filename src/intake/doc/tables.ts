import type {Position} from '../../model/source.ts'
import {type Line, linesOf, type Met, type Piece} from '../lines.ts'
import {rowLines} from '../tables.ts'

/** A paragraph in the order of the file: in how many tables it stands, whether it ends a cell or row of the innermost, and its pieces. */
export interface PlacedParagraph {
  readonly depth: number
  readonly end: 'cell' | 'row' | undefined
  readonly pieces: readonly Piece[]
}

/** The lines of paragraphs, their tables row by row: 表格. Tables are counted as they begin, those in tables too. */
export const tableLines = (paragraphs: readonly PlacedParagraph[], met: Met): readonly Line[] =>
  linesBelow(paragraphs, met, {depth: 0, cell: {}})

/** The table cell around paragraphs, and in how many tables it stands. */
interface Around {
  readonly depth: number
  readonly cell: Position
}

function linesBelow(paragraphs: readonly PlacedParagraph[], met: Met, {depth, cell}: Around): readonly Line[] {
  const lines: Line[] = []
  for (let at = 0; at < paragraphs.length; ) {
    let end = at
    while ((paragraphs[end]?.depth ?? 0) > depth) end += 1
    const inTable = paragraphs.slice(at, end)
    const found = end > at ? linesOfRows(inTable, met, depth + 1) : linesOf(inCell(paragraphs[at]?.pieces ?? [], cell))
    for (const line of found) lines.push(line)
    at = Math.max(end, at + 1)
  }
  return lines
}

const inCell = (pieces: readonly Piece[], cell: Position): readonly Piece[] =>
  pieces.map(({text, position}) => ({text, position: {...position, ...cell}}))

function linesOfRows(paragraphs: readonly PlacedParagraph[], met: Met, depth: number): readonly Line[] {
  met.tables += 1
  const table = met.tables
  return parted(paragraphs, depth, 'row').flatMap((row, at) =>
    rowLines(
      parted(row, depth, 'cell').map((cell, place) =>
        linesBelow(cell, met, {depth, cell: {table, row: at + 1, cell: place + 1}}),
      ),
    ),
  )
}

/** Paragraphs parted after each one that ends a cell or row at this depth. The end of a row has no text of its own. */
function parted(
  paragraphs: readonly PlacedParagraph[],
  depth: number,
  end: 'cell' | 'row',
): readonly (readonly PlacedParagraph[])[] {
  const parts: PlacedParagraph[][] = []
  let part: PlacedParagraph[] = []
  for (const paragraph of paragraphs) {
    const ends = paragraph.depth === depth && paragraph.end === end
    if (!ends || end === 'cell') part.push(paragraph)
    if (!ends) continue
    parts.push(part)
    part = []
  }
  return part.length > 0 ? [...parts, part] : parts
}
