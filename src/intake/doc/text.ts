import {counted, type List} from '../docx/numbering.ts'
import type {Line, Piece} from '../lines.ts'
import {complaint, count} from '../messages.ts'
import {isDeleted, isHidden, type Seeing, type Seen, seenIn} from './characters.ts'
import type {DocParagraph} from './paragraphs.ts'
import type {Change} from './properties.ts'
import {type PlacedParagraph, tableLines} from './tables.ts'

/** What is needed to lay out the paragraphs of a document. */
export interface DocLayout extends Seeing {
  readonly lists: readonly List[]
  /** The paragraphs of a text box. */
  readonly box: (box: number) => readonly DocParagraph[]
}

/** How far the paragraphs have been laid out: how many there were, and which text boxes have been read. */
interface Progress {
  readonly boxes: Set<number>
  paragraphs: number
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
export function docLines(body: readonly DocParagraph[], layout: DocLayout, boxes: number): readonly Line[] {
  const progress: Progress = {boxes: new Set(), paragraphs: 0}
  const all = [...placed(body, layout, progress)]
  for (let box = 0; box < boxes; box += 1) for (const one of boxed(box, layout, progress)) all.push(one)
  return tableLines(all, layout.met)
}

/** The paragraphs of the body or of a text box, which counts its lists apart as in Word, with those of the boxes anchored in them. */
function* placed(found: readonly DocParagraph[], layout: DocLayout, progress: Progress): Generator<PlacedParagraph> {
  const labelAt = counted()
  let carried: readonly Piece[] = []
  for (const paragraph of found) {
    const {depth, end} = placeOf(paragraph, layout)
    if (end !== 'row') progress.paragraphs += 1
    const {text, boxes, isNumbered} = shownIn(paragraph, layout)
    const pieces = [...carried, {text, position: {paragraph: progress.paragraphs}}]
    if (isDeleted(paragraph.mark) && end === undefined) {
      count(layout.tally, 'tracked-deletion')
      carried = pieces
    } else {
      carried = []
      yield {depth, end, pieces: isNumbered && end !== 'row' ? labelled(paragraph, pieces) : pieces}
    }
    for (const box of boxes) for (const one of boxed(box, layout, progress)) yield {...one, depth: one.depth + depth}
  }
  if (carried.length > 0) yield {depth: 0, end: undefined, pieces: carried}

  function labelled(paragraph: DocParagraph, [first, ...rest]: readonly Piece[]): readonly Piece[] {
    return first ? [{...first, text: labelOf(paragraph, layout, labelAt) + first.text}, ...rest] : []
  }
}

/** The paragraphs of a text box, once. They stand where it is anchored, in a cell perhaps. */
function* boxed(box: number, layout: DocLayout, progress: Progress): Generator<PlacedParagraph> {
  if (progress.boxes.has(box)) return
  progress.boxes.add(box)
  yield* placed(layout.box(box), layout, progress)
}

/** What is shown of a paragraph: nothing of a line of contents, and no number of one that is hidden as a whole. */
function shownIn(paragraph: DocParagraph, layout: DocLayout): Seen & {readonly isNumbered: boolean} {
  const {runs, style, mark} = paragraph
  if (!layout.styles.isContents(style)) {
    const seen = seenIn(paragraph, layout)
    const isUnseen = seen.text.trim() === '' && seen.boxes.length === 0 && isHidden(mark, style, layout.styles)
    return {...seen, isNumbered: !isUnseen}
  }
  if (runs.some(({text}) => text.trim() !== '')) count(layout.tally, 'contents-left-out')
  const {boxes} = seenIn(paragraph, {...layout, tally: new Map()})
  return {text: '', boxes, isNumbered: false}
}

/** In how many tables a paragraph stands, and whether it ends a cell or row of the innermost. */
function placeOf({changes, style, mark}: DocParagraph, {styles}: DocLayout): Pick<PlacedParagraph, 'depth' | 'end'> {
  const property = (code: number) => changed(changes, code) ?? styles.paragraph(style, code)?.value.getUint8(0) ?? 0
  const depth = Math.min(50, property(0x6649) || property(0x2416))
  if (depth === 0) return {depth, end: mark.text === '\x07' ? 'cell' : undefined}
  if (property(0x2417) === 1 || property(0x244c) === 1) return {depth, end: 'row'}
  return {depth, end: mark.text === '\x07' || property(0x244b) === 1 ? 'cell' : undefined}
}

/** Numbers of Word 6 (ANLD), which documents keep that were never numbered anew: how they look, in one property. */
const oldNumber = 0xc63e

/** Whether such a property shows a number: it is empty where there is none, and begins with 255 or 23 for a bullet. */
function isNumber(old: Change | undefined): boolean {
  const bytes = old ? Array.from({length: old.value.byteLength - 1}, (_, at) => old.value.getUint8(at + 1)) : []
  return bytes.some(byte => byte !== 0) && bytes[0] !== 255 && bytes[0] !== 23
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
  const old = changes.findLast(({code}) => code === oldNumber) ?? styles.paragraph(style, oldNumber)
  if (use > 0xf800 || (use === 0 && !isNumber(old))) return ''
  const list = lists[use - 1]
  const level = Math.min(8, property(0x260a))
  if (!list?.levels.has(level)) throw complaint('numbering-unread', {source, severity: 'unjudgeable'})
  return labelAt({id: String(use), list, level})
}
