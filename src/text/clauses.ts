import type {Clause, Part} from '../model/report.ts'
import type {Span} from '../model/span.ts'

/** A stop with the closing quotes and brackets behind it. */
const stop = /[。；！？][”’）》」]*/g
const comma = /[，：\t]/g

/** Cut a span behind every mark that `pattern` finds. */
function cut(text: string, {start, end}: Span, pattern: RegExp): readonly Part[] {
  const parts: Part[] = []
  let from = start
  for (const {0: found, index} of text.slice(start, end).matchAll(pattern)) {
    const to = start + index + found.length
    parts.push({start: from, end: to, mark: found.charAt(0)})
    from = to
  }
  if (from < end) parts.push({start: from, end, mark: ''})
  return parts
}

/** The clauses (句) of a line, and their comma parts (分句). */
export const clausesOf = (text: string, line: Span): readonly Clause[] =>
  cut(text, line, stop).map(({start, end}) => ({start, end, parts: cut(text, {start, end}, comma)}))
