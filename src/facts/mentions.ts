import type {Mention, Mood, Strength} from '../model/fact.ts'
import type {FrameRule} from '../model/rules.ts'
import {type Filled, filledBy} from './frames.ts'
import {bearsParticular} from './particulars.ts'
import {quotable} from './quotes.ts'
import type {SceneReading} from './reading.ts'
import {inside, partOf, partsAround, type Scene, wordsAt} from './scene.ts'
import {shortfallsOf} from './shortfalls.ts'
import {isStudied} from './studied.ts'

/** Whether a heading only names its subject: 行政应诉情况. */
function namesOnly(scene: Scene, at: number): boolean {
  const {heading, part, clause} = partOf(scene, at)
  return heading && /情况[。：]?$/.test(wordsAt(scene, {start: part.start, end: clause.end}))
}

/** Moods that take the rest of a claim with them, the strongest first. */
const ruling = ['demanded', 'planned', 'denied', 'named'] as const

/** The mood of a filled frame: of all comma parts from its topic to its act. */
function moodOf(reading: SceneReading, {teaching = false}: FrameRule, filled: Filled): Mood {
  const {topicPart, actPart} = filled
  if ((!teaching && isStudied(reading, filled)) || namesOnly(reading, actPart)) return 'named'
  const moods = reading.moods.slice(Math.min(topicPart, actPart), Math.max(topicPart, actPart) + 1)
  return ruling.find(mood => moods.includes(mood)) ?? 'done'
}

/** How much a filled frame of that mood says. */
function strengthOf(mood: Mood, scene: SceneReading, {rule, filled}: {rule: FrameRule; filled: Filled}): Strength {
  if (mood === 'planned') return 1
  if (mood === 'denied' && rule.empty) return 2
  if (mood !== 'done') return 0
  const {frame, topicPart, actPart} = filled
  const {heading, clause} = partOf(scene, actPart)
  if (heading) return 2
  if (rule.particular && inside(scene.places(rule.particular), clause).length > 0) return 3
  return !frame.bare && bearsParticular(scene, topicPart, actPart) ? 3 : 2
}

function mentionOf(reading: SceneReading, rule: FrameRule, filled: Filled): Mention {
  const {actPart, words, topic, inherited} = filled
  const mood = moodOf(reading, rule, filled)
  return {
    fact: rule.id,
    mood,
    strength: strengthOf(mood, reading, {rule, filled}),
    span: rule.anywhere ? words : quotable(reading, partsAround(reading, words), words),
    indirect: inherited || partOf(reading, actPart).heading,
    topic: wordsAt(reading, topic),
    flat: mood === 'denied',
  }
}

/** One mention for each place and mood, the strongest, in the order of the text. */
function once(mentions: readonly Mention[]): readonly Mention[] {
  const best = new Map<string, Mention>()
  for (const mention of mentions) {
    const key = `${mention.span.start}-${mention.span.end}-${mention.mood}`
    const known = best.get(key)
    if (!known || known.strength < mention.strength) best.set(key, mention)
  }
  return [...best.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

/** Every place where a fact rule finds its thing said (提及), shortfalls included, in the order of the text, once for each mood. */
export function mentionsOf(reading: SceneReading, rule: FrameRule): readonly Mention[] {
  const filled = rule.frames.flatMap(frame => filledBy(reading, frame, rule))
  const counting = filled.filter(
    ({frame, actPart}) => rule.anywhere || frame.say === undefined || !partOf(reading, actPart).heading,
  )
  const mentions = counting.map(place => mentionOf(reading, rule, place))
  return once([...mentions, ...shortfallsOf(reading, rule)])
}
