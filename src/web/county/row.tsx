import type {VNode} from 'preact'
import {useMemo} from 'preact/hooks'
import type {Column} from '../../index.ts'
import {remarksOf, statesOf} from './cell.ts'
import type {Fitting} from './filter.ts'
import {leadCount} from './heads.tsx'
import type {Row} from './table.ts'
import {Unseen} from './unseen.tsx'
import {type Range, useGrown} from './window.ts'
import {words} from './words.ts'

interface Placed {
  readonly row: Row
  /** Its place among the rows that are shown, from 0. */
  readonly index: number
  readonly columns: readonly Column[]
  /** The columns that are drawn. */
  readonly drawn: Range
  readonly fits: Fitting
  readonly open: string | null
  /** The column at which the keyboard stops in this row: -1 for its name, null where it stops in another. */
  readonly stop: number | null
  /** What sets the report apart from another of the same name; empty where there is none. */
  readonly apart: string
}

type CellProps = Pick<Placed, 'row' | 'index'> & {
  readonly column: Column
  readonly at: number
  readonly fits: boolean
  readonly open: boolean
  readonly stop: boolean
}

function cellOf({row, column, index, at, fits, open, stop}: CellProps): VNode {
  const cell = row.cells.get(column.indicator)
  const place = {
    key: column.indicator,
    'data-cell': `${index}:${at}`,
    'aria-colindex': at + leadCount + 1,
    tabIndex: stop ? 0 : -1,
  }
  if (cell === undefined) return <td {...place} class="none" aria-label={words.noCell} />
  const decision = row.decisions.get(column.indicator)
  const remarks = remarksOf(cell, decision)
  return (
    <td
      {...place}
      class={`${cell.standing}${fits ? '' : ' faint'}${open ? ' open' : ''}`}
      data-decided={decision?.fate}
      data-remark={remarks === '' ? undefined : remarks}
      aria-label={words.cell(row.name, column.title, statesOf(cell, decision))}
    >
      {words.signs[cell.standing]}
    </td>
  )
}

function leadOf({row, index, stop, apart}: Placed): VNode {
  const {unit, name, level, gaps, substantiated} = row
  return (
    <>
      <th scope="row" aria-colindex={1} title={unit.id}>
        <button type="button" data-step-to data-cell={`${index}:-1`} tabIndex={stop === -1 ? 0 : -1}>
          <span>{name}</span>
          {apart !== '' && <small>{words.apart(apart)}</small>}
        </button>
        <button
          type="button"
          class="take-off"
          data-remove={unit.id}
          tabIndex={stop === null ? -1 : 0}
          aria-label={words.remove(name)}
          title={words.remove(name)}
        >
          ×
        </button>
      </th>
      <td class="lead" aria-colindex={2}>
        <button
          type="button"
          class="link"
          data-review={unit.id}
          tabIndex={stop === null ? -1 : 0}
          aria-label={words.review.label(name)}
          title={words.review.label(name)}
        >
          {words.review.short}
        </button>
      </td>
      <td class="lead" aria-colindex={3}>
        {level ?? words.unknownLevel}
      </td>
      <td class={gaps.must > 0 ? 'lead wanting' : 'lead'} aria-colindex={4}>
        {gaps.must}
      </td>
      <td class="lead" aria-colindex={5}>
        {gaps.should}
      </td>
      <td class="lead" aria-colindex={6}>
        {substantiated}
      </td>
    </>
  )
}

/** One report as a row of the matrix. A cell is made when it comes into sight, and again only where it changes. */
export function MatrixRow(placed: Placed) {
  const {row, columns, drawn, fits, open, stop, index, apart} = placed
  const within = stop === null || stop < 0 ? null : stop
  const grown = useGrown(drawn, columns)
  const made = useMemo(() => new Map<number, VNode>(), [row, index, columns, fits, open, within])
  const lead = useMemo(() => leadOf(placed), [row, index, stop, apart])
  const cellAt = (column: Column, at: number): VNode => {
    const state = {fits: fits(row, column), open: open === column.indicator, stop: within === at}
    const cell = made.get(at) ?? cellOf({row, index, column, at, ...state})
    made.set(at, cell)
    return cell
  }
  return useMemo(
    () => (
      <tr aria-rowindex={index + 3} data-unit={row.unit.id}>
        {lead}
        <Unseen key="before" columns={grown.first} />
        {columns.slice(grown.first, grown.end).map((column, offset) => cellAt(column, grown.first + offset))}
        <Unseen key="after" columns={columns.length - grown.end} />
      </tr>
    ),
    [made, lead, grown],
  )
}
