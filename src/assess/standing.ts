import type {Reason} from '../model/assessment.ts'
import type {Strength} from '../model/fact.ts'
import type {Answer, Answers} from '../model/judgement.ts'
import type {Standing} from '../model/standing.ts'

/** The strength that a number of the engine stands for. */
const strengthIn = (actual: number): Strength => (actual >= 3 ? 3 : actual >= 2 ? 2 : actual >= 1 ? 1 : 0)

/** What a tree's leaves come to: `any` its strongest child, `all` its weakest, and 3 where all are done and one bears a particular. */
export function strengthOf(answer: Answer): Strength {
  if (answer.kind === 'leaf') return answer.held ? strengthIn(answer.actual) : 0
  const children = answer.children.map(strengthOf)
  const strongest = strengthIn(Math.max(...children))
  if (answer.kind === 'any') return strongest
  const weakest = strengthIn(Math.min(...children))
  return weakest >= 2 && strongest === 3 ? 3 : weakest
}

/** What does not apply: level, where a tree of levels failed, else year. */
const reasonOf = (applies: Answer): Reason =>
  applies.kind !== 'leaf' && applies.children.some(child => child.kind === 'any' && !child.held) ? 'level' : 'year'

/**
 * The standing (落实情况): the first of substantiated, asserted, not_applicable, planned, absent that the answers bear out. `bare` says that
 * headings and the like alone bear it: these yield to a declaration that there was nothing to do, and to a level or year that is not asked.
 */
export function standingOf(
  {requires, applies, nothing}: Answers,
  bare = false,
): {standing: Standing; reason: Reason | null} {
  const strength = strengthOf(requires)
  if (strength === 3) return {standing: 'substantiated', reason: null}
  const yields = bare && (nothing?.held === true || !applies.held)
  if (strength === 2 && !yields) return {standing: 'asserted', reason: null}
  if (nothing?.held) return {standing: 'not_applicable', reason: 'declared'}
  if (!applies.held) return {standing: 'not_applicable', reason: reasonOf(applies)}
  return {standing: strength === 1 ? 'planned' : 'absent', reason: null}
}
