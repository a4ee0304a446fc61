import {width} from '../columns.ts'

/** How a cell or line is set off: by a fill that also tells in grey, by weight. */
export type Tone = 'good' | 'asserted' | 'planned' | 'bad' | 'none'

/** What a cell holds. Counts may be numbers; everything else is text. */
export type Content = string | number

/** A cell with a fill of its own. */
export interface Toned {
  readonly content: Content
  readonly tone: Tone
}

/** A head over so many columns, or one. */
export interface Head {
  readonly text: string
  readonly span: number
}

/** One row of a sheet: a line of text over its whole width, the heads of a table, or cells beneath them. */
export type GridRow =
  | {
      readonly kind: 'line'
      readonly text: string
      readonly look: 'title' | 'small' | 'heading' | 'text' | 'right'
      readonly depth: number
    }
  | {readonly kind: 'heads'; readonly heads: readonly Head[]}
  | {readonly kind: 'cells'; readonly cells: readonly (Content | Toned)[]}

/** A sheet before it is written (工作表). Widths are columns of half-width characters; narrow columns are centred. */
export interface Grid {
  readonly name: string
  readonly widths: readonly number[]
  readonly rows: readonly GridRow[]
  /** How many columns stay in sight. */
  readonly frozen: number
  readonly paper: 'A4 portrait' | 'A4 landscape' | 'A3 landscape'
}

/** A line of text over the whole width. */
export const line = (
  text: string,
  look: Extract<GridRow, {kind: 'line'}>['look'] = 'text',
  depth = 0,
): Extract<GridRow, {kind: 'line'}> => ({kind: 'line', text, look, depth})

/** The heads of a table, one a column. */
export const heads = (texts: readonly string[]): GridRow => ({
  kind: 'heads',
  heads: texts.map(text => ({text, span: 1})),
})

/** One row of a table. */
export const cells = (...contents: readonly (Content | Toned)[]): GridRow => ({kind: 'cells', cells: contents})

/** The text or number of a cell. */
export const contentOf = (cell: Content | Toned): Content => (typeof cell === 'object' ? cell.content : cell)

/** Index of the heads that stand right above the cells, where a sheet has one table only; else -1. */
export function headRow({rows}: Pick<Grid, 'rows'>): number {
  const starts = rows.flatMap((row, at) => (row.kind === 'cells' && rows[at - 1]?.kind === 'heads' ? [at - 1] : []))
  return starts.length === 1 ? (starts[0] ?? -1) : -1
}

/** Bounds of a column, up to which width a text is not wrapped, and how wide a table can be before its print becomes small. */
const [narrowest, widest, short, page] = [6, 46, 26, 180]

/** Wide columns made narrower where a table would be wider than a page, narrow ones kept. */
function onPage(widths: readonly number[]): readonly number[] {
  const slim = 14
  const total = widths.reduce((sum, one) => sum + one, 0)
  const spare = widths.reduce((sum, one) => sum + Math.max(0, one - slim), 0)
  if (total <= page || spare === 0) return widths
  const kept = Math.max(0.4, (spare - (total - page)) / spare)
  return widths.map(one => (one <= slim ? one : Math.round(slim + (one - slim) * kept)))
}

/**
 * Widths that fit columns of text: as wide as their longest text where that is short, else by how much they hold, so that no row becomes
 * much higher than the others.
 */
export function fittingWidths(table: readonly (readonly Content[])[]): readonly number[] {
  const count = Math.max(0, ...table.map(row => row.length))
  const widths = Array.from({length: count}, (_, at) => {
    const sizes = table.map(row => width(String(row[at] ?? ''))).toSorted((a, b) => a - b)
    const longest = sizes.at(-1) ?? 0
    if (longest <= short) return Math.max(narrowest, longest + 2)
    const usual = sizes[Math.floor(sizes.length * 0.9)] ?? longest
    return Math.min(widest, Math.max(20, Math.round(4 * Math.sqrt(Math.max(usual, longest / 4)))))
  })
  return onPage(widths)
}
