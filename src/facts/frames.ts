import type {Mention, Mood, Strength} from '../model/fact.ts'
import type {FactRule, Frame} from '../model/rulebook.ts'
import {hull, overlaps, type Span} from '../model/span.ts'
import {moodsOf} from './moods.ts'
import {bearsParticular, claimParts} from './particulars.ts'
import {quotable} from './quotes.ts'
import {inside, type Placed, placedAt, type Scene} from './scene.ts'

/** The scene with the mood of each of its parts and the parts of the problem part that tell a shortfall. */
export interface Reading {
  readonly scene: Scene
  readonly moods: readonly Mood[]
  readonly troubled: readonly {readonly at: number; readonly want: Span}[]
}

/** Read the scene of a report as far as all rules share it. */
export function readingOf(scene: Scene): Reading {
  const {parts, places, rules} = scene
  const looks = places(rules.moods.unshortfall)
  const troubled = parts.flatMap(({block, part}, at) => {
    if (block.role !== 'problems') return []
    const wants = [...inside(places(rules.moods.shortfall), part), ...inside(places(rules.moods.denied), part)]
    const want = wants.find(place => clear(looks, place))
    return want ? [{at, want}] : []
  })
  return {scene, moods: moodsOf(scene), troubled}
}

/** How many comma parts may lie between a topic and its act. */
const farthest = 2

/** Where a frame is filled: the parts of its topic and act, and its telling words. */
interface Filled {
  readonly frame: Frame
  readonly topicPart: number
  readonly actPart: number
  readonly words: Span
  readonly topic: Span
  readonly act: Span
  /** Whether the topic stands outside the clause. */
  readonly inherited: boolean
}

const nothing: string[] = []

const clear = (looks: readonly Span[], place: Span): boolean => !looks.some(other => overlaps(other, place))

/** The last of `places` that begins before `at`. */
const lastBefore = (places: readonly Span[], at: number): Span | undefined => places.findLast(({start}) => start <= at)

/**
 * The topic that an act is about: in its comma part on either side; before it in its clause, at most two parts off; where the frame reaches so
 * far, before it in its paragraph, else in one of the heads above.
 */
function topicOf(scene: Scene, topics: readonly Span[], {reach = 'clause'}: Frame, act: Span, at: number): Span | null {
  const {part, clause, block} = scene.parts[at] as Placed
  const own = inside(topics, part).filter(topic => !overlaps(topic, act))
  if (own.length > 0) return lastBefore(own, act.start) ?? own[0] ?? null
  if (reach === 'part') return null
  const detail = scene.parts[at + 1]
  const split =
    detail?.clause === clause &&
    /^(?:其中|包括|含)/.test(scene.report.text.text.slice(detail.part.start, detail.part.start + 2))
  const listed = split ? inside(topics, detail.part)[0] : undefined
  if (listed) return listed
  const near = scene.parts[Math.max(0, at - farthest)] as Placed
  const before = inside(topics, {start: Math.max(clause.start, near.part.start), end: part.start}).at(-1)
  if (before || reach === 'clause') return before ?? null
  const earlier = reach === 'head' ? null : inside(topics, {start: block.line.start, end: part.start}).at(-1)
  if (earlier || reach === 'item') return earlier ?? null
  return block.heads.flatMap(head => inside(topics, head)).at(-1) ?? null
}

/** Whether the thing is the office's own: the last holder named up to the topic, or to the act where that stands later, is not another's. */
function isOwn(
  {places}: Scene,
  holders: NonNullable<FactRule['holders']>,
  clause: Span,
  topic: Span,
  act: Span,
): boolean {
  const reach = {start: clause.start, end: Math.max(topic.end, act.end)}
  const others = inside(places(holders.others), reach).at(-1)
  const own = inside(places(holders.own), reach).at(-1)
  return !others || (own !== undefined && own.start > others.start)
}

/** The clauses in which one of the places stands, by their starts. */
function clausesWith({parts, partAt}: Scene, places: readonly Span[]): ReadonlySet<number> {
  return new Set(places.map(({start}) => parts[partAt[start] ?? 0]?.clause.start ?? -1))
}

