import type {Assessment} from '../../model/assessment.ts'
import type {Block, Paper} from '../../model/paper.ts'
import {sheetOf} from '../assessment.ts'
import {words} from '../messages.ts'
import type {Depth} from '../rows.ts'
import type {Detail, Group, Item, Part} from '../sheet.ts'
import {heading, paragraph, table} from './blocks.ts'
import {gapsWords as own} from './gaps-words.ts'
import {paperWords} from './words.ts'

const {label, marks, part: partOf} = words

/** Labels of what stands in the report itself. */
const quoting: ReadonlySet<string> = new Set([label.quote, label.own, label.near])

const told = (details: readonly Detail[]): string => details.map(({label, text}) => own.said(label, text)).join('\n')

function cellsOf({title, state, said, details}: Item, number: number): readonly string[] {
  const quotes = [
    ...(said === undefined ? [] : [{label: label.quote, text: said}]),
    ...details.filter(detail => quoting.has(detail.label)),
  ]
  return [String(number), title, state, told(quotes), told(details.filter(detail => !quoting.has(detail.label)))]
}

/** What the columns are called under a heading. */
function headsOf(under: string): readonly string[] {
  const {number, title, state, quotes, advice} = {
    ...own.columns,
    ...(under === partOf.problems ? own.problems : {}),
    ...(under === partOf.defects ? own.defects : {}),
  }
  return [number, title, state, quotes, advice]
}

/** Items as a table without the columns in which nothing stands. */
function itemsOf(items: readonly Item[], under: string): readonly Block[] {
  const rows = items.map((item, index) => cellsOf(item, index + 1))
  const filled = headsOf(under).map((_, at) => rows.some(row => row[at] !== ''))
  const only = (cells: readonly string[]) => cells.filter((_, at) => filled[at])
  return table(only(headsOf(under)), rows.map(only), 3)
}

const bare = (line: string): string =>
  Object.values(marks).reduce((text, mark) => (text.startsWith(`${mark} `) ? text.slice(mark.length + 1) : text), line)

const groupOf = ({title, items, lines}: Group, index: number, under: string): readonly Block[] => [
  ...(title === null ? [] : [heading(paperWords.named(index, title))]),
  ...itemsOf(items, under),
  ...lines.map(line => paragraph(bare(line))),
]

function blocksOf({heading: under, note, groups}: Part): readonly Block[] {
  const titled = groups.filter(({title}) => title !== null)
  return [
    ...(note === null ? [] : [paragraph(note)]),
    ...groups.flatMap(group => groupOf(group, titled.indexOf(group), under)),
  ]
}

/** The gap list (缺口清单) as a paper: what the terminal shows, in tables. */
export function gapsPaper(assessment: Assessment, options: Omit<Depth, 'year'>): Paper {
  const {head, parts, notes} = sheetOf(assessment, options)
  const {body, year} = assessment.report
  return {
    title: own.title(body ?? paperWords.unknownBody, year === null ? paperWords.unknownYear : String(year)),
    blocks: [
      heading(paperWords.heading(0, own.overview)),
      ...head.map(({label, text}) => paragraph(own.said(label, text))),
      ...parts.flatMap((part, index) => [heading(paperWords.heading(index + 1, part.heading)), ...blocksOf(part)]),
      ...notes.map(note => paragraph(note)),
    ],
  }
}
