/**
 * Whether a table row is a row of data, to be read as one line with tabs, rather than a frame around running text, whose cells are read
 * one after another. Takes the number of lines in each cell.
 */
export const isDataRow = (linesInCells: readonly number[]): boolean =>
  linesInCells.filter(lines => lines > 0).length > 1 && linesInCells.every(lines => lines <= 4)
