/// <reference lib="dom" />
import type {RefObject} from 'preact'
import {useEffect, useState} from 'preact/hooks'

/** Height of a row in CSS pixels, as the style has it. */
export const rowHeight = 30

/** Rows that are drawn beside those in sight, so that a little scrolling draws nothing. */
const spare = 4

/** Rows from `first` to before `end`. */
export interface Range {
  readonly first: number
  readonly end: number
}

/** Which rows are drawn for a place of scrolling and a height in sight, both in CSS pixels; steps of several rows, so that few scrolls draw anew. */
export function rangeAt(top: number, height: number, count: number): Range {
  const step = spare / 2
  const first = Math.max(0, Math.floor(top / rowHeight / step) * step - spare)
  const end = Math.min(count, first + Math.ceil(height / rowHeight) + 2 * spare + step)
  return {first: Math.min(first, Math.max(0, count - 1)), end}
}

/** The rows in sight (可见行) of a scrolling element, as it is scrolled and resized. */
export function useRange(scroller: RefObject<HTMLElement | null>, count: number): Range {
  const [range, setRange] = useState<Range>(() => rangeAt(0, 900, count))
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const look = (): void => {
      const next = rangeAt(element.scrollTop, element.clientHeight, count)
      setRange(before => (before.first === next.first && before.end === next.end ? before : next))
    }
    look()
    element.addEventListener('scroll', look, {passive: true})
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [scroller, count])
  const inside = rangeAt(range.first * rowHeight, (range.end - range.first) * rowHeight, count)
  return range.end > count ? {first: Math.min(range.first, inside.first), end: count} : range
}
