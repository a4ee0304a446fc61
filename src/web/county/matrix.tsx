/// <reference lib="dom" />
import type {RefObject} from 'preact'
import {useLayoutEffect, useRef} from 'preact/hooks'
import {useBench} from '../workspace/bench.ts'
import type {Found} from './filter.ts'
import {Heads, leadCount} from './heads.tsx'
import {movedBy, type Spot, spotIn} from './moving.ts'
import {openReport} from './opening.ts'
import {MatrixRow} from './row.tsx'
import {type Range, rowHeight, useRange} from './window.ts'
import {words} from './words.ts'

const spotOf = (target: EventTarget | null): Spot | null =>
  target instanceof HTMLElement ? spotIn(target.closest<HTMLElement>('[data-cell]')?.dataset['cell']) : null

/** Rows that are not drawn, as the room that they take. */
const Gap = ({rows}: {readonly rows: number}) =>
  rows === 0 ? null : (
    <tr class="unseen" {...{'aria-hidden': true}}>
      <td style={{height: `${rows * rowHeight}px`}} colSpan={leadCount} />
    </tr>
  )

/** Scrolls so that a row stands in sight under the heads. */
function bringIntoSight(scroller: HTMLElement, row: number): void {
  if (row < 0) return
  const head = scroller.querySelector('thead')?.clientHeight ?? 0
  const [top, room] = [row * rowHeight, scroller.clientHeight - head - 16]
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (top + rowHeight > scroller.scrollTop + room) scroller.scrollTop = top + rowHeight - room
}

/** Where the keyboard stops: where it was last, or at the first row in sight. */
function stopIn(
  {rows, columns}: Found,
  at: {unit: string | null; indicator: string | null} | null,
  range: Range,
): Spot {
  const row = at?.unit === null ? -1 : rows.findIndex(({unit}) => unit.id === at?.unit)
  const column = columns.findIndex(({indicator}) => indicator === at?.indicator)
  const seen = row === -1 ? at?.unit === null && column >= 0 : row >= range.first && row < range.end
  return seen ? {row, column} : {row: range.first, column: -1}
}

/** Moves the keyboard through the cells and acts on them. */
function useGrid(found: Found, scroller: RefObject<HTMLDivElement | null>) {
  const bench = useBench()
  const {look} = bench.state
  const wanted = useRef<Spot | null>(null)
  const {rows, columns} = found
  const go = ({row, column}: Spot): void => {
    const at = {unit: rows[row]?.unit.id ?? null, indicator: columns[column]?.indicator ?? null}
    look.value = {...look.value, at}
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
    else if (indicator !== undefined)
      look.value = {...look.value, open: look.value.open === indicator ? null : indicator}
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
      if (scroller.current !== null) bringIntoSight(scroller.current, to.row)
      go(to)
    },
    onClick: (event: MouseEvent): void => {
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

/** The matrix of reports and indicators (对照矩阵): only the rows in sight are there. */
export function Matrix({found}: {readonly found: Found}) {
  const {look} = useBench().state
  const scroller = useRef<HTMLDivElement>(null)
  const {rows, columns, fits} = found
  const range = useRange(scroller, rows.length)
  const acting = useGrid(found, scroller)
  const {open, at} = look.value
  const stop = stopIn(found, at, range)
  const names = new Map<string, number>()
  for (const {name} of rows) names.set(name, (names.get(name) ?? 0) + 1)
  const grid = {
    role: 'grid',
    'aria-label': words.matrix,
    'aria-rowcount': rows.length + 2,
    'aria-colcount': columns.length + leadCount,
  } as const
  return (
    <div class="matrix" ref={scroller} data-matrix {...acting}>
      <table {...grid}>
        <Heads columns={columns} stop={stop.row === -1 ? stop.column : null} />
        <tbody>
          <Gap rows={range.first} />
          {rows.slice(range.first, range.end).map((row, offset) => (
            <MatrixRow
              key={row.unit.id}
              {...{row, columns, fits, open, index: range.first + offset}}
              stop={stop.row === range.first + offset ? stop.column : null}
              twin={(names.get(row.name) ?? 0) > 1}
            />
          ))}
          <Gap rows={rows.length - range.end} />
        </tbody>
      </table>
    </div>
  )
}
