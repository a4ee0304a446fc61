import {live} from './docx-layout.ts'
import {wholeNumber} from './docx-styles.ts'
import {count, type Tally} from './messages.ts'
import {childAt, valueAt, type XmlElement} from './xml.ts'

/** A table cell, and whether its words are shown: of cells that are merged only the first is. */
export interface Cell {
  readonly element: XmlElement
  readonly shown: boolean
}

/** The columns of the table grid in which a merged cell reaches down to the present row. Changes as rows are read. */
export type Merges = Set<number>

/** No merged cells: the top of a table. */
export const mergesIn = (): Merges => new Set()

/** The cells of a table row in their order: 单元格. Takes the row above into account. */
export function cellsOf(row: XmlElement, tally: Tally, merges: Merges): readonly Cell[] {
  let column = wholeNumber(valueAt(row, 'w:trPr', 'w:gridBefore')) ?? 0
  const cells: Cell[] = []
  for (const element of live(row, tally)) {
    if (element.name !== 'w:tc') continue
    const properties = childAt(element, 'w:tcPr')
    const isDeleted = childAt(properties, 'w:cellDel') !== undefined
    if (isDeleted) count(tally, 'tracked-deletion')
    const isBelow = merges.has(column) && continues(childAt(properties, 'w:vMerge'))
    if (childAt(properties, 'w:vMerge')) merges.add(column)
    else merges.delete(column)
    const isBeside = cells.length > 0 && continues(childAt(properties, 'w:hMerge'))
    cells.push({element, shown: !isBelow && !isBeside && !isDeleted})
    column += wholeNumber(valueAt(properties, 'w:gridSpan')) ?? 1
  }
  return cells
}

const continues = (merge: XmlElement | undefined): boolean =>
  merge !== undefined && merge.attributes['w:val'] !== 'restart'
