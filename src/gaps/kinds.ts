import type {GapKind} from '../model/assessment.ts'
import type {Mention} from '../model/fact.ts'
import type {Judgement} from '../model/judgement.ts'
import type {Force} from '../model/standing.ts'

/** Work done and a flat denial of the same object: 已配备执法记录仪／没有执法记录仪. */
const contradicts = (mentions: readonly Mention[]): boolean =>
  mentions.some(
    done =>
      done.strength >= 2 && mentions.some(({mood, flat, topic}) => mood === 'admitted' && flat && topic === done.topic),
  )

/** What kind of gap a judgement is, the first that applies, or null where there is none. */
export function kindOf({indicator, standing, admitted, lacking, mentions}: Judgement): GapKind | null {
  if (standing === 'not_applicable') return null
  if (indicator.id.startsWith('form.')) return standing === 'substantiated' ? null : 'structural'
  if (standing === 'planned') return 'planned-only'
  if (standing === 'absent') return indicator.conditional ? 'unstated' : 'missing'
  if (admitted) return contradicts(mentions) ? 'contradicted' : 'admitted'
  return standing === 'asserted' || lacking.length > 0 ? 'unsubstantiated' : null
}

/** How much a gap weighs: a mandatory element that is partly there is no more than should; silence on what may not have arisen neither. */
export function severityOf(kind: GapKind, {indicator: {force}, standing}: Judgement): Force {
  if (force !== 'must') return force
  return kind === 'missing' || (kind === 'structural' && standing === 'absent') ? 'must' : 'should'
}
