import {type Disclosure, type Gap, type GapKind, gapKinds} from '../model/assessment.ts'
import type {Trouble} from '../model/fact.ts'
import type {Judgement} from '../model/judgement.ts'
import {kindOf, severityOf} from './kinds.ts'

const groupOf = (id: string): string => id.slice(0, id.indexOf('.'))

/** Whether the problem part owns up to a gap (自认对应), and in which item. */
function disclosureOf(
  {indicator, facts}: Judgement,
  problems: readonly Trouble[],
): {disclosure: Disclosure; problem: string | null} {
  const about = problems.find(problem => problem.facts.some(fact => facts.includes(fact)))
  if (about) return {disclosure: 'disclosed', problem: about.ref}
  const kin = problems.find(problem => problem.facts.some(fact => groupOf(fact) === groupOf(indicator.id)))
  return kin ? {disclosure: 'related', problem: kin.ref} : {disclosure: 'undisclosed', problem: null}
}

const rank = {must: 0, should: 1, hint: 2} as const
const weight = (kind: GapKind): number => gapKinds.indexOf(kind)

/** What is left to do (缺口清单), worst first: by severity, then kind, then the order of the system. */
export function gapsIn(judgements: readonly Judgement[], problems: readonly Trouble[]): readonly Gap[] {
  const gaps = judgements.flatMap(judgement => {
    const kind = kindOf(judgement)
    if (kind === null) return []
    const {id, remedy, supplement, admission} = judgement.indicator
    const severity = severityOf(kind, judgement)
    return [{indicator: id, kind, severity, ...disclosureOf(judgement, problems), remedy, supplement, admission}]
  })
  return gaps.toSorted((a, b) => rank[a.severity] - rank[b.severity] || weight(a.kind) - weight(b.kind))
}
