import type {Flaw} from '../model/defect.ts'
import type {Report} from '../model/report.ts'
import type {Span} from '../model/span.ts'

/** How long a sentence is at least for its return to be no chance, in units: anywhere in the report, and in one paragraph. */
const [least, leastNear] = [25, 14]
/** A number or a word of order at its head, and the marks at its end, make no difference. */
const frame = /^(?:[一二三四五六七八九十]{1,3}是|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]+)|[。；！？]$/g

/** What is said of a sentence that stands in the report twice. */
export const repeated = '这句话前文已经原样写过，疑为重复，请核对。'

/** Sentences that stand in the report twice, word for word (重复语句): the later ones, those side by side as one. */
export function repeatsIn({text: {text}, outline}: Report): readonly Flaw[] {
  const seen = new Set<string>()
  const found: Span[] = []
  for (const {kind, line} of outline.blocks) {
    if (kind !== 'body') continue
    const near = new Set<string>()
    for (const {start, end} of line.clauses) {
      const words = text.slice(start, end).replaceAll(frame, '')
      if (words.length < leastNear) continue
      const last = found.at(-1)
      const isAgain = near.has(words) || (words.length >= least && seen.has(words))
      near.add(words)
      if (!isAgain) seen.add(words)
      else if (last?.end === start) found.splice(-1, 1, {start: last.start, end})
      else found.push({start, end})
    }
  }
  return found.map(span => ({
    kind: 'structure',
    certain: false,
    span,
    message: repeated,
  }))
}
