import {between, type Line, withoutEnd} from './lines.ts'

/**
 * Whether a table row is a row of data, to be read as one line with tabs, rather than a frame around running text, whose cells are read
 * one after another. Takes the number of lines in each cell.
 */
export const isDataRow = (linesInCells: readonly number[]): boolean =>
  linesInCells.filter(lines => lines > 0).length > 1 && linesInCells.every(lines => lines <= 4)

/** The lines of a table row by those of its cells: one line if it is a row of data, else all of them. A blank row has none. */
export function rowLines(
  cells: readonly (readonly Line[])[],
  linesInCells: readonly number[] = cells.map(({length}) => length),
): readonly Line[] {
  return isDataRow(linesInCells) ? [joined(cells)].filter(({length}) => length > 0) : cells.flat()
}

/** The cells of a table row as one line with tabs; the lines of a cell share it, set apart by a space. */
function joined(cells: readonly (readonly Line[])[]): Line {
  const pieces = cells.flatMap((lines, at) => [
    ...(at > 0 ? [between('\t')] : []),
    ...lines.flatMap((line, place) => [...(place > 0 ? [between(' ')] : []), ...inCell(line)]),
  ])
  return withoutEnd(pieces)
}

/** In a cell tabs would end it, and blanks only set its words in place. */
function inCell(line: Line): Line {
  const pieces = line.map(({text, position}) => ({text: text.replace(/[\t ]+/g, ' '), position}))
  const [first, ...rest] = pieces
  return first ? [{...first, text: first.text.trimStart()}, ...rest].filter(({text}) => text !== '') : []
}
