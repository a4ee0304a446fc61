import type {PrintedLine} from './lines.ts'

/** A line, and whether it is a row of a table, its cells then parted by tabs. */
export interface Row {
  readonly line: PrintedLine
  readonly row: boolean
}

/** How near, by the size of type, the cells of two rows begin in one column. */
const near = 1

/** Whether two lines have two columns in common, by their left edges, their middles or their right edges. */
function isAligned(a: PrintedLine, b: PrintedLine): boolean {
  const reach = near * Math.min(a.size, b.size)
  const shared = a.cells.filter(one =>
    b.cells.some(
      other =>
        Math.abs(one.left - other.left) < reach ||
        Math.abs(one.right - other.right) < reach ||
        Math.abs(one.left + one.right - other.left - other.right) < reach * 2,
    ),
  )
  return shared.length >= 2
}

/** The lines of a page, those of tables as rows: lines of several cells, at least two in a row whose columns agree. */
export function rowsIn(lines: readonly PrintedLine[]): readonly Row[] {
  const joins = (line: PrintedLine | undefined, other: PrintedLine | undefined): boolean =>
    line !== undefined && other !== undefined && other.cells.length > 1 && isAligned(line, other)
  return lines.map((line, at) => {
    if (line.row) return {line, row: true}
    const row = line.cells.length > 1 && (joins(line, lines[at - 1]) || joins(line, lines[at + 1]))
    return row ? {line: {...line, text: line.cells.map(({text}) => text).join('\t')}, row} : {line, row}
  })
}
