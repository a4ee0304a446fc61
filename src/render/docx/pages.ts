import {
  AlignmentType,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import type {Block, Paper} from '../../model/paper.ts'
import {fonts, landscapeMargins, millimetre, page, sizes} from './form.ts'
import {paragraphOf, signatureOf, titleOf} from './paragraphs.ts'
import {isWide, tableOf} from './tables.ts'

/** Blocks that stand on pages of one direction. */
interface Leaf {
  readonly landscape: boolean
  readonly blocks: readonly Block[]
}

/** The block by which a block's page is turned: its table, for a heading and for what opens a paper with a table under no heading. */
function leadingOf(blocks: readonly Block[], index: number): Block | undefined {
  const next = blocks[index + 1]
  if (blocks[index]?.kind === 'heading' && next?.kind === 'table') return next
  const first = blocks.findIndex(({kind}) => kind !== 'paragraph')
  return index < first && blocks[first]?.kind === 'table' ? blocks[first] : blocks[index]
}

/** The blocks of a paper by the direction of their pages. The heading of a wide table goes with it. */
function leavesOf(blocks: readonly Block[]): readonly Leaf[] {
  const leaves: Leaf[] = []
  for (const [index, block] of blocks.entries()) {
    const leading = leadingOf(blocks, index)
    const landscape = leading?.kind === 'table' && isWide(leading)
    const last = leaves.at(-1)
    if (last?.landscape === landscape) leaves.splice(-1, 1, {landscape, blocks: [...last.blocks, block]})
    else leaves.push({landscape, blocks: [block]})
  }
  return leaves
}

function childrenOf({blocks, landscape}: Leaf) {
  return blocks.flatMap((block, index) => {
    if (block.kind === 'signature') return signatureOf(block)
    if (block.kind === 'table') return tableOf(block, landscape)
    return [paragraphOf(block, blocks[index + 1]?.kind === 'signature')]
  })
}

/** The number of the page between dashes (— 1 —), one character from the outer edge. */
function numberAt(side: 'left' | 'right'): Footer {
  const dash = {
    font: {ascii: fonts.number.name, hAnsi: fonts.number.name, eastAsia: fonts.number.name},
    size: sizes.number,
  }
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: {[side]: sizes.number * 10, firstLine: 0, firstLineChars: 0},
        children: [new TextRun({...dash, children: ['— ', PageNumber.CURRENT, ' —']})],
      }),
    ],
  })
}

const dxa = (millimetres: number): number => Math.round(millimetre * millimetres)

function pageOf(landscape: boolean) {
  const {top, bottom, left, right, footer} = landscape ? landscapeMargins : {...page, footer: page.footer - 3}
  return {
    size: {
      width: dxa(page.width),
      height: dxa(page.height),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: dxa(top),
      right: dxa(right),
      bottom: dxa(bottom),
      left: dxa(left),
      header: dxa(15),
      footer: dxa(footer),
    },
  }
}

/** The sections (节) of a paper: its title first, wide tables on landscape pages of their own. */
export function sectionsOf({title, blocks}: Paper): readonly ISectionOptions[] {
  const leaves = leavesOf(blocks)
  const whole = leaves.length === 0 ? [{landscape: false, blocks: []}] : leaves
  return whole.map((leaf, index) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      page: pageOf(leaf.landscape),
    },
    footers: {default: numberAt('right'), even: numberAt('left')},
    children: [...(index === 0 ? [titleOf(title)] : []), ...childrenOf(leaf)],
  }))
}
