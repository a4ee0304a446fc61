import type {Stretch} from '../model/source.ts'

/** A piece of text on a printed page: 文字块. All in one unit of length; `y` is its base line, counted from the top of the page. */
export interface PrintedRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A page as it is printed: 版面页. `pictures` is the share of the page that pictures cover, 0 to 1. */
export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly PrintedRun[]
  readonly pictures: number
}

/**
 * The running text of printed pages: lines put together from their pieces, paragraphs from their lines, page numbers, headers and footers
 * dropped, table rows kept apart. One paragraph a line; each knows its page.
 */
export const printedText = (
  _pages: readonly PrintedPage[],
): {readonly content: string; readonly stretches: readonly Stretch[]} => ({content: '', stretches: []})
