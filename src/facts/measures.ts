import {bigramAt} from '../model/bigrams.ts'
import type {Mention} from '../model/fact.ts'
import type {Clause, Part} from '../model/report.ts'
import {contains, hull, overlaps, type Span} from '../model/span.ts'
import {quotable} from './quotes.ts'
import type {SceneReading} from './reading.ts'
import {inside, type Placed} from './scene.ts'

/** Most measures shown of one item, and the least that one has to have in common with it. */
const [most, least] = [3, 3]
/** What it weighs that a measure plans a thing of which the item finds too little, and that both are of one field of work. */
const weights = {fact: 3, theme: 3} as const
/** Most that words in common count for. */
const mostWords = 4
/** Enumerations longer than this are slogans, no measures. */
const slogan = 5

/** One clause of the plan, and what it is about. */
interface Measure {
  readonly span: Span
  readonly themes: ReadonlySet<string>
  readonly facts: ReadonlySet<string>
  readonly words: ReadonlySet<number>
}

/** The measures of the plan, and how they are held against an item. */
export interface Plan {
  /** Where the plan takes up what is said in `matter`, best first. */
  readonly takingUp: (matter: readonly Span[], facts: readonly string[]) => readonly Span[]
  /** Facts that anything plans. */
  readonly intended: ReadonlySet<string>
  /** Fields of work of which some words speak. */
  readonly themesIn: (spans: readonly Span[]) => ReadonlySet<string>
}

/** The pairs of characters in some words, those of common words left out. */
function pairsIn({report, places, rules}: SceneReading, spans: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const span of spans) {
    const common = new Uint8Array(span.end - span.start)
    for (const {start, end} of inside(places(rules.outline.common), span))
      common.fill(1, start - span.start, end - 1 - span.start)
    for (let at = span.start; at + 1 < span.end; at++) {
      const pair = common[at - span.start] ? -1 : bigramAt(report.text.text, at)
      if (pair >= 0) found.add(pair)
    }
  }
  return found
}

/** How a part sounds that says in what spirit the work will be done, not what will be done. */
const preamble =
  /以.{2,30}为(?:指导|引领|统领|契机|遵循|根本)|指导思想|^(?:\d{4}年，?)?(?:[^，]{0,8}将)?(?:继续|始终|一如既往地?)?(?:坚持|紧扣|按照|紧紧围绕)|在.{2,30}(?:领导|支持|监督|指导)下|(?:精神|纲要|目标)(?:（[^）]*）)?》?，?$/

/** Whether a comma part plans something: in the plan, or said as planned in a part that holds both; no slogan, no preamble. */
function plans({moods, report}: SceneReading, {block, part}: Placed, at: number): boolean {
  if (block.section < 0) return false
  const words = report.text.text.slice(part.start, part.end)
  if ((words.match(/、/g)?.length ?? 0) >= slogan || preamble.test(words)) return false
  if (block.role === 'plan') return moods[at] !== 'done'
  const mixed = report.outline.sections[block.section]?.mixed === 'plan'
  return moods[at] === 'planned' && (mixed || block.role === 'problems')
}

/** Whether a part only names what stands below it; a first member (一是…。) does not. */
const isTitle = ({report}: SceneReading, {heading, clause}: Placed): boolean =>
  heading &&
  clause.parts.length === 1 &&
  !/^[一二三四五六七八九十]是/.test(report.text.text.slice(clause.start, clause.end))

/** The comma parts that plan, by clause, without what leads into them (重点做好以下工作：); a heading only where nothing stands below it. */
function plannedParts(reading: SceneReading): readonly (readonly Span[])[] {
  const found = new Map<Clause, Part[]>()
  const heads = new Map<Clause, Part[]>()
  for (const [at, placed] of reading.parts.entries()) {
    const kept = isTitle(reading, placed) ? heads : found
    if (placed.part.mark === '：') kept.delete(placed.clause)
    else if (plans(reading, placed, at)) kept.set(placed.clause, [...(kept.get(placed.clause) ?? []), placed.part])
  }
  return [...(found.size > 0 ? found : heads).values()]
}

const sharedBy = <Thing>(a: ReadonlySet<Thing>, b: ReadonlySet<Thing>): number => {
  let shared = 0
  for (const thing of a) if (b.has(thing)) shared += 1
  return shared
}

/** Read the plan (下一步安排) clause by clause. */
export function planOf(reading: SceneReading, mentions: readonly Mention[]): Plan {
  const {places, rules} = reading
  const themes = Object.entries(rules.themes).map(([name, words]) => ({name, at: places(words)}))
  const themesIn = (spans: readonly Span[]) =>
    new Set(themes.flatMap(({name, at}) => (spans.some(span => inside(at, span).length > 0) ? [name] : [])))
  const intended = mentions.filter(({mood}) => mood === 'planned')
  const measures = plannedParts(reading).map((parts): Measure => {
    const span = parts.reduce<Span>(hull, parts[0] ?? {start: 0, end: 0})
    const facts = intended.filter(mention => parts.some(part => overlaps(part, mention.span))).map(({fact}) => fact)
    return {span, themes: themesIn(parts), facts: new Set(facts), words: pairsIn(reading, parts)}
  })
  const takingUp: Plan['takingUp'] = (matter, facts) => {
    const [fields, words, things] = [themesIn(matter), pairsIn(reading, matter), new Set(facts)]
    const ranked = measures
      .filter(({span}) => !matter.some(part => contains(span, part)))
      .map(measure => {
        const said = Math.min(mostWords, sharedBy(words, measure.words))
        const fact = sharedBy(things, measure.facts) * weights.fact
        return {span: measure.span, weight: fact + sharedBy(fields, measure.themes) * weights.theme + said}
      })
      .filter(({weight}) => weight >= least)
      .sort((a, b) => b.weight - a.weight)
    const best = ranked[0]?.weight ?? 0
    return ranked
      .filter(({weight}) => weight * 2 > best)
      .slice(0, most)
      .map(({span}) => quotable(reading, span, span))
  }
  return {takingUp, intended: new Set(intended.map(({fact}) => fact)), themesIn}
}
