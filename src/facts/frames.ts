import type {Frame, FrameRule} from '../model/rules.ts'
import {beginsIn, clearOf, hull, isClear, overlaps, type Span} from '../model/span.ts'
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
export function isOwn({places}: Scene, holders: NonNullable<FrameRule['holders']>, reach: Span): boolean {
  const others = inside(places(holders.others), reach).at(-1)
  const own = inside(places(holders.own), reach).at(-1)
  return !others || (own !== undefined && own.start > others.start)
}

/** The places that stand in the same comma parts, or clauses, as some others. */
function beside(
  scene: Scene,
  places: readonly Span[],
  others: readonly Span[],
  reach: Frame['reach'],
): readonly Span[] {
  const found: Span[] = []
  let last = -1
  for (const {start} of others) {
    const {part, clause} = partOf(scene, placedAt(scene, start))
    const scope = reach === 'part' ? part : clause
    if (scope.start === last) continue
    last = scope.start
    for (const place of inside(places, scope)) found.push(place)
  }
  return found
}

/** What says whether an act may fill a frame, whatever its topic. */
function admits(scene: Scene, frame: Frame, rule: FrameRule): (act: Span, placed: Placed) => boolean {
  const {places} = scene
  const looks = places(rule.except ?? nothing)
  const barred = [frame.without, rule.without].flatMap(list => (list ? [places(list)] : []))
  return (act, {part, clause, block}) =>
    act.start >= part.start &&
    !barred.some(list => beginsIn(list, clause)) &&
    isClear(looks, act) &&
    (frame.role === undefined || frame.role === block.role) &&
    (frame.holder === undefined || inside(places(frame.holder), clause).length > 0)
}

/** The places of a frame's topic, look-alikes left out; null where it has none. */
function topicsOf({places}: Scene, {topic}: Frame, {except}: FrameRule): readonly Span[] | null {
  if (topic === undefined) return null
  const found = places(topic)
  const looks = found.length > 0 && except ? places(except) : []
  return looks.length === 0 ? found : clearOf(found, looks)
}

/** The places of a frame's act that its topics leave in question. */
function actsOf(scene: Scene, {say, act, reach}: Frame, topics: readonly Span[] | null): readonly Span[] {
  const found = scene.places(say ?? act ?? nothing)
  if (topics === null || found.length === 0) return found
  return reach === undefined || reach === 'clause' || reach === 'part' ? beside(scene, found, topics, reach) : found
}

/** Every place where a frame of a rule is filled, in no order. */
export function filledBy(scene: Scene, frame: Frame, rule: FrameRule): readonly Filled[] {
  const topics = topicsOf(scene, frame, rule)
  if (topics?.length === 0) return []
  const acts = actsOf(scene, frame, topics)
  if (acts.length === 0) return []
  const admitted = admits(scene, frame, rule)
  const filled: Filled[] = []
  for (const act of acts) {
    const actPart = placedAt(scene, act.start)
    const placed = partOf(scene, actPart)
    if (!admitted(act, placed)) continue
    const topic = topics === null ? act : topicOf(scene, {topics, reach: frame.reach}, {act, at: actPart, placed})
    if (!topic) continue
    const {start} = placed.clause
    if (rule.holders && !isOwn(scene, rule.holders, {start, end: Math.max(topic.end, act.end)})) continue
    const about = placedAt(scene, topic.start)
    const inherited = scene.parts[about]?.clause !== placed.clause
    const own = inherited ? {topicPart: actPart, words: act} : {topicPart: about, words: hull(act, topic)}
    filled.push({frame, actPart, topic, act, inherited, ...own})
  }
  return filled
}
