import type {Cells, Gap} from '../model/assessment.ts'
import type {Flaw} from '../model/defect.ts'
import type {Trouble} from '../model/fact.ts'
import type {Judgement} from '../model/judgement.ts'

/** What the report shows, and what it owns up to. */
export interface Weighed {
  readonly judgements: readonly Judgement[]
  readonly gaps: readonly Gap[]
  readonly problems: readonly Trouble[]
  readonly flaws: readonly Flaw[]
}

/** Whether the text shows of itself, apart from what it admits, that something is left to do. */
const isShown = ({standing, lacking}: Judgement): boolean =>
  standing === 'absent' || standing === 'planned' || standing === 'asserted' || lacking.length > 0

/**
 * The four cells of a review (检出且自认、盲区、自认未检出、成效与自认矛盾). A blind spot is what the text itself shows and the problem part does not
 * own: a mandatory part that is missing, a duty that is only planned, figures that certainly do not agree. Silence is none.
 */
export function cellsOf({judgements, gaps, problems, flaws}: Weighed): Cells {
  const shown = new Set(judgements.filter(isShown).map(({indicator}) => indicator.id))
  const owned = gaps.filter(({disclosure, kind}) => disclosure === 'disclosed' && kind !== 'contradicted')
  const unowned = gaps.filter(({disclosure}) => disclosure !== 'disclosed')
  const asked = new Set(judgements.flatMap(({facts}) => facts))
  const on = ({indicator, problem}: Gap) => ({indicator, problem})
  return {
    admitted: owned.filter(({indicator}) => shown.has(indicator)).map(on),
    blind: [
      ...unowned
        .filter(({kind, severity}) => severity === 'must' || kind === 'planned-only')
        .map(({indicator}) => ({indicator})),
      ...flaws.flatMap(({kind, certain}, defect) => (kind === 'number' && certain ? [{defect}] : [])),
    ],
    confessedOnly: [
      ...owned.filter(({indicator}) => !shown.has(indicator)).map(on),
      ...problems
        .filter(({facts}) => !facts.some(fact => asked.has(fact)))
        .map(({ref}) => ({indicator: null, problem: ref})),
    ],
    contradicted: gaps.filter(({kind}) => kind === 'contradicted').map(on),
  }
}
