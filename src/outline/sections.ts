import {type Hits, placesOf} from '../model/matcher.ts'
import type {Role, Section} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'
import {contains, type Span} from '../model/span.ts'
import {type Headed, opensPart, topLevel} from './headings.ts'

/** What the sectioning needs: the numbered lines, the places of all patterns, the rules, and the report year if it is known. */
export interface Source {
  readonly text: string
  readonly lines: readonly Headed[]
  readonly hits: Hits
  readonly rules: Pick<Rulebook, 'outline' | 'moods'>
  readonly year: number | null
}

const within = (hits: Hits, patterns: readonly string[], span: Span): number =>
  placesOf(hits, patterns).filter(place => contains(span, place)).length

/** How many words of a kind stand in a span, a thousand characters. */
const density = (hits: Hits, patterns: readonly string[], span: Span): number =>
  (within(hits, patterns, span) * 1000) / Math.max(200, span.end - span.start)

/** The role that a heading and its text give a part, and a second one where the part is mixed. */
function roleOf({hits, rules, text, year}: Source, head: Span, body: Span): {role: Role; mixed?: Role} {
  const says = (role: keyof typeof rules.outline.roles) => within(hits, rules.outline.roles[role], head) > 0
  const hints = (role: keyof typeof rules.outline.hints) => within(hits, rules.outline.hints[role], head) > 0
  const heading = text.slice(head.start, head.end)
  const nextYear = year !== null && heading.includes(String(year + 1)) && !heading.includes(String(year))
  const plan = says('plan') || nextYear || (hints('plan') && density(hits, rules.moods.planned, body) >= 4)
  const problems = says('problems') || (hints('problems') && density(hits, rules.moods.shortfall, body) >= 6)
  if (problems && plan && !nextYear) return {role: 'problems', mixed: 'plan'}
  if (problems) return {role: 'problems'}
  if (plan && !says('duty')) return {role: 'plan'}
  if (says('duty')) return {role: 'duty'}
  return {role: says('other') && !says('measures') ? 'other' : 'measures'}
}

const opensWith = ({hits, rules}: Source, role: 'problems' | 'plan', {line}: Headed): Span | null => {
  const [first] = line.clauses
  const lead = first && {start: first.start, end: Math.min(first.end, first.start + 40)}
  const opening = lead && placesOf(hits, rules.outline.openings[role]).find(place => contains(lead, place))
  return first && opening && opening.start - line.start <= 16
    ? {start: first.start, end: first.parts[0]?.end ?? first.end}
    : null
}

interface Opening {
  readonly index: number
  readonly head: Span
  readonly number: string | null
  readonly role: Role | null
}

/** Paragraphs that open a problem or plan part by their first words, for reports that give them no heading. */
function unheaded(source: Source, known: readonly Opening[], first: number): readonly Opening[] {
  const found: Opening[] = []
  for (const role of ['problems', 'plan'] as const) {
    const index = source.lines.findIndex(
      (line, at) =>
        at >= first &&
        !line.heading &&
        opensWith(source, role, line) !== null &&
        !known.some(part => part.index === at),
    )
    const head = index < 0 ? null : opensWith(source, role, source.lines[index] as Headed)
    if (head) found.push({index, head, number: null, role})
  }
  return found
}

/** The top-level parts of a report (章节), in order, each with its role. `first` is the index of the first line behind the title. */
export function sectionsIn(source: Source, first: number): readonly Section[] {
  const {lines} = source
  const top = topLevel(lines)
  const headed: readonly Opening[] = lines.flatMap((line, index) => {
    if (index < first || !opensPart(line, top)) return []
    const {enumerator} = line
    const head = {start: line.line.start + (enumerator?.length ?? 0), end: line.line.end}
    return [{index, head, number: enumerator?.label.replace(/[()]/g, '') ?? null, role: null}]
  })
  const sections = sectioned(source, headed)
  const missing = unheaded(source, headed, first).filter(({role}) =>
    sections.every(section => section.role !== role && section.mixed !== role),
  )
  if (missing.length === 0) return sections
  const opened = headed.length === 0 && lines[first] ? [plainStart(lines, first)] : headed
  const all = [...opened.filter(part => !missing.some(other => other.index === part.index)), ...missing]
  return sectioned(
    source,
    all.toSorted((a, b) => a.index - b.index),
  )
}

/** Where nothing has a heading, the text behind the title counts as measures. */
function plainStart(lines: readonly Headed[], first: number): Opening {
  const {line} = lines[first] as Headed
  const end = line.clauses[0]?.end ?? line.end
  return {index: first, head: {start: line.start, end}, number: null, role: 'measures'}
}

function sectioned(source: Source, openings: readonly Opening[]): readonly Section[] {
  const {lines, text} = source
  const end = lines.at(-1)?.line.end ?? 0
  return openings.map(({index, head, number, role}, at) => {
    const next = openings[at + 1]
    const span = {start: lines[index]?.line.start ?? 0, end: next ? (lines[next.index - 1]?.line.end ?? end) : end}
    const heading = text.slice(head.start, head.end)
    const read = role === null ? roleOf(source, head, {start: head.end, end: span.end}) : {role}
    return {number, heading, span, head, ...read}
  })
}
