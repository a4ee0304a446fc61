/// <reference lib="dom" />
import {blanksIn} from './editing.ts'

/** Where the selection begins and ends in the text of a field, in UTF-16 units; null where it is elsewhere. */
export function selectionIn(field: HTMLElement): readonly [start: number, end: number] | null {
  const selection = getSelection()
  if (selection === null || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!field.contains(range.startContainer) || !field.contains(range.endContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(field)
  before.setEnd(range.startContainer, range.startOffset)
  const start = before.toString().length
  return [start, start + range.toString().length]
}

/** Puts the caret into a field. */
export function putCaret(field: HTMLElement, offset: number): void {
  const node = field.firstChild ?? field
  const range = document.createRange()
  range.setStart(node, Math.min(offset, node.textContent?.length ?? 0))
  range.collapse(true)
  field.focus()
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range)
}

/** The blanks of a sheet as they stand in the page, in reading order. */
function blankRanges(sheet: HTMLElement): readonly Range[] {
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT)
  const ranges: Range[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    for (const [start, end] of blanksIn(node.textContent ?? '')) {
      const range = document.createRange()
      range.setStart(node, start)
      range.setEnd(node, end)
      ranges.push(range)
    }
  return ranges
}

/** Selects the first blank behind the selection, from the top where there is none, and brings it into sight. */
export function toNextBlank(sheet: HTMLElement): void {
  const ranges = blankRanges(sheet)
  const selection = getSelection()
  const here = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  const within = here !== null && sheet.contains(here.endContainer)
  const behind = within ? ranges.find(range => range.compareBoundaryPoints(Range.END_TO_START, here) >= 0) : undefined
  const next = behind ?? ranges[0]
  const element = next?.startContainer.parentElement
  if (next === undefined || element === null || element === undefined) return
  element.closest<HTMLElement>('[data-place]')?.focus({preventScroll: true})
  selection?.removeAllRanges()
  selection?.addRange(next)
  element.scrollIntoView({block: 'center', inline: 'center'})
}

/** Under what name the style sheet knows blanks. */
const highlight = 'paper-blank'

/** Colours the blanks of a sheet without touching its nodes, so that neither caret nor input method is disturbed; gives the way to take it back. */
export function markBlanks(sheet: HTMLElement): () => void {
  if (!('highlights' in CSS)) return () => undefined
  CSS.highlights.set(highlight, new Highlight(...blankRanges(sheet)))
  return () => CSS.highlights.delete(highlight)
}
