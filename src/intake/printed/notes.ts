import {usualSize} from './edges.ts'
import type {PrintedLine} from './lines.ts'
import type {PrintedPage, PrintedRun} from './page.ts'

/** What a footnote begins with: its number or sign, which stands raised in the text. */
const beginning = /^[[［〔(（【]?(\d{1,2}(?![\d.,，．%％])|[①-⑳]|[*＊※]{1,3})[\]］〕)）】]?/
const marked = /^[[［〔(（【]?(\d{1,2}|[①-⑳]|[*＊※]{1,3})[\]］〕)）】]?$/

/** Notes are set in type of at most this share of the text's. */
const smaller = 0.85
/** How far down a page, of its height, its last note reaches at least. */
const foot = 0.75
/** At most so many lines at the end of a page are notes in type as large as the text's. */
const mostLines = 6
/** So many small signs of a page are looked at, whether they are marks. */
const mostMarks = 50

/** Pages without what stands at their feet, and how many notes that were. */
export interface Unnoted {
  readonly pages: readonly PrintedPage[]
  readonly notes: number
}

const markOf = ({text}: PrintedLine): string | undefined => beginning.exec(text)?.[1]

/** Whether a run is a raised mark behind the text of its line. */
function isRaised(run: PrintedRun, runs: readonly PrintedRun[]): boolean {
  return runs.some(base => {
    const gap = run.x - base.x - base.width
    const raised = base.y - run.y
    if (run.size > base.size * 0.75 || Math.abs(gap) > base.size * 0.4 || /[A-Za-z]\s*$/.test(base.text)) return false
    return raised > base.size * 0.1 && raised < base.size
  })
}

/** The runs of a mark that stand raised in a text of this size of type. */
function raisedIn(runs: readonly PrintedRun[], marks: readonly string[], size: number): readonly PrintedRun[] {
  const small = runs.filter(run => run.size <= size * 0.75 && marks.includes(marked.exec(run.text.trim())?.[1] ?? ''))
  return small.slice(0, mostMarks).filter(run => isRaised(run, runs))
}

const isReferred = (mark: string, {runs}: PrintedPage, {y, size}: PrintedLine): boolean =>
  raisedIn(
    runs.filter(run => run.y < y - size),
    [mark],
    size,
  ).length > 0

/** Where small type begins that goes on to the end of a page, or the line whose mark stands raised in the text. */
function footOf(lines: readonly PrintedLine[], page: PrintedPage, size: number): number {
  const small = lines.findLastIndex(line => line.size > size * smaller) + 1
  if (small < lines.length) return small
  const few = Math.max(1, lines.length - mostLines)
  const at = lines.slice(few).findIndex(line => {
    const mark = beginning.exec(line.text)
    return mark?.[1] && !/^[、）)]/.test(line.text.slice(mark[0].length)) && isReferred(mark[1], page, line)
  })
  return at < 0 ? lines.length : few + at
}

/** The place of the first note among the lines of a page, if it has any: below the text and with a mark. */
function firstNote(lines: readonly PrintedLine[], page: PrintedPage, size: number): number | undefined {
  const first = footOf(lines, page, size)
  const notes = lines.slice(first)
  const [start, end] = [notes[0], notes.at(-1)]
  if (first === 0 || !start || !end || !markOf(start) || end.y < page.height * foot) return undefined
  if (notes.some(({row, cells}) => row || cells.length > 2) || notes.length > first) return undefined
  return first
}

/** A page without the runs of its notes and without their marks in the text. */
function stripped(page: PrintedPage, lines: readonly PrintedLine[], first: number): PrintedPage {
  const notes = lines.slice(first)
  const above = lines[first - 1]
  const top = ((above?.y ?? 0) + (notes[0]?.y ?? 0)) / 2
  const end = (notes.at(-1)?.y ?? 0) + (notes[0]?.size ?? 0) / 2
  const body = page.runs.filter(({y}) => y < top)
  const marks = notes.flatMap(line => markOf(line) ?? [])
  const raised = new Set(raisedIn(body, marks, above?.size ?? 0))
  return {...page, runs: [...body.filter(run => !raised.has(run)), ...page.runs.filter(({y}) => y > end)]}
}

/**
 * Leaves out footnotes (脚注): lines at the foot of a page that begin with a number or sign, in type clearly smaller than the text's or with
 * that mark raised in the text, where text stands above them and no small type goes on over the page. `lines` are those of each page, without its frame.
 */
export function withoutNotes(pages: readonly PrintedPage[], lines: readonly (readonly PrintedLine[])[]): Unnoted {
  const size = usualSize(lines.flat())
  let notes = 0
  const kept = pages.map((page, at) => {
    const own = lines[at] ?? []
    const first = firstNote(own, page, size)
    const next = lines[at + 1]?.[0]
    if (first === undefined || (next && next.size <= size * smaller)) return page
    notes += own.slice(first).filter(markOf).length
    return stripped(page, own, first)
  })
  return {pages: kept, notes}
}
