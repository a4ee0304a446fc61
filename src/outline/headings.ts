import type {Line, ReadableText} from '../model/report.ts'
import type {Span} from '../model/span.ts'
import {type Enumerator, enumeratorOf, type Style, styles} from './enumerators.ts'

/** A line with its number and whether it is a heading. */
export interface Headed {
  readonly line: Line
  readonly content: string
  readonly enumerator: Enumerator | null
  readonly heading: boolean
  /** Whether it is a line of the page's metadata table. */
  readonly metadata: boolean
}

const longest = 120

/** Whether a line is a heading: marked as one by the source, or numbered and no sentence. */
function isHeading(content: string, line: Line, enumerator: Enumerator | null): boolean {
  if (content.length > longest || /[。；！？]./.test(content)) return false
  if (line.level !== null) return true
  if (enumerator === null || enumerator.style === 'ordinal' || enumerator.style === 'dash') return false
  return !/[。；！？，、]$/.test(content) && !/[%\d][个件份场人次起]?$/.test(content)
}

/** Every line with its number. */
export function headedLines({text, lines, metadata: table}: ReadableText): readonly Headed[] {
  const apart = new Set([...table.values()].map(({span}) => span.start))
  return lines.map(line => {
    const content = text.slice(line.start, line.end)
    const enumerator = enumeratorOf(content)
    const metadata = apart.has(line.start)
    return {line, content, enumerator, heading: !metadata && isHeading(content, line, enumerator), metadata}
  })
}

/** The head of a top-level part: a heading, or the first words of a paragraph numbered 一、 or 第一部分; null where a line is neither. */
export function partHeadOf({line, enumerator, heading}: Headed): Span | null {
  const start = line.start + (enumerator?.length ?? 0)
  if (heading) return {start, end: line.end}
  const [first] = line.clauses
  if (!first || (enumerator?.style !== 'han' && enumerator?.style !== 'chapter')) return null
  const end = first.parts.find(({mark}) => mark === '：')?.end ?? first.end
  return end < line.end && end - start <= 40 ? {start, end} : null
}

/**
 * What marks the top-level parts of this report: the outermost numbering that at least two parts share, else the outermost Markdown
 * level that at least two share, else null.
 */
export function topLevel(lines: readonly Headed[]): Style | number | null {
  const heads = lines.filter(line => partHeadOf(line) !== null)
  const style = styles.find(candidate => heads.filter(({enumerator}) => enumerator?.style === candidate).length >= 2)
  const levels = heads.flatMap(({line, heading}) => (line.level === null || !heading ? [] : [line.level]))
  const level = levels
    .toSorted((a, b) => a - b)
    .find(candidate => levels.filter(other => other === candidate).length >= 2)
  if (style === 'han' || style === 'chapter' || level === undefined) return style ?? level ?? null
  return level
}

/** Whether a line opens a top-level part. */
export const opensPart = (headed: Headed, top: Style | number | null): boolean =>
  top !== null &&
  partHeadOf(headed) !== null &&
  (typeof top === 'number' ? headed.line.level === top : headed.enumerator?.style === top)

/** The run-in head (段首小标题) of a numbered or plain paragraph: a short first sentence without figures, or null. */
export function runInOf({line, content, enumerator, heading}: Headed): Span | null {
  if (heading) return null
  const [first] = line.clauses
  if (!first || first.end === line.end) return null
  const words = content.slice(enumerator?.length ?? 0, first.end - line.start)
  const limit = enumerator && enumerator.style !== 'ordinal' ? 40 : 24
  const plain = !/\d|[；！？]|我[镇乡县区市局街]|[今本去]年|全[镇乡县区市]/.test(words)
  return words.length <= limit && plain && words.endsWith('。') && (enumerator !== null || !words.includes('，'))
    ? {start: first.start, end: first.end}
    : null
}
