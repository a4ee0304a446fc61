import writeExcelFile, {type CellObject, type Row} from 'write-excel-file/node'
import {wrap} from '../columns.ts'
import {cellText, sheetNames} from './cells.ts'
import {type Content, contentOf, type Grid, type GridRow, headRow, type Tone, type Toned} from './grid.ts'
import {printed} from './print.ts'
import {stamped} from './stamp.ts'
import {workbookWords as own} from './workbook-words.ts'

const border = {borderStyle: 'thin', borderColor: '#7F7F7F'} as const
const framed = {type: String, wrap: true, alignVertical: 'top', ...border} as const satisfies CellObject
const headed = {
  ...framed,
  ...{fontWeight: 'bold', backgroundColor: '#D9E2EC', align: 'center', alignVertical: 'center'},
} as const satisfies CellObject

/** Each darker than the one before, so that they tell in black and white too. */
const tones = {
  good: {},
  asserted: {backgroundColor: '#FFF6DC'},
  planned: {backgroundColor: '#FCE3C0'},
  bad: {backgroundColor: '#F2B8A0', fontWeight: 'bold'},
  none: {textColor: '#6B6B6B', backgroundColor: '#F5F5F5'},
} as const satisfies Readonly<Record<Tone, CellObject>>

const looks = {
  title: {fontSize: 15, fontWeight: 'bold', align: 'center', alignVertical: 'center'},
  small: {fontSize: 9, textColor: '#555555'},
  heading: {fontSize: 12, fontWeight: 'bold'},
  text: {},
  right: {align: 'right'},
} as const satisfies Readonly<Record<Extract<GridRow, {kind: 'line'}>['look'], CellObject>>

/** Up to this width a column holds marks, counts and single words, which stand in its middle. */
const narrow = 10

/** Height of a line of text in points, and most points that a row can be high. */
const [lineHeight, highest] = [15, 409]

/** How high a row must be for a text in so many columns; a spreadsheet works that out itself, but not for joined cells. */
function heightOf(text: string, columns: number, size: number): number {
  const lines = text
    .split('\n')
    .reduce((sum, part) => sum + wrap(part, Math.floor((columns * 11 * 0.94) / size)).length, 0)
  return Math.min(highest, Math.round(((lines * lineHeight * size) / 11 + 3) * 4) / 4)
}

function lineRow({text, look, depth}: Extract<GridRow, {kind: 'line'}>, {widths}: Grid): Row {
  const value = cellText(text)
  const style: CellObject = looks[look]
  const size = style.fontSize ?? 11
  const height =
    heightOf(value, widths.reduce((sum, one) => sum + one, 0) - depth * 2, size) + (look === 'title' ? 8 : 0)
  const indent = depth === 0 ? {} : {indent: depth}
  const columnSpan = widths.length
  return [
    {type: String, value, wrap: true, alignVertical: 'top', ...style, ...indent, height, columnSpan},
    ...Array.from({length: columnSpan - 1}, () => null),
  ]
}

function headsRow({heads}: Extract<GridRow, {kind: 'heads'}>, {widths}: Grid): Row {
  let at = 0
  return heads.flatMap(({text, span}) => {
    const room = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0)
    at += span
    const value = cellText(text)
    const cell: CellObject = {...headed, value, columnSpan: span, height: heightOf(value, room - 1, 11) + 3}
    return [cell, ...Array.from({length: span - 1}, () => null)]
  })
}

const ownTone = (cell: Content | Toned): Tone => (typeof cell === 'object' ? cell.tone : 'good')

/** Cells of a sheet, alike ones made once: a matrix of many reports has few. */
function cellMaker({widths}: Grid): (cell: Content | Toned, column: number) => CellObject {
  const made = new Map<string, CellObject>()
  return (cell, column) => {
    const [content, tone] = [contentOf(cell), ownTone(cell)]
    const middle = typeof content === 'number' || (widths[column] ?? 0) <= narrow
    const key = `${typeof content} ${tone} ${middle} ${content}`
    const known = made.get(key)
    if (known) return known
    const kind = typeof content === 'number' ? {type: Number, value: content} : {value: cellText(content)}
    const fresh: CellObject = {...framed, ...tones[tone], ...(middle ? {align: 'center'} : {}), ...kind}
    if (key.length < 40) made.set(key, fresh)
    return fresh
  }
}

function sheetRows(grid: Grid): Row[] {
  const cellOf = cellMaker(grid)
  return grid.rows.map(row => {
    if (row.kind === 'line') return lineRow(row, grid)
    return row.kind === 'heads' ? headsRow(row, grid) : row.cells.map(cellOf)
  })
}

/** Most rows that may stay in sight above the cells without taking the screen from them. */
const mostFrozen = 9

/** Sheets as the bytes of an Excel workbook (工作簿). Same sheets, same bytes; every cell is text or a count, never a formula. */
export async function bookOf(grids: readonly Grid[]): Promise<Uint8Array> {
  const names = sheetNames(
    grids.map(({name}) => name),
    own.sheet,
  )
  const sheets = grids.map((grid, index) => {
    const frozen = headRow(grid) + 1
    const sticks = frozen > 0 && frozen <= mostFrozen
    return {
      ...{data: sheetRows(grid), sheet: names[index] ?? own.sheet, orientation: 'landscape' as const},
      ...{columns: grid.widths.map(one => ({width: one})), showGridLines: false},
      ...(sticks ? {stickyRowsCount: frozen, stickyColumnsCount: grid.frozen} : {}),
    }
  })
  const written = writeExcelFile(sheets, {fontFamily: own.font, fontSize: 11, features: [printed(grids, names)]})
  return stamped(await written.toBuffer())
}
