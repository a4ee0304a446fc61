/// <reference lib="dom" />
import type {RefObject} from 'preact'
import {useEffect, useRef, useState} from 'preact/hooks'

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

/** A new column is a new cell in every row: so they come many at once, and seldom. */
const columnLine: Line = {size: columnWidth, spare: 2, step: 10}

/** Milliseconds without scrolling after which the columns out of sight are drawn too, bit by bit, so that scrolling sideways finds them there. */
const rest = 120

/** How many columns are then drawn at once on each side. */
const portion = 5

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

/** Both ranges and what lies between them. */
const hullOf = (a: Range, b: Range): Range => ({first: Math.min(a.first, b.first), end: Math.max(a.end, b.end)})

/** What is drawn as it was scrolled: columns that were drawn beforehand stay as long as no row comes; each new row begins with those in sight. */
const scrolledTo = (before: Drawn, next: Drawn): Drawn => {
  const rows = isSame(before.rows, next.rows) ? before.rows : next.rows
  const stays = rows === before.rows && isSame(hullOf(before.columns, next.columns), before.columns)
  const columns = stays ? before.columns : next.columns
  return rows === before.rows && columns === before.columns ? before : {rows, columns}
}

/** Some more columns on both sides. */
const wider = (drawn: Drawn, count: number): Drawn => ({
  ...drawn,
  columns: {first: Math.max(0, drawn.columns.first - portion), end: Math.min(count, drawn.columns.end + portion)},
})

/** All columns that have been drawn as long as `subject` is the same (已绘制的列): what stands there is not taken out again. */
export function useGrown(range: Range, subject: unknown): Range {
  const known = useRef({subject, range})
  const {current} = known
  const next = current.subject === subject ? hullOf(current.range, range) : range
  if (current.subject !== subject || !isSame(current.range, next)) known.current = {subject, range: next}
  return known.current.range
}

/** How much there is to draw. `lead` is the room in CSS pixels of what scrolls before the columns. */
interface Extent {
  readonly rows: number
  readonly columns: number
  readonly lead: number
}

/** What of the matrix is in sight of a scrolling element. */
const inSight = (element: HTMLElement, {rows, columns, lead}: Extent): Drawn => ({
  rows: rangeAt(element.scrollTop, Math.max(rowHeight, element.clientHeight - headHeight), rows),
  columns: columnsAt(element.scrollLeft - lead, element.clientWidth, columns),
})

/** The rows and columns in sight (可见行列) of a scrolling element, as it is scrolled and resized; at rest the other columns come to them. */
export function useDrawn(scroller: RefObject<HTMLElement | null>, {rows, columns, lead}: Extent): Drawn {
  const [drawn, setDrawn] = useState<Drawn>(() => ({rows: rangeAt(0, 450, rows), columns: columnsAt(0, 1200, columns)}))
  const scrolled = useRef(0)
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = (): void => {
      scrolled.current = performance.now()
      const next = inSight(element, {rows, columns, lead})
      setDrawn(before => scrolledTo(before, next))
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
  useEffect(() => {
    if (drawn.columns.first === 0 && drawn.columns.end >= columns) return
    const grow = (): void => {
      const still = performance.now() - scrolled.current >= rest
      if (still) setDrawn(before => wider(before, columns))
      else timer = window.setTimeout(grow, rest)
    }
    let timer = window.setTimeout(grow, 30)
    return () => clearTimeout(timer)
  }, [drawn, columns])
  return {rows: within(drawn.rows, rows), columns: within(drawn.columns, columns)}
}
