import type {Block} from '../../model/paper.ts'
import type {AppliedDecision} from '../../model/review.ts'
import {words} from '../messages.ts'
import {clean} from '../quotation.ts'
import {paragraph} from './blocks.ts'
import {reviewWords as own} from './review-words.ts'

/** What was decided on a finding, as it is marked beside it; empty where nothing was. */
export function markOf(applied: AppliedDecision | null): string {
  if (applied === null) return ''
  const {decision, fate} = applied
  if (fate !== 'standing') return own.marks[fate]
  if (decision.decision === 'overrule') return own.marks.overrule(clean(decision.reason))
  return decision.decision === 'waive' ? own.marks.waive(decision.until) : own.marks.agree
}

/** Why a decision does not hold any more. */
function changes({decision, standing, lost}: AppliedDecision): readonly string[] {
  const before = words.standing[decision.standing]
  const moved = decision.standing === standing ? [] : [own.nowStanding(before, words.standing[standing])]
  return [...moved, ...(lost.length === 0 ? [] : [own.lost(lost.map(clean))])]
}

function decisionText(applied: AppliedDecision): string {
  const {title, decision, fate} = applied
  const {decision: verdict, standing, reason, office, until} = decision
  const limit = until === undefined ? '' : own.until(until)
  const told = [
    own.decision(title, words.standing[standing], words.verdict[verdict] + limit),
    ...(reason === undefined ? [] : [own.reason(clean(reason).replace(/。$/, ''))]),
    ...(office === undefined ? [] : [own.office(clean(office))]),
    ...changes(applied),
  ]
  return `${own.fate[fate]}${told.join('；')}。`
}

/** The reviewer's decisions, those that do not hold any more first. */
export const decisionsPart = (decisions: readonly AppliedDecision[]): readonly Block[] =>
  decisions.map((applied, index) => paragraph(own.item(index + 1, decisionText(applied))))
