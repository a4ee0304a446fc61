import {useMemo} from 'preact/hooks'
import type {Column} from '../../index.ts'
import {remarksOf, statesOf} from './cell.ts'
import type {Fitting} from './filter.ts'
import type {Row} from './table.ts'
import {words} from './words.ts'

interface Placed {
  readonly row: Row
  /** Its place among the rows that are shown, from 0. */
  readonly index: number
  readonly columns: readonly Column[]
  readonly fits: Fitting
  readonly open: string | null
  /** The column at which the keyboard stops in this row: -1 for its name, null where it stops in another. */
  readonly stop: number | null
  readonly twin: boolean
}

type CellProps = Pick<Placed, 'row' | 'index'> & {
  readonly column: Column
  readonly at: number
  readonly fits: boolean
  readonly open: boolean
  readonly stop: boolean
}

function cellOf({row, column, index, at, fits, open, stop}: CellProps) {
  const cell = row.cells.get(column.indicator)
  const place = {key: column.indicator, 'data-cell': `${index}:${at}`, tabIndex: stop ? 0 : -1}
  if (cell === undefined) return <td {...place} class="none" aria-label={words.noCell} />
  const decision = row.decisions.get(column.indicator)
  const remarks = remarksOf(cell, decision)
  const label = words.cell(row.name, column.title, statesOf(cell, decision))
  return (
    <td
      {...place}
      class={`${cell.standing}${fits ? '' : ' faint'}${open ? ' open' : ''}`}
      data-decided={decision?.fate}
      aria-label={label}
    >
      {words.signs[cell.standing]}
      {remarks !== '' && <small data-remarks={remarks} />}
    </td>
  )
}

function leadOf({row, index, stop, twin}: Placed) {
  const {unit, name, level, gaps, substantiated} = row
  return (
    <>
      <th scope="row" title={unit.id}>
        <button
          type="button"
          data-step-to
          data-cell={`${index}:-1`}
          tabIndex={stop === -1 ? 0 : -1}
          aria-label={twin ? `${name}（${unit.id}）` : name}
        >
          {name}
          {twin && <small>{unit.id}</small>}
        </button>
      </th>
      <td class="lead">{level ?? words.unknownLevel}</td>
      <td class={gaps.must > 0 ? 'lead wanting' : 'lead'}>{gaps.must}</td>
      <td class="lead">{gaps.should}</td>
      <td class="lead">{substantiated}</td>
    </>
  )
}

/** One report as a row of the matrix; its cells are made once, and again only where it changes. */
export function MatrixRow(placed: Placed) {
  const {row, columns, fits, open, stop, index, twin} = placed
  const cells = useMemo(
    () =>
      columns.map((column, at) =>
        cellOf({
          ...{row, index, column, at},
          fits: fits(row, column),
          open: open === column.indicator,
          stop: stop === at,
        }),
      ),
    [row, index, columns, fits, open, stop],
  )
  const lead = useMemo(() => leadOf(placed), [row, index, stop, twin])
  return (
    <tr aria-rowindex={index + 3} data-unit={row.unit.id}>
      {lead}
      {cells}
    </tr>
  )
}