/** The places that stand in the comma parts of others; all of them where there are no others. */
function within({parts, partAt}: Scene, places: readonly Span[], others: readonly Span[] | null): readonly Span[] {
  if (others === null || others.length > places.length) return places
  const held = new Set(others.map(({start}) => partAt[start] ?? 0))
  return [...held].flatMap(at => inside(places, (parts[at] as Placed).part))
}

function fill({scene}: Reading, frame: Frame, rule: FactRule): readonly Filled[] {
  const {places, parts} = scene
  const looks = places(rule.except ?? nothing)
  const topics = frame.topic ? places(frame.topic).filter(place => clear(looks, place)) : null
  if (topics?.length === 0) return []
  const acts = within(scene, places(frame.say ?? frame.act ?? nothing), frame.reach === 'part' ? topics : null)
  const barred = clausesWith(scene, [...places(frame.without ?? nothing), ...places(rule.without ?? nothing)])
  const near =
    topics && frame.reach !== 'item' && frame.reach !== 'heading' && frame.reach !== 'head'
      ? clausesWith(scene, topics)
      : null
  return acts.flatMap(act => {
    const actPart = placedAt(scene, act.start)
    const placed = parts[actPart]
    if (!placed || act.start < placed.part.start || barred.has(placed.clause.start)) return []
    if ((near && !near.has(placed.clause.start)) || !clear(looks, act)) return []
    if (frame.role && frame.role !== placed.block.role) return []
    if (frame.holder && inside(places(frame.holder), placed.clause).length === 0) return []
    const topic = topics === null ? act : topicOf(scene, topics, frame, act, actPart)
    if (topic === null) return []
    if (rule.holders && !isOwn(scene, rule.holders, placed.clause, topic, act)) return []
    const topicPart = placedAt(scene, topic.start)
    const same = parts[topicPart]?.clause === placed.clause
    return [
      {
        frame,
        topicPart: same ? topicPart : actPart,
        actPart,
        words: same ? hull(act, topic) : act,
        topic,
        act,
        inherited: !same,
      },
    ]
  })
}

/** Whether a place stands inside the title marks 《》. */
const isInTitle = (text: string, at: number): boolean => text.lastIndexOf('《', at) > text.lastIndexOf('》', at)

/** Whether the words stand in the title of a document that is only studied or spread: 学习《行政复议法》. */
function inStudiedTitle({scene}: Reading, words: Span): boolean {
  const {report, places, rules} = scene
  const {text} = report.text
  const open = text.lastIndexOf('《', words.start)
  const close = text.indexOf('》', words.start)
  if (open < 0 || close < words.end || text.lastIndexOf('》', words.start) > open || words.start - open > 60)
    return false
  const before = {start: Math.max(0, open - 30), end: open}
  const own = inside(places(rules.particulars.own), before).at(-1)
  const studied = inside(places(rules.moods.studied), before).at(-1)
  return studied !== undefined && (!own || own.start < studied.start)
}

/** Whether a verb of learning governs the topic or the act: 学习执法公示有关规定. An act of its own between the two frees it. */
function isStudied({scene}: Reading, {frame, actPart, topic, act}: Filled): boolean {
  const {places, rules, parts, report} = scene
  const {text} = report.text
  const {part} = parts[actPart] as Placed
  const acts = places(frame.act ?? nothing)
  return [topic, act].some(({start}) => {
    const verbs = inside(places(rules.moods.studied), {start: part.start, end: start})
    const studied = verbs.findLast(verb => !isInTitle(text, verb.start))
    if (!studied) return false
    const named = text.slice(studied.end, start).includes('关于')
    const between = inside(acts, {start: studied.end, end: start})
    return named || between.every(place => isInTitle(text, place.start))
  })
}

/** Whether a heading only names its subject: 行政应诉情况. */
const titlesOnly = ({scene}: Reading, at: number): boolean => {
  const {heading, part, clause} = scene.parts[at] as Placed
  return heading && /情况[。：]?$/.test(scene.report.text.text.slice(part.start, clause.end))
}

