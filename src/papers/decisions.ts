import type {Assessment, Finding} from '../model/assessment.ts'
import {entryFor} from '../model/decided.ts'
import type {Decision, DecisionFile} from '../model/decision.ts'
import {judgedIn} from '../model/judged.ts'
import {type AppliedDecision, type Decided, type Fate, undecided} from '../model/review.ts'
import type {Standing} from '../model/standing.ts'

/** What is needed beside the assessment and the file: the report's path from the folder of that file, and the day (2024-05-01). */
export interface DecidedOn {
  readonly name: string | null
  readonly date: string
}

/** The words that a finding shows or mentions, each once. */
const wordsOf = ({evidence, mentions}: Finding): ReadonlySet<string> =>
  new Set([...evidence, ...mentions].map(({text}) => text.trim()))

function applied(decision: Decision, finding: Finding, {standing, date}: {standing: Standing; date: string}) {
  const words = wordsOf(finding)
  const lost = decision.evidence.filter(text => !words.has(text))
  const changed = standing !== decision.standing || lost.length > 0
  const over = decision.until !== undefined && decision.until < date
  const fate: Fate = over ? 'expired' : changed ? 'stale' : 'standing'
  return {indicator: finding.indicator, title: finding.title, decision, fate, standing, lost} satisfies AppliedDecision
}

/**
 * The reviewer's decisions held against an assessment (复核决定): which still hold, which do not because the finding is another
 * than the one that was decided on, and which are past their last day.
 */
export function decisionsOn(assessment: Assessment, file: DecisionFile | null, {name, date}: DecidedOn): Decided {
  const {sha256} = assessment.document
  const [entry, report] = (file && entryFor(file, {name, sha256})) ?? []
  if (entry === undefined || report === undefined) return undecided
  const judged = judgedIn(assessment)
  const known = new Set(judged.map(({finding}) => finding.indicator))
  const decisions = judged.flatMap(({finding, standing}) => {
    const decision = Object.hasOwn(report.decisions, finding.indicator)
      ? report.decisions[finding.indicator]
      : undefined
    return decision === undefined ? [] : [applied(decision, finding, {standing, date})]
  })
  return {entry, decisions, unknown: Object.keys(report.decisions).filter(id => !known.has(id))}
}

/** What of a finding a decision records, so that a later run can tell whether it is still the same. */
export const seenIn = (finding: Finding, standing: Standing): Pick<Decision, 'standing' | 'evidence'> => ({
  standing,
  evidence: [...new Set(finding.evidence.map(({text}) => text.trim()))].filter(text => text !== ''),
})
