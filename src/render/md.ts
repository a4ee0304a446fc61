import {chineseNumber} from '../model/numeral.ts'
import {words} from './messages.ts'
import {type Detail, type Group, type Item, type Part, type Sheet, stateOf} from './sheet.ts'

/** Words that Markdown would take for its own. */
export const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&')

const details = (rows: readonly Detail[], indent: string): string =>
  rows.map(({label, text}) => `${indent}- ${label}：${escaped(text)}\n`).join('')

function itemOf(item: Item): string {
  const {mark, title, details: rows, depth = 0} = item
  const [indent, state] = ['  '.repeat(depth), stateOf(item)]
  const head = `${indent}- ${words.marks[mark]} **${escaped(title)}**${state === '' ? '' : `：${escaped(state)}`}\n`
  return head + details(rows, `${indent}  `)
}

function groupOf({title, items, lines}: Group): string {
  const heading = title === null || title === '' ? '' : `### ${escaped(title)}\n\n`
  return `${heading}${items.map(itemOf).join('')}${lines.map(line => `- ${escaped(line)}\n`).join('')}\n`
}

function partOf({heading, note, groups}: Part, index: number): string {
  const remark = note === null ? '' : `${escaped(note)}\n\n`
  return `## ${chineseNumber(index + 1)}、${heading}\n\n${remark}${groups.map(groupOf).join('')}`
}

/** A sheet as Markdown, to be pasted into a document: the same words as on the terminal. */
export const markdown = ({title, head, parts, notes}: Sheet): string =>
  [
    `# ${escaped(title)}\n\n${details(head, '')}\n`,
    ...parts.map(partOf),
    ...notes.map(note => `${escaped(note)}\n`),
  ].join('')
