import type {Use} from '../model/cited.ts'
import type {PatternList} from '../model/lexicon.ts'
import type {Span} from '../model/span.ts'
import {inside, type Scene} from './scene.ts'

/** How far before and behind a title the words may stand that say what is done with it, and a verb of learning that follows it, in units. */
const [farBefore, farBehind, farNext] = [30, 16, 8]

/** A document in its place: the clause, and where what governs it begins. */
export interface Governed {
  readonly span: Span
  readonly clause: Span
  readonly part: Span
}

/** The last place of a list in a span. */
const lastIn = ({places}: Scene, list: PatternList, span: Span): Span | undefined => inside(places(list), span).at(-1)

/** Whether a verb of learning and one of doing stand together and are one: 学习贯彻, 学习、宣传和落实. */
const isJoined = (words: string): boolean => words.length <= 6 && /^[^，。；]*$/.test(words) && !/[并再后]/.test(words)

/**
 * What is done with a document (引用方式), by the words around it. What prepares for it or looks back upon it counts first; of learning and doing the
 * nearer, and learning where the two are one.
 */
export function useOf(scene: Scene, {span, clause, part}: Governed): Use {
  const {applied, studied, awaited, bygone} = scene.rules.moods
  const before = {start: Math.max(part.start, span.start - farBefore), end: span.start}
  const wider = {start: Math.max(clause.start, span.start - farBefore), end: span.start}
  const behind = {start: span.end, end: Math.min(clause.end, span.end + farBehind)}
  const has = (list: PatternList) => [wider, behind].some(where => inside(scene.places(list), where).length > 0)
  if (has(awaited)) return 'awaited'
  if (has(bygone)) return 'bygone'
  const learning = lastIn(scene, studied, before)
  const doing = lastIn(scene, applied, before)
  const {text} = scene.report.text
  if (learning && doing) {
    const [first, second] = learning.start < doing.start ? [learning, doing] : [doing, learning]
    if (second === learning || isJoined(text.slice(first.end, second.start))) return 'studied'
    return 'applied'
  }
  if (learning) return 'studied'
  const comma = text.indexOf('，', span.end)
  const next = {start: span.end, end: Math.min(behind.end, span.end + farNext, comma < 0 ? text.length : comma)}
  if (inside(scene.places(studied), next).length > 0) return 'studied'
  return doing || inside(scene.places(applied), behind).length > 0 ? 'applied' : 'named'
}
