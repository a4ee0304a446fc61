import type {Reason} from '../model/assessment.ts'
import type {Strength} from '../model/fact.ts'
import type {Answer, Answers} from '../model/judgement.ts'
import type {Standing} from '../model/rulebook.ts'

/** What a tree's leaves come to: `any` its strongest child, `all` its weakest, and 3 where all are done and one bears a particular. */
export function strengthOf(answer: Answer): Strength {
  if (answer.kind === 'leaf') return (answer.held ? Math.min(3, Math.max(0, Math.floor(answer.actual))) : 0) as Strength
  const children = answer.children.map(strengthOf)
  const strongest = Math.max(...children) as Strength
  if (answer.kind === 'any') return strongest
  const weakest = Math.min(...children) as Strength
  return weakest >= 2 && strongest === 3 ? 3 : weakest
}

/** The leaf that does not apply: which of level and year it was. */
const reasonOf = (applies: Answer): Reason => {
  const [inner] = applies.kind === 'leaf' ? [] : applies.children
  const level = inner && inner.kind !== 'leaf' ? inner.children[0] : undefined
  return level?.held === false ? 'level' : 'year'
}

/**
 * The standing (落实情况): the first of substantiated, asserted, not_applicable, planned, absent that the answers bear out. `bare` says that
 * headings alone bear it: these yield to a declaration that there was nothing to do.
 */
export function standingOf({requires, applies, nothing}: Answers, bare = false): {standing: Standing; reason: Reason | null} {
  const strength = strengthOf(requires)
  if (strength === 3) return {standing: 'substantiated', reason: null}
  if (strength === 2 && !(bare && nothing?.held)) return {standing: 'asserted', reason: null}
  if (nothing?.held) return {standing: 'not_applicable', reason: 'declared'}
  if (!applies.held) return {standing: 'not_applicable', reason: reasonOf(applies)}
  return {standing: strength === 1 ? 'planned' : 'absent', reason: null}
}
