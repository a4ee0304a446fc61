import {type Wrap, wrapOf} from './wrap.ts'

/** One line of the source with what decides whether it goes on in the next. */
export interface RawLine {
  readonly start: number
  readonly end: number
  readonly text: string
  /** How many blanks stand before it. */
  readonly indent: number
  /** Whether an empty line stands before it that no page number explains. */
  readonly apart: boolean
  readonly level: number | null
  /** What it says as a line of a page's metadata table. */
  readonly metadata: readonly (readonly [key: string, value: string])[]
}

const signature = /^.{2,30}(?:人民政府|办事处|委员会|党委|党工委|局|厅|办公室|大队|中心)$/
const unfinished = /[，、（《“—]$/
const heading =
  /^(?:[一二三四五六七八九十]{1,3}[、.．：]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．）)](?!\d)|[①-⑳●◆■▲★◎]|——|附件|抄送|第[一二三四五六七八九十]+(?:[章节]|部分))/
const member = /^第?[一二三四五六七八九十]{1,3}[是、，]/
const dated = /^(?:\d{4}|[二〇○零一九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/

/** What stands at the head of a line and may not be broken: a number or a word, or one character, with the marks behind it. */
const unbroken = /^(?:[\w.%]+|.)[，。、；：？！”’）》〉]*/u

/** Whether a line ends its sentence. */
export const isEnded = ({text}: RawLine): boolean => /[。！？；：….!?][”’）》]?$/.test(text)

/** Whether a line belongs to no paragraph but stands for itself: marked by the source, a table row, metadata, a date. */
const standsAlone = ({text, level, metadata}: RawLine): boolean =>
  level !== null || metadata.length > 0 || text.includes('\t')

/** Whether a line reads as running text, not as a heading. */
const isProse = ({text}: RawLine): boolean => /[。；]/.test(text) || (text.includes('，') && !heading.test(text))

/** Which lines go on with the paragraph of the line before them. */
export function continuations(lines: readonly RawLine[]): readonly boolean[] {
  const wrap = wrapOf(lines)
  return lines.map((next, index) => {
    const line = lines[index - 1]
    if (!line || standsAlone(line) || standsAlone(next) || dated.test(next.text)) return false
    return wrap === null ? goesOn(line, next) : wrapsOn(line, next, wrap)
  })
}

/** In a text whose lines are paragraphs: a sentence that a page break cut. */
function goesOn(line: RawLine, next: RawLine): boolean {
  if (heading.test(next.text) || member.test(next.text)) return false
  if (unfinished.test(line.text)) return true
  if (signature.test(next.text) || isEnded(line)) return false
  return isProse(line) && line.text.length >= 20 && !/[%\d]$/.test(line.text)
}

/** In a wrapped text: a full line goes on, unless an indent, an empty line or a number begins a paragraph. */
function wrapsOn(line: RawLine, next: RawLine, {width, paragraphs, base, sizeOf}: Wrap): boolean {
  if (paragraphs === 'indented' && next.indent > base) return false
  const size = sizeOf(line)
  const open = !isEnded(line)
  const full = size >= width - 2
  const cut = open && full && isProse(line)
  if (paragraphs === 'apart' && next.apart) return cut && !heading.test(next.text)
  if (paragraphs !== 'dense') return size >= width - 4
  if (heading.test(next.text)) return cut
  if (member.test(next.text) && !(full && open)) return false
  if (unfinished.test(line.text)) return true
  if (signature.test(next.text) && sizeOf(next) < width * 0.8) return false
  const room = width - size - sizeOf({...next, text: unbroken.exec(next.text)?.[0] ?? ''})
  if (heading.test(line.text) && !isProse(line)) return room <= 0.5
  return open ? size >= width * 0.8 : full && room <= 0.5 && !next.apart
}
