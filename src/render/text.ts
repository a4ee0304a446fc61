import {chineseNumber} from '../model/numeral.ts'
import {pad, width, wrap} from './columns.ts'
import {words} from './messages.ts'
import type {Paint} from './paint.ts'
import {type Detail, type Group, type Item, type Mark, type Part, type Sheet, stateOf} from './sheet.ts'

/** What a page looks like. */
export interface Page {
  readonly columns: number
  readonly paint: Paint
}

type Colour = (text: string) => string

const colourOf = (paint: Paint): Readonly<Record<Mark, Colour>> => ({
  good: paint.good,
  part: paint.doubt,
  bad: paint.bad,
  none: paint.faint,
})

/** A lead and a text beside it, wrapped under itself. */
function hanging(
  lead: string,
  text: string,
  {columns, colour}: {readonly columns: number; readonly colour: Colour},
): string {
  const indent = width(lead)
  const [first = '', ...rest] = wrap(text, Math.max(20, columns - indent))
  return [colour(lead) + first, ...rest.map(line => ' '.repeat(indent) + line)]
    .map(line => `${line.trimEnd()}\n`)
    .join('')
}

const details = (rows: readonly Detail[], indent: number, {columns, paint}: Page): string =>
  rows.map(({label, text}) => hanging(`${' '.repeat(indent)}${label}  `, text, {columns, colour: paint.faint})).join('')

const indentOf = ({depth = 0}: Item): number => 2 + 2 * depth

/** Where titles end and what is said of them begins, the same for a whole part. */
const columnOf = (groups: readonly Group[]): number =>
  Math.min(34, Math.max(0, ...groups.flatMap(({items}) => items).map(item => indentOf(item) + width(item.title))))

function itemsOf(items: readonly Item[], column: number, page: Page): string {
  return items
    .map(item => {
      const indent = indentOf(item)
      const lead = `${' '.repeat(indent)}${words.marks[item.mark]} ${pad(item.title, column - indent)}  `
      const row = hanging(lead, stateOf(item), {columns: page.columns, colour: colourOf(page.paint)[item.mark]})
      return row + details(item.details, indent + 2, page)
    })
    .join('')
}

function groupOf({title, items, lines}: Group, column: number, page: Page): string {
  const {columns, paint} = page
  const heading = title === null || title === '' ? '' : `  ${paint.strong(`【${title}】`)}\n`
  return (
    heading +
    itemsOf(items, column, page) +
    lines.map(line => hanging('  ', line, {columns, colour: paint.faint})).join('')
  )
}

function partOf({heading, note, groups}: Part, number: string, page: Page): string {
  const {columns, paint} = page
  const remark =
    note === null
      ? ''
      : wrap(note, columns - 2)
          .map(line => `  ${paint.faint(line)}\n`)
          .join('')
  const column = columnOf(groups)
  const rows = groups.map(group => groupOf(group, column, page)).join('')
  return `\n${paint.strong(`${number}、${heading}`)}\n${remark}${rows}`
}

/** A sheet for the terminal: wrapped at `columns`, aligned by display width, coloured by `paint`. */
export function terminal(sheet: Sheet, page: Page): string {
  const {columns, paint} = page
  return [
    ...wrap(sheet.title, columns).map(line => `${paint.strong(line)}\n`),
    details(sheet.head, 2, page),
    ...sheet.parts.map((part, index) => partOf(part, chineseNumber(index + 1), page)),
    ...(sheet.notes.length === 0 ? [] : ['\n']),
    ...sheet.notes.flatMap(note => wrap(note, columns).map(line => `${paint.faint(line)}\n`)),
  ].join('')
}
