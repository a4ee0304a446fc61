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

/** What stands under each heading, with it; what opens the paper has none. */
function sectionsOf({blocks}: Paper): readonly Part[] {
  const sections: {title: string; blocks: Block[]}[] = []
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({title: block.text, blocks: [block]})
    else if (sections.length === 0) sections.push({title: '', blocks: [block]})
    else sections.at(-1)?.blocks.push(block)
  }
  return sections
}

/** The parts of a paper: those with tables each on its own, those of text together; what opens the paper stands with the first. */
function partsOf(paper: Paper): readonly Part[] {
  const parts: Part[] = []
  for (const section of sectionsOf(paper)) {
    const last = parts.at(-1)
    const joins = last && (last.title === '' || ![...last.blocks, ...section.blocks].some(isTable))
    if (!joins) parts.push(section)
    else parts.splice(-1, 1, {title: last.title || section.title, blocks: [...last.blocks, ...section.blocks]})
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

/** What fits across an upright page. */
const textWidth = 72

/** A part as a sheet: its tables share their columns; without one it is text on an upright page. */
function gridOf({title, blocks}: Part, paper: Paper): Grid {
  const tables = blocks.filter(isTable)
  const widths = fittingWidths(tables.flatMap(({columns, rows}) => [columns, ...rows]))
  const rows = [line(paper.title, 'title'), ...blocks.flatMap(blockRows)]
  if (tables.length === 0) return {name: title, widths: [textWidth], rows, frozen: 0, paper: 'A4 portrait'}
  const filled = rows.map(row => (row.kind === 'cells' ? padded(row, widths.length) : row))
  return {name: title, widths, rows: filled, frozen: 0, paper: 'A4 landscape'}
}

const padded = (row: Extract<GridRow, {kind: 'cells'}>, count: number): GridRow => ({
  kind: 'cells',
  cells: Array.from({length: Math.max(count, row.cells.length)}, (_, at) => contentOf(row.cells[at] ?? '')),
})

/** The sheets of a paper (文书), one for each of its parts that has tables. A paper of one part gives its sheet its name. */
export function paperGrids(paper: Paper): readonly Grid[] {
  const parts = partsOf(paper)
  return parts.map(part => gridOf({...part, title: parts.length === 1 ? paper.title : part.title || own.text}, paper))
}
