import type {Assessment, Evidence, Finding, Passage, Place} from '../model/assessment.ts'
import type {Mood} from '../model/fact.ts'

/** Whether two places share at least one unit. */
export const touches = ([from, to]: Place, [start, end]: Place): boolean => from < end && start < to

/** Whether the first place lies wholly inside the second. */
export const within = ([from, to]: Place, [start, end]: Place): boolean => start <= from && to <= end

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

/** What a finding was told of in one mood. */
export const mentionsIn = ({mentions}: Pick<Finding, 'mentions'>, mood: Mood): readonly Evidence[] =>
  mentions.filter(one => one.mood === mood)

/** The findings of some indicators. */
export const findingsOf = ({findings}: Assessment, indicators: readonly string[]): readonly Finding[] =>
  findings.filter(({indicator}) => indicators.includes(indicator))

/** How many pairs of neighbouring characters two texts share. */
export function likeness(a: string, b: string): number {
  const pairs = new Set(Array.from({length: Math.max(0, a.length - 1)}, (_, at) => a.slice(at, at + 2)))
  return [...pairs].filter(pair => b.includes(pair)).length
}
