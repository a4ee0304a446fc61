import {AlignmentType, HeadingLevel, Paragraph, TextRun} from 'docx'
import type {Block} from '../../model/paper.ts'
import {width} from '../columns.ts'
import {clean} from '../quotation.ts'
import {holdable} from '../xml.ts'
import {character, fonts} from './form.ts'
import {styleIds} from './styles.ts'

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const
const number = '[一二三四五六七八九十百]+'
const marks = [new RegExp(`^${number}、`), new RegExp(`^（${number}）`), /^\d+[.．]/, /^（\d+）/] as const

/** How long a line with a number may be to be a heading rather than a sentence. */
const longestHeading = 40

/** Fit for XML and for one line. */
export const plainText = (text: string): string => holdable(clean(text))

/** A run of text and nothing else: whatever it holds, Word sees letters. */
export const runOf = (text: string, font?: string): TextRun =>
  new TextRun({text: holdable(text), font: {hint: 'eastAsia', ...(font === undefined ? {} : {eastAsia: font})}})

/** The level of a heading by its number (一、（一） 1. （1）), from 0; undefined for a sentence. */
function levelOf(text: string, heading: boolean): number | undefined {
  const level = marks.findIndex(mark => mark.test(text))
  if (heading) return Math.max(0, level)
  const short = text.length <= longestHeading && !/[。！？；：]/.test(text)
  return short && level > 0 ? level : undefined
}

/** The head that runs into its paragraph, （一）……。, and the rest. */
function runInOf(text: string): readonly [head: string, rest: string] {
  const [head = ''] = /^（[一二三四五六七八九十百]+）[^。]{1,60}。/.exec(text) ?? []
  return [head, text.slice(head.length)]
}

/** A heading (各级标题) or a paragraph of the body (正文), by the number with which it begins. */
export function paragraphOf(block: Extract<Block, {kind: 'heading' | 'paragraph'}>, keepNext: boolean): Paragraph {
  const text = plainText(block.text)
  const level = levelOf(text, block.kind === 'heading')
  const heading = level === undefined ? undefined : levels[level]
  if (heading !== undefined) return new Paragraph({heading, children: [runOf(text)]})
  if (block.kind === 'paragraph' && block.flush)
    return new Paragraph({style: styleIds.addressee, keepNext, children: [runOf(text)]})
  const [head, rest] = runInOf(text)
  const numbered = marks.some(mark => mark.test(text))
  const steps = block.kind === 'paragraph' && !numbered ? (block.depth ?? 0) : 0
  const indent = steps === 0 ? {} : {indent: {left: steps * 2 * character, firstLine: 2 * character}}
  const children = [...(head === '' ? [] : [runOf(head, fonts.second.name)]), ...(rest === '' ? [] : [runOf(rest)])]
  const even = /[!-~]{10}/.test(text) ? {alignment: AlignmentType.LEFT} : {}
  return new Paragraph({...indent, ...even, keepNext, children})
}

/** The title (标题) of a paper. */
export const titleOf = (title: string): Paragraph =>
  new Paragraph({heading: HeadingLevel.TITLE, children: [runOf(plainText(title))]})

/** Signature and date (落款): set to the right, four characters from the margin, the shorter ones over the middle of the longest. */
export function signatureOf({lines}: Extract<Block, {kind: 'signature'}>): readonly Paragraph[] {
  const widest = Math.max(...lines.map(width))
  return lines.map(
    (line, index) =>
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        indent: {right: Math.round((4 + (widest - width(line)) / 4) * character), firstLine: 0, firstLineChars: 0},
        keepNext: index < lines.length - 1,
        ...(index === 0 ? {spacing: {before: 580}} : {}),
        children: [runOf(line)],
      }),
  )
}
