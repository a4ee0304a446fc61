import type {Assessment, Gap} from '../../model/assessment.ts'
import {basesOf, systemNamed} from '../../model/judged.ts'
import type {IndexedIndicator} from '../../model/passage-index.ts'
import type {Force, Standing} from '../../model/standing.ts'
import {summaryOf} from '../assessment.ts'
import {words} from '../messages.ts'
import {ledgerPaper} from '../papers/ledger.ts'
import {clean, excerpt, placeOf, restored, verbatim} from '../quotation.ts'
import {citations} from '../rows.ts'
import type {RenderOptions} from '../written.ts'
import {type Content, cells, type Grid, type GridRow, heads, line, type Tone, type Toned} from './grid.ts'
import {paperGrids} from './paper.ts'
import {readingGrid} from './reading.ts'
import {workbookWords as own} from './workbook-words.ts'

/** How a standing is set off. */
export const standingTones = {
  substantiated: 'good',
  asserted: 'asserted',
  planned: 'planned',
  absent: 'bad',
  not_applicable: 'none',
} as const satisfies Readonly<Record<Standing, Tone>>

const forceTones = {must: 'bad', should: 'planned', hint: 'good'} as const satisfies Readonly<Record<Force, Tone>>

const standingWord = (indicator: string, standing: Standing): string =>
  (indicator.startsWith('form.') ? words.element : words.standing)[standing]

/** What stands above every table of a report's workbook: the report, the file, the result. */
function headLines(assessment: Assessment, name: string, {rulebook}: RenderOptions): readonly GridRow[] {
  const {report, document, summary, tool} = assessment
  const title = clean(report.title ?? words.untitled)
  const system = systemNamed(rulebook, summary.system)?.title ?? summary.system
  return [
    line(`${title} ${name}`, 'title'),
    line(
      `${own.of(report.body ?? words.unknown, report.date)}　${own.from(clean(document.file), system, tool.version)}`,
      'small',
    ),
  ]
}

function placesOf(assessment: Assessment, gap: Gap): string {
  const finding = assessment.findings.find(({indicator}) => indicator === gap.indicator)
  const shortfalls = finding?.mentions.filter(({mood}) => mood === 'admitted') ?? []
  const places = [...new Set([...(finding?.evidence ?? []), ...shortfalls.slice(0, 2)].map(placeOf))]
  const [near] = finding?.near ?? []
  if (places.length > 0) return places.join('\n')
  return near === undefined ? own.gaps.nowhere : own.gaps.near(near.line)
}

function gapRow(assessment: Assessment, gap: Gap, number: number, {rulebook}: RenderOptions): GridRow {
  const finding = assessment.findings.find(({indicator}) => indicator === gap.indicator)
  const standing = finding?.standing ?? 'absent'
  const disclosure = gap.problem === null ? '' : words.disclosure[gap.disclosure](gap.problem)
  return cells(
    number,
    {content: words.force[gap.severity], tone: forceTones[gap.severity]},
    words.gap[gap.kind],
    finding?.title ?? gap.indicator,
    {content: standingWord(gap.indicator, standing), tone: standingTones[standing]},
    disclosure || own.gaps.undisclosed,
    ...[gap.remedy, gap.supplement, gap.admission],
    citations(basesOf(gap.indicator, rulebook, assessment.report.year)).join('\n'),
    placesOf(assessment, gap),
  )
}

/** A sheet with one table, or a line in its stead where there is nothing to tell. */
function tableGrid(
  words: {
    readonly name: string
    readonly columns: readonly string[]
    readonly widths: readonly number[]
    readonly none: string
  },
  {
    above,
    rows,
    frozen,
  }: {readonly above: readonly GridRow[]; readonly rows: readonly GridRow[]; readonly frozen: number},
): Grid {
  const table = rows.length === 0 ? [line(words.none)] : [heads(words.columns), ...rows]
  return {name: words.name, widths: words.widths, rows: [...above, ...table], frozen, paper: 'A4 landscape'}
}

function gapsGrid(assessment: Assessment, options: RenderOptions): Grid {
  const above = [
    ...headLines(assessment, own.gaps.name, options),
    line(`${summaryOf(assessment)}。${words.shouldNote}`, 'small'),
  ]
  const rows = assessment.gaps.map((gap, index) => gapRow(assessment, gap, index + 1, options))
  return tableGrid(own.gaps, {above, rows, frozen: 4})
}

function indexRows({
  number,
  group,
  indicator,
  title,
  standing,
  admitted,
  passages,
  near,
}: IndexedIndicator): readonly GridRow[] {
  const word = standingWord(indicator, standing)
  const lead: readonly (Content | Toned)[] = [
    ...[number, group, title],
    {content: admitted ? own.passages.admitted(word) : word, tone: standingTones[standing]},
  ]
  if (passages.length === 0) {
    const told = near.map(one => own.passages.near(one.line, excerpt(one.text, 80)))
    return [cells(...lead, told.join('\n') || own.passages.none, '', '', told.length === 0 ? '' : words.label.near)]
  }
  return passages.map(one =>
    cells(
      ...lead,
      `「${verbatim(one)}」${restored(one) ? words.restored : ''}`,
      excerpt(one.heading ?? '', 40),
      placeOf(one),
      words.mood[one.mood],
    ),
  )
}

function passagesGrid(assessment: Assessment, passages: readonly IndexedIndicator[], options: RenderOptions): Grid {
  const {name, note, legend} = own.passages
  const above = [...headLines(assessment, name, options), line(`${note}${legend}`, 'small')]
  return tableGrid(own.passages, {above, rows: passages.flatMap(indexRows), frozen: 3})
}

function defectsGrid(assessment: Assessment, options: RenderOptions): Grid {
  const {relations, checked} = assessment.coverage
  const above = [
    ...headLines(assessment, own.defects.name, options),
    line(own.defects.coverage(relations, checked), 'small'),
  ]
  const rows = assessment.defects.map((defect, index) =>
    cells(
      index + 1,
      words.defect[defect.kind],
      {content: defect.certain ? words.certain.yes : words.certain.no, tone: defect.certain ? 'bad' : 'asserted'},
      `「${verbatim(defect)}」${restored(defect) ? words.restored : ''}`,
      clean(defect.message),
      defect.section,
      placeOf({...defect, section: ''}),
    ),
  )
  return tableGrid(own.defects, {above, rows, frozen: 0})
}

/** The sheets of one report's workbook (工作簿): gap list, passages by indicator, ledger, errors, what was read. */
export function reportGrids(assessment: Assessment, options: RenderOptions): readonly Grid[] {
  const {annexes} = options
  return [
    gapsGrid(assessment, options),
    ...(annexes === undefined ? [] : [passagesGrid(assessment, annexes.passages, options)]),
    ...(annexes === undefined
      ? []
      : paperGrids(ledgerPaper(annexes.ledger)).map(grid => ({...grid, name: own.ledger}))),
    defectsGrid(assessment, options),
    readingGrid(assessment, headLines(assessment, own.reading.name, options), options),
  ]
}
