import type {Mood} from '../model/fact.ts'
import {markersOf, marks} from './markers.ts'
import {isPast, isPresent} from './past.ts'
import {inside, type Placed, type Scene, wordsAt} from './scene.ts'

/** What a block's own mood is before any word of a clause changes it. */
function baseOf({report}: Scene, {block}: Placed): Mood {
  if (block.kind === 'title' || block.kind === 'aside') return 'named'
  if (block.section < 0 && report.outline.sections.length > 0) return 'named'
  if (block.role === 'problems') return 'named'
  return block.role === 'plan' ? 'planned' : 'done'
}

/** What ends in a colon introduces members. */
const leadIn = /：$/
/** Whether a clause goes on with the one before: with its demands (要…); in a problem item with its plan, unless it tells a shortfall. */
function goesOn(scene: Scene, {block, clause, part}: Placed, carried: Mood | null): boolean {
  const words = wordsAt(scene, part)
  if (carried === 'demanded') return /^(?:同时|并且?)?要/.test(words)
  if (carried !== 'planned' || block.role !== 'problems' || member.test(words)) return false
  const {shortfall, denied} = scene.rules.moods
  return ![shortfall, denied].some(list => inside(scene.places(list), clause).length > 0)
}

/** How a numbered member begins: 一是 （二） 其次. */
const member =
  /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]|（[一二三四五六七八九十\d]+）|[①-⑳]|其[一二三四五]|首先|其次|最后|再次|要)/

/**
 * The mood (语气) of every comma part, in order. A plan or demand reaches to the end of its clause unless finished work is named; a demand that
 * ends in a colon reaches over the numbered members behind it; in a mixed part the words decide. What an earlier year did is only named.
 */
export function moodsOf(scene: Scene): readonly Mood[] {
  const markers = markersOf(scene)
  const {year} = scene.report.outline.identity
  const moods: Mood[] = []
  let carried: Mood | null = null
  let listed: Mood | null = null
  let before: Placed | null = null
  let past = false
  for (const [at, placed] of scene.parts.entries()) {
    if (before?.block !== placed.block) listed = null
    const fresh = before?.clause !== placed.clause
    const words = wordsAt(scene, placed.part)
    if (fresh && !(before?.block === placed.block && goesOn(scene, placed, carried))) carried = null
    past = (past && !fresh && !isPresent(words)) || isPast(words, year)
    if (fresh && listed !== null && !member.test(words)) listed = null
    const found = markers[at] ?? 0
    if (found & marks.demanded) carried = 'demanded'
    else if (found & marks.planned && carried !== 'demanded') carried = 'planned'
    else if (found & marks.done && carried === 'planned' && placed.block.role !== 'plan') carried = null
    if (carried === 'demanded' && leadIn.test(words)) listed = 'demanded'
    const mood = moodOf(baseOf(scene, placed), (found & marks.denied) > 0, carried ?? listed)
    moods.push(past && mood === 'done' ? 'named' : mood)
    before = placed
  }
  return moods
}

/** The mood of one part: its own, what is carried into it, a denial in it. */
function moodOf(base: Mood, denied: boolean, carried: Mood | null): Mood {
  if (base === 'named' && carried !== 'planned') return denied ? 'denied' : 'named'
  if (carried === 'demanded') return 'demanded'
  if (carried === 'planned' || base === 'planned') return 'planned'
  return denied ? 'denied' : base
}
