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

/** How a part begins that tells of a year before the report's: 2021年，去年. What dates back (2021年以来) or compares does not. */
const pastWords = /^(?:去年|上年度?|前年|往年|早在)(?!同期|底以来|以来)/

/** Whether a part tells of a year before the report year: what was done then is no work of this year. */
function isPast({report}: Scene, {start, end}: Span): boolean {
  const {year} = report.outline.identity
  const content = report.text.text.slice(start, Math.min(end, start + 24))
  const [, said] =
    /^(?:我[镇乡县区市局街]|[于在]|全[镇乡县区])?(20\d\d)年度?(?!底|末|以|起|至|到|前|[-—–－~、]|.{0,6}(?:规划|纲要|印发的|制定的|下发的|出台的))/.exec(
      content,
    ) ?? []
  if (year !== null && said !== undefined && Number(said) < year) return true
  return pastWords.test(content) && !/同比|相比|较|比/.test(report.text.text.slice(start, end))
}

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
  const found =
    /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]|[一二三四五六七八九]是|并|还|也|同时|就|均)?(?:我们|我[镇乡县区市局]|街道|办事处|要)?要(?![求点素件领害闻么紧])/.exec(
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
 * ends in a colon reaches over the numbered members behind it; in a mixed part the words decide. What an earlier year did is only named.
 */
export function moodsOf(scene: Scene): readonly Mood[] {
  const markers = markersOf(scene)
  const moods: Mood[] = []
  let carried: Mood | null = null
  let listed: Mood | null = null
  let before: Placed | null = null
  let past = false
  for (const placed of scene.parts) {
    if (before?.blockIndex !== placed.blockIndex) listed = null
    const fresh = before?.clause !== placed.clause
    if (fresh) carried = null
    past =
      (past && !fresh && !/今年|本年|目前|现|年[内底]/.test(contentOf(scene, placed))) || isPast(scene, placed.part)
    const content = contentOf(scene, placed)
    if (fresh && listed !== null && !member.test(content)) listed = null
    const found = markers(placed)
    if (found.demanded.length > 0) carried = 'demanded'
    else if (found.planned.length > 0 && carried !== 'demanded') carried = 'planned'
    else if (found.done.length > 0 && carried === 'planned' && placed.block.role !== 'plan') carried = null
    if (carried === 'demanded' && leadIn.test(content)) listed = 'demanded'
    const base = baseOf(scene, placed)
    const mood = moodOf(base, found, carried ?? listed)
    moods.push(past && mood === 'done' ? 'named' : mood)
    before = placed
  }
  return moods
}

const contentOf = ({report}: Scene, {part}: Placed): string => report.text.text.slice(part.start, part.end)

function moodOf(base: Mood, {denied}: Markers, carried: Mood | null): Mood {
  if (base === 'named' && carried !== 'planned') return denied.length > 0 ? 'denied' : 'named'
  if (carried === 'demanded') return 'demanded'
  if (carried === 'planned' || base === 'planned') return 'planned'
  return denied.length > 0 ? 'denied' : base
}
