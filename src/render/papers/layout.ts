import type {Block, Paper} from '../../model/paper.ts'
import {pad, width, wrap} from '../columns.ts'
import {escaped} from '../md.ts'
import {clean} from '../quotation.ts'
import type {Page} from '../text.ts'
import {paperWords} from './words.ts'

type Table = Extract<Block, {kind: 'table'}>

const indented = (text: string, indent: string, columns: number): string =>
  wrap(text, columns - width(indent))
    .map(line => `${indent}${line}\n`)
    .join('')

/** A table whose columns all name the row: aligned, under its heads. */
function grid({columns, rows}: Table, {paint}: Page): string {
  const sizes = columns.map((head, at) => Math.max(width(head), ...rows.map(row => width(row[at] ?? ''))))
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, at) => pad(clean(cell), sizes[at] ?? 0)).join('  ')}`.trimEnd()
  return `${paint.faint(line(columns))}\n${rows.map(row => `${line(row)}\n`).join('')}`
}

/** A row of a table as its leading cells in one line, and beneath them every other cell that says something. */
function record({lead, columns}: Table, row: readonly string[], page: Page): string {
  const head = row.slice(0, lead).filter(cell => cell !== '')
  const said = row.slice(lead).map((cell, at) => ({label: columns[lead + at] ?? '', cell: clean(cell)}))
  return (
    indented(clean(head.join(' ')), '  ', page.columns) +
    said
      .filter(({cell}) => cell !== '' && cell !== paperWords.blank)
      .map(({label, cell}) => indented(`${label}：${cell}`, '      ', page.columns))
      .join('')
  )
}

function blockText(block: Block, page: Page): string {
  if (block.kind === 'heading') return `\n${page.paint.strong(clean(block.text))}\n`
  if (block.kind === 'paragraph') return indented(clean(block.text), '  '.repeat(1 + (block.depth ?? 0)), page.columns)
  if (block.kind === 'table' && block.lead === block.columns.length) return grid(block, page)
  if (block.kind === 'table') return block.rows.map(row => record(block, row, page)).join('')
  const margin = (line: string) => ' '.repeat(Math.max(0, page.columns - width(line) - 4))
  return `\n${block.lines.map(line => `${margin(line)}${line}\n`).join('')}`
}

/** A paper for the terminal, wrapped at `columns`; a table as one record a row. */
export const paperText = ({title, blocks}: Paper, page: Page): string =>
  `${page.paint.strong(clean(title))}\n${blocks.map(block => blockText(block, page)).join('')}`

const cell = (text: string): string => escaped(clean(text)).replaceAll('\n', ' ')
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`

function blockMarkdown(block: Block): string {
  if (block.kind === 'heading') return `\n## ${escaped(clean(block.text))}\n\n`
  if (block.kind === 'paragraph') return `${'　'.repeat(block.depth ?? 0)}${escaped(clean(block.text))}\n\n`
  if (block.kind === 'table')
    return `${line(block.columns)}${line(block.columns.map(() => '---'))}${block.rows.map(row => line(row.map(cell))).join('')}\n`
  return `${block.lines.map(text => `${escaped(text)}\n\n`).join('')}`
}

/** A paper as Markdown, to be pasted into a document. */
export const paperMarkdown = ({title, blocks}: Paper): string =>
  `# ${escaped(clean(title))}\n\n${blocks.map(blockMarkdown).join('')}`
