import type {Mention, Trouble} from '../model/fact.ts'
import type {Item} from '../model/report.ts'
import {contains, overlaps, type Span} from '../model/span.ts'
import type {Reading} from './frames.ts'
import {inside, placedAt, type Scene} from './scene.ts'

/** Enumerations longer than this are slogans, no measures. */
const slogan = 5

/** Themes of the plan: fields of work that one of its measures takes up. */
function plannedThemes({scene, moods}: Reading): (theme: string, but: Span | null) => boolean {
  const {report, parts, places, rules} = scene
  const inPlan = parts.filter(
    ({part, block, heading}, index) =>
      (block.role === 'plan' || moods[index] === 'planned') &&
      block.section >= 0 &&
      (block.role === 'plan' || report.outline.sections[block.section]?.mixed === 'plan') &&
      (heading || (report.text.text.slice(part.start, part.end).match(/、/g)?.length ?? 0) < slogan),
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
function matter({scene, moods}: Reading, {span}: Item, mixed: boolean): readonly Span[] {
  const from = placedAt(scene, span.start)
  const to = placedAt(scene, span.end - 1)
  const parts = scene.parts.slice(from, to + 1)
  return parts.flatMap(({part}, index) => (mixed && moods[from + index] === 'planned' ? [] : [part]))
}

/** The problem items (问题条目): what each is about, whether it says why, whether the plan takes it up. */
export function problemsIn(reading: Reading, mentions: readonly Mention[]): readonly Trouble[] {
  const {scene} = reading
  const {outline} = scene.report
  const planned = plannedThemes(reading)
  const admitted = mentions.filter(({mood}) => mood === 'admitted')
  const intended = new Set(mentions.filter(({mood}) => mood === 'planned').map(({fact}) => fact))
  return outline.problems.map(item => {
    const own = [item.span, ...item.causes]
    const facts = [
      ...new Set(admitted.filter(({span}) => own.some(place => overlaps(place, span))).map(({fact}) => fact)),
    ]
    const section = outline.sections.find(({span}) => contains(span, item.span))
    const mixed = section?.mixed === 'plan' ? item.span : null
    const parts = matter(reading, item, mixed !== null)
    const themes = Object.keys(scene.rules.themes).filter(theme =>
      parts.some(part => inside(scene.places(scene.rules.themes[theme] ?? []), part).length > 0),
    )
    const open = facts.filter(fact => !intended.has(fact))
    const answered =
      themes.some(theme => planned(theme, mixed)) ||
      (mixed !== null && plansInside(reading, mixed)) ||
      (facts.length > 0 && open.length === 0)
    return {
      ref: item.ref,
      span: item.span,
      facts,
      cause: hasCause(scene, item),
      answered,
      open: answered ? open : facts,
    }
  })
}

const plansInside = ({scene, moods}: Reading, span: Span): boolean =>
  scene.parts.some(({part}, index) => contains(span, part) && moods[index] === 'planned')
