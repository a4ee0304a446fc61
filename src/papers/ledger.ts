import type {Assessment, Gap, Passage, Problem} from '../model/assessment.ts'
import type {Ledger, LedgerGap, LedgerRow} from '../model/ledger.ts'
import {findingsOf, mentionsIn, outermost} from './passages.ts'
import {responsibilityIn} from './responsibility.ts'
import {concededApart, ownItem, plannedFor, type Unnumbered, unmetTargets} from './shortcomings.ts'

/** A row before it has its number and its rank. */
type Row = Omit<LedgerRow, 'number'>

const gapOf = (assessment: Assessment, {indicator, kind, severity, remedy}: Gap): LedgerGap => {
  const [finding] = findingsOf(assessment, [indicator])
  return {indicator, title: finding?.title ?? indicator, kind, severity, remedy}
}

/** A shortcoming in the report's own words, with the gaps that it admits. */
function ownRow(assessment: Assessment, item: Unnumbered, said: readonly Passage[], gaps: readonly Gap[]): Row {
  const {ref, origin, words, cause, reasons, answered, measures} = item
  const admitted = origin === 'unmet' ? 'found' : 'owned'
  return {
    ...{source: gaps.length > 0 && admitted === 'owned' ? 'both' : admitted, ref},
    gaps: gaps.map(gap => gapOf(assessment, gap)),
    ...{words, cause, reasons, answered, measures, places: words.slice(0, 1), near: null},
    ...responsibilityIn([...measures, ...said]),
  }
}

/** A gap to which the report does not own up. */
function gapRow(assessment: Assessment, gap: Gap): Row {
  const findings = findingsOf(assessment, [gap.indicator])
  const measures = gap.kind === 'structural' ? [] : plannedFor(findings)
  const evidence = findings.flatMap(finding => [...finding.evidence, ...mentionsIn(finding, 'admitted')])
  return {
    ...{source: 'found', ref: null, gaps: [gapOf(assessment, gap)], words: []},
    ...{cause: false, reasons: [], answered: measures.length > 0, measures},
    ...{places: outermost(evidence).slice(0, 3), near: findings[0]?.near[0] ?? null},
    ...responsibilityIn(measures),
  }
}

const ranks = {must: 0, should: 1, hint: 2} as const

/** What is worst stands first; what only the report tells stands with the duties, since it is known to be wanting. */
const rankOf = ({gaps}: Row): number => Math.min(1, ...gaps.map(({severity}) => ranks[severity]))

const admittedBy = (problem: Problem, {disclosure, problem: ref}: Gap): boolean =>
  disclosure === 'disclosed' && ref === problem.ref

/** The gaps that are about what a shortcoming outside the problem items is about. */
const gapsAbout = ({about}: Unnumbered, gaps: readonly Gap[]): readonly Gap[] =>
  gaps.filter(({indicator, kind}) => kind !== 'structural' && about.some(one => one.indicator === indicator))

/**
 * Fill in the ledger of what is to be put right (整改台账): one row for every problem item, with the gaps that it admits, and one for every gap
 * that none admits, worst first. Good practice is left out unless the problem part admits it.
 */
export function ledgerOf(assessment: Assessment): Ledger {
  const {document, report, problems, gaps, summary} = assessment
  const taken = new Set<Gap>()
  const take = (own: readonly Gap[]): readonly Gap[] => {
    const fresh = own.filter(gap => !taken.has(gap))
    for (const gap of fresh) taken.add(gap)
    return fresh
  }
  const items = problems.map(problem => {
    const admitted = take(gaps.filter(gap => admittedBy(problem, gap)))
    const item = {...ownItem(assessment, problem), reasons: problem.reasons}
    return ownRow(assessment, item, problem.said, admitted)
  })
  const conceded = concededApart(assessment).map(item =>
    ownRow(assessment, item, item.words, take(gapsAbout(item, gaps))),
  )
  const unmet = unmetTargets(assessment).map(item => ownRow(assessment, item, item.words, []))
  const left = gaps.filter(gap => !taken.has(gap))
  const silent = left.filter(({severity}) => severity !== 'hint').map(gap => gapRow(assessment, gap))
  const rows = [...items, ...conceded, ...unmet, ...silent].toSorted((a, b) => rankOf(a) - rankOf(b))
  return {
    ...{file: document.file, title: report.title, body: report.body, year: report.year, system: summary.system},
    rows: rows.map((row, index) => ({number: index + 1, ...row})),
    hints: left.filter(({severity}) => severity === 'hint').length,
  }
}
