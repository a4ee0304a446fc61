import type {Finding, Place} from '../../model/assessment.ts'
import type {MappedText, Reading, Stretch} from '../../model/source.ts'
import {firstFrom, type Span} from '../../model/span.ts'

/** A line of the readable text as it is shown: 段. Its span is in the text without markup; `from` is where its line begins, its Markdown signs included. */
export interface Paragraph extends Span {
  readonly from: number
  /** Line of the document's readable text, from 1, as evidence tells it. */
  readonly line: number
  /** What stands in the margin: the line, or on a web page, whose lines nobody sees, the paragraph. */
  readonly number: number
  /** Null where the format has no pages. */
  readonly page: number | null
}

/** The readable text of a report, without markup, and its paragraphs; those that are blank are left out. */
export interface ReportText {
  readonly plain: MappedText
  readonly paragraphs: readonly Paragraph[]
  readonly counts: 'lines' | 'paragraphs'
}

/** Index of the first unit of the text whose place in the document is not before `place`. */
function unitAt({text, origin}: MappedText, place: number): number {
  let [low, high] = [0, text.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((origin[middle] ?? place) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** A place of the assessment in the text without markup, blanks at its ends left out; null where nothing of it is shown. */
export function spanIn(plain: MappedText, [start, end]: Place): Span | null {
  const [from, to] = [unitAt(plain, start), unitAt(plain, end)]
  const words = plain.text.slice(from, to)
  const lead = words.length - words.trimStart().length
  const length = words.trim().length
  return length === 0 ? null : {start: from + lead, end: from + lead + length}
}

const pageAt = (stretches: readonly Stretch[], at: number): number | null =>
  stretches[firstFrom(stretches, at + 1) - 1]?.position.page ?? null

/** Take the readable text of a report apart into the paragraphs that the page shows. */
export function reportTextOf({content, plain, stretches, format}: Reading): ReportText {
  const breaks = [...content.matchAll(/\n/g)].map(({index}) => ({start: index, end: index + 1}))
  const heading = format === 'md' ? /^\s*#{1,6}\s+/ : /^\s+/
  const paragraphs = [...plain.text.matchAll(/[^\n]+/g)].flatMap(({0: words, index: from}) => {
    const lead = heading.exec(words)?.[0].length ?? words.length - words.trimStart().length
    const [start, end] = [from + lead, from + words.trimEnd().length]
    const at = plain.origin[start] ?? 0
    return start >= end ? [] : [{from, start, end, line: firstFrom(breaks, at) + 1, page: pageAt(stretches, at)}]
  })
  const counts = format === 'html' ? 'paragraphs' : 'lines'
  const number = (line: number, index: number) => (counts === 'lines' ? line : index + 1)
  return {plain, counts, paragraphs: paragraphs.map((one, index) => ({...one, number: number(one.line, index)}))}
}

/** The paragraph in which a span begins; undefined where it is not shown. */
export const paragraphAt = ({paragraphs}: ReportText, span: Span): Paragraph | undefined =>
  paragraphs.find(({start, end}) => start < span.end && span.start < end)

/** Where words that sound alike stand; null where the document has them garbled, so that only their line can be told. */
export function nearSpan({plain, paragraphs}: ReportText, {line, text}: Finding['near'][number]): Span | null {
  for (const {start, end} of paragraphs.filter(paragraph => paragraph.line === line)) {
    const at = plain.text.slice(start, end).indexOf(text)
    if (at >= 0) return {start: start + at, end: start + at + text.length}
  }
  return null
}

/** The words of a span as the document has them, lines joined. */
export const wordsAt = ({plain}: ReportText, {start, end}: Span): string =>
  plain.text.slice(start, end).replace(/\s*\n\s*/g, '')
