/** A cell by its row and column, both from 0: -1 is the row of the heads, and the column of the names. */
export interface Spot {
  readonly row: number
  readonly column: number
}

/** How many rows and columns there are beside heads and names. */
export interface Size {
  readonly rows: number
  readonly columns: number
}

/** Rows that a page has. */
const page = 10

const steps: Readonly<Record<string, (spot: Spot, size: Size) => Spot>> = {
  ArrowUp: ({row, column}) => ({row: row - 1, column}),
  ArrowDown: ({row, column}) => ({row: row + 1, column}),
  ArrowLeft: ({row, column}) => ({row, column: column - 1}),
  ArrowRight: ({row, column}) => ({row, column: column + 1}),
  PageUp: ({row, column}) => ({row: Math.max(0, row - page), column}),
  PageDown: ({row, column}) => ({row: row + page, column}),
  Home: ({row}) => ({row, column: row < 0 ? 0 : -1}),
  End: ({row}, {columns}) => ({row, column: columns - 1}),
}

const within = (value: number, least: number, count: number): number => Math.max(least, Math.min(count - 1, value))

/** Where a key leads to from a cell (方向键); null where it is none of those, or leads nowhere. */
export function movedBy(key: string, spot: Spot, size: Size): Spot | null {
  const step = steps[key]
  if (step === undefined || size.rows === 0) return null
  const to = step(spot, size)
  const row = within(to.row, -1, size.rows)
  const column = within(to.column, -1, size.columns)
  const isCorner = row === -1 && column === -1
  return isCorner || (row === spot.row && column === spot.column) ? null : {row, column}
}

/** A cell as it is written in the page: 3:-1. */
export const spotIn = (text: string | undefined): Spot | null => {
  const [row, column] = (text ?? '').split(':').map(Number)
  return row === undefined || column === undefined || Number.isNaN(row + column) ? null : {row, column}
}
