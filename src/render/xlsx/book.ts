import writeExcelFile, {type CellObject, type Row} from 'write-excel-file/universal'
import {wrap} from '../columns.ts'
import {stamped} from '../stamp.ts'
import {cellText, sheetNames} from './cells.ts'
import {type Content, contentOf, type Grid, type GridRow, headRow, type Tone, type Toned} from './grid.ts'
import {printed} from './print.ts'
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

/** How high a row must be for a text in so many columns. Joined cells are never fitted by a spreadsheet, others not by every one. */
function heightOf(text: string, columns: number, size: number): number {
  const room = Math.max(2, Math.floor(((columns - 1) * 11) / size))
  const lines = text.split('\n').reduce((sum, part) => sum + wrap(part, room).length, 0)
  return Math.min(highest, Math.round(((lines * lineHeight * size) / 11 + 3) * 4) / 4)
}

/** How wide a sheet may be for its title to stand in the middle and still be seen. */
const screenful = 220

function lineRow({text, look, depth}: Extract<GridRow, {kind: 'line'}>, {widths}: Grid): Row {
  const value = cellText(text)
  const room = widths.reduce((sum, one) => sum + one, 0)
  const style: CellObject = {...looks[look], ...(look === 'title' && room > screenful ? {align: 'left'} : {})}
  const size = style.fontSize ?? 11
  const height = heightOf(value, room - depth * 2, size) + (look === 'title' ? 8 : 0)
  const indent = depth === 0 ? {} : ({indent: depth, align: 'left'} as const)
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
    const cell: CellObject = {...headed, value, columnSpan: span, height: heightOf(value, room, 11) + 3}
    return [cell, ...Array.from({length: span - 1}, () => null)]
  })
}

const ownTone = (cell: Content | Toned): Tone => (typeof cell === 'object' ? cell.tone : 'good')

/** Cells of a sheet, alike ones made once: a matrix of many reports has few. */
function cellMaker({widths}: Grid): (cell: Content | Toned, column: number) => CellObject {
  const made = new Map<string, CellObject>()
  return (cell, column) => {
    const [content, tone] = [contentOf(cell), ownTone(cell)]
    const room = widths[column] ?? narrow
    const middle = room <= narrow || (typeof content === 'number' && room <= narrow * 2)
    const key = `${typeof content} ${tone} ${middle} ${room} ${content}`
    const known = made.get(key)
    if (known) return known
    const kind = typeof content === 'number' ? {type: Number, value: content} : {value: cellText(content)}
    const height = heightOf(String(kind.value), room, 11)
    const fresh: CellObject = {...framed, ...tones[tone], ...(middle ? {align: 'center'} : {}), ...kind, height}
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
  return stamped(new Uint8Array(await (await written.toBlob()).arrayBuffer()))
}
