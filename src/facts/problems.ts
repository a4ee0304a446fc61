import type {Mention, Trouble} from '../model/fact.ts'
import type {Item} from '../model/report.ts'
import {hull, overlaps, type Span} from '../model/span.ts'
import {isEmpty} from './empty.ts'
import {type Plan, planOf} from './measures.ts'
import {quotable} from './quotes.ts'
import type {SceneReading} from './reading.ts'
import {reasonsOf} from './reasons.ts'
import {type Placed, partOf, partsIn, wordsAt} from './scene.ts'

/** The comma parts of an item: those that state it, and those from the first that plans on, save what tells a shortfall again. */
interface Told {
  readonly stated: readonly Placed[]
  readonly planned: readonly Placed[]
}

function toldBy(reading: SceneReading, span: Span): Told {
  const wanting = new Set(reading.shortfalls.map(({at}) => reading.parts[at]?.clause))
  const stated: Placed[] = []
  const planned: Placed[] = []
  for (const at of partsIn(reading, span)) {
    const placed = partOf(reading, at)
    const goesOn = planned.length > 0 && !wanting.has(placed.clause) && !closing.test(wordsAt(reading, placed.part))
    if (reading.moods[at] === 'planned' || goesOn) planned.push(placed)
    else stated.push(placed)
  }
  return stated.length > 0 ? {stated, planned} : {stated: planned, planned: []}
}

/** How a report closes. */
const closing = /^(?:以上|特此|此|专此)报告|如有不妥|请(?:予)?(?:指正|审阅|审示|批评)/

/** Where the item names its matter: not where it gives its causes. */
function matterOf({stated}: Told, reasons: readonly Span[]): readonly Span[] {
  const parts = stated.map(({part}) => part)
  const own = parts.filter(part => !reasons.some(reason => overlaps(reason, part)))
  return own.length > 0 ? own : parts
}

/** What an item plans itself, clause by clause. */
function plannedIn(reading: SceneReading, {planned}: Told): readonly Span[] {
  const clauses = [...new Set(planned.map(({clause}) => clause))]
  return clauses.slice(0, 3).map(clause => {
    const span = planned
      .filter(placed => placed.clause === clause)
      .reduce<Span | null>((whole, {part}) => hull(whole ?? part, part), null)
    return quotable(reading, span ?? clause, span ?? clause)
  })
}

/** The shortfalls that an item concedes, in itself or in a paragraph of causes that is its own. */
function concededBy(admitted: readonly Mention[], {span, causes}: Item, others: readonly Item[]): readonly Mention[] {
  const own = [span, ...causes.filter(cause => others.filter(item => item.causes.includes(cause)).length === 1)]
  return admitted.filter(mention => own.some(place => overlaps(place, mention.span)))
}

/** Facts among the shortfalls of an item that nothing plans, nor any of its measures takes up by the field of work of which it is said. */
function leftOpen(conceded: readonly Mention[], plan: Plan, measures: readonly Span[]): readonly string[] {
  const taken = plan.themesIn(measures)
  const isTaken = ({span}: Mention) => [...plan.themesIn([span])].some(theme => taken.has(theme))
  const wanting = conceded.filter(mention => !plan.intended.has(mention.fact) && !isTaken(mention))
  return [...new Set((measures.length > 0 ? wanting : conceded).map(({fact}) => fact))]
}

/** The problem items (问题条目): what each is about, why, and where the plan takes it up. */
export function problemsIn(reading: SceneReading, mentions: readonly Mention[]): readonly Trouble[] {
  const {problems} = reading.report.outline
  const plan = planOf(reading, mentions)
  const admitted = mentions.filter(({mood}) => mood === 'admitted')
  return problems.map(item => {
    const {ref, span} = item
    const conceded = concededBy(admitted, item, problems)
    const facts = [...new Set(conceded.map(({fact}) => fact))]
    const told = toldBy(reading, span)
    const fields = plan.themesIn(matterOf(told, []))
    const kin = (clause: Span) => [...plan.themesIn([clause])].some(theme => fields.has(theme))
    const reasons = reasonsOf(reading, item, kin)
    const own = plannedIn(reading, told)
    const measures = own.length > 0 ? own : plan.takingUp(matterOf(told, reasons), facts)
    return {
      ref,
      span,
      facts,
      themes: [...fields],
      reasons,
      cause: reasons.length > 0,
      measures,
      answered: measures.length > 0,
      open: leftOpen(conceded, plan, measures),
      empty: isEmpty(reading, span, reasons),
    }
  })
}
