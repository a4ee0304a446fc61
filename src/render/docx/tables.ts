import {AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType} from 'docx'
import type {Block} from '../../model/paper.ts'
import {width} from '../columns.ts'
import {fonts, point, sizes, textWidth} from './form.ts'
import {plainText, runOf} from './paragraphs.ts'
import {styleIds} from './styles.ts'

type TableBlock = Extract<Block, {kind: 'table'}>

/** What a cell has beside its text, in characters. */
const margin = 1.3

/** The least that a column of sentences has, in characters. */
const narrowest = 3 + margin

/** From how many columns on a table is set in 五号. */
const manyColumns = 5

/** From how many columns on a table may want a landscape page, and is set in 小五. */
const wideColumns = 8

/** Beyond this many characters a column needs no more width: it wraps. */
const widestWanted = 16

/** How close the lines of a table stand, by how many columns it has. */
function densityOf({columns}: TableBlock): 'cell' | 'dense' | 'densest' {
  if (columns.length >= wideColumns) return 'densest'
  return columns.length >= manyColumns ? 'dense' : 'cell'
}

const sizeOf = (table: TableBlock): number => ({...sizes, cell: sizes.table})[densityOf(table)]
const capacityOf = (table: TableBlock, landscape: boolean): number =>
  textWidth(landscape) / ((sizeOf(table) / 2) * point)

const linesOf = (cell: string): readonly string[] => cell.split('\n').map(plainText)
const charactersOf = (text: string): number => width(text) / 2

interface Column {
  /** The longest line, at least the head in two lines, in characters. */
  readonly natural: number
  /** All that stands in an average cell that says something, in characters. */
  readonly usual: number
}

function columnsOf({columns, rows}: TableBlock): readonly Column[] {
  return columns.map((head, at) => {
    const cells = rows.map(row => linesOf(row[at] ?? ''))
    const least = charactersOf(head) > 4 ? Math.ceil(charactersOf(head) / 2) : charactersOf(head)
    const natural = Math.max(least, ...cells.flat().map(charactersOf)) + margin
    const filled = cells.map(texts => charactersOf(texts.join(''))).filter(length => length > 0)
    const usual = filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length)
    return {natural, usual}
  })
}

/** Whether a table wants a landscape page (横排): it has many columns, and they come to more than one and a half portrait pages. */
export const isWide = (table: TableBlock): boolean =>
  table.columns.length >= wideColumns &&
  columnsOf(table).reduce((sum, {natural}) => sum + Math.min(natural, widestWanted), 0) > 1.5 * capacityOf(table, false)

/** Up to this many characters a text is folded in two lines, where a table has to wrap at all. */
const foldable = 12

/** The columns with short texts folded in two, where those of one line do not all fit. */
function foldedIn(columns: readonly Column[], capacity: number): readonly Column[] {
  if (columns.reduce((sum, {natural}) => sum + natural, 0) <= capacity) return columns
  return columns.map(column => {
    const bare = column.natural - margin
    return bare > 5 && bare <= foldable ? {...column, natural: Math.ceil(bare / 2) + margin} : column
  })
}

/** Widths in characters that fill the page: what needs no more than its share has what it needs, the others share the rest by how much they hold. */
function widthsOf(table: TableBlock, landscape: boolean): readonly number[] {
  let rest = capacityOf(table, landscape)
  const columns = foldedIn(columnsOf(table), rest)
  let open: readonly Column[] = columns
  for (;;) {
    const share = rest / Math.max(1, open.length)
    const modest = open.filter(({natural}) => natural <= share)
    if (modest.length === 0) break
    open = open.filter(column => !modest.includes(column))
    rest -= modest.reduce((sum, {natural}) => sum + natural, 0)
  }
  const weight = ({usual}: Column) => (usual + 4) ** 0.75
  const total = open.reduce((sum, column) => sum + weight(column), 0)
  const wanted = columns.map(column =>
    open.includes(column) ? Math.max(narrowest, (rest * weight(column)) / total) : column.natural,
  )
  const sum = wanted.reduce((all, one) => all + one, 0)
  return wanted.map(one => one / sum)
}

function cellOf(
  text: string,
  size: number,
  look: {readonly style: string; readonly head: boolean; readonly centred: boolean},
) {
  const alignment = look.head || look.centred ? AlignmentType.CENTER : AlignmentType.LEFT
  const font = look.head ? fonts.first.name : undefined
  return new TableCell({
    width: {size, type: WidthType.DXA},
    verticalAlign: VerticalAlign.CENTER,
    children: linesOf(text).map(
      line =>
        new Paragraph({
          style: look.style,
          alignment,
          keepNext: look.head,
          children: line === '' ? [] : [runOf(line, font)],
        }),
    ),
  })
}

/** A table (表格): its head repeated on every page, no row split across two, and a little room after it. */
export function tableOf(table: TableBlock, landscape: boolean): readonly (Table | Paragraph)[] {
  const {columns, rows} = table
  const sizes = widthsOf(table, landscape).map(part => Math.floor(part * textWidth(landscape)))
  const short = columns.map((_, at) => rows.every(row => charactersOf(row[at] ?? '') <= 6))
  const style = styleIds[densityOf(table)]
  const rowOf = (cells: readonly string[], head: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: columns.map((_, at) =>
        cellOf(cells[at] ?? '', sizes[at] ?? 0, {style, head, centred: short[at] ?? false}),
      ),
    })
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: sizes,
      width: {size: sizes.reduce((sum, one) => sum + one, 0), type: WidthType.DXA},
      margins: {left: 80, right: 80, top: 20, bottom: 20, marginUnitType: WidthType.DXA},
      alignment: AlignmentType.CENTER,
      rows: [rowOf(columns, true), ...rows.map(row => rowOf(row, false))],
    }),
    new Paragraph({style: styleIds.apart, children: []}),
  ]
}
