import type {Assessment, Evidence, Finding, Passage} from '../model/assessment.ts'
import type {Mood} from '../model/fact.ts'
import {touches} from '../model/place.ts'

/** Passages in the order of the report, of any that share words the first, and the longest that begins there. */
export function outermost<One extends Passage>(passages: readonly One[]): readonly One[] {
  const sorted = passages.toSorted((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
  let last = -1
  return sorted.filter(({span: [start, end]}) => {
    if (start < last) return false
    last = end
    return true
  })
}

/** Of passages that share words the first, in the order given. */
export const apart = <One extends Passage>(passages: readonly One[]): readonly One[] =>
  passages.filter((one, index) => !passages.slice(0, index).some(({span}) => touches(span, one.span)))

/** What a finding was told of in one mood. */
export const mentionsIn = ({mentions}: Pick<Finding, 'mentions'>, mood: Mood): readonly Evidence[] =>
  mentions.filter(one => one.mood === mood)

/** The findings of some indicators. */
export const findingsOf = ({findings}: Assessment, indicators: readonly string[]): readonly Finding[] =>
  findings.filter(({indicator}) => indicators.includes(indicator))
