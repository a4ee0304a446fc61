import type {Numeral} from '../model/numeral.ts'
import type {Span} from '../model/span.ts'
import type {SceneReading} from './reading.ts'
import {flag, inside, type Placed, type Scene, wordsAt} from './scene.ts'

/** Units that tell a term or a rank rather than an amount of work. */
const termUnits = /^(?:年|月|周)$/
/** Spelled counts of set phrases: 四个亲自 三项制度 两个维护. */
const setUnits = /^(?:个|项|种|类|大|条|位|面|级|支|批|班|门|道|块|堂)$/

/** Round the clock (24小时) is no amount either. */
const isAllDay = ({unit, value}: Numeral): boolean => unit === '小时' && value === 24

const counts = (numeral: Numeral): boolean => {
  const {kind, unit, spelled, value} = numeral
  if (kind === 'percent' || kind === 'date') return true
  const idle = termUnits.test(unit) || (spelled && setUnits.test(unit)) || isAllDay(numeral)
  return kind === 'count' && value > 0 && unit !== '' && !idle
}

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

/** What a comma part is to a claim, as flags: it goes on with it, it leads into it, it bears a particular (具体). */
const flags = {continues: 1, introduces: 2, bears: 4} as const

/** How far into a part the words may begin that continue the one before, and how long they may be, in units. */
const [latestStart, longestOpening] = [2, 10]
/** A part that bears a date and is no longer is little more than that: 12月9日，. */
const longestTime = 14

/**
 * For each comma part, in order, what it is to a claim. A particular is a figure, a date, an own document, a named body, platform or
 * meeting.
 */
export function particularsOf(scene: Scene): Uint8Array {
  const {parts, places, rules, numerals} = scene
  const {named, continues, introduces} = rules.particulars
  const found = new Uint8Array(parts.length)
  const within = ({end}: Span, {part}: Placed) => end <= part.end
  const isTime = ({kind}: Numeral, {part}: Placed) => kind === 'date' && part.end - part.start <= longestTime
  const isLast = ({end}: Span, {part}: Placed) => part.end - end <= 1
  const isFirst = ({start, end}: Span, {part}: Placed) =>
    start - part.start <= latestStart && end <= part.start + longestOpening
  flag(scene, found, flags.bears, numerals, (figure, placed) => within(figure, placed) && counts(figure))
  flag(scene, found, flags.bears, places(named), within)
  flag(scene, found, flags.introduces, numerals, (figure, placed) => within(figure, placed) && isTime(figure, placed))
  flag(
    scene,
    found,
    flags.introduces,
    places(introduces),
    (place, placed) => within(place, placed) && isLast(place, placed),
  )
  flag(scene, found, flags.continues, places(continues), isFirst)
  for (const [at, {part}] of parts.entries())
    if (hasOwnDocument(scene, part)) found[at] = (found[at] ?? 0) | flags.bears
  return found
}

/**
 * Whether a claim, whose topic stands in part `topic` and whose act in part `act`, bears a particular: in these two, in those before that only
 * say how, where or when, or in those behind that continue it. Never in a neighbour about something else.
 */
export function bearsParticular({parts, particulars}: SceneReading, topic: number, act: number): boolean {
  const clause = parts[act]?.clause
  const is = (index: number, flag: number) => parts[index]?.clause === clause && ((particulars[index] ?? 0) & flag) > 0
  const bears = (index: number) => ((particulars[index] ?? 0) & flags.bears) > 0
  if (bears(topic) || bears(act)) return true
  for (let at = Math.max(topic, act) + 1; is(at, flags.continues); at++) if (bears(at)) return true
  for (let at = Math.min(topic, act) - 1; is(at, flags.introduces); at--) if (bears(at)) return true
  return false
}
