import type {Flaw} from '../model/defect.ts'
import type {Block, Report} from '../model/report.ts'
import {headOf, numberedIn, type Style} from './numbering.ts'

/** A heading with how deep it stands. */
interface Deep {
  readonly block: Block
  readonly depth: number
  readonly heading: boolean
}

/** Numbered lines and headings of parts, each as deep as the kinds of numbers above it; other headings are of no known depth (-1). */
function depthsIn({text, outline}: Report): readonly Deep[] {
  let open: readonly Style[] = []
  return outline.blocks
    .filter(({kind, line}) => kind === 'heading' || kind === 'body' || text.text[line.end - 1] === '：')
    .map(block => {
      const heading = block.kind === 'heading'
      const style = numberedIn(text.text, block)?.style
      if (style === undefined) {
        if (heading) open = []
        return {block, depth: heading ? -1 : Number.POSITIVE_INFINITY, heading}
      }
      const at = open.indexOf(style)
      open = [...(at < 0 ? open : open.slice(0, at)), style]
      return {block, depth: open.length, heading}
    })
}

/** Whether a numbered line stands in the list of annexes: 附件：1.统计表 2.清单. */
function isAnnex({text: {text}, outline: {blocks}}: Report, block: Block): boolean {
  const before = blocks.slice(0, blocks.indexOf(block) + 1)
  const opener = before.findLast(({line}) => !/^\d{1,2}[.、．]/.test(text.slice(line.start, line.end)))
  return opener !== undefined && text.startsWith('附件', opener.line.start)
}

/** Headings under which nothing stands (空标题), where their neighbours have something: a list of bare points is no such case. */
export function emptyHeadings(report: Report): readonly Flaw[] {
  const lines = depthsIn(report)
  const isEmpty = (at: number): boolean => {
    const [line, next] = [lines[at], lines[at + 1]]
    if (!line?.heading || line.depth < 0) return false
    return next === undefined || (next.depth >= 0 && next.depth <= line.depth)
  }
  return lines.flatMap(({block}, at): readonly Flaw[] => {
    if (!isEmpty(at) || isEmpty(at - 1) || isEmpty(at + 1) || isAnnex(report, block)) return []
    if (/[：:]$/.test(report.text.text.slice(block.line.start, block.line.end))) return []
    const message = '标题下面没有内容，请核对，补写或者删去标题。'
    return [{kind: 'structure', certain: false, span: headOf(block), message}]
  })
}
