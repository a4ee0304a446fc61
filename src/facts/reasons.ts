import type {Item} from '../model/report.ts'
import {contains, hull, isClear, type Span} from '../model/span.ts'
import {quotable} from './quotes.ts'
import type {SceneReading} from './reading.ts'
import {endsSentence, inside, type Placed, partOf, partsIn, placedAt, wordsAt} from './scene.ts'

/** Most reasons shown of one item, and how short a part is that says little without the one before it. */
const [most, brief] = [3, 10]
/** How long the words may be that lead into a paragraph of causes, in units. */
const leadIn = 24
/** What stands behind its cause: 人员变动频繁，致使…. */
const backward = /^(?:导致|致使|造成|以致|使然|所致|所以.*)$/
/** How a part begins that gives the cause of what stands before it; telling by what means (主要是靠) is none. */
const mainly = /^主要(?:还)?是(?!以|靠|通过|依靠|采取|采用|依托|针对|指|发|停留|在|由)|^主要(?:受|因|由于)/
/** How a part begins that gives a cause: 因人员变动频繁，. */
const because = /^因(?![此而地素果公私特户势时]|人施|村施|事施|人而|为)/
/** Words after which 主要是 tells in detail what they name. */
const general = /(?:问题|不足|短板|差距|薄弱环节|方面|弱项|困难)$/
/** How each clause opens of a paragraph that takes field by field: 在执法工作方面，. */
const field =
  /^(?:[（(]?[一二三四五六七八九十\d]+[）).、]|[一二三四五六七八九]是)?(?:(?:在|从)(.{2,14})(?:方面|上|来看)|(.{2,10})方面)，/

/** One place that gives a cause: the index of its comma part, and the words that say so. */
interface Cause {
  readonly at: number
  readonly words: Span
  readonly explicit: boolean
}

/** The causes that the words of an item give, in the order of the text. */
function causesIn(reading: SceneReading, span: Span): readonly Cause[] {
  const {places, rules, moods} = reading
  const looks = places(rules.outline.uncauses)
  const said = (list: readonly string[], explicit: boolean) =>
    inside(places(list), span)
      .filter(words => isClear(looks, words))
      .map(words => ({at: placedAt(reading, words.end - 1), words, explicit}))
  const opened = partsIn(reading, span).flatMap(at => {
    const {part, clause} = partOf(reading, at)
    const words = wordsAt(reading, part)
    const before = at > 0 ? partOf(reading, at - 1) : null
    const follows = before !== null && before.part.start >= span.start
    if (!because.test(words) && !(mainly.test(words) && follows && !detailed(reading, before, clause))) return []
    return [{at, words: part, explicit: true}]
  })
  const found = [...said(rules.outline.causes, true), ...said(rules.outline.implied, false), ...opened]
  return found.filter(({at}) => moods[at] !== 'planned').sort((a, b) => a.words.start - b.words.start)
}

/** Whether 主要是 in the next part only spells out what the part before names: 存在一些不足，主要是…. */
const detailed = (reading: SceneReading, {part, clause}: Placed, next: Span): boolean =>
  clause === next && general.test(wordsAt(reading, part).replace(/[，：。；]$/, ''))

/** Where a cause is told: from its part on, as far as the sentence goes and plans nothing; before it where it says what came of the cause. */
function passageOf(reading: SceneReading, {at, words, explicit}: Cause, item: Span): Span {
  const {part, clause} = partOf(reading, at)
  const {start} = part
  const before = at > 0 ? partOf(reading, at - 1) : null
  if (backward.test(wordsAt(reading, words))) {
    const own = words.start - start < 4 && before?.clause === clause && before.part.start >= item.start
    return {start: own ? before.part.start : start, end: part.end}
  }
  if (!explicit) {
    const whole = part.end - start < brief && before?.clause === clause && before.part.start >= item.start
    return {start: whole ? before.part.start : start, end: part.end}
  }
  let last = at
  for (let next = at + 1; next < reading.parts.length; next++) {
    const placed = partOf(reading, next)
    const ended = endsSentence(reading, partOf(reading, last)) || placed.block !== partOf(reading, at).block
    if (ended || placed.part.end > item.end || reading.moods[next] === 'planned') break
    last = next
  }
  return {start, end: Math.min(item.end, partOf(reading, last).part.end)}
}

/** Spans in order, those that overlap or touch as one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  for (const span of spans) {
    const last = kept.at(-1)
    if (last && span.start <= last.end) kept[kept.length - 1] = hull(last, span)
    else kept.push(span)
  }
  return kept
}

/** The clauses of a paragraph of causes, without what leads into them (究其原因，主要是：). */
function clausesOf(reading: SceneReading, span: Span): readonly Span[] {
  const parts = partsIn(reading, span).map(at => partOf(reading, at))
  const led = parts.find(({part}) => contains(span, part) && part.mark === '：' && part.end - span.start <= leadIn)
  const start = led && led.part.end < span.end ? led.part.end : span.start
  const clauses = [
    ...new Set(parts.filter(({part}) => part.start >= start && part.end <= span.end).map(({clause}) => clause)),
  ]
  const words = clauses.map(clause => ({start: Math.max(start, clause.start), end: Math.min(span.end, clause.end)}))
  return words.filter(clause => !/：$/.test(wordsAt(reading, clause)))
}

/** Whether a clause that opens with its field of work speaks of that of the item. */
function inField(reading: SceneReading, clause: Span, item: Span): boolean {
  const [, under, plain] = field.exec(wordsAt(reading, clause)) ?? []
  const words = wordsAt(reading, item)
  const own = (under ?? plain ?? '').replace(/工作|方面|建设|队伍|情况|能力/g, '')
  return Array.from({length: Math.max(0, own.length - 1)}, (_, at) => own.slice(at, at + 2)).some(pair =>
    words.includes(pair),
  )
}

/** The causes of an item that stand apart from it: of a paragraph that explains several items what is on its matter, else all. */
function causesApart(reading: SceneReading, {span, causes}: Item, kin: (clause: Span) => boolean): readonly Span[] {
  const clauses = causes.flatMap(cause => clausesOf(reading, cause))
  if (clauses.length > 1 && clauses.every(clause => field.test(wordsAt(reading, clause))))
    return clauses.filter(clause => inField(reading, clause, span))
  const own = clauses.filter(kin)
  return own.length > 0 ? own : clauses
}

/** Where an item of the problem part says why (原因), its own words first, then a paragraph of causes; `kin` says whether a clause is on its matter. */
export function reasonsOf(reading: SceneReading, item: Item, kin: (clause: Span) => boolean): readonly Span[] {
  const inItem = joined(causesIn(reading, item.span).map(cause => passageOf(reading, cause, item.span)))
  return [...inItem, ...causesApart(reading, item, kin)].slice(0, most).map(span => quotable(reading, span, span))
}
