import type {Line, Metadatum, ReadableText} from '../model/report.ts'
import type {MappedText, Reading} from '../model/source.ts'
import type {Span} from '../model/span.ts'
import {dropBlanks, foldBlanks, foldWidth} from './characters.ts'
import {clausesOf} from './clauses.ts'
import {contentsIn} from './contents.ts'
import {furnitureOf, metadataIn} from './furniture.ts'
import {ungarble} from './garbling.ts'
import {continuations, type RawLine} from './lines.ts'
import {dropMarkdown, isMarkdown, levelOf} from './markdown.ts'
import {simplify} from './simplify.ts'

/**
 * Make readable text of a reading: 整理文本. Characters are folded, garbling is undone, page furniture is left out, wrapped lines are joined
 * and cut into clauses; every unit keeps its place in the reading's `content`.
 */
export async function readable(reading: Reading): Promise<ReadableText> {
  const {text, warnings} = ungarble(foldBlanks(reading.plain))
  const folded = foldWidth(await simplify(text))
  const marked = isMarkdown(folded.text)
  const levels = marked ? folded.text.split('\n').map(levelOf) : []
  const source = marked ? dropMarkdown(folded) : folded
  const {joined, firsts} = joinLines(source, withoutFurniture(source.text, levels))
  const tight = dropBlanks(joined)
  const lines = linesOf(tight.text, firsts)
  const metadata = metadataOf(lines, firsts)
  return {...tight, lines, damaged: warnings.length > 0 ? damageIn(tight, reading.content) : [], warnings, metadata}
}

/** The lines that belong to the report, its metadata included; other page furniture is left out. */
function withoutFurniture(text: string, levels: readonly (number | null)[]): readonly RawLine[] {
  const lines: RawLine[] = []
  const raws = text.split('\n')
  const contents = contentsIn(raws)
  let next = 0
  let gap: 'none' | 'blank' | 'page' = 'none'
  for (const [index, raw] of raws.entries()) {
    const content = raw.trim()
    const indent = raw.length - raw.trimStart().length
    const start = next + indent
    next += raw.length + 1
    const kind = content === '' ? 'blank' : contents.has(index) ? 'contents' : furnitureOf(content)
    if (kind === 'page' || (kind === 'blank' && gap === 'none')) gap = kind
    if (kind !== null && kind !== 'metadata') continue
    const metadata = kind === 'metadata' ? metadataIn(content) : []
    const level = levels[index] ?? null
    lines.push({start, end: start + content.length, text: content, indent, apart: gap === 'blank', level, metadata})
    gap = 'none'
  }
  return lines
}

/** The kept lines, one paragraph a line, and the first line of each paragraph. */
function joinLines(source: MappedText, lines: readonly RawLine[]): {joined: MappedText; firsts: readonly RawLine[]} {
  const goOn = continuations(lines)
  const pieces: string[] = []
  const firsts: RawLine[] = []
  const origin = new Uint32Array(source.text.length)
  let size = 0
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const fresh = !goOn[index]
    if (fresh) firsts.push(line)
    if (fresh && before) {
      pieces.push('\n')
      origin[size++] = source.origin[before.end] ?? 0
    }
    pieces.push(line.text)
    origin.set(source.origin.subarray(line.start, line.end), size)
    size += line.text.length
  }
  return {joined: {text: pieces.join(''), origin: origin.slice(0, size)}, firsts}
}

/** What the metadata lines say, the first word on each matter. */
function metadataOf(lines: readonly Line[], firsts: readonly RawLine[]): ReadonlyMap<string, Metadatum> {
  const found = lines.flatMap(({start, end}, index) =>
    (firsts[index]?.metadata ?? []).map(([key, value]) => [key, {value, span: {start, end}}] as const),
  )
  return new Map(found.toReversed())
}

function linesOf(text: string, firsts: readonly RawLine[]): readonly Line[] {
  let start = 0
  return text.split('\n').map((content, index) => {
    const span = {start, end: start + content.length}
    start = span.end + 1
    return {...span, level: firsts[index]?.level ?? null, clauses: clausesOf(text, span)}
  })
}

/** Where a question mark of the source stands for characters that were lost. */
const damageIn = ({text, origin}: MappedText, content: string): readonly Span[] =>
  [...text.matchAll(/[?？]/g)]
    .filter(({index}) => content[origin[index] ?? 0] === '?')
    .map(({index}) => ({start: index, end: index + 1}))
