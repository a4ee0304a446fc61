import {isDataRow} from '../tables.ts'

/** A line as a browser shows it: each unit with its place in the markup, and the element that it begins in. */
export interface PageLine {
  readonly text: string
  readonly origin: readonly number[]
  readonly element: number
  /** How many of its units stand in a link. */
  readonly linked: number
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
  linked: number
  /** The number of a list item that no word has followed yet, and the place of the item in the markup. */
  label: {readonly text: string; readonly at: number} | undefined
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
  readonly linked: boolean
}

/** A writer that stands at the top of an empty page. */
export const newWriter = (): LineWriter => ({
  lines: [],
  rows: [],
  words: [],
  origin: [],
  element: 0,
  linked: 0,
  label: undefined,
  gap: undefined,
})

const spacesOrWord = /([ \t\n\r\f\u00a0\u2002-\u2009]+)|[^ \t\n\r\f\u00a0\u2002-\u2009\0]+/g
const isWide = (char: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60“”‘’…—]/.test(char)

/**
 * Adds characters to the present line. White space collapses as in a browser, non-breaking spaces too; a line end of the markup between
 * two Chinese characters vanishes (CSS Text 3, segment breaks), so that wrapped markup does not tear words apart. Null characters vanish.
 */
export function write(writer: LineWriter, {text, at, entity, element, preformatted, linked}: Characters): void {
  for (const {0: run, 1: spaces, index} of text.matchAll(spacesOrWord)) {
    const start = entity ? at : at + index
    if (spaces === undefined) writeWord(writer, {word: run, start, step: entity ? 0 : 1, element, linked})
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
  readonly linked: boolean
}

function writeWord(writer: LineWriter, {word, start, step, element, linked}: Word): void {
  const {words, origin, gap} = writer
  const before = words.at(-1)?.slice(-1)
  if (before === undefined) beginLine(writer, element, word)
  else if (gap && !(gap.wrapped && isWide(before) && isWide(word.charAt(0)))) {
    words.push(' ')
    origin.push(gap.at)
  }
  words.push(word)
  for (let index = 0; index < word.length; index += 1) origin.push(start + index * step)
  if (linked) writer.linked += word.length
  writer.gap = undefined
}

const numbered = /^[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．）)]|^[①-⑳]|^第[一二三四五六七八九十]+[章节条部]/

/** Begins a line with its first word; the number of a list item goes before it, unless the words bring one of their own. */
function beginLine(writer: LineWriter, element: number, word: string): void {
  const {words, origin, label} = writer
  writer.element = element
  writer.label = undefined
  if (label === undefined || numbered.test(word)) return
  words.push(label.text)
  for (let index = 0; index < label.text.length; index += 1) origin.push(label.at)
}

/** Ends the present line; a blank one leaves no trace. */
export function endLine(writer: LineWriter): void {
  const {words, origin, element, linked} = writer
  if (words.length > 0) writer.lines.push({text: words.join(''), origin, element, linked})
  writer.words = []
  writer.origin = []
  writer.linked = 0
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
  const linked = lines.reduce((sum, line) => sum + line.linked, 0)
  return {text: lines.map(({text}) => text).join(separator), origin, element, linked}
}

/** A part of a line: its units from `start` to `end`. */
export const partOf = (line: PageLine, start: number, end: number): PageLine => ({
  ...line,
  text: line.text.slice(start, end),
  origin: line.origin.slice(start, end),
  linked: Math.min(line.linked, end - start),
})
