import type {Clause, Part} from '../model/report.ts'
import type {Span} from '../model/span.ts'

/** Marks at which a span is cut, and what may stand behind one and still belongs to it. */
interface Marks {
  readonly cut: string
  readonly closing: string
}

/** A stop with the closing quotes and brackets behind it. */
const stops: Marks = {cut: '。；！？', closing: '”’）》」'}
const commas: Marks = {cut: '，：\t', closing: ''}

/** Cut a span behind every mark. */
function cutBehind(text: string, {start, end}: Span, marks: Marks): readonly Part[] {
  const parts: Part[] = []
  let from = start
  for (let at = start; at < end; at++) {
    const mark = text.charAt(at)
    if (!marks.cut.includes(mark)) continue
    while (at + 1 < end && marks.closing.includes(text.charAt(at + 1))) at += 1
    parts.push({start: from, end: at + 1, mark})
    from = at + 1
  }
  if (from < end) parts.push({start: from, end, mark: ''})
  return parts
}

/** The clauses (句) of a line, and their comma parts (分句). */
export const clausesOf = (text: string, line: Span): readonly Clause[] =>
  cutBehind(text, line, stops).map(({start, end}) => ({start, end, parts: cutBehind(text, {start, end}, commas)}))
