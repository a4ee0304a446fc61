import type {Assessment, Defect, Gap, Owning, Passage, Problem} from '../model/assessment.ts'
import type {Citation} from '../model/explanation.ts'
import {basesOf, type Catalogue, type Judged} from '../model/judged.ts'
import type {Standing} from '../model/standing.ts'
import {list, words} from './messages.ts'
import {clean, excerpt, quotation, spotOf} from './quotation.ts'
import {type Detail, type Group, type Item, type Mark, remarks} from './sheet.ts'

/** How much is shown, and by which rulebook. */
export interface Depth {
  readonly verbose: boolean
  readonly rulebook: Catalogue
  /** The report year, by which bases are shown; null where it is not known. */
  readonly year: number | null
}

const {label} = words

/** Labelled sentences, fit for output; empty ones are left out. */
export const detail = (name: string, ...texts: readonly string[]): readonly Detail[] =>
  texts.filter(text => text !== '').map(text => ({label: name, text: clean(text)}))

/** An article or a numbered point; other places (总体要求) are no part of a citation. */
const isArticle = (article: string): boolean =>
  /^(?:第[一二三四五六七八九十百]|（[一二三四五六七八九十]+）)/.test(article)

/** A document and, where they are verified, its articles. */
function citation({title, number, status}: Citation, all: readonly Citation[]): string {
  const articles = all.flatMap(one => (one.title === title && one.article !== null ? [one.article] : []))
  return words.basis(title, number, list(articles.filter(isArticle))) + words.status[status]
}

/** Documents with their articles, each document once: 《……》第七条、第九条. */
export const citations = (all: readonly Citation[]): readonly string[] =>
  all.filter(({title}, index) => all.findIndex(one => one.title === title) === index).map(one => citation(one, all))

const markOf = ({standing, gap}: Judged): Mark => {
  if (standing === 'not_applicable') return 'none'
  if (standing === 'absent' || gap?.kind === 'contradicted') return 'bad'
  return standing === 'substantiated' && gap === null ? 'good' : 'part'
}

const quotations = (label: string, evidence: readonly Passage[], verbose: boolean): readonly Detail[] => {
  const shown = verbose ? evidence : evidence.slice(0, 1)
  const rest = evidence.length > shown.length ? words.more(evidence.length) : ''
  return shown.map(one => ({label, text: quotation(one) + rest}))
}

function advice({finding, standing, gap}: Judged, {verbose, rulebook, year}: Depth): readonly Detail[] {
  if (gap === null) return []
  const unsaid = standing === 'absent' || standing === 'planned'
  const bases = citations(basesOf(finding.indicator, rulebook, year))
  return [
    ...detail(label.remedy, gap.remedy),
    ...(verbose && unsaid
      ? [
          ...detail(label.supplement, words.supplement(gap.supplement)),
          ...detail(label.admission, words.admission(gap.admission)),
        ]
      : []),
    ...(verbose ? detail(label.basis, bases.join('；')) : []),
  ]
}

const detailsOf = (judged: Judged, depth: Depth): readonly Detail[] => [
  ...quotations(label.quote, judged.finding.evidence, depth.verbose),
  ...quotations(
    label.own,
    judged.finding.mentions.filter(({mood}) => mood === 'admitted'),
    depth.verbose,
  ),
  ...detail(label.lacking, judged.finding.lacking.join('、')),
  ...judged.finding.near
    .slice(0, depth.verbose ? undefined : 1)
    .map(({line, text}) => ({label: label.near, text: words.near(line, excerpt(text, 60))})),
  ...advice(judged, depth),
]

const admissionOf = (gap: Gap | null): string =>
  gap === null || gap.problem === null ? '' : words.disclosure[gap.disclosure](gap.problem)

const lackingOf = ({finding: {lacking}}: Judged): string => (lacking.length === 0 ? '' : words.lacking(lacking))

/** A part that every report has to contain. One that is there shows where on its own row. */
export function elementRow(judged: Judged, depth: Depth): Item {
  const {finding, standing, gap} = judged
  const mark = markOf(judged)
  const [first] = finding.evidence
  const title = finding.force === 'must' ? finding.title : words.graded(finding.title, words.force[finding.force])
  if (mark !== 'good' || depth.verbose)
    return {mark, title, state: remarks(words.element[standing], admissionOf(gap)), details: detailsOf(judged, depth)}
  const state = remarks(words.element[standing], lackingOf(judged))
  return {mark, title, state, ...(first ? {said: quotation(first)} : {}), details: []}
}

