import type {Mention, Trouble} from '../model/fact.ts'
import type {Item} from '../model/report.ts'
import {contains, overlaps, type Span} from '../model/span.ts'
import type {SceneReading} from './reading.ts'
import {inside, placedAt, type Scene, wordsAt} from './scene.ts'

/** Enumerations longer than this are slogans, no measures. */
const slogan = 5

/** Themes of the plan: fields of work that one of its measures takes up. */
function plannedThemes(reading: SceneReading): (theme: string, but: Span | null) => boolean {
  const {report, parts, places, rules, moods} = reading
  const inPlan = parts.filter(
    ({part, block, heading}, index) =>
      (block.role === 'plan' || moods[index] === 'planned') &&
      block.section >= 0 &&
      (block.role === 'plan' || report.outline.sections[block.section]?.mixed === 'plan') &&
      (heading || (wordsAt(reading, part).match(/、/g)?.length ?? 0) < slogan),
  )
  return (theme, but) =>
    inPlan.some(
      ({part}) => (but === null || contains(but, part)) && inside(places(rules.themes[theme] ?? []), part).length > 0,
    )
}

/** Whether an item says why: a cause inside it, or a paragraph of causes that belongs to it. */
const hasCause = ({places, rules}: Scene, {span, causes}: Item): boolean =>
  causes.length > 0 || inside(places(rules.outline.causes), span).length > 0

/** Where the item names its matter: the whole of it, in a mixed part without what it plans. */
function matter(reading: SceneReading, {span}: Item, mixed: boolean): readonly Span[] {
  const {moods} = reading
  const from = placedAt(reading, span.start)
  const parts = reading.parts.slice(from, placedAt(reading, span.end - 1) + 1)
  return parts.flatMap(({part}, index) => (mixed && moods[from + index] === 'planned' ? [] : [part]))
}

/** Themes of which an item speaks. */
function themesIn({places, rules}: Scene, matter: readonly Span[]): readonly string[] {
  const names = Object.keys(rules.themes)
  return names.filter(theme => matter.some(part => inside(places(rules.themes[theme] ?? []), part).length > 0))
}

const plansInside = ({parts, moods}: SceneReading, span: Span): boolean =>
  parts.some(({part}, index) => contains(span, part) && moods[index] === 'planned')

/** The problem items (问题条目): what each is about, whether it says why, whether the plan takes it up. */
export function problemsIn(reading: SceneReading, mentions: readonly Mention[]): readonly Trouble[] {
  const {outline} = reading.report
  const planned = plannedThemes(reading)
  const admitted = mentions.filter(({mood}) => mood === 'admitted')
  const intended = new Set(mentions.filter(({mood}) => mood === 'planned').map(({fact}) => fact))
  const shared = (cause: Span) => outline.problems.filter(({causes}) => causes.includes(cause)).length > 1
  return outline.problems.map(item => {
    const {ref, span, causes} = item
    const own = [span, ...causes.filter(cause => !shared(cause))]
    const conceded = admitted.filter(mention => own.some(place => overlaps(place, mention.span)))
    const facts = [...new Set(conceded.map(({fact}) => fact))]
    const section = outline.sections.find(whole => contains(whole.span, span))
    const mixed = section?.mixed === 'plan' ? span : null
    const open = facts.filter(fact => !intended.has(fact))
    const answered =
      themesIn(reading, matter(reading, item, mixed !== null)).some(theme => planned(theme, mixed)) ||
      (mixed !== null && plansInside(reading, mixed)) ||
      (facts.length > 0 && open.length === 0)
    return {
      ...{ref, span, facts},
      ...{cause: hasCause(reading, item), reasons: []},
      ...{answered, measures: [], open: answered ? open : facts},
      empty: false,
    }
  })
}
