import type {Assessment} from '../../model/assessment.ts'
import {type Judged, standingCounts} from '../../model/judged.ts'
import type {Reading} from '../../model/source.ts'
import {type Force, forces} from '../../model/standing.ts'
import {summaryOf} from '../assessment.ts'
import type {RenderOptions} from '../written.ts'
import {barLegend, groupChart, hatchings, standingBar} from './charts.ts'
import {filterBar} from './filters.ts'
import {findingEntry} from './finding.ts'
import {type Markup, markup, nothing} from './markup.ts'
import {facts} from './overview.ts'
import {cellTable, defectList, problemList, unmetList} from './report-parts.ts'
import {counted, part} from './results.ts'
import {type MarkKind, spotsOf} from './spots.ts'
import {textPane} from './text-pane.ts'
import {type View, viewOf} from './view.ts'
import {words} from './words.ts'

/** A stretch of the text that is edited, marked as in the pane of the text: 标注. */
export interface EditMark {
  /** As links name it. */
  readonly id: string
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
  /** Ids of the entries that speak of it. */
  readonly targets: readonly string[]
}

/** One report as the workbench lays it out (工作台页面): what is to be done first, and the text to work on. */
export interface BenchSheet {
  /** The result in a sentence, and what was lost in reading. */
  readonly summary: Markup
  readonly filters: Markup
  /** Gaps by severity, worst first, each with all that is known of it; suggestions folded. */
  readonly gaps: Markup
  readonly defects: Markup
  readonly problems: Markup
  readonly cells: Markup
  readonly unmet: Markup
  /** Indicators without a gap, folded. */
  readonly settled: Markup
  /** Numbers and bars by group, and what was read. */
  readonly overview: Markup
  readonly text: Markup
  /** The text as it can be edited: Markdown with its signs, of any other format what was read. */
  readonly editable: string
  readonly marks: readonly EditMark[]
}

const groupIn = (view: View, {finding}: Judged): number =>
  view.groups.findIndex(({judged}) => judged.some(one => one.finding.indicator === finding.indicator))

/** Entries under a heading that folds them away. */
const folded = (title: string, count: number, entries: Markup): Markup =>
  markup`<details class="fold"><summary><h3>${title}${counted(count)}</h3></summary>${entries}</details>`

function gapsPart(view: View): Markup {
  const open = view.judged.filter(({gap}) => gap !== null).toSorted((a, b) => a.order - b.order)
  const graded = (force: Force): Markup => {
    const own = open.filter(({gap}) => gap?.severity === force)
    if (own.length === 0) return nothing
    const entries = own.map(one => findingEntry(one, view, {group: groupIn(view, one), open: force === 'must'}))
    const body =
      force === 'hint'
        ? folded(words.grade.hint, own.length, entries)
        : [markup`<h3>${words.grade[force]}${counted(own.length)}</h3>`, entries]
    return markup`<div data-block id="grade-${force}">${body}</div>`
  }
  const body = open.length === 0 ? markup`<p>${words.noGaps}</p>` : forces.map(graded)
  return part('gaps', {title: words.part.gaps, count: open.length, note: words.gapsNote, body})
}

function settledPart(view: View): Markup {
  const settled = view.judged.filter(({gap}) => gap === null)
  if (settled.length === 0) return nothing
  const entries = settled.map(one => findingEntry(one, view, {group: groupIn(view, one), open: false}))
  const body = markup`<div data-block id="grade-none">${folded(words.settled, settled.length, entries)}</div>`
  return part('settled', {title: words.part.settled, count: settled.length, note: '', body})
}

function summaryPart(view: View): Markup {
  const {document} = view.assessment
  const lost = document.warnings.map(({message}) => markup`<li>${message}</li>`)
  return markup`
    <div class="summary">
      ${hatchings()}
      <p class="result">${summaryOf(view.assessment)}。</p>
      ${lost.length === 0 ? nothing : markup`<ul class="losses">${lost}</ul>`}
    </div>`
}

function overviewOf(view: View): Markup {
  const counts = standingCounts(view.judged)
  const groups = view.groups.map(group => ({...group, href: null}))
  const body = markup`
    ${standingBar(counts, 24)}
    ${barLegend(counts)}
    ${groupChart(groups, words.chart.groups)}
    <dl class="facts">${facts(view)}</dl>`
  return part('overview', {title: words.part.overview, count: null, note: '', body})
}

function marksOf(view: View, {format}: Reading): readonly EditMark[] {
  return spotsOf(view).flatMap(({id, start, end, notes}) => {
    const [, from, to] = id.split('-').map(Number)
    const [first] = notes
    if (first === undefined) return []
    const place = format === 'md' ? {start: from ?? start, end: to ?? end} : {start, end}
    return [{id, ...place, kind: first.kind, targets: notes.map(({target}) => target)}]
  })
}

/** Lay one report out for the workbench. */
export function benchOf(
  assessment: Assessment,
  {reading, ...options}: RenderOptions & {readonly reading: Reading},
): BenchSheet {
  const view = viewOf(assessment, {...options, reading})
  return {
    summary: summaryPart(view),
    filters: filterBar(view),
    gaps: gapsPart(view),
    defects: defectList(view),
    problems: problemList(view),
    cells: cellTable(view),
    unmet: unmetList(view),
    settled: settledPart(view),
    overview: overviewOf(view),
    text: textPane(view),
    editable: reading.format === 'md' ? reading.content : reading.plain.text,
    marks: marksOf(view, reading),
  }
}
