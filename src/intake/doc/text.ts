import {counted, type List} from '../docx/numbering.ts'
import {complaint, count} from '../messages.ts'
import {isDeleted, type Seeing, seenIn} from './characters.ts'
import type {DocParagraph} from './paragraphs.ts'
import type {Change} from './properties.ts'
import {type Line, type PlacedParagraph, tableLines} from './tables.ts'

/** What is needed to lay out the paragraphs of a document. */
export interface DocLayout extends Seeing {
  readonly lists: readonly List[]
  /** The paragraphs of a text box. */
  readonly box: (box: number) => readonly DocParagraph[]
}

const changed = (changes: readonly Change[], code: number): number | undefined => {
  const value = changes.findLast(change => change.code === code)?.value
  return value && (value.byteLength > 1 ? value.getUint16(0, true) : value.getUint8(0))
}

/**
 * The lines of a document: one for each paragraph, line break and table row, blank ones left out. Text boxes that no character anchors
 * come last. Paragraphs are counted from 1, those of text boxes after the paragraph that anchors them.
 *
 * @throws InputError numbering-unread
 */
export function docLines(body: readonly DocParagraph[], layout: DocLayout, boxes: number) {
  const read = new Set<number>()
  const labelAt = counted()
  let paragraphs = 0
  const placed = (found: readonly DocParagraph[], inBox: boolean): readonly PlacedParagraph[] => {
    const all: PlacedParagraph[] = []
    let carried = ''
    for (const paragraph of found) {
      const {depth, end} = placeOf(paragraph, layout)
      if (end !== 'row') paragraphs += 1
      const number = paragraphs
      const seen = seenIn(paragraph, layout)
      const isContents = !inBox && layout.styles.isContents(paragraph.style)
      if (isContents && seen.text.trim() !== '') count(layout.tally, 'contents-left-out')
      const text = isContents ? '' : carried + seen.text
      const joins = isDeleted(paragraph.mark) && end === undefined
      if (joins) count(layout.tally, 'tracked-deletion')
      const label = joins || isContents || end === 'row' ? '' : labelOf(paragraph, layout, labelAt)
      carried = joins ? text : ''
      all.push({depth, end, number, lines: joins ? [] : linesOf(label + text)})
      for (const box of seen.boxes.filter(box => !read.has(box))) {
        read.add(box)
        all.push(...inside(placed(layout.box(box), true), depth))
      }
    }
    return carried === '' ? all : [...all, {depth: 0, end: undefined, number: paragraphs, lines: linesOf(carried)}]
  }
  const all = [...placed(body, false)]
  for (let box = 0; box < boxes; box += 1) if (!read.has(box)) all.push(...placed(layout.box(box), true))
  const tables = {count: 0}
  const lines: readonly Line[] = tableLines(all, 0, tables)
  return {lines, paragraphs, tables: tables.count}
}

/** The paragraphs of a text box stand where it is anchored, in a cell perhaps. */
const inside = (paragraphs: readonly PlacedParagraph[], depth: number): readonly PlacedParagraph[] =>
  paragraphs.map(paragraph => ({...paragraph, depth: paragraph.depth + depth}))

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => line.trimEnd())

/** In how many tables a paragraph stands, and whether it ends a cell or row of the innermost. */
function placeOf({changes, style, mark}: DocParagraph, {styles}: DocLayout): Pick<PlacedParagraph, 'depth' | 'end'> {
  const property = (code: number) => changed(changes, code) ?? styles.paragraph(style, code)?.value.getUint8(0) ?? 0
  const depth = Math.min(50, property(0x6649) || property(0x2416))
  if (depth === 0) return {depth, end: mark.text === '\x07' ? 'cell' : undefined}
  if (property(0x2417) === 1 || property(0x244c) === 1) return {depth, end: 'row'}
  return {depth, end: mark.text === '\x07' || property(0x244b) === 1 ? 'cell' : undefined}
}

function labelOf(
  {changes, style}: DocParagraph,
  {lists, styles, source}: DocLayout,
  labelAt: ReturnType<typeof counted>,
): string {
  const property = (code: number) => {
    const inherited = styles.paragraph(style, code)
    return changed(changes, code) ?? changed(inherited ? [inherited] : [], code) ?? 0
  }
  const use = property(0x460b)
  if (use === 0 || use > 0xf800) return ''
  const list = lists[use - 1]
  const level = Math.min(8, property(0x260a))
  if (!list?.levels.has(level)) throw complaint('numbering-unread', {source, severity: 'unjudgeable'})
  return labelAt({id: String(use), list, level})
}
