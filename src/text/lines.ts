/** One line of the source with what decides whether it goes on in the next. */
export interface RawLine {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly indented: boolean
  readonly level: number | null
  /** What it says as a line of a page's metadata table. */
  readonly metadata: readonly (readonly [key: string, value: string])[]
}

const ended = /[。！？；：….!?][”’）》]?$/
const signature = /^.{2,30}(?:人民政府|办事处|委员会|党委|党工委|局|厅|办公室|大队|中心)$/
const unfinished = /[，、（《“—]$/
const enumerator =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．：是]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．）)](?!\d)|[①-⑳]|——|附件|抄送|第[一二三四五六七八九十]+[章节部])/
const dated = /^(?:\d{4}|[二〇○零一九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/

/** Width in Chinese characters: a Latin letter or digit is half. */
const width = (text: string): number => text.length - (text.match(/[ -~]/g)?.length ?? 0) / 2

/** The width at which a text was wrapped by hand or by a printer, or null where its lines are whole paragraphs. */
export function wrapWidth(lines: readonly RawLine[]): number | null {
  const widths = lines.map(({text}) => width(text)).filter(size => size >= 10)
  if (widths.length < 8) return null
  const sorted = widths.toSorted((a, b) => a - b)
  const limit = sorted[Math.floor(sorted.length * 0.9)] ?? 0
  if (limit > 70 || (sorted.at(-1) ?? 0) > limit + 8) return null
  const open = lines.filter(({text}) => width(text) >= limit * 0.85 && !ended.test(text)).length
  return open >= widths.length * 0.3 ? limit : null
}

/** Whether `next` goes on with the sentence of `line`. */
export function continues(line: RawLine, next: RawLine, wrap: number | null): boolean {
  if (line.metadata.length > 0 || next.metadata.length > 0) return false
  if (line.level !== null || next.level !== null || enumerator.test(next.text) || dated.test(next.text)) return false
  if (unfinished.test(line.text)) return true
  if (signature.test(next.text)) return false
  if (ended.test(line.text)) return false
  if (wrap !== null) return width(line.text) >= wrap * 0.8 && !(next.indented && !line.indented)
  const prose = /[。；]/.test(line.text) || (line.text.includes('，') && !enumerator.test(line.text))
  return prose && width(line.text) >= 20 && !/[%\d]$/.test(line.text)
}
