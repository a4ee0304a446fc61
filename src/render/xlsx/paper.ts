import type {Block, Paper} from '../../model/paper.ts'
import {contentOf, fittingWidths, type Grid, type GridRow, heads, line} from './grid.ts'
import {workbookWords as own} from './workbook-words.ts'

type Table = Extract<Block, {kind: 'table'}>

/** A part of a paper: what stands under one heading. */
interface Part {
  readonly title: string
  readonly blocks: readonly Block[]
}

const isTable = (block: Block): block is Table => block.kind === 'table'

/** The parts of a paper: those with tables each on its own, those of text alone as long as no table comes between; what opens it with the first. */
function partsOf({blocks}: Paper): readonly Part[] {
  const parts: Part[] = []
  let opening = true
  for (const block of blocks) {
    const last = parts.at(-1)
    if (block.kind !== 'heading') {
      if (last) parts.splice(-1, 1, {...last, blocks: [...last.blocks, block]})
      else parts.push({title: '', blocks: [block]})
      continue
    }
    const joins = last && (opening || !last.blocks.some(isTable))
    if (joins) parts.splice(-1, 1, {title: last.title || block.text, blocks: [...last.blocks, block]})
    else parts.push({title: block.text, blocks: [block]})
    opening = false
  }
  return parts
}

/** Counts as numbers, so that they can be added up; everything else as it is. */
const contentIn = (cell: string): string | number =>
  /^(?:0|[1-9]\d{0,8})(?:\.\d{1,2})?$/.test(cell) ? Number(cell) : cell

function blockRows(block: Block): readonly GridRow[] {
  if (block.kind === 'heading') return [line(block.text, 'heading')]
  if (block.kind === 'paragraph') return [line(block.text, 'text', block.depth ?? 0)]
  if (block.kind === 'signature') return block.lines.map(text => line(text, 'right'))
  const rows = block.rows.map(
    (row): GridRow => ({kind: 'cells', cells: block.columns.map((_, at) => contentIn(row[at] ?? ''))}),
  )
  return [heads(block.columns), ...rows]
}

/** A part as a sheet: its tables share their columns; without one it is text on an upright page. */
function gridOf({title, blocks}: Part, paper: Paper): Grid {
  const tables = blocks.filter(isTable)
  const widths = fittingWidths(tables.flatMap(({columns, rows}) => [columns, ...rows]))
  const rows = [line(paper.title, 'title'), ...blocks.flatMap(blockRows)]
  if (tables.length === 0) return {name: title, widths: [96], rows, frozen: 0, paper: 'A4 portrait'}
  const filled = rows.map(row => (row.kind === 'cells' ? padded(row, widths.length) : row))
  return {name: title, widths, rows: filled, frozen: 0, paper: 'A4 landscape'}
}

const padded = (row: Extract<GridRow, {kind: 'cells'}>, count: number): GridRow => ({
  kind: 'cells',
  cells: Array.from({length: Math.max(count, row.cells.length)}, (_, at) => contentOf(row.cells[at] ?? '')),
})

/** The sheets of a paper (文书), one for each of its parts that has tables. */
export const paperGrids = (paper: Paper): readonly Grid[] =>
  partsOf(paper).map(part => gridOf({...part, title: part.title || own.text}, paper))
