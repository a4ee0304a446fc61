import type {MappedText} from '../model/source.ts'
import {dropIn, replaceIn} from './edit.ts'

const heading = /^ {0,3}(#{1,6}) +(?=\S)/
const bold = /^(\*\*|__)[^*_\n]{2,60}\1[:：。]?$/

/** Level that a raw line gives itself: 1 to 6 for Markdown headings, 7 for a bold line of its own, null for none. */
export function levelOf(line: string): number | null {
  const [, marks] = heading.exec(line) ?? []
  if (marks !== undefined) return marks.length
  return bold.test(line.trim()) ? 7 : null
}

/** Whether a text uses Markdown marks at all. */
export const isMarkdown = (text: string): boolean =>
  (text.match(/^ {0,3}#{1,6} +\S|\*\*[^*\n]+\*\*/gm) ?? []).length >= 2

/** Leave out Markdown marks: heading signs, emphasis, quote signs, rules, table borders and links' targets; cells stand apart by tabs. */
export function dropMarkdown(source: MappedText): MappedText {
  const cells = replaceIn(source, /\|(?<=^\|.+)(?=.)/gm, () => '\t')
  const lines = dropIn(
    cells,
    /^ {0,3}(?:#{1,6} +|> ?)| +#+$|^ {0,3}(?:[-*_=] *){3,}$|^\|[\s:|-]+\|?$|\\(?=[.*_#()（）[\]-])/gm,
  )
  const emphasis = dropIn(lines, /\*\*|__|\*(?:(?<![*\w].)(?=\S)|(?<=\S.)(?![*\w]))|`/g)
  return dropIn(emphasis, /^\||\|$|\[(?=[^\]\n]+\][(（])|\](?<=\[[^\]\n]{1,80}\])[(（][^)）\n]*[)）]|^[*+-] +(?=\S)/gm)
}
