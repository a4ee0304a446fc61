import {isClear, type Span} from '../model/span.ts'
import {inside, type Placed, type Scene, wordsAt} from './scene.ts'

/** How far behind 将 its complement may stand, in units. */
const farthestComplement = 80

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
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]|[一二三四五六七八九]是|并|还|也|同时|就|均)?(?:我们|我[镇乡县区市局]|街道|办事处|要)?要(?![求点素件领害闻么紧])/

/** Where a part begins with an intention: 我镇要. */
function intentionsIn(scene: Scene, part: Span): readonly Span[] {
  const found = intention.exec(wordsAt(scene, part))
  return found ? [{start: part.start, end: part.start + found[0].length}] : []
}

/** The words in one comma part that set its mood (语气). */
export interface Markers {
  readonly planned: readonly Span[]
  readonly done: readonly Span[]
  readonly demanded: readonly Span[]
  readonly denied: readonly Span[]
}

/** Where the words that set a mood stand, look-alikes left out. */
export function markersOf(scene: Scene): (placed: Placed) => Markers {
  const {places, rules} = scene
  const undenied = places(rules.moods.undenied)
  return placed => {
    const {part} = placed
    const shall = inside(places(rules.moods.shall), part).filter(place => !isDisposal(scene, place, placed))
    return {
      planned: [...inside(places(rules.moods.planned), part), ...shall, ...intentionsIn(scene, part)],
      done: inside(places(rules.moods.done), part),
      demanded: inside(places(rules.moods.demanded), part).filter(place => !isHeeded(scene, place)),
      denied: inside(places(rules.moods.denied), part).filter(place => isClear(undenied, place)),
    }
  }
}
