import type {Position} from '../../model/source.ts'
import {isDataRow} from '../tables.ts'

/** A paragraph with its place: its number, in how many tables it stands, and whether it ends a cell or row of the innermost. */
export interface PlacedParagraph {
  readonly depth: number
  readonly end: 'cell' | 'row' | undefined
  readonly number: number
  readonly lines: readonly string[]
}

/** A line of the text, made of pieces that each stand in one place; tabs come between pieces. */
export type Line = readonly {readonly text: string; readonly position: Position}[]

/** The lines of paragraphs, with tables deeper than `depth` as rows. `tables` counts the outermost ones. */
export function tableLines(
  paragraphs: readonly PlacedParagraph[],
  depth: number,
  tables: {count: number},
): readonly Line[] {
  const lines: Line[] = []
  for (let at = 0; at < paragraphs.length; ) {
    const paragraph = paragraphs[at]
    if (!paragraph) break
    if (paragraph.depth <= depth) {
      lines.push(...paragraph.lines.map(text => [{text, position: {paragraph: paragraph.number}}]))
      at += 1
      continue
    }
    let end = at
    while ((paragraphs[end]?.depth ?? 0) > depth) end += 1
    tables.count += 1
    for (const line of rowLines(paragraphs.slice(at, end), depth + 1, tables.count)) lines.push(line)
    at = end
  }
  return lines
}

/** The lines of one table: a row of data is one line, else its cells follow one another. */
function rowLines(paragraphs: readonly PlacedParagraph[], depth: number, table: number): readonly Line[] {
  const rows = parted(paragraphs, depth, 'row')
  return rows.flatMap((row, at) => {
    const cells = parted(row, depth, 'cell').map(cell => tableLines(cell, depth, {count: 0}))
    if (!isDataRow(cells.map(cell => cell.length))) return cells.flat()
    return [
      cells.map((cell, place) => ({
        text: cell
          .map(textOf)
          .join(' ')
          .replace(/[\t ]+/g, ' '),
        position: {...cell[0]?.[0]?.position, table, row: at + 1, cell: place + 1},
      })),
    ]
  })
}

const textOf = (line: Line): string => line.map(({text}) => text).join('\t')

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
