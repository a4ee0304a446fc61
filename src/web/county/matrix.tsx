/// <reference lib="dom" />
import {useLayoutEffect, useMemo, useRef} from 'preact/hooks'
import {useBench} from '../workspace/bench.ts'
import {apartIn} from './apart.ts'
import type {Found} from './filter.ts'
import {bringColumn, stopIn, useGrid} from './grid.ts'
import {Heads, leadCount} from './heads.tsx'
import {MatrixRow} from './row.tsx'
import {columnWidth, rowHeight, useDrawn, useGrown} from './window.ts'
import {words} from './words.ts'

/** Room in CSS pixels of what stands between the names and the indicators. */
const lead = (leadCount - 1) * columnWidth

/** Rows that are not drawn, as the room that they take. */
const Gap = ({rows}: {readonly rows: number}) =>
  rows === 0 ? null : (
    <tr class="unseen" {...{'aria-hidden': true}}>
      <td style={{height: `${rows * rowHeight}px`}} colSpan={leadCount} />
    </tr>
  )

/** How wide each column is. */
const Widths = ({columns}: {readonly columns: number}) => (
  <>
    <col class="name" />
    <col class="one" span={columns + leadCount - 1} />
  </>
)

/** The matrix of reports and indicators (对照矩阵): only the rows and columns in sight are there. */
export function Matrix({found}: {readonly found: Found}) {
  const {look} = useBench().state
  const scroller = useRef<HTMLDivElement>(null)
  const {rows, columns, fits} = found
  const drawn = useDrawn(scroller, {rows: rows.length, columns: columns.length, lead})
  const acting = useGrid(found, scroller, lead)
  const {open, at} = look.value
  const stop = stopIn(found, at, drawn)
  const apart = useMemo(() => apartIn(rows), [rows])
  const stopAbove = stop.row === -1 ? stop.column : null
  const inHeads = useGrown(drawn.columns, columns)
  const heads = useMemo(
    () => <Heads columns={columns} drawn={inHeads} stop={stopAbove} />,
    [columns, inHeads, stopAbove],
  )
  useLayoutEffect(() => {
    const column = columns.findIndex(({indicator}) => indicator === open)
    if (scroller.current !== null) bringColumn(scroller.current, column, lead)
  }, [open])
  const grid = {
    role: 'grid',
    'aria-label': words.matrix,
    'aria-rowcount': rows.length + 2,
    'aria-colcount': columns.length + leadCount,
  } as const
  return (
    <div class="matrix" ref={scroller} data-matrix {...acting}>
      <table {...grid} style={{'--columns': columns.length + leadCount - 1}}>
        <colgroup>
          <Widths columns={columns.length} />
        </colgroup>
        {heads}
        <tbody>
          <Gap rows={drawn.rows.first} />
          {rows.slice(drawn.rows.first, drawn.rows.end).map((row, offset) => (
            <MatrixRow
              key={row.unit.id}
              {...{row, columns, fits, open, index: drawn.rows.first + offset, drawn: drawn.columns}}
              stop={stop.row === drawn.rows.first + offset ? stop.column : null}
              apart={apart.get(row) ?? ''}
            />
          ))}
          <Gap rows={rows.length - drawn.rows.end} />
        </tbody>
      </table>
    </div>
  )
}
