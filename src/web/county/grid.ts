/// <reference lib="dom" />
import type {RefObject} from 'preact'
import {useLayoutEffect, useRef} from 'preact/hooks'
import {useBench} from '../workspace/bench.ts'
import {look} from '../workspace/looking.ts'
import {takeOff} from '../workspace/reports.ts'
import type {Found} from './filter.ts'
import {movedBy, type Spot, spotIn} from './moving.ts'
import {openReport} from './opening.ts'
import {saveReviewOf} from './reviews.ts'
import {columnWidth, type Drawn, rowHeight} from './window.ts'

const spotOf = (target: EventTarget | null): Spot | null =>
  target instanceof HTMLElement ? spotIn(target.closest<HTMLElement>('[data-cell]')?.dataset['cell']) : null

/** Scrolls so that a row stands in sight under the heads. */
function bringRow(scroller: HTMLElement, row: number): void {
  if (row < 0) return
  const head = scroller.querySelector('thead')?.clientHeight ?? 0
  const [top, room] = [row * rowHeight, scroller.clientHeight - head - 16]
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (top + rowHeight > scroller.scrollTop + room) scroller.scrollTop = top + rowHeight - room
}

/** Scrolls so that a column stands in sight beside the names; `lead` is the room in CSS pixels of what scrolls before the columns. */
export function bringColumn(scroller: HTMLElement, column: number, lead: number): void {
  if (column < 0) return
  const names = scroller.querySelector<HTMLElement>('.name')?.offsetWidth ?? 0
  const [left, room] = [lead + column * columnWidth, scroller.clientWidth - names]
  if (left < scroller.scrollLeft) scroller.scrollLeft = left
  else if (left + columnWidth > scroller.scrollLeft + room) scroller.scrollLeft = left + columnWidth - room
}

/** Where the keyboard stops: where it was last, or at the first row in sight. */
export function stopIn(
  {rows, columns}: Found,
  at: {readonly unit: string | null; readonly indicator: string | null},
  drawn: Drawn,
): Spot {
  const column = columns.findIndex(({indicator}) => indicator === at.indicator)
  const there = column >= drawn.columns.first && column < drawn.columns.end
  if (at.unit === null && there) return {row: -1, column}
  const row = rows.findIndex(({unit}) => unit.id === at.unit)
  const seen = row >= drawn.rows.first && row < drawn.rows.end
  return {row: seen ? row : drawn.rows.first, column: seen && there ? column : -1}
}

/** Moves the keyboard through the cells of the matrix and acts on them (键盘操作); `lead` as for `bringColumn`. */
export function useGrid(found: Found, scroller: RefObject<HTMLDivElement | null>, lead: number) {
  const bench = useBench()
  const wanted = useRef<Spot | null>(null)
  const {rows, columns} = found
  const go = ({row, column}: Spot): void => {
    const at = {unit: rows[row]?.unit.id ?? null, indicator: columns[column]?.indicator ?? null}
    look(bench, {at})
  }
  useLayoutEffect(() => {
    const spot = wanted.current
    const element = spot && scroller.current?.querySelector<HTMLElement>(`[data-cell="${spot.row}:${spot.column}"]`)
    if (!element) return
    wanted.current = null
    element.focus()
  })
  const act = ({row, column}: Spot): void => {
    const [unit, indicator] = [rows[row]?.unit, columns[column]?.indicator]
    if (unit !== undefined) openReport(bench, unit.id, indicator ?? null)
    else if (indicator !== undefined) look(bench, {open: bench.state.look.value.open === indicator ? null : indicator})
  }
  const leave = (row: number, id: string): void => {
    const next = rows[row + 1] ?? rows[row - 1]
    const gone = takeOff(bench, id)
    if (!gone || next === undefined) return
    scroller.current?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(next.unit.id)}"] [data-cell]`)?.focus()
  }
  return {
    onKeyDown: (event: KeyboardEvent): void => {
      const spot = spotOf(event.target)
      if (spot === null || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) act(spot)
      const to = movedBy(event.key, spot, {rows: rows.length, columns: columns.length})
      if (to === null) return
      event.preventDefault()
      wanted.current = to
      if (scroller.current !== null) {
        bringRow(scroller.current, to.row)
        bringColumn(scroller.current, to.column, lead)
      }
      go(to)
    },
    onClick: (event: MouseEvent): void => {
      const {review, remove} = event.target instanceof HTMLElement ? event.target.dataset : {}
      const row = rows.findIndex(({unit}) => unit.id === (review ?? remove))
      if (remove !== undefined) leave(row, remove)
      else if (rows[row] !== undefined) void saveReviewOf(bench, rows[row])
      const spot = spotOf(event.target)
      if (spot === null) return
      go(spot)
      act(spot)
    },
    /** What a cell says is put into its tip when it is pointed at, not into thousands of cells beforehand. */
    onMouseOver: ({target}: MouseEvent): void => {
      const cell = target instanceof HTMLElement ? target.closest('td[data-cell]') : null
      if (cell instanceof HTMLElement && cell.title === '') cell.title = cell.ariaLabel ?? ''
    },
  }
}
