import type {Span} from '../model/span.ts'
import type {Filled} from './frames.ts'
import {inside, partOf, type Scene} from './scene.ts'

/** Longest title of a document, and how far before it the verb that governs it may stand, in units. */
const [longestTitle, farthestVerb] = [60, 30]

/** Whether a place stands inside the title marks 《》. */
const isInTitle = (text: string, at: number): boolean => text.lastIndexOf('《', at) > text.lastIndexOf('》', at)

/** Whether the words stand in the title of a document that is only studied or spread: 学习《行政复议法》. */
function inStudiedTitle({report, places, rules}: Scene, words: Span): boolean {
  const {text} = report.text
  const head = text.slice(Math.max(0, words.start - longestTitle), words.start + 1)
  const opened = head.lastIndexOf('《')
  if (opened < 0 || head.lastIndexOf('》') > opened || text.indexOf('》', words.start) < words.end) return false
  const open = words.start - (head.length - 1 - opened)
  const before = {start: Math.max(0, open - farthestVerb), end: open}
  const own = inside(places(rules.particulars.own), before).at(-1)
  const studied = inside(places(rules.moods.studied), before).at(-1)
  return studied !== undefined && (!own || own.start < studied.start)
}

/** Whether a verb of learning governs the topic or the act: 学习执法公示有关规定. An act of its own or a figure between the two frees it. */
function isGoverned(scene: Scene, {frame, actPart, topic, act}: Filled): boolean {
  const {places, rules, report} = scene
  const {text} = report.text
  const {part} = partOf(scene, actPart)
  const acts = frame.act ? places(frame.act) : []
  return [topic, act].some(({start}) => {
    const verbs = inside(places(rules.moods.studied), {start: part.start, end: start})
    const studied = verbs.findLast(verb => !isInTitle(text, verb.start))
    if (!studied) return false
    if (inside(scene.numerals, {start: studied.end, end: start}).length > 0) return false
    const named = text.slice(studied.end, start).includes('关于')
    const between = inside(acts, {start: studied.end, end: start})
    return named || between.every(place => isInTitle(text, place.start))
  })
}

/** Whether what fills a frame is only studied or spread (学习宣传), not done. */
export const isStudied = (scene: Scene, filled: Filled): boolean =>
  inStudiedTitle(scene, filled.topic) || isGoverned(scene, filled)
