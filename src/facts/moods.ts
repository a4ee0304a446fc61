import type {Mood} from '../model/fact.ts'
import {overlaps, type Span} from '../model/span.ts'
import {inside, type Placed, type Scene} from './scene.ts'

const farthestComplement = 80

/** Whether 将 at `place` stands for 把: an object complement (纳入 融入) follows before the sentence ends. */
function isDisposal({places, rules}: Scene, place: Span, {clause}: Placed): boolean {
  const reach = {start: place.end, end: Math.min(clause.end, place.end + farthestComplement)}
  return inside(places(rules.moods.complements), reach).length > 0
}

/** Whether a demand at `place` is only heeded: 按照上级要求. */
const isHeeded = ({places, rules}: Scene, place: Span): boolean =>
  inside(places(rules.moods.heeded), {start: place.start - 10, end: place.start + 2}).length > 0

interface Markers {
  readonly planned: readonly Span[]
  readonly done: readonly Span[]
  readonly demanded: readonly Span[]
  readonly denied: readonly Span[]
}

/** Where the words that set a mood stand, look-alikes left out. */
function markersOf(scene: Scene): (placed: Placed) => Markers {
  const {places, rules} = scene
  const undenied = places(rules.moods.undenied)
  const clear = (list: readonly Span[], place: Span) => !list.some(other => overlaps(other, place))
  return placed => {
    const {part} = placed
    const shall = inside(places(rules.moods.shall), part).filter(place => !isDisposal(scene, place, placed))
    return {
      planned: [...inside(places(rules.moods.planned), part), ...shall, ...wanting(scene, part)],
      done: inside(places(rules.moods.done), part),
      demanded: inside(places(rules.moods.demanded), part).filter(place => !isHeeded(scene, place)),
      denied: inside(places(rules.moods.denied), part).filter(place => clear(undenied, place)),
    }
  }
}

/** 要 as a word of its own at the head of a part or behind a subject: an intention. */
function wanting({report}: Scene, part: Span): readonly Span[] {
  const content = report.text.text.slice(part.start, part.end)
  const found = /^(?:[一二三四五六七八九]是)?(?:我们|我[镇乡县区市局]|街道|办事处|要)?要(?![求点素件领害闻么紧])/.exec(
    content,
  )
  return found ? [{start: part.start, end: part.start + found[0].length}] : []
}

/** What a block's own mood is before any word of a clause changes it. */
function baseOf({report}: Scene, {block}: Placed): Mood {
  if (block.kind === 'title' || block.kind === 'aside') return 'named'
  if (block.section < 0 && report.outline.sections.length > 0) return 'named'
  if (block.role === 'problems') return 'named'
  return block.role === 'plan' ? 'planned' : 'done'
}

const leadIn = /：$/
const member =
  /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]|（[一二三四五六七八九十\d]+）|[①-⑳]|其[一二三四五]|首先|其次|最后|再次|要)/

/**
 * The mood (语气) of every comma part, in order. A plan or demand reaches to the end of its clause unless finished work is named; a demand that
 * ends in a colon reaches over the numbered members behind it; in a mixed part the words decide.
 */
export function moodsOf(scene: Scene): readonly Mood[] {
  const markers = markersOf(scene)
  const moods: Mood[] = []
  let carried: Mood | null = null
  let listed: Mood | null = null
  let before: Placed | null = null
  for (const placed of scene.parts) {
    if (before?.blockIndex !== placed.blockIndex) listed = null
    const fresh = before?.clause !== placed.clause
    if (fresh) carried = null
    const content = scene.report.text.text.slice(placed.part.start, placed.part.end)
    if (fresh && listed !== null && !member.test(content)) listed = null
    const found = markers(placed)
    if (found.demanded.length > 0) carried = 'demanded'
    else if (found.planned.length > 0 && carried !== 'demanded') carried = 'planned'
    else if (found.done.length > 0 && carried === 'planned' && placed.block.role !== 'plan') carried = null
    if (carried === 'demanded' && leadIn.test(content)) listed = 'demanded'
    const base = baseOf(scene, placed)
    const mood = moodOf(base, found, carried ?? listed)
    moods.push(mood)
    before = placed
  }
  return moods
}

function moodOf(base: Mood, {denied}: Markers, carried: Mood | null): Mood {
  if (base === 'named' && carried !== 'planned') return denied.length > 0 ? 'denied' : 'named'
  if (carried === 'demanded') return 'demanded'
  if (carried === 'planned' || base === 'planned') return 'planned'
  return denied.length > 0 ? 'denied' : base
}
