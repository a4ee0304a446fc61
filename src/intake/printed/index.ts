import type {Stretch} from '../../model/source.ts'
import {edgesOfPages} from './edges.ts'
import {withoutFrame} from './frame.ts'
import {linesWithin} from './grid.ts'
import type {PrintedLine} from './lines.ts'
import {withoutNotes} from './notes.ts'
import type {PrintedPage} from './page.ts'
import {goesOn, layoutOf, type PlacedLine} from './paragraphs.ts'
import {rowsIn} from './tables.ts'

export type {PrintedPage, PrintedRun} from './page.ts'

/** The running text of printed pages, one paragraph or table row a line, each piece with its page. */
export interface PrintedText {
  readonly content: string
  readonly stretches: readonly Stretch[]
  readonly tables: number
  /** Footnotes (脚注) that were left out. */
  readonly notes: number
}

/**
 * The running text of printed pages: lines put together from their pieces, paragraphs from their lines, page numbers, headers and footers
 * and footnotes dropped, table rows kept apart, the cells of a row parted by tabs.
 */
export function printedText(pages: readonly PrintedPage[]): PrintedText {
  const framed = linesOfPages(pages)
  const {pages: unnoted, notes} = withoutNotes(pages, framed)
  const kept = notes > 0 ? linesOfPages(unnoted) : framed
  const edges = edgesOfPages(kept)
  const placed = kept.flatMap((lines, at) => {
    const area = edges[at]
    return area ? rowsIn(lines).map(({line, row}) => ({line, row, edges: area})) : []
  })
  const tables = placed.filter(({row}, at) => row && !placed[at - 1]?.row).length
  return {...joined(paragraphsOf(placed)), tables, notes}
}

const linesOfPages = (pages: readonly PrintedPage[]): readonly (readonly PrintedLine[])[] =>
  withoutFrame(
    pages,
    pages.map((page, at) => linesWithin(page, at + 1)),
  )

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

function joined(paragraphs: readonly (readonly PrintedLine[])[]): Omit<PrintedText, 'tables' | 'notes'> {
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
