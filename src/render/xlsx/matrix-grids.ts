import type {Column, Mark, Matrix, Unit} from '../../model/matrix.ts'
import type {Standing} from '../../model/standing.ts'
import {words} from '../messages.ts'
import {clean} from '../quotation.ts'
import {type Content, cells, type Grid, type GridRow, type Head, heads, line, type Toned} from './grid.ts'
import {standingTones} from './report.ts'
import {workbookWords as own} from './workbook-words.ts'

const standingOrder: readonly Standing[] = ['substantiated', 'asserted', 'planned', 'absent', 'not_applicable']

/** The name of a unit, or of its file where the report does not say. */
const nameOf = ({body, file}: Unit): string => clean(body ?? file)

function markCell(mark: Mark | undefined): Content | Toned {
  if (mark === undefined) return ''
  const word = words.standing[mark.standing]
  return {content: mark.admitted ? own.passages.admitted(word) : word, tone: standingTones[mark.standing]}
}

/** Widths of the columns that name a unit, and of one indicator: two characters, so that its head stands upright. */
const [leadWidths, markWidth] = [[5, 18, 5, 6, 5], 5.2]

/** The groups of the indicators with how many stand under each. */
function groupHeads(columns: readonly Column[]): readonly Head[] {
  const heads: Head[] = []
  for (const {group} of columns) {
    const last = heads.at(-1)
    const text = group || own.matrix.ungrouped
    if (last?.text === text) heads.splice(-1, 1, {text, span: last.span + 1})
    else heads.push({text, span: 1})
  }
  return heads
}

const notes = ({units, failures}: Matrix): readonly GridRow[] => [
  line(own.matrix.note(units.length) + (failures.length === 0 ? '' : own.matrix.failed(failures.length)), 'small'),
]

function matrixGrid(
  matrix: Matrix,
  columns: readonly Column[],
  {name, title}: Readonly<Record<'name' | 'title', string>>,
): Grid {
  const {units} = matrix
  const {number, unit, level, year, must, ordinal} = own.matrix
  const lead = [number, unit, level, year, must]
  const single = (text: string): Head => ({text, span: 1})
  const rows = units.map((one, index) =>
    cells(
      index + 1,
      nameOf(one),
      one.level ?? '',
      one.year ?? '',
      one.gaps.must,
      ...columns.map(({indicator}) => markCell(one.marks.get(indicator))),
    ),
  )
  return {
    ...{name, widths: [...leadWidths, ...columns.map(() => markWidth)], frozen: 2, paper: 'A3 landscape'},
    rows: [
      line(title, 'title'),
      ...notes(matrix),
      {kind: 'heads', heads: [{text: '', span: lead.length}, ...groupHeads(columns)]},
      {kind: 'heads', heads: [...lead, ...columns.map(column => column.title)].map(single)},
      {kind: 'heads', heads: [ordinal, '', '', '', '', ...columns.map((_, at) => String(at + 1))].map(single)},
      ...rows,
    ],
  }
}

function unitsGrid(matrix: Matrix): Grid {
  const {name, title, columns, widths} = own.units
  const rows = matrix.units.map((one, index) =>
    cells(
      ...[index + 1, nameOf(one), one.level ?? '', one.year ?? ''],
      {content: one.gaps.must, tone: one.gaps.must > 0 ? 'bad' : 'good'},
      ...[one.gaps.should, one.gaps.hint],
      ...standingOrder.map(standing => one.counts[standing]),
      ...[one.certain, one.doubtful, one.problems, clean(one.file)],
    ),
  )
  return {
    ...{name, widths, frozen: 2, paper: 'A4 landscape'},
    rows: [line(title, 'title'), ...notes(matrix), heads(columns), ...rows],
  }
}

function indicatorRow({indicator, title, force, group}: Column, units: readonly Unit[], number: number): GridRow {
  const marks = units.flatMap(unit => unit.marks.get(indicator) ?? [])
  const counts = standingOrder.map(standing => marks.filter(mark => mark.standing === standing).length)
  const [, , planned = 0, absent = 0] = counts
  const lacking = planned + absent
  return cells(
    ...[number, group || own.matrix.ungrouped, title, words.force[force]],
    {content: lacking, tone: lacking * 2 > marks.length ? 'bad' : 'good'},
    ...counts,
    ...[marks.filter(({admitted}) => admitted).length, marks.length],
  )
}

function indicatorsGrid({units, columns: indicators}: Matrix): Grid {
  const {name, title, columns, widths, note} = own.indicators
  return {
    ...{name, widths, frozen: 3, paper: 'A4 landscape'},
    rows: [
      line(title, 'title'),
      line(note, 'small'),
      heads(columns),
      ...indicators.map((column, index) => indicatorRow(column, units, index + 1)),
    ],
  }
}

function failuresGrid({failures}: Matrix): Grid {
  const {name, title, columns, widths} = own.failures
  const rows = failures.map(({document, error}, index) =>
    cells(index + 1, clean(document.file), error.code, error.message.split('\n').map(clean).join('\n')),
  )
  return {
    ...{name, widths, frozen: 0, paper: 'A4 landscape'},
    rows: [line(title, 'title'), heads(columns), ...rows],
  }
}

/** The sheets of the matrix of a run (对照矩阵): units by duties, summaries by unit and by indicator, units by good practice, what could not be used. */
export function matrixGrids(matrix: Matrix): readonly Grid[] {
  const duties = matrix.columns.filter(({force}) => force !== 'hint')
  const hints = matrix.columns.filter(({force}) => force === 'hint')
  const failures = matrix.failures.length === 0 ? [] : [failuresGrid(matrix)]
  if (matrix.units.length === 0) return failures
  return [
    matrixGrid(matrix, duties, own.matrix),
    unitsGrid(matrix),
    indicatorsGrid(matrix),
    ...(hints.length === 0 ? [] : [matrixGrid(matrix, hints, own.hints)]),
    ...failures,
  ]
}
