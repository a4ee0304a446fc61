import type {Numeral} from '../model/numeral.ts'
import type {Span} from '../model/span.ts'
import {inside, type Placed, partOf, type Scene, wordsAt} from './scene.ts'

/** Units that tell a term or a rank rather than an amount of work. */
const termUnits = /^(?:年|月|周)$/
/** Spelled counts of set phrases: 四个亲自 三项制度 两个维护. */
const setUnits = /^(?:个|项|种|类|大|条|位|面|级|支|批|班|门|道|块|堂)$/

const counts = ({kind, unit, spelled, value}: Numeral): boolean =>
  kind === 'percent' ||
  kind === 'date' ||
  (kind === 'count' && value > 0 && unit !== '' && !termUnits.test(unit) && !(spelled && setUnits.test(unit)))

/** Whether a document 《》 in `span` is the office's own: made by it, not studied or carried out. */
function hasOwnDocument(scene: Scene, span: Span): boolean {
  const {report, places, rules} = scene
  const words = wordsAt(scene, span)
  if (!words.includes('《')) return false
  return [...words.matchAll(/《[^》\n]{2,60}》/g)].some(({index, 0: title}) => {
    const before = {start: span.start + Math.max(0, index - 24), end: span.start + index}
    const own = inside(places(rules.particulars.own), before).at(-1)
    const foreign = inside(places(rules.particulars.foreign), before).at(-1)
    if (own && (!foreign || own.start > foreign.start)) return true
    const [, place = ''] =
      /(.{2})(?:镇|乡|街道|县|区|市|局)(?:人民政府|办事处)?$/.exec(report.outline.identity.body ?? '') ?? []
    return !foreign && place !== '' && title.includes(place)
  })
}

/** Whether a span bears a particular (具体): a figure, a date, an own document, a named body, platform or meeting. */
export const bearsParticular = (scene: Scene, span: Span): boolean =>
  inside(scene.numerals, span).some(counts) ||
  inside(scene.places(scene.rules.particulars.named), span).length > 0 ||
  hasOwnDocument(scene, span)

/**
 * The comma parts that belong to a claim, whose topic stands in part `topic` and whose act in part `act`: these two, those before that only
 * say how, where or when, and those behind that continue it. Never a neighbour about something else.
 */
export function claimParts(scene: Scene, topic: number, act: number): readonly Span[] {
  const {parts, places, rules} = scene
  const sameClause = (index: number) => parts[index]?.clause === partOf(scene, act).clause
  const begins = (patterns: readonly string[], {part}: Placed) =>
    inside(places(patterns), {start: part.start, end: part.start + 10}).some(({start}) => start - part.start <= 2)
  const ends = (patterns: readonly string[], {part}: Placed) =>
    inside(places(patterns), part).some(({end}) => part.end - end <= 1)
  let [first, last] = [Math.min(topic, act), Math.max(topic, act)]
  while (sameClause(last + 1) && begins(rules.particulars.continues, partOf(scene, last + 1))) last += 1
  const before = first
  const leadsIn = (placed: Placed) => ends(rules.particulars.introduces, placed) || isTime(scene, placed)
  while (sameClause(first - 1) && leadsIn(partOf(scene, first - 1))) first -= 1
  const own = (index: number) => index < before || index === topic || index >= Math.max(topic, act) || index === act
  return parts.slice(first, last + 1).flatMap(({part}, index) => (own(first + index) ? [part] : []))
}

/** Whether a part is little more than a date: 12月9日，. */
const isTime = ({numerals}: Scene, {part}: Placed): boolean =>
  part.end - part.start <= 14 && inside(numerals, part).some(({kind}) => kind === 'date')
