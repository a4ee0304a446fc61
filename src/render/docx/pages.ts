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
import {fonts, millimetre, page, sizes} from './form.ts'
import {paragraphOf, signatureOf, titleOf} from './paragraphs.ts'
import {isWide, tableOf} from './tables.ts'

/** Blocks that stand on pages of one direction. */
interface Leaf {
  readonly landscape: boolean
  readonly blocks: readonly Block[]
}

/** The blocks of a paper by the direction of their pages. The heading of a wide table goes with it. */
function leavesOf(blocks: readonly Block[]): readonly Leaf[] {
  const leaves: Leaf[] = []
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]
    const leading = block.kind === 'heading' && next?.kind === 'table' ? next : block
    const landscape = leading.kind === 'table' && isWide(leading)
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
  const {width, height, top, bottom, left, right, footer} = page
  const margins = landscape ? {top: left, right: top, bottom: right, left: bottom} : {top, right, bottom, left}
  return {
    size: {
      width: dxa(width),
      height: dxa(height),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: dxa(margins.top),
      right: dxa(margins.right),
      bottom: dxa(margins.bottom),
      left: dxa(margins.left),
      header: dxa(15),
      footer: dxa(landscape ? right - 7 : footer - 3),
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
