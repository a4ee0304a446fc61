import type {Block, Paper} from '../../index.ts'

/**
 * Where in a paper a text stands (位置): [] the title; [block] a heading or paragraph; [block, line] a line of the signature; [block, row, column] a
 * cell, row 0 being the head.
 */
export type Place = readonly number[]

/** A paper after a change, and where the caret belongs; null where it stays. */
export interface Change {
  readonly paper: Paper
  readonly caret: {readonly place: Place; readonly offset: number} | null
}

/** A place as it is written on its field, and read from there. */
export const placeName = (place: Place): string => place.join('.') || 'title'
export const placeNamed = (name: string): Place => (name === 'title' ? [] : name.split('.').map(Number))

const withAt = <Item>(items: readonly Item[], at: number, item: Item): readonly Item[] =>
  items.map((old, index) => (index === at ? item : old))

/** A block with another text at a place in it. */
function withBlockText(block: Block, [first = 0, second = 0]: Place, text: string): Block {
  if (block.kind === 'signature') return {...block, lines: withAt(block.lines, first, text)}
  if (block.kind !== 'table') return {...block, text}
  if (first === 0) return {...block, columns: withAt(block.columns, second, text)}
  return {...block, rows: withAt(block.rows, first - 1, withAt(block.rows[first - 1] ?? [], second, text))}
}

const spliced = ({title, blocks}: Paper, at: number, count: number, ...fresh: readonly Block[]): Paper => ({
  title,
  blocks: blocks.toSpliced(at, count, ...fresh),
})

/** A paper with another text at a place; lines that were pasted into a paragraph become paragraphs. */
export function withText(paper: Paper, [at, ...inner]: Place, text: string): Change {
  if (at === undefined) return {paper: {...paper, title: text.replace(/\s*\n\s*/g, '')}, caret: null}
  const block = paper.blocks[at]
  if (block === undefined) return {paper, caret: null}
  const lines = block.kind === 'paragraph' ? text.split(/\s*\n\s*/) : []
  const last = lines.at(-1)
  if (block.kind !== 'paragraph' || last === undefined || lines.length === 1)
    return {paper: spliced(paper, at, 1, withBlockText(block, inner, text)), caret: null}
  return {
    paper: spliced(paper, at, 1, ...lines.map(line => ({...block, text: line}))),
    caret: {place: [at + lines.length - 1], offset: last.length},
  }
}

/** A paragraph or heading split in two (分段); what stands behind the caret becomes a paragraph. */
export function split(paper: Paper, at: number, offset: number): Change | null {
  const block = paper.blocks[at]
  if (block === undefined || block.kind === 'table' || block.kind === 'signature') return null
  const second: Block = {...block, kind: 'paragraph', text: block.text.slice(offset)}
  const halves = [{...block, text: block.text.slice(0, offset)}, second]
  return {paper: spliced(paper, at, 1, ...halves), caret: {place: [at + 1], offset: 0}}
}

/** A paragraph joined to the one before it (并段); one in which nothing stands is removed. */
export function merged(paper: Paper, at: number): Change | null {
  const [before, block] = [paper.blocks[at - 1], paper.blocks[at]]
  if (block?.kind !== 'paragraph') return null
  const textual = before?.kind === 'paragraph' || before?.kind === 'heading'
  if (block.text === '')
    return {
      paper: spliced(paper, at, 1),
      caret: {place: textual ? [at - 1] : [], offset: textual ? before.text.length : paper.title.length},
    }
  if (before?.kind !== 'paragraph') return null
  const joined = {...before, text: before.text + block.text}
  return {paper: spliced(paper, at - 1, 2, joined), caret: {place: [at - 1], offset: before.text.length}}
}

/** Signs in 〔〕 that are no blanks: years of documents, what a reviewer decided, and where a paper explains what blanks are. */
const blank = /〔(?!(?:[\d０-９]{4}|[〇零○一二三四五六七八九]{4})〕|已|原决定)[^〔〕\n]*〕(?!处?由本单位填写)/gu

/** The blanks (待填写处) in a text: start and end of each. */
export const blanksIn = (text: string): readonly (readonly [start: number, end: number])[] =>
  [...text.matchAll(blank)].map(({index, 0: {length}}) => [index, index + length])

/** A cell that is nothing but a blank: a column of a form, which its head asks to be filled in. */
const isForm = (text: string): boolean => /^〔[^〔〕]*〕$/.test(text.trim())

/** The texts of a block in which blanks are to be filled in. */
function textsOf(block: Block): readonly string[] {
  if (block.kind === 'table') return [...block.columns, ...block.rows.flat().filter(cell => !isForm(cell))]
  return block.kind === 'signature' ? block.lines : [block.text]
}

/** How many blanks a paper has. */
export const countBlanks = ({title, blocks}: Paper): number =>
  [title, ...blocks.flatMap(textsOf)].reduce((sum, text) => sum + blanksIn(text).length, 0)

/** A paper as plain text (纯文本), to be pasted anywhere: tables with tabs, so that a spreadsheet takes them as cells. */
export function plainOf({title, blocks}: Paper): string {
  const lineOf = (cells: readonly string[]): string => cells.map(cell => cell.replace(/\s+/g, ' ')).join('\t')
  const told = (block: Block): readonly string[] => {
    if (block.kind === 'table') return [block.columns, ...block.rows].map(lineOf)
    if (block.kind === 'signature') return block.lines
    const flush = block.kind === 'heading' || block.flush === true
    return [(flush ? '' : '　'.repeat(2 + (block.depth ?? 0))) + block.text]
  }
  return `${[title, '', ...blocks.flatMap(told)].join('\n')}\n`
}
