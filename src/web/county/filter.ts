import type {Column} from '../../index.ts'
import type {Filter} from '../workspace/look.ts'
import type {Row, Table} from './table.ts'

/** Whether a cell is one of those that are looked for. */
export type Fitting = (row: Row, column: Column) => boolean

/** The part of a table in which something was found: 筛选结果. */
export interface Found extends Table {
  readonly fits: Fitting
  /** How many cells fit. */
  readonly count: number
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** Whether a filter asks for anything. */
export const isOpen = (filter: Filter): boolean => Object.values(filter).every(value => value === '')

/** Whether a word names the row or the column; everything fits where none is given. */
function searching({rows, columns}: Table, search: string): Fitting {
  const word = folded(search)
  if (word === '') return () => true
  const has = (...texts: readonly string[]) => texts.some(text => folded(text).includes(word))
  const ofRows = new Set(rows.filter(({name, unit}) => has(name, unit.id)))
  const ofColumns = new Set(columns.filter(({title, indicator}) => has(title, indicator)))
  return (row, column) => ofRows.has(row) || ofColumns.has(column)
}

function fittingBy(table: Table, {group, kind, disclosure, standing, severity, search}: Filter): Fitting {
  const found = searching(table, search)
  return (row, column) => {
    const cell = row.cells.get(column.indicator)
    if (cell === undefined) return false
    const {gap, finding} = cell
    return (
      (group === '' || column.group === group) &&
      (kind === '' || gap?.kind === kind) &&
      (disclosure === '' || gap?.disclosure === disclosure) &&
      (standing === '' || cell.standing === standing) &&
      (severity === '' || (gap?.severity ?? finding.force) === severity) &&
      found(row, column)
    )
  }
}

/** The rows and columns of a table in which at least one cell is looked for. */
export function filtered(table: Table, filter: Filter): Found {
  const {rows, columns} = table
  if (isOpen(filter))
    return {rows, columns, fits: () => true, count: rows.reduce((sum, row) => sum + row.cells.size, 0)}
  const fits = fittingBy(table, filter)
  const [inRows, inColumns] = [new Set<Row>(), new Set<Column>()]
  let count = 0
  for (const row of rows)
    for (const column of columns) {
      if (!fits(row, column)) continue
      count += 1
      inRows.add(row)
      inColumns.add(column)
    }
  return {
    ...{fits, count},
    rows: rows.filter(row => inRows.has(row)),
    columns: columns.filter(column => inColumns.has(column)),
  }
}
