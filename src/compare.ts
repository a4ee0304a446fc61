import {assessmentOf} from './contract.ts'
import type {Assessment} from './model/assessment.ts'
import type {Comparison} from './model/comparison.ts'
import {InputError} from './model/errors.ts'
import type {Report} from './model/report.ts'
import {comparisonOf, doubtsOf, mismatchOf, type Side, titlesAgree} from './papers/comparison.ts'
import {type CheckOptions, judge, type LoadedRulebook} from './pipeline.ts'
import {placesIn} from './places.ts'
import {pairing} from './render/index.ts'

export {mismatchOf} from './papers/comparison.ts'

async function sideOf(report: Report, rulebook: LoadedRulebook, options: CheckOptions): Promise<Side> {
  const judged = await judge(report, rulebook, options)
  const asking = new Map<string, string[]>()
  for (const {facts, indicator} of judged.judgements)
    for (const fact of facts) asking.set(fact, [...(asking.get(fact) ?? []), indicator.id])
  const {passageOf} = placesIn(report)
  return {report, assessment: assessmentOf(report, rulebook, judged), read: judged.read, asking, passageOf}
}

/** Throws where the two are not last year's and this year's report of one body. */
function requirePair(last: Assessment, now: Assessment): void {
  const mismatch = mismatchOf(last, now)
  if (mismatch === null) return
  throw new InputError(`compare-${mismatch}`, pairing.mismatch[mismatch](last, now), {source: now.document.file})
}

/**
 * Compare two yearly reports of one body (两年比较), last year's first.
 *
 * @throws InputError `compare-same-file`, `compare-other-body`, `compare-same-year` or `compare-reversed`.
 */
export async function compare(
  [lastReport, nowReport]: readonly [last: Report, now: Report],
  rulebook: LoadedRulebook,
  {level, system}: Omit<CheckOptions, 'year'> = {},
): Promise<Comparison> {
  const last = await sideOf(lastReport, rulebook, {level, system})
  const now = await sideOf(nowReport, rulebook, {level, system})
  requirePair(last.assessment, now.assessment)
  const told = {last: last.assessment, now: now.assessment}
  const agree = titlesAgree(told.last.report, told.now.report)
  const warnings = doubtsOf(told.last, told.now).map(code => ({code, message: pairing.doubt[code](told, agree)}))
  const titles = new Map(rulebook.facts.map(({id, title}) => [id, title]))
  return comparisonOf(last, now, {titles, warnings})
}
