import {type Disclosure, type Gap, type GapKind, gapKinds} from '../model/assessment.ts'
import type {Trouble} from '../model/fact.ts'
import type {Judgement} from '../model/judgement.ts'
import {itemNear, itemOn, type Kin} from './kin.ts'
import {kindOf, severityOf} from './kinds.ts'

export {cellsOf} from './cells.ts'
export {type Kin, kinOf} from './kin.ts'

/** The problem items of a report, and the fields of work by which an indicator is near to one of them. */
export interface Owned {
  readonly problems: readonly Trouble[]
  readonly kin: Kin
}

/** Whether the problem part owns up to a gap (自认对应), and in which item. */
function disclosureOf(judgement: Judgement, {problems, kin}: Owned): {disclosure: Disclosure; problem: string | null} {
  const about = itemOn(judgement, problems)
  if (about) return {disclosure: 'disclosed', problem: about.ref}
  const near = itemNear(judgement, problems, kin)
  return near ? {disclosure: 'related', problem: near.ref} : {disclosure: 'undisclosed', problem: null}
}

const rank = {must: 0, should: 1, hint: 2} as const
const weight = (kind: GapKind): number => gapKinds.indexOf(kind)

/** What is left to do (缺口清单), worst first: by severity, then kind, then the order of the system. */
export function gapsIn(judgements: readonly Judgement[], owned: Owned): readonly Gap[] {
  const gaps = judgements.flatMap(judgement => {
    const kind = kindOf(judgement)
    if (kind === null) return []
    const {id, remedy, supplement, admission} = judgement.indicator
    const severity = severityOf(kind, judgement)
    return [{indicator: id, kind, severity, ...disclosureOf(judgement, owned), remedy, supplement, admission}]
  })
  return gaps.toSorted((a, b) => rank[a.severity] - rank[b.severity] || weight(a.kind) - weight(b.kind))
}
