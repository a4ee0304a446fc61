import {count, type Tally} from '../messages.ts'
import {childAt, valueAt, type XmlElement} from '../xml.ts'
import {live} from './layout.ts'
import {wholeNumber} from './styles.ts'

/** A table cell with its place in the row, from 1, and whether it is merged into one above or before it, so that its words are not shown. */
export interface Cell {
  readonly element: XmlElement
  readonly place: number
  readonly merged: boolean
}

/** The columns of the table grid in which a merged cell reaches down to the present row. Changes as rows are read. */
export type Merges = Set<number>

/** No merged cells: the top of a table. */
export const mergesIn = (): Merges => new Set()

/** The cells of a table row in their order: 单元格. Takes the rows above into account; deleted cells are tallied and gone. */
export function cellsOf(row: XmlElement, tally: Tally, merges: Merges): readonly Cell[] {
  let column = wholeNumber(valueAt(row, 'w:trPr', 'w:gridBefore')) ?? 0
  const cells: Cell[] = []
  let place = 0
  for (const element of live(row, tally)) {
    if (element.name !== 'w:tc') continue
    place += 1
    const properties = childAt(element, 'w:tcPr')
    const isBelow = merges.has(column) && continues(childAt(properties, 'w:vMerge'))
    if (childAt(properties, 'w:vMerge')) merges.add(column)
    else merges.delete(column)
    const isBeside = cells.length > 0 && continues(childAt(properties, 'w:hMerge'))
    if (childAt(properties, 'w:cellDel')) count(tally, 'tracked-deletion')
    else cells.push({element, place, merged: isBelow || isBeside})
    column += wholeNumber(valueAt(properties, 'w:gridSpan')) ?? 1
  }
  return cells
}

const continues = (merge: XmlElement | undefined): boolean =>
  merge !== undefined && merge.attributes['w:val'] !== 'restart'
