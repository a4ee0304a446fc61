import {standingCounts, systemNamed} from '../../model/judged.ts'
import {summaryOf} from '../assessment.ts'
import {words as common, list} from '../messages.ts'
import {barLegend, groupChart, hatchings, standingBar} from './charts.ts'
import {type Markup, markup} from './markup.ts'
import {row, sentence} from './quotes.ts'
import {part} from './results.ts'
import type {View} from './view.ts'
import {words} from './words.ts'

/** How much was read: 3200 字，5 页. */
function amounts({assessment: {document}}: View): string {
  const {pages, paragraphs, tables, characters} = document.extraction
  return list([
    document.format,
    words.read.characters(characters),
    ...(pages === null ? [] : [words.read.pages(pages)]),
    ...(paragraphs === null ? [] : [words.read.paragraphs(paragraphs)]),
    ...(tables === null || tables === 0 ? [] : [words.read.tables(tables)]),
  ])
}

/** What was read, label by label. */
export function facts(view: View): readonly Markup[] {
  const {assessment, options} = view
  const {document, report, summary} = assessment
  const {lost} = document.extraction
  const losses = [...(lost > 0 ? [words.read.lost(lost)] : []), ...document.warnings.map(({message}) => message)]
  const place = [report.province, report.county].filter(name => name !== null).join('')
  const known = Object.entries(document.metadata).map(([name, value]) => words.pair(name, value))
  return [
    sentence(common.label.body, report.body ?? common.unknown),
    sentence(words.label.level, report.level ?? common.unknown),
    sentence(words.label.place, place),
    sentence(common.label.period, report.year === null ? common.unknown : String(report.year)),
    sentence(words.label.date, report.date ?? common.unknown),
    sentence(common.label.file, document.file),
    sentence(common.label.system, systemNamed(options.rulebook, summary.system)?.title ?? summary.system),
    sentence(words.label.format, amounts(view)),
    row(words.label.losses, losses.length === 0 ? [words.read.none] : losses, losses.length === 0 ? '' : 'losses'),
    row(words.label.metadata, known),
  ]
}

/** What was read, and the result in numbers and bars: 概况. */
export function overviewPart(view: View): Markup {
  const {version, rulebook} = view.assessment.tool
  const counts = standingCounts(view.judged)
  const groups = view.groups.map((group, index) => ({...group, href: `#group-${index + 1}`}))
  const body = markup`
    ${hatchings()}
    <p class="result">${summaryOf(view.assessment)}。</p>
    ${standingBar(counts, 24)}
    ${barLegend(counts)}
    <dl class="facts">${facts(view)}</dl>
    ${groupChart(groups, words.chart.groups)}
    <p class="note">${words.foot(version, rulebook.slice(0, 19))}</p>`
  return part('overview', {title: words.part.overview, count: null, note: '', body})
}
