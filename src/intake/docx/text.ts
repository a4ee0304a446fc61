import type {Position} from '../../model/source.ts'
import {type Line, linesOf, type Piece} from '../lines.ts'
import {count} from '../messages.ts'
import {rowLines} from '../tables.ts'
import {isContentsStyle} from '../word.ts'
import {childAt, valueAt, type XmlElement} from '../xml.ts'
import {type Cell, cellsOf, mergesIn} from './cells.ts'
import {hiddenStyle, inlineOf} from './inline.ts'
import {type Layout, live} from './layout.ts'
import {isOn} from './styles.ts'

/** Paragraphs whose mark is deleted, which run on into the next one. */
interface Carried {
  readonly pieces: Piece[]
  readonly boxes: XmlElement[]
}

const nothing = (): Carried => ({pieces: [], boxes: []})

/**
 * The lines of a body, table cell or text box: one for each paragraph, line break and table row. Blank ones are left out. `cell` is the
 * table cell around them.
 */
export function* linesIn(parent: XmlElement, layout: Layout, cell: Position = {}): Generator<Line> {
  let carried = nothing()
  for (const block of live(parent, layout.tally)) {
    if (block.name === 'w:tbl') yield* rowsIn(block, layout)
    if (block.name !== 'w:p' || isContents(block, layout)) continue
    const {text, boxes} = inlineOf(block, layout)
    if (text.trim() === '' && boxes.length === 0 && isMarkHidden(block, layout)) continue
    carried.pieces.push({text, position: {paragraph: block.ordinal, ...cell}})
    for (const box of boxes) carried.boxes.push(box)
    const isMarkDeleted = deletions.some(name => childAt(block, 'w:pPr', 'w:rPr', name))
    if (isMarkDeleted) {
      count(layout.tally, 'tracked-deletion')
      continue
    }
    yield* paragraphLines(carried, layout, {label: layout.numberOf(childAt(block, 'w:pPr')), cell})
    carried = nothing()
  }
  yield* paragraphLines(carried, layout, {label: '', cell})
}

const deletions = ['w:del', 'w:moveFrom']

interface Frame {
  readonly label: string
  readonly cell: Position
}

function* paragraphLines({pieces, boxes}: Carried, layout: Layout, {label, cell}: Frame): Generator<Line> {
  const [first, ...rest] = pieces
  if (first) yield* linesOf([{...first, text: label + first.text}, ...rest])
  for (const box of boxes) yield* linesIn(box, {...layout, numberOf: layout.numbering()}, cell)
}

function* rowsIn(table: XmlElement, layout: Layout): Generator<Line> {
  layout.met.tables += 1
  const merges = mergesIn()
  let row = 0
  for (const element of live(table, layout.tally)) {
    if (element.name !== 'w:tr') continue
    row += 1
    if (childAt(element, 'w:trPr', 'w:del')) count(layout.tally, 'tracked-deletion')
    else {
      const cells = cellsOf(element, layout.tally, merges)
      const place = {table: table.ordinal, row}
      const [only, second] = cells
      if (only && !second && !only.merged) yield* linesIn(only.element, layout, {...place, cell: only.place})
      else yield* cellLines(cells, layout, place)
    }
  }
}

function cellLines(cells: readonly Cell[], layout: Layout, place: Position): readonly Line[] {
  const read = cells.map(({element, place: cell, merged}) => {
    const lines = [...linesIn(element, layout, {...place, cell})]
    if (merged && lines.length > 0) count(layout.tally, 'hidden-text')
    return {merged, lines: merged ? [] : lines}
  })
  return rowLines(
    read.map(({lines}) => lines),
    read.map(({merged, lines}) => (merged ? 1 : lines.length)),
  )
}

/** A line of a table of contents: it would look like a heading and is none. */
function isContents(paragraph: XmlElement, {styles, tally}: Layout): boolean {
  const style = valueAt(paragraph, 'w:pPr', 'w:pStyle')
  const found = style !== undefined && isContentsStyle(styles(style)[0]?.name ?? '')
  if (found) count(tally, 'contents-left-out')
  return found
}

/** Whether the mark that ends a paragraph is hidden: a hidden paragraph has no number either. */
function isMarkHidden(paragraph: XmlElement, layout: Layout): boolean {
  const own = isOn(childAt(paragraph, 'w:pPr', 'w:rPr', 'w:vanish'))
  return own ?? hiddenStyle(valueAt(paragraph, 'w:pPr', 'w:pStyle'), layout) ?? false
}