/** A duty that leaves something to do, or with `verbose` any. */
export function dutyRow(judged: Judged, depth: Depth): Item {
  const {finding, standing, gap} = judged
  const judgement = gap === null ? words.standing[standing] : words.gap[gap.kind]
  const reason = finding.reason === null ? '' : words.reason[finding.reason]
  return {
    mark: markOf(judged),
    title: finding.title,
    state: remarks(judgement, reason, finding.conditional ? words.conditional : '', admissionOf(gap)),
    details: detailsOf(judged, depth),
  }
}

function foldedName(judged: Judged): string {
  const {title, evidence, reason} = judged.finding
  const [first] = evidence
  const said = [first ? spotOf(first) : '', lackingOf(judged), reason === null ? '' : words.reason[reason]]
  return words.foldedName(
    title,
    said.filter(text => text !== ''),
  )
}

/** What leaves nothing to do, in one line for each standing. */
export function folded(judged: readonly Judged[]): readonly string[] {
  const standings: readonly Standing[] = ['substantiated', 'asserted', 'planned', 'absent', 'not_applicable']
  return standings.flatMap(standing => {
    const own = judged.filter(one => one.standing === standing)
    const mark = own[0] ? words.marks[markOf(own[0])] : ''
    return own.length === 0 ? [] : [`${mark} ${words.folded(words.standing[standing], own.map(foldedName))}`]
  })
}

/** One group of duties: what is to do in rows, worst first, the rest folded; with `verbose` all in rows. */
export function dutyGroup(title: string, judged: readonly Judged[], depth: Depth): Group {
  const open = judged.filter(({gap}) => gap !== null).toSorted((a, b) => a.order - b.order)
  const rest = judged.filter(({gap}) => gap === null)
  const rows = depth.verbose ? [...open, ...rest] : open
  return {title, items: rows.map(one => dutyRow(one, depth)), lines: depth.verbose ? [] : folded(rest)}
}

/** A problem item of the report as a chain: the problem, why, what the plan does about it and what it leaves open. */
export function problemRow(problem: Problem, titleOf: (indicator: string) => string, verbose: boolean): Item {
  const {cause, answered, open, indicators, reasons, measures, empty} = problem
  return {
    mark: cause && answered && open.length === 0 ? 'good' : cause || answered ? 'part' : 'bad',
    title: problem.ref,
    state: excerpt(problem.text.replaceAll('\n', '\u3000'), verbose ? 2000 : 48),
    details: [
      ...detail(label.empty, empty ? words.empty : ''),
      ...detail(label.about, indicators.map(titleOf).join('、')),
      ...(cause ? quotations(label.reason, reasons, verbose) : detail(label.reason, words.reasonless)),
      ...(answered ? quotations(label.measure, measures, verbose) : detail(label.measure, words.unanswered)),
      ...detail(label.open, answered && open.length > 0 ? words.open(open.map(titleOf)) : ''),
    ],
  }
}

/** The four cells of a review: what the report shows, held against what it owns up to. */
export function cellLines(
  {disclosure, defects}: Assessment,
  titleOf: (indicator: string) => string,
): readonly string[] {
  const {cells} = words
  const line = (name: string, entries: readonly string[]): string =>
    entries.length === 0 ? cells.none(name) : cells.some(name, entries)
  const owned = ({indicator, problem}: Owning): string =>
    indicator === null
      ? cells.item(problem ?? '')
      : problem === null
        ? titleOf(indicator)
        : cells.owned(titleOf(indicator), problem)
  const unsaid = disclosure.blind.flatMap(spot => ('defect' in spot ? [] : [titleOf(spot.indicator)]))
  const wrong = disclosure.blind.flatMap(spot => ('defect' in spot ? (defects[spot.defect]?.line ?? []) : []))
  const spots = [...unsaid, ...(wrong.length === 0 ? [] : [cells.defects([...new Set(wrong)], wrong.length)])]
  return [
    line(cells.admitted, disclosure.admitted.map(owned)),
    line(cells.blind, spots),
    line(cells.confessedOnly, disclosure.confessedOnly.map(owned)),
    line(cells.contradicted, disclosure.contradicted.map(owned)),
  ]
}

/** A likely error in the report. */
export const defectRow = (defect: Defect): Item => ({
  mark: defect.certain ? 'bad' : 'part',
  title: words.defect[defect.kind],
  state: `${defect.certain ? words.certain.yes : words.certain.no}：${clean(defect.message)}`,
  details: detail(label.quote, quotation(defect)),
})
