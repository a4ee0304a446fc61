import type {Cells, Defect, Owning, Problem} from '../../model/assessment.ts'
import {words as common} from '../messages.ts'
import {joined, type Markup, markup, nothing} from './markup.ts'
import {chip, indicatorLink, passageWords, problemLink, quoteOf, row, sectionWords, sentence} from './quotes.ts'
import {part} from './results.ts'
import {entryId, spotId} from './spots.ts'
import {type View, wordsOf} from './view.ts'
import {words} from './words.ts'

const links = (view: View, ids: readonly string[]): readonly Markup[] =>
  ids.length === 0
    ? []
    : [
        joined(
          ids.map(id => indicatorLink(view, id)),
          '、',
        ),
      ]

function problemEntry(problem: Problem, index: number, view: View): Markup {
  const {ref, span, text, line, said, indicators, cause, reasons, answered, measures, open, empty} = problem
  const whole = said.length === 0 ? text : said.map(passage => wordsOf(view, passage).words).join('')
  const go =
    view.text === null
      ? ref
      : markup`<a class="where" href="#${spotId(span)}">${sectionWords(view, {span, line, section: ref})}</a>`
  const chips = [
    chip(cause ? '' : 'should', cause ? words.causeGiven : common.reasonless),
    chip(answered ? '' : 'should', answered ? words.answerGiven : common.unanswered),
    chip('hint', empty ? words.emptyItem : ''),
  ]
  const rows = [
    row(common.label.about, links(view, indicators)),
    sentence(common.label.empty, empty ? common.empty : ''),
    row(
      common.label.reason,
      reasons.map(reason => quoteOf(view, reason)),
    ),
    row(
      common.label.measure,
      measures.map(measure => quoteOf(view, measure)),
    ),
    row(
      common.label.open,
      links(view, answered ? open : []).map(titles => markup`${titles}${words.openAfter}`),
    ),
  ]
  return markup`
    <article class="entry problem" id=${entryId.problem(index)} data-entry>
      <h3><span class="number">${words.signs.problem}${index + 1}</span> ${go}</h3>
      <blockquote>${whole}</blockquote>
      <p class="chips">${chips}</p>
      <dl>${rows}</dl>
    </article>`
}

/** The items of the report's own problem part (存在的问题), each with what it is about, why, and what the plan does about it. */
export function problemList(view: View): Markup {
  const {problems} = view.assessment
  const body =
    problems.length === 0
      ? markup`<p>${common.problemsNone}</p>`
      : problems.map((problem, index) => problemEntry(problem, index, view))
  return part('problems', {title: words.part.problems, count: problems.length, note: words.problemsNote, body})
}

function owningOf({indicator, problem}: Owning, view: View): Markup {
  const item = problemLink(view, problem ?? '', problem ?? '')
  if (indicator === null) return markup`${item}${words.noIndicator}`
  return problem === null ? indicatorLink(view, indicator) : markup`${indicatorLink(view, indicator)}（${item}）`
}

function spotOf(spot: Cells['blind'][number], view: View): Markup {
  if ('indicator' in spot) return indicatorLink(view, spot.indicator)
  const defect = view.assessment.defects[spot.defect]
  const name = defect ? words.pair(common.defect[defect.kind], passageWords(view, defect)) : ''
  return markup`<a href="#${entryId.defect(spot.defect)}">${name}</a>`
}

/** One of the four cells of 自述对照 under its name: how many there are, and what is listed. */
export function cell(name: keyof Cells, entries: readonly Markup[], count = entries.length): Markup {
  const list = entries.map(one => markup`<li>${one}</li>`)
  return markup`
    <div class="cell ${name}">
      <h3>${common.cells[name]}<span class="count">${words.numbered(count)}</span></h3>
      <p class="note">${words.cellNotes[name]}</p>
      ${list.length === 0 ? markup`<p>${words.noneHere}</p>` : markup`<ul>${list}</ul>`}
    </div>`
}

/** What the report shows held against what it owns up to (自述对照): four cells. */
export function cellTable(view: View): Markup {
  const {disclosure} = view.assessment
  const owned = (all: readonly Owning[]) => all.map(one => owningOf(one, view))
  const cells = [
    cell('admitted', owned(disclosure.admitted)),
    cell(
      'blind',
      disclosure.blind.map(spot => spotOf(spot, view)),
    ),
    cell('confessedOnly', owned(disclosure.confessedOnly)),
    cell('contradicted', owned(disclosure.contradicted)),
  ]
  const body = markup`<div class="cells">${cells}</div>`
  return part('cells', {title: words.part.cells, count: null, note: words.cellsNote, body})
}

function defectEntry(defect: Defect, index: number, view: View): Markup {
  const sign = defect.certain ? words.signs.defect : words.signs.check
  const {yes, no} = common.certain
  const chips = [
    chip(defect.certain ? 'must' : 'hint', defect.certain ? yes : no),
    chip('', common.defect[defect.kind]),
  ]
  return markup`
    <article class="entry defect" id=${entryId.defect(index)} data-entry>
      <h3><span class="number">${sign}${index + 1}</span> <span class="chips">${chips}</span></h3>
      <p>${defect.message}</p>
      <dl>${row(common.label.quote, [quoteOf(view, defect)])}</dl>
    </article>`
}

/** Errors in the report itself (差错), certain or to be checked. */
export function defectList(view: View): Markup {
  const {defects, coverage} = view.assessment
  const entries = defects.map((defect, index) => defectEntry(defect, index, view))
  const body = markup`${entries.length === 0 ? markup`<p>${words.noDefects}</p>` : entries}<p class="note">${words.coverage(coverage.checked, coverage.relations)}</p>`
  return part('defects', {title: words.part.defects, count: defects.length, note: words.defectsNote, body})
}

/** Where the report tells outside its problem part that something was not met (未完成); nothing where it does not. */
export function unmetList(view: View): Markup {
  const {unmet} = view.assessment
  if (unmet.length === 0) return nothing
  const entries = unmet.map(
    (passage, index) =>
      markup`
        <article class="entry unmet" id=${entryId.unmet(index)} data-entry>
          <h3><span class="number">${words.signs.unmet}${index + 1}</span></h3>
          <p>${quoteOf(view, passage)}</p>
        </article>`,
  )
  return part('unmet', {title: words.part.unmet, count: unmet.length, note: words.unmetNote, body: entries})
}
