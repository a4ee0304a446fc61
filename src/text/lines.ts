/** One line of the source with what decides whether it goes on in the next. */
export interface RawLine {
  readonly start: number
  readonly end: number
  readonly text: string
  /** How many blanks stand before it. */
  readonly indent: number
  /** Whether an empty line stands before it that no page break explains. */
  readonly apart: boolean
  readonly level: number | null
  /** What it says as a line of a page's metadata table. */
  readonly metadata: readonly (readonly [key: string, value: string])[]
}

/** How a text was wrapped by hand or by a printer. */
export interface Wrap {
  /** Width of a full line in Chinese characters. */
  readonly width: number
  /** Indent of the lines that go on; a line further in begins a paragraph. Null where indents tell nothing. */
  readonly base: number | null
}

const ended = /[。！？；：….!?][”’）》]?$/
const signature = /^.{2,30}(?:人民政府|办事处|委员会|党委|党工委|局|厅|办公室|大队|中心)$/
const unfinished = /[，、（《“—]$/
const heading =
  /^(?:[一二三四五六七八九十]{1,3}[、.．：]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．）)](?!\d)|[①-⑳]|——|附件|抄送|第[一二三四五六七八九十]+(?:[章节]|部分))/
const member = /^第?[一二三四五六七八九十]{1,3}[是、，]/
const dated = /^(?:\d{4}|[二〇○零一九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/

/** Width in Chinese characters: a Latin letter or digit is half. */
const width = (text: string): number => text.length - (text.match(/[ -~]/g)?.length ?? 0) / 2

/** The width at which a text was wrapped, or null where its lines are whole paragraphs. */
export function wrapOf(lines: readonly RawLine[]): Wrap | null {
  const widths = lines.map(({text}) => width(text))
  const sorted = widths.filter(size => size >= 10).toSorted((a, b) => a - b)
  const limit = sorted[Math.floor(sorted.length * 0.9)] ?? 0
  const most = sorted[Math.floor(sorted.length * 0.98)] ?? 0
  if (sorted.length < 8 || limit > 100 || most > limit + 8) return null
  const full = lines.filter((_, index) => (widths[index] ?? 0) >= limit * 0.85)
  if (full.filter(({text}) => !ended.test(text)).length < sorted.length * 0.3) return null
  const base = Math.min(...full.map(({indent}) => indent))
  const indented = full.filter(({indent}) => indent > base).length
  return {width: limit, base: indented >= 2 && indented < full.length * 0.9 ? base : null}
}

/** Whether `next` goes on with the sentence or the paragraph of `line`. */
export function continues(line: RawLine, next: RawLine, wrap: Wrap | null): boolean {
  if (line.metadata.length > 0 || next.metadata.length > 0 || line.level !== null || next.level !== null) return false
  if (line.text.includes('\t') || next.text.includes('\t') || dated.test(next.text)) return false
  if (wrap !== null) return wrapsOn(line, next, wrap)
  if (heading.test(next.text) || member.test(next.text)) return false
  if (unfinished.test(line.text)) return true
  if (signature.test(next.text) || ended.test(line.text)) return false
  const prose = /[。；]/.test(line.text) || (line.text.includes('，') && !heading.test(line.text))
  return prose && width(line.text) >= 20 && !/[%\d]$/.test(line.text)
}

/** The same in a wrapped text: a full line goes on, a new paragraph shows by its indent, its number or the empty line before it. */
function wrapsOn(line: RawLine, next: RawLine, wrap: Wrap): boolean {
  if (wrap.base !== null && next.indent > wrap.base) return false
  const size = width(line.text)
  const full = size >= wrap.width - 2
  const open = !ended.test(line.text)
  const prose = /[，。；]/.test(line.text)
  if (heading.test(next.text)) return full && open && prose && !next.apart
  if (member.test(next.text) && !(full && open)) return false
  if (unfinished.test(line.text)) return true
  if (signature.test(next.text) && width(next.text) < wrap.width * 0.8) return false
  return open ? size >= wrap.width * 0.8 : full && !next.apart
}
