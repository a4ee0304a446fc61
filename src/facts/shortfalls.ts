import type {Mention} from '../model/fact.ts'
import type {FrameRule} from '../model/rules.ts'
import {hull, isClear, type Span} from '../model/span.ts'
import {isOwn} from './frames.ts'
import {quotable} from './quotes.ts'
import type {SceneReading} from './reading.ts'
import {inside, partOf, partsAround, wordsAt} from './scene.ts'

/** How many comma parts before a shortfall its topic may stand, and how many units before its topic a flat denial. */
const [farthestTopic, farthestDenial] = [2, 8]

/** Of two places, the one nearer to a third. */
const nearer = (to: Span, a: Span, b: Span): Span =>
  Math.abs(a.start - to.start) <= Math.abs(b.start - to.start) ? a : b

/** How far into a clause the words may begin that make it one of causes, in units. */
const causeReach = 6

/** Whether a clause gives the causes of a shortfall (主要原因是…) rather than one of its own. */
const isCause = ({places, rules}: SceneReading, {start}: Span, want: Span): boolean =>
  inside(places(rules.outline.causes), {start, end: want.start}).some(cause => cause.start - start <= causeReach)

/** Places where the problem part concedes a shortfall on what the rule `lacks`: 自认不足. */
export function shortfallsOf(reading: SceneReading, {id, lacks, except, holders}: FrameRule): readonly Mention[] {
  const {places, rules, shortfalls} = reading
  const looks = except ? places(except) : []
  const topics = lacks ? places(lacks).filter(topic => isClear(looks, topic)) : []
  if (topics.length === 0) return []
  return shortfalls.flatMap(({at, want}): readonly Mention[] => {
    const {part, clause, heading} = partOf(reading, at)
    const from = partOf(reading, Math.max(0, at - farthestTopic)).part
    if (isCause(reading, clause, want)) return []
    const near = inside(topics, {start: Math.max(clause.start, from.start), end: part.end})
    if (near.length === 0) return []
    const topic = near.reduce((best, next) => nearer(want, best, next))
    const reach = {start: clause.start, end: Math.max(topic.end, want.end)}
    if (holders && !isOwn(reading, holders, reach)) return []
    const words = hull(want, topic)
    const denials = inside(places(rules.moods.denied), {start: topic.start - farthestDenial, end: topic.start})
    const span = quotable(reading, partsAround(reading, words), words)
    const said = {topic: wordsAt(reading, topic), flat: denials.length > 0}
    return [{fact: id, mood: 'admitted', strength: 0, span, indirect: heading, ...said}]
  })
}
