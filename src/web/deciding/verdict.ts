import {isDay} from '../../index.ts'
import type {Verdict} from '../workspace/deciding.ts'

/** A decision as it is being written in its form. */
export interface Draft {
  readonly decision: Verdict['decision']
  readonly reason: string
  readonly office: string
  /** The last day (2024-05-01), or empty. */
  readonly until: string
}

/** What a decision still lacks: its reason, who decided, its last day, or a day that is not over. */
export type Flaw = 'reason' | 'office' | 'until' | 'past'

/** A form in which nothing is written yet, or what was decided before. */
export const draftOf = (before: Verdict | undefined): Draft => ({
  decision: before?.decision ?? 'agree',
  reason: before?.reason ?? '',
  office: before?.office ?? '',
  until: before?.until ?? '',
})

/** What a decision still lacks (缺项): overruling wants a reason, waiving a reason, an office and a last day from today on. */
export function flawsIn({decision, reason, office, until}: Draft, today: string): readonly Flaw[] {
  if (decision === 'agree') return []
  const reasonless: readonly Flaw[] = reason.trim() === '' ? ['reason'] : []
  if (decision === 'overrule') return reasonless
  const day: readonly Flaw[] = !isDay(until) ? ['until'] : until < today ? ['past'] : []
  return [...reasonless, ...(office.trim() === '' ? (['office'] as const) : []), ...day]
}

/** What is recorded of a form: only what belongs to its kind of decision. */
export function verdictOf({decision, reason, office, until}: Draft): Verdict {
  const said = reason.trim() === '' ? {} : {reason: reason.trim()}
  return decision === 'waive' ? {decision, ...said, office: office.trim(), until} : {decision, ...said}
}
