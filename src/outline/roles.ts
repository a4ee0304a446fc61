import {type Hits, placesOf} from '../model/matcher.ts'
import type {Role} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'
import {contains, overlaps, type Span, within} from '../model/span.ts'
import type {Headed} from './headings.ts'

/** What the sectioning needs: the numbered lines, the places of all patterns, the rules, and the report year if it is known. */
export interface Source {
  readonly text: string
  readonly lines: readonly Headed[]
  readonly hits: Hits
  readonly rules: Pick<Rulebook, 'outline' | 'moods'>
  readonly year: number | null
  /** Whether the title says that heads report on their own duty (述法), so that a part is on it unless it says otherwise. */
  readonly debrief: boolean
}

/** The purpose of a part, and a second one where it is mixed. */
export interface Purpose {
  readonly role: Role
  readonly mixed?: Role
}

/** Whether any of the words stands in `head`, leaving aside words that only look like them. */
function says({hits}: Source, head: Span, words: readonly string[], unless: readonly string[]): boolean {
  const found = within(placesOf(hits, words), head)
  if (found.length === 0) return false
  const masks = placesOf(hits, unless).filter(place => overlaps(head, place))
  return found.some(place => !masks.some(mask => contains(mask, place)))
}

/** How many words of a kind stand in a span, a thousand characters. */
const density = (hits: Hits, patterns: readonly string[], span: Span): number =>
  (within(placesOf(hits, patterns), span).length * 1000) / Math.max(200, span.end - span.start)

/** The role that a heading's own words settle, or null. */
export function statedRole(source: Source, head: Span): Purpose | null {
  const {roles, unroles} = source.rules.outline
  const stated = (role: Role) =>
    says(source, head, roles[role], role === 'problems' || role === 'plan' ? unroles[role] : [])
  const problems = stated('problems')
  const plan = stated('plan')
  if (problems && plan) return {role: 'problems', mixed: 'plan'}
  if (problems) return {role: 'problems'}
  if (plan && !stated('duty')) return {role: 'plan'}
  if (stated('duty')) return {role: 'duty'}
  return stated('measures') ? {role: 'measures'} : stated('other') ? {role: 'other'} : null
}

/** Whether the words of a role make up all of a heading (存在的主要问题), not a part of a longer one (执法能力存在短板). */
export function isWholly({hits, rules, text}: Source, {start, end}: Span, role: 'problems' | 'plan'): boolean {
  const found = within(placesOf(hits, rules.outline.roles[role]), {start, end})
  const from = Math.min(...found.map(place => place.start))
  const to = Math.max(...found.map(place => place.end))
  const before = text.slice(start, from).replace(/^(?:20\d\d年度?|当前|目前|工作中|我[镇乡县区市局])+/, '')
  return found.length > 0 && before === '' && text.slice(to, end).replace(/[。：]$/, '').length <= 2
}

/** The role that a heading and its text give a part, and a second one where the part is mixed. */
export function roleOf(source: Source, head: Span, body: Span): Purpose {
  const {hits, rules, text, year} = source
  const {hints, unroles} = rules.outline
  const stated = statedRole(source, head)
  const heading = text.slice(head.start, head.end)
  const next = year !== null && heading.includes(String(year + 1))
  if (stated?.role === 'problems' && stated.mixed === undefined && next && says(source, head, hints.plan, unroles.plan))
    return {role: 'problems', mixed: 'plan'}
  if (stated?.role === 'problems') return stated
  const ahead = next && !heading.includes(String(year))
  const hinted = (role: 'problems' | 'plan') => says(source, head, hints[role], unroles[role])
  if (hinted('problems') && density(hits, rules.moods.shortfall, body) >= 6) {
    const plans = stated?.role === 'plan' || hinted('plan')
    return plans ? {role: 'problems', mixed: 'plan'} : {role: 'problems'}
  }
  if (stated?.role === 'plan' || stated?.role === 'duty') return ahead ? {role: 'plan'} : stated
  if (ahead || (hinted('plan') && density(hits, rules.moods.planned, body) >= 4)) return {role: 'plan'}
  return stated ?? {role: source.debrief ? 'duty' : 'measures'}
}
