import type {PrintedLine} from './lines.ts'
import type {PrintedPage} from './page.ts'

const dash = '[-—–－−‐―─~·•\\s]*'
const digits = '[\\d０-９]{1,3}'
const number = new RegExp(
  `^(?:${dash}${digits}${dash}|第?\\s*(?:${digits}|[一二三四五六七八九十]{1,4})\\s*页(?:[，,/（(\\s]*共\\s*(?:${digits}|[一二三四五六七八九十]{1,4})\\s*页[）)]?)?|${digits}\\s*[/／]\\s*${digits}|[Pp]age\\s*${digits}(?:\\s*of\\s*${digits})?)$`,
)

/** How much of a page's height at its top and at its foot may hold headers and footers. */
const margin = 0.13
/** How many lines at either end of a page are looked at. */
const reach = 3

/** The lines at both ends of a page that lie in its margins. */
function outerLines(lines: readonly PrintedLine[], {height}: PrintedPage): readonly PrintedLine[] {
  const head = lines.slice(0, reach).filter(({y}) => y < height * margin)
  const foot = lines.slice(-reach).filter(({y}) => y > height * (1 - margin))
  return [...head, ...foot]
}

/** What is the same in a header on every page: its words without digits, and its height. */
const keyOf = ({text, y}: PrintedLine, {height}: PrintedPage): string =>
  `${text.replace(/[\d０-９\s]+/g, '')}@${Math.round((y / height) * 100)}`

/**
 * The lines of each page without page numbers (页码), headers and footers (页眉、页脚): what stands in a margin and is a number, or comes
 * again at the same height on another page.
 */
export function withoutFrame(
  pages: readonly PrintedPage[],
  lines: readonly (readonly PrintedLine[])[],
): readonly (readonly PrintedLine[])[] {
  const times = new Map<string, number>()
  const outer = pages.map((page, at) => outerLines(lines[at] ?? [], page))
  for (const [at, page] of pages.entries())
    for (const key of new Set(outer[at]?.map(line => keyOf(line, page)))) times.set(key, (times.get(key) ?? 0) + 1)
  const isFrame = (line: PrintedLine, page: PrintedPage): boolean =>
    number.test(line.text) || (times.get(keyOf(line, page)) ?? 0) > 1
  return pages.map((page, at) => {
    const frame = new Set(outer[at]?.filter(line => isFrame(line, page)))
    return (lines[at] ?? []).filter(line => !frame.has(line))
  })
}
