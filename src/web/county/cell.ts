import {type AppliedDecision, words as engine, type Judged} from '../../index.ts'
import {words} from './words.ts'

/** What a standing is called: other words for the parts that a report has to contain. */
export const standingName = ({finding, standing}: Judged): string =>
  (finding.force === 'must' || finding.indicator.startsWith('form.') ? engine.element : engine.standing)[standing]

/** What a cell says beside its sign: what the reader hears and sees when pointing at it. */
export function statesOf(cell: Judged, decision: AppliedDecision | undefined): readonly string[] {
  const {finding, gap} = cell
  const decided = decision && `${engine.verdict[decision.decision.decision]}（${words.fate[decision.fate]}）`
  return [
    standingName(cell),
    ...(finding.admitted ? [words.admitted] : []),
    ...(gap === null ? [] : [`${engine.force[gap.severity]}缺口`]),
    ...(decided === undefined ? [] : [decided]),
  ]
}

/** The small signs behind the sign of a standing: 自认, and the reviewer's decision. */
export function remarksOf(cell: Judged, decision: AppliedDecision | undefined): string {
  const admitted = cell.finding.admitted ? words.admittedSign : ''
  if (decision === undefined) return admitted
  return admitted + (decision.fate === 'standing' ? words.decidedSign[decision.decision.decision] : words.lapsedSign)
}