function moodOf(reading: Reading, {teaching = false}: FactRule, filled: Filled): Mood {
  const {topicPart, actPart, topic} = filled
  if (!teaching && (inStudiedTitle(reading, topic) || isStudied(reading, filled))) return 'named'
  if (titlesOnly(reading, actPart)) return 'named'
  const moods = reading.moods.slice(Math.min(topicPart, actPart), Math.max(topicPart, actPart) + 1)
  for (const mood of ['demanded', 'planned', 'denied', 'named'] as const) if (moods.includes(mood)) return mood
  return 'done'
}

function strengthOf({scene}: Reading, rule: FactRule, {frame, topicPart, actPart}: Filled, mood: Mood): Strength {
  if (mood === 'planned') return 1
  if (mood === 'denied' && rule.empty) return 2
  if (mood !== 'done') return 0
  const placed = scene.parts[actPart] as Placed
  if (placed.heading) return 2
  if (rule.particular && inside(scene.places(rule.particular), placed.clause).length > 0) return 3
  return !frame.bare && claimParts(scene, topicPart, actPart).some(part => bearsParticular(scene, part)) ? 3 : 2
}

/** Every place where the frames of a fact rule are filled, in the order of the text, once each. */
export function mentionsOf(reading: Reading, rule: FactRule): readonly Mention[] {
  const {scene} = reading
  const filled = rule.frames
    .flatMap(frame => fill(reading, frame, rule))
    .filter(({frame, actPart}) => frame.say === undefined || !(scene.parts[actPart] as Placed).heading)
  const mentions = filled.map(place => {
    const mood = moodOf(reading, rule, place)
    const strength = strengthOf(reading, rule, place, mood)
    const span = quotable(scene, spread(scene, place.words), place.words)
    const indirect = place.inherited || (scene.parts[place.actPart] as Placed).heading
    return {fact: rule.id, mood, strength, span, indirect, topic: said(scene, place.topic), flat: mood === 'denied'}
  })
  return once([...mentions, ...shortfallsOf(reading, rule)])
}

const said = ({report}: Scene, {start, end}: Span): string => report.text.text.slice(start, end)

/** Of two places, the one nearer to a third. */
const nearer = (to: Span, a: Span, b: Span): Span =>
  Math.abs(a.start - to.start) <= Math.abs(b.start - to.start) ? a : b

/** Places where the problem part concedes a shortfall on what the rule `lacks`: 自认不足. */
function shortfallsOf({scene, troubled}: Reading, {id, lacks, holders}: FactRule): readonly Mention[] {
  if (!lacks) return []
  const {parts, places, rules} = scene
  const topics = places(lacks)
  if (topics.length === 0) return []
  return troubled.flatMap(({at, want}) => {
    const {part, clause, heading} = parts[at] as Placed
    const from = Math.max(0, at - 2)
    const scope = {start: Math.max(clause.start, (parts[from] as Placed).part.start), end: part.end}
    const near = inside(topics, scope)
    if (near.length === 0) return []
    const topic = near.reduce((best, next) => nearer(want, best, next))
    if (holders && !isOwn(scene, holders, clause, topic, want)) return []
    const words = hull(want, topic)
    const flat = inside(places(rules.moods.denied), {start: topic.start - 8, end: topic.start}).length > 0
    const span = quotable(scene, spread(scene, words), words)
    return [
      {
        fact: id,
        mood: 'admitted' as const,
        strength: 0 as const,
        span,
        indirect: heading,
        topic: said(scene, topic),
        flat,
      },
    ]
  })
}

/** The comma parts that hold a span. */
function spread(scene: Scene, words: Span): Span {
  const from = scene.parts[placedAt(scene, words.start)]
  const to = scene.parts[placedAt(scene, words.end - 1)]
  return {start: from?.part.start ?? words.start, end: to?.part.end ?? words.end}
}

/** One mention for each place and mood, the strongest. */
function once(mentions: readonly Mention[]): readonly Mention[] {
  const best = new Map<string, Mention>()
  for (const mention of mentions) {
    const key = `${mention.span.start}-${mention.span.end}-${mention.mood}`
    const known = best.get(key)
    if (!known || known.strength < mention.strength) best.set(key, mention)
  }
  return [...best.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}
