import type {Stretch} from '../../model/source.ts'
import {edgesOfPages} from './edges.ts'
import {withoutFrame} from './frame.ts'
import {linesOn, type PrintedLine} from './lines.ts'
import {goesOn, layoutOf, type PlacedLine} from './paragraphs.ts'
import {rowsIn} from './tables.ts'

/** A piece of text on a printed page: 文字块. All in one unit of length; `y` is its base line, counted from the top of the page. */
export interface PrintedRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of a character. */
  readonly size: number
  /** Whether it runs upwards, downwards or aslant, as a watermark does: such text is left out. */
  readonly turned?: boolean
}

/** A page as it is printed: 版面页. `pictures` is the share of the page that pictures cover, 0 to 1. */
export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly PrintedRun[]
  readonly pictures: number
}

/** The running text of printed pages, one paragraph or table row a line, each piece with its page. */
export interface PrintedText {
  readonly content: string
  readonly stretches: readonly Stretch[]
}

/**
 * The running text of printed pages: lines put together from their pieces, paragraphs from their lines, page numbers, headers and footers
 * dropped, table rows kept apart, the cells of a row parted by tabs.
 */
export function printedText(pages: readonly PrintedPage[]): PrintedText {
  const kept = withoutFrame(
    pages,
    pages.map((page, at) => linesOn(page, at + 1)),
  )
  const edges = edgesOfPages(kept)
  const placed = kept.flatMap((lines, at) => {
    const area = edges[at]
    return area ? rowsIn(lines).map(({line, row}) => ({line, row, edges: area})) : []
  })
  return joined(paragraphsOf(placed))
}

function paragraphsOf(lines: readonly PlacedLine[]): readonly (readonly PrintedLine[])[] {
  const layout = layoutOf(lines)
  const paragraphs: PrintedLine[][] = []
  for (const [at, next] of lines.entries()) {
    const before = lines[at - 1]
    const paragraph = paragraphs.at(-1)
    if (before && paragraph && goesOn(before, next, layout)) paragraph.push(next.line)
    else paragraphs.push([next.line])
  }
  return paragraphs
}

/** What stands between two lines of a paragraph. */
const joint = (before: string, next: string): string =>
  /[A-Za-z,;:]$/.test(before) && /^[A-Za-z]/.test(next) ? ' ' : ''

function joined(paragraphs: readonly (readonly PrintedLine[])[]): PrintedText {
  let content = ''
  const stretches: Stretch[] = []
  for (const paragraph of paragraphs) {
    if (content !== '') content += '\n'
    for (const {text, page} of paragraph) {
      const last = stretches.at(-1)
      const start = content.length
      const goesOnHere = content !== '' && !content.endsWith('\n')
      content += (goesOnHere ? joint(content, text) : '') + text
      if (goesOnHere && last?.position.page === page) stretches[stretches.length - 1] = {...last, end: content.length}
      else stretches.push({start, end: content.length, position: {page}})
    }
  }
  return {content, stretches}
}
