import {isDataRow} from './tables.ts'

/** A line as a browser shows it: each unit with its place in the markup, and the element that it begins in. */
export interface PageLine {
  readonly text: string
  readonly origin: readonly number[]
  readonly element: number
}

/** A table row not yet ended: its element, and the number of the line that each of its cells begins with. */
interface OpenRow {
  readonly element: number
  readonly cells: number[]
}

/** Lays out a page line by line. The rows are those open around the present line, outermost first. */
export interface LineWriter {
  readonly lines: PageLine[]
  readonly rows: OpenRow[]
  /** The words and single spaces of the present line. */
  words: string[]
  origin: number[]
  element: number
  /** White space met after the present line so far: where it begins, and whether it holds a line end of the markup. */
  gap: {readonly at: number; readonly wrapped: boolean} | undefined
}

/** Characters as the parser hands them over: `at` is the place of the first in the markup, or of all when they stand for an entity. */
export interface Characters {
  readonly text: string
  readonly at: number
  readonly entity: boolean
  readonly element: number
  readonly preformatted: boolean
}

/** A writer that stands at the top of an empty page. */
export const newWriter = (): LineWriter => ({lines: [], rows: [], words: [], origin: [], element: 0, gap: undefined})

const spacesOrWord = /([ \t\n\r\f\u00a0\u2002-\u2009]+)|[^ \t\n\r\f\u00a0\u2002-\u2009]+/g
const isWide = (char: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60“”‘’…—]/.test(char)

/**
 * Adds characters to the present line. White space collapses as in a browser, non-breaking spaces too; a line end of the markup between
 * two Chinese characters vanishes (CSS Text 3, segment breaks), so that wrapped markup does not tear words apart.
 */
export function write(writer: LineWriter, {text, at, entity, element, preformatted}: Characters): void {
  for (const {0: run, 1: spaces, index} of text.matchAll(spacesOrWord)) {
    const start = entity ? at : at + index
    if (spaces === undefined) writeWord(writer, {word: run, start, step: entity ? 0 : 1, element})
    else if (preformatted && spaces.includes('\n')) endLine(writer)
    else writer.gap = {at: writer.gap?.at ?? start, wrapped: writer.gap?.wrapped || spaces.includes('\n')}
  }
}

interface Word {
  readonly word: string
  readonly start: number
  /** How far apart its units stand in the markup: 1, or 0 when they stand for one entity. */
  readonly step: number
  readonly element: number
}

function writeWord(writer: LineWriter, {word, start, step, element}: Word): void {
  const {words, origin, gap} = writer
  const before = words.at(-1)?.slice(-1)
  if (before === undefined) writer.element = element
  else if (gap && !(gap.wrapped && isWide(before) && isWide(word.charAt(0)))) {
    words.push(' ')
    origin.push(gap.at)
  }
  words.push(word)
  for (let index = 0; index < word.length; index += 1) origin.push(start + index * step)
  writer.gap = undefined
}

/** Ends the present line; a blank one leaves no trace. */
export function endLine(writer: LineWriter): void {
  const {words, origin, element} = writer
  if (words.length > 0) writer.lines.push({text: words.join(''), origin, element})
  writer.words = []
  writer.origin = []
  writer.gap = undefined
}

/** Begins a table row. */
export function openRow(writer: LineWriter, element: number): void {
  endLine(writer)
  writer.rows.push({element, cells: []})
}

/** Begins a table cell of the present row. */
export function openCell(writer: LineWriter): void {
  endLine(writer)
  writer.rows.at(-1)?.cells.push(writer.lines.length)
}

/** Ends a table row: the lines of its cells become one line with tabs when it holds data, and else stay as they are. */
export function closeRow(writer: LineWriter): void {
  endLine(writer)
  const {lines, rows} = writer
  const {element, cells = []} = rows.pop() ?? {element: 0}
  const [first = lines.length] = cells
  const ends = [...cells.slice(1), lines.length]
  if (!isDataRow(cells.map((start, cell) => (ends[cell] ?? start) - start))) return
  const texts = cells.map((start, cell) => joinLines(lines.slice(start, ends[cell]), ' ', element))
  lines.length = first
  lines.push(joinLines(texts, '\t', element))
}

/** Lines as one, with a separator that stands at the place of the character before it. */
export function joinLines(lines: readonly PageLine[], separator: string, element: number): PageLine {
  const origin: number[] = []
  for (const [index, line] of lines.entries()) {
    if (index > 0) origin.push(origin.at(-1) ?? line.origin[0] ?? 0)
    for (const place of line.origin) origin.push(place)
  }
  return {text: lines.map(({text}) => text).join(separator), origin, element}
}
