/// <reference lib="dom" />
import type {RefObject} from 'preact'
import {useEffect, useState} from 'preact/hooks'

/** Height of a row in CSS pixels, as the style has it. */
export const rowHeight = 30

/** Width of a column in CSS pixels, as the style has it. */
export const columnWidth = 42

/** Height of the heads in CSS pixels, as the style has it: behind them no row is in sight. */
const headHeight = 160

/** Rows or columns from `first` to before `end`. */
export interface Range {
  readonly first: number
  readonly end: number
}

/** What of the matrix is drawn. */
export interface Drawn {
  readonly rows: Range
  readonly columns: Range
}

/** How rows or columns are drawn. */
interface Line {
  /** Room of each in CSS pixels. */
  readonly size: number
  /** How many are drawn beside those in sight, on each side. */
  readonly spare: number
  /** How many of them scrolling passes before something is drawn anew. */
  readonly step: number
}

const rowLine: Line = {size: rowHeight, spare: 4, step: 2}

/** A new column is a new cell in every row: so they come several at once, and seldom. */
const columnLine: Line = {size: columnWidth, spare: 3, step: 6}

function drawnAt(place: number, room: number, {count, size, spare, step}: Line & {readonly count: number}): Range {
  const first = Math.max(0, Math.floor(place / size / step) * step - spare)
  const end = Math.min(count, first + Math.ceil(room / size) + 2 * spare + step)
  return {first: Math.min(first, Math.max(0, count - 1)), end}
}

/** Which rows are drawn for a place of scrolling and a height in sight, both in CSS pixels. */
export const rangeAt = (top: number, height: number, count: number): Range => drawnAt(top, height, {...rowLine, count})

/** Which columns are drawn for a place of scrolling and a width in sight, both in CSS pixels. */
export const columnsAt = (left: number, width: number, count: number): Range =>
  drawnAt(left, width, {...columnLine, count})

/** A range that lies within a count that has become smaller. */
const within = ({first, end}: Range, count: number): Range =>
  end <= count ? {first, end} : {first: Math.max(0, Math.min(first, count - (end - first))), end: count}

const isSame = (a: Range, b: Range): boolean => a.first === b.first && a.end === b.end

/** How much there is to draw. `lead` is the room in CSS pixels of what scrolls before the columns. */
interface Extent {
  readonly rows: number
  readonly columns: number
  readonly lead: number
}

/** The rows and columns in sight (可见行列) of a scrolling element, as it is scrolled and resized. */
export function useDrawn(scroller: RefObject<HTMLElement | null>, {rows, columns, lead}: Extent): Drawn {
  const [drawn, setDrawn] = useState<Drawn>(() => ({rows: rangeAt(0, 450, rows), columns: columnsAt(0, 1200, columns)}))
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = (): void => {
      const next = {
        rows: rangeAt(element.scrollTop, Math.max(rowHeight, element.clientHeight - headHeight), rows),
        columns: columnsAt(element.scrollLeft - lead, element.clientWidth, columns),
      }
      setDrawn(before => (isSame(before.rows, next.rows) && isSame(before.columns, next.columns) ? before : next))
    }
    look()
    element.addEventListener('scroll', look, {passive: true})
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [scroller, rows, columns, lead])
  return {rows: within(drawn.rows, rows), columns: within(drawn.columns, columns)}
}
