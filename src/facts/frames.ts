import type {FactRule, Frame} from '../model/rules.ts'
import {hull, isClear, overlaps, type Span} from '../model/span.ts'
import {inside, type Placed, partOf, placedAt, type Scene, wordsAt} from './scene.ts'

/** Where a frame (框架) is filled. */
export interface Filled {
  readonly frame: Frame
  /** Index of the comma part of its topic; of its act where the topic is inherited. */
  readonly topicPart: number
  /** Index of the comma part of its act. */
  readonly actPart: number
  /** The telling words: act and topic, the act alone where the topic is inherited. */
  readonly words: Span
  readonly topic: Span
  readonly act: Span
  /** Whether the topic stands outside the clause. */
  readonly inherited: boolean
}

/** How many comma parts may lie between a topic and its act. */
const farthest = 2

/** The list of a frame that asks for no such words. Lists are known by their identity. */
const nothing: readonly string[] = []

/** An act, and where it stands. */
interface Act {
  readonly act: Span
  readonly at: number
  readonly placed: Placed
}

/** The topic in the part behind an act that spells out what was acted on: 制定文件12件，其中规范性文件3件. */
function spelledOut(scene: Scene, topics: readonly Span[], {at, placed}: Act): Span | undefined {
  const detail = scene.parts[at + 1]
  if (detail?.clause !== placed.clause || !/^(?:其中|包括|含)/.test(wordsAt(scene, detail.part))) return undefined
  return inside(topics, detail.part)[0]
}

/**
 * The topic that an act is about: in its comma part on either side; in the part behind that spells it out; before it in its clause, at most two
 * parts off; where the frame reaches so far, before it in its paragraph, else in one of the heads above.
 */
function topicOf(scene: Scene, {topics, reach}: {topics: readonly Span[]; reach: Frame['reach']}, act: Act) {
  const {part, clause, block} = act.placed
  const own = inside(topics, part).filter(topic => !overlaps(topic, act.act))
  if (own.length > 0) return own.findLast(({start}) => start <= act.act.start) ?? own[0]
  if (reach === 'part') return undefined
  const detail = spelledOut(scene, topics, act)
  if (detail) return detail
  const near = partOf(scene, Math.max(0, act.at - farthest)).part
  const before = inside(topics, {start: Math.max(clause.start, near.start), end: part.start}).at(-1)
  if (before || reach === undefined || reach === 'clause') return before
  const earlier = reach === 'head' ? undefined : inside(topics, {start: block.line.start, end: part.start}).at(-1)
  if (earlier || reach === 'item') return earlier
  return block.heads.flatMap(head => inside(topics, head)).at(-1)
}

/** Whether a thing is the office's own: of the holders named in `reach`, from the clause's start to the thing's end, the last is not another's. */
export function isOwn({places}: Scene, holders: NonNullable<FactRule['holders']>, reach: Span): boolean {
  const others = inside(places(holders.others), reach).at(-1)
  const own = inside(places(holders.own), reach).at(-1)
  return !others || (own !== undefined && own.start > others.start)
}

/** The clauses in which one of the places stands, by their starts. */
function clausesWith({parts, partAt}: Scene, places: readonly Span[]): ReadonlySet<number> {
  return new Set(places.map(({start}) => parts[partAt[start] ?? 0]?.clause.start ?? -1))
}

/** The places that stand in the comma parts of others; all of them where there are no others, or more. */
function within(scene: Scene, places: readonly Span[], others: readonly Span[] | null): readonly Span[] {
  if (others === null || others.length > places.length) return places
  const held = new Set(others.map(({start}) => placedAt(scene, start)))
  return [...held].flatMap(at => inside(places, partOf(scene, at).part))
}

/** What says whether an act may fill a frame, whatever its topic. */
function admits(scene: Scene, frame: Frame, rule: FactRule): (act: Span, placed: Placed) => boolean {
  const {places} = scene
  const looks = places(rule.except ?? nothing)
  const barred = clausesWith(scene, [...places(frame.without ?? nothing), ...places(rule.without ?? nothing)])
  return (act, {part, clause, block}) =>
    act.start >= part.start &&
    !barred.has(clause.start) &&
    isClear(looks, act) &&
    (frame.role === undefined || frame.role === block.role) &&
    (frame.holder === undefined || inside(places(frame.holder), clause).length > 0)
}

/** Every place where a frame of a rule is filled, in no order. */
export function filledBy(scene: Scene, frame: Frame, rule: FactRule): readonly Filled[] {
  const {places, parts} = scene
  const {reach} = frame
  const looks = places(rule.except ?? nothing)
  const topics = frame.topic ? places(frame.topic).filter(place => isClear(looks, place)) : null
  if (topics?.length === 0) return []
  const acts = within(scene, places(frame.say ?? frame.act ?? nothing), reach === 'part' ? topics : null)
  const near = topics && (reach === undefined || reach === 'clause' || reach === 'part') && clausesWith(scene, topics)
  const admitted = admits(scene, frame, rule)
  return acts.flatMap(act => {
    const actPart = placedAt(scene, act.start)
    const placed = parts[actPart]
    if (!placed || (near && !near.has(placed.clause.start))) return []
    if (!admitted(act, placed)) return []
    const topic = topics === null ? act : topicOf(scene, {topics, reach}, {act, at: actPart, placed})
    if (!topic) return []
    const {start} = placed.clause
    if (rule.holders && !isOwn(scene, rule.holders, {start, end: Math.max(topic.end, act.end)})) return []
    const about = placedAt(scene, topic.start)
    const inherited = parts[about]?.clause !== placed.clause
    const own = inherited ? {topicPart: actPart, words: act} : {topicPart: about, words: hull(act, topic)}
    return [{frame, actPart, topic, act, inherited, ...own}]
  })
}
