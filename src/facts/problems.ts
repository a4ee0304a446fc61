import type {Mention, Trouble} from '../model/fact.ts'
import type {Item} from '../model/report.ts'
import {contains, overlaps, type Span} from '../model/span.ts'
import {isEmpty} from './empty.ts'
import {type Plan, planOf} from './measures.ts'
import {quotable} from './quotes.ts'
import type {SceneReading} from './reading.ts'
import {reasonsOf} from './reasons.ts'
import {partOf, placedAt} from './scene.ts'

/** Where the item names its matter: not where it gives its causes, nor where it plans. */
function matterOf(reading: SceneReading, {start, end}: Span, reasons: readonly Span[]): readonly Span[] {
  const from = placedAt(reading, start)
  const parts = reading.parts.slice(from, placedAt(reading, end - 1) + 1).map(({part}) => part)
  const stated = parts.filter((_, index) => reading.moods[from + index] !== 'planned' || index === 0)
  const own = stated.filter(part => !reasons.some(reason => overlaps(reason, part)))
  return own.length > 0 ? own : stated
}

/** What an item plans itself, clause by clause. */
function plannedIn(reading: SceneReading, {start, end}: Span): readonly Span[] {
  const [from, to] = [placedAt(reading, start), placedAt(reading, end - 1)]
  const found: Span[] = []
  let last: Span | null = null
  for (let at = from; at <= to; at++) {
    const {part, clause} = partOf(reading, at)
    if (reading.moods[at] !== 'planned') continue
    if (last === clause) found.push({start: found.pop()?.start ?? part.start, end: part.end})
    else found.push(part)
    last = clause
  }
  return found.slice(0, 3).map(span => quotable(reading, span, span))
}

/** The measures that take an item up: its own, else those of the plan. */
function measuresFor(
  reading: SceneReading,
  plan: Plan,
  {span, matter, facts}: {readonly span: Span; readonly matter: readonly Span[]; readonly facts: readonly string[]},
): readonly Span[] {
  const own = plannedIn(reading, span)
  return own.length > 0 ? own : plan.takingUp(matter, facts, null)
}

/** Facts that an item concedes a shortfall on, in itself or in a paragraph of causes that is its own. */
function concededBy(admitted: readonly Mention[], {span, causes}: Item, others: readonly Item[]): readonly string[] {
  const own = [span, ...causes.filter(cause => others.filter(item => item.causes.includes(cause)).length === 1)]
  return [
    ...new Set(admitted.filter(mention => own.some(place => overlaps(place, mention.span))).map(({fact}) => fact)),
  ]
}

/** The problem items (问题条目): what each is about, why, and where the plan takes it up. */
export function problemsIn(reading: SceneReading, mentions: readonly Mention[]): readonly Trouble[] {
  const {problems} = reading.report.outline
  const plan = planOf(reading, mentions)
  const admitted = mentions.filter(({mood}) => mood === 'admitted')
  const intended = new Set(mentions.filter(({mood}) => mood === 'planned').map(({fact}) => fact))
  return problems.map(item => {
    const {ref, span} = item
    const facts = concededBy(admitted, item, problems)
    const fields = plan.themesIn(matterOf(reading, span, []))
    const kin = (clause: Span) => [...plan.themesIn([clause])].some(theme => fields.has(theme))
    const reasons = reasonsOf(reading, item, kin)
    const matter = matterOf(
      reading,
      span,
      reasons.filter(reason => contains(span, reason)),
    )
    const measures = measuresFor(reading, plan, {span, matter, facts})
    const answered = measures.length > 0
    return {
      ...{ref, span, facts, reasons, cause: reasons.length > 0, measures, answered},
      open: answered ? facts.filter(fact => !intended.has(fact)) : facts,
      empty: isEmpty(reading, span, reasons),
    }
  })
}
