import type {PatternList} from '../model/lexicon.ts'
import {isClear, type Span} from '../model/span.ts'
import {isComing} from './past.ts'
import {flag, inside, type Placed, type Scene, wordsAt} from './scene.ts'

/** How far behind 将 its complement may stand, in units. */
const farthestComplement = 80

/** How far the head of a part reaches, in units. */
const farthestHead = 16

/** Whether 将 at `place` stands for 把: an object complement (纳入 融入) follows before the sentence ends. */
function isDisposal({places, rules}: Scene, place: Span, {clause}: Placed): boolean {
  const reach = {start: place.end, end: Math.min(clause.end, place.end + farthestComplement)}
  return inside(places(rules.moods.complements), reach).length > 0
}

/** Whether a demand at `place` is only heeded: 按照上级要求. */
const isHeeded = ({places, rules}: Scene, place: Span): boolean =>
  inside(places(rules.moods.heeded), {start: place.start - 10, end: place.start + 2}).length > 0

/** 要 as a word of its own at the head of a part or behind a subject. */
const intention =
  /(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]|[一二三四五六七八九]是|并|还|也|同时|就|均)?(?:我们|我[镇乡县区市局]|街道|办事处|要)?要(?![求点素件领害闻么紧])/y

/** Whether a part begins with an intention: 我镇要. */
function isIntended({report}: Scene, {start}: Span): boolean {
  intention.lastIndex = start
  return intention.test(report.text.text)
}

/** Which words in one comma part set its mood (语气), as flags. */
export const marks = {planned: 1, done: 2, demanded: 4, denied: 8} as const

/** For each comma part, in order, the words in it that set its mood, look-alikes left out. */
export function markersOf(scene: Scene): Uint8Array {
  const {places, rules, parts} = scene
  const found = new Uint8Array(parts.length)
  const undenied = places(rules.moods.undenied)
  const mark = (value: number, patterns: PatternList, counts: (place: Span, placed: Placed) => boolean = () => true) =>
    flag(
      scene,
      found,
      value,
      places(patterns),
      (place, placed) => place.end <= placed.part.end && counts(place, placed),
    )
  mark(marks.planned, rules.moods.planned)
  mark(marks.planned, rules.moods.shall, (place, placed) => !isDisposal(scene, place, placed))
  mark(marks.done, rules.moods.done)
  mark(marks.demanded, rules.moods.demanded, place => !isHeeded(scene, place))
  mark(marks.denied, rules.moods.denied, place => isClear(undenied, place))
  const {year} = scene.report.outline.identity
  for (const [at, {part, clause}] of parts.entries()) {
    const ahead = wordsAt(scene, {start: part.start, end: Math.min(clause.end, part.start + farthestHead)})
    if (isIntended(scene, part) || isComing(ahead, year)) found[at] = (found[at] ?? 0) | marks.planned
  }
  return found
}
