import type {Assessment} from '../../model/assessment.ts'
import {systemNamed} from '../../model/judged.ts'
import {list, words} from '../messages.ts'
import {clean} from '../quotation.ts'
import type {RenderOptions} from '../written.ts'
import {type Content, cells, type Grid, type GridRow, heads} from './grid.ts'
import {workbookWords as own} from './workbook-words.ts'

type Row = readonly [name: string, content: Content]

/** What was read of the document itself. */
function documentRows({document}: Assessment): readonly Row[] {
  const {pages, paragraphs, tables, characters, lost} = document.extraction
  const {reading} = own
  const told = (count: number | null): Content => count ?? reading.unknown
  return [
    [words.label.file, clean(document.file)],
    [reading.format, document.format],
    [reading.hash, document.sha256],
    [reading.characters, characters],
    [reading.pages, told(pages)],
    [reading.paragraphs, told(paragraphs)],
    [reading.tables, told(tables)],
    [reading.lost, lost],
    ...(document.warnings.length === 0
      ? [[reading.warning, reading.noWarnings] as const]
      : document.warnings.map(({code, message}) => [reading.warning, `${clean(message)}（${code}）`] as const)),
    ...Object.entries(document.metadata).map(([name, value]) => [clean(name), clean(value)] as const),
  ]
}

/** What the report says of itself, and by what it was checked. */
function reportRows({report, summary, tool, findings}: Assessment, {rulebook}: RenderOptions): readonly Row[] {
  const {reading} = own
  const unbuilt = findings.filter(({built}) => !built).map(({title}) => title)
  const place = [report.province, report.county].filter(name => name !== null).join('')
  return [
    [reading.title, clean(report.title ?? words.untitled)],
    [words.label.body, words.body(report.body, report.level, '')],
    ...(place === '' ? [] : [[reading.place, place] as const]),
    [words.label.period, words.period(report.year, report.date)],
    [words.label.system, systemNamed(rulebook, summary.system)?.title ?? summary.system],
    [reading.version, `duibiao ${tool.version}　${tool.rulebook}`],
    ...(unbuilt.length === 0 ? [] : [[reading.unbuilt, list(unbuilt)] as const]),
  ]
}

/** What was read, with warnings and metadata, as a sheet (读取情况). */
export function readingGrid(assessment: Assessment, above: readonly GridRow[], options: RenderOptions): Grid {
  const {name, columns, widths} = own.reading
  const rows = [...documentRows(assessment), ...reportRows(assessment, options)]
  return {
    ...{name, widths, frozen: 0, paper: 'A4 landscape'},
    rows: [...above, heads(columns), ...rows.map(row => cells(...row))],
  }
}
