import type {Clause, Part} from '../model/report.ts'
import type {Span} from '../model/span.ts'

const stop = /[。；！？]/
const comma = /[，：\t]/

/** Cut a span at every mark that `pattern` finds, closing quotes and brackets behind it included. */
function cut(text: string, {start, end}: Span, pattern: RegExp): readonly Part[] {
  const parts: Part[] = []
  let from = start
  for (let at = start; at < end; at++) {
    const mark = text[at] ?? ''
    if (!pattern.test(mark)) continue
    let next = at + 1
    while (next < end && /[”’）》」]/.test(text[next] ?? '') && pattern === stop) next += 1
    parts.push({start: from, end: next, mark})
    from = next
    at = next - 1
  }
  if (from < end) parts.push({start: from, end, mark: ''})
  return parts
}

/** The clauses (句) of a line, and their comma parts (分句). */
export const clausesOf = (text: string, line: Span): readonly Clause[] =>
  cut(text, line, stop).map(({start, end}) => ({start, end, parts: cut(text, {start, end}, comma)}))
