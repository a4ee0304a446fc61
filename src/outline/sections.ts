import {placesOf} from '../model/matcher.ts'
import type {Role, Section} from '../model/report.ts'
import {contains, type Span} from '../model/span.ts'
import {type Headed, opensPart, partHeadOf, topLevel} from './headings.ts'
import {roleOf, type Source, statedRole} from './roles.ts'

interface Opening {
  readonly index: number
  readonly head: Span
  readonly number: string | null
  /** Its role where it is settled already. */
  readonly role: Role | null
}

/** How far into a paragraph the words that open a part may stand: those on shortcomings may follow a word of praise. */
const openingReach = {problems: 45, plan: 16} as const

/** Where and how a paragraph opens a problem or plan part by its first words, or null. */
export function opensWith(
  {hits, rules, text, year}: Pick<Source, 'hits' | 'rules' | 'text' | 'year'>,
  role: 'problems' | 'plan',
  {line}: Headed,
): Span | null {
  const [first] = line.clauses
  if (!first) return null
  const lead = {start: first.start, end: Math.min(first.end, first.start + openingReach[role] + 24)}
  const opening = placesOf(hits, rules.outline.openings[role]).find(place => contains(lead, place))
  const before = {start: first.start, end: opening?.start ?? first.start}
  const {planned, shall} = rules.moods
  const intended =
    role === 'problems' && [planned, shall].some(words => placesOf(hits, words).some(place => contains(before, place)))
  const spoken = opening !== undefined && opening.start - line.start <= openingReach[role] && !intended
  const nextYear =
    role === 'plan' &&
    year !== null &&
    text.startsWith(`${year + 1}年`, line.start) &&
    text.slice(lead.start, lead.end).includes('将')
  if (!spoken && !nextYear) return null
  const said = first.parts.find(({end}) => end >= (opening?.end ?? first.start + 1))
  return {start: first.start, end: said?.end ?? first.end}
}

/** Paragraphs that open a problem or plan part by their first words, for reports that give them no heading. */
function unheaded(source: Source, known: readonly Opening[], first: number): readonly Opening[] {
  return (['problems', 'plan'] as const).flatMap(role => {
    const heads = source.lines.map((line, at) => (at < first || line.heading ? null : opensWith(source, role, line)))
    const index = heads.findIndex((head, at) => head !== null && !known.some(part => part.index === at))
    const head = heads[index]
    return head ? [{index, head, number: null, role}] : []
  })
}

const plainest = 36

/** Short lines of their own that name a part without any number: 主要举措和成效, 存在的问题, 下一步工作. */
const plainHeads = (source: Source, first: number): readonly Opening[] =>
  source.lines.flatMap(({content, enumerator, heading, metadata, line}, index) => {
    const short =
      content.length <= plainest && !/^附件|[。；！？，\t]|如下：?$|(?<!问题|不足|打算|安排|成效|举措)：$/.test(content)
    const head = {start: line.start, end: line.end}
    if (index < first || enumerator !== null || metadata || (heading && line.level === null) || !short) return []
    return statedRole(source, head) === null ? [] : [{index, head, number: null, role: null}]
  })

/** The parts that the outermost numbering or level opens. */
const numberedHeads = ({lines}: Source, first: number): readonly Opening[] => {
  const top = topLevel(lines.slice(first))
  return lines.flatMap((line, index) => {
    const head = index >= first && opensPart(line, top) ? partHeadOf(line) : null
    return head ? [{index, head, number: line.enumerator?.label.replace(/[()]/g, '') || null, role: null}] : []
  })
}

/** All headed parts: the numbered ones, with unnumbered heads among them, or the unnumbered alone where numbers start again below each. */
function headedParts(source: Source, first: number): readonly Opening[] {
  const numbered = numberedHeads(source, first)
  const plain = plainHeads(source, first).filter(({index}) => !numbered.some(part => part.index === index))
  const told = new Set(plain.map(({head}) => statedRole(source, head)?.role))
  if (plain.length === 0 || !['problems', 'plan', 'duty'].some(role => told.has(role as Role))) return numbered
  const [top] = numbered
  const restarts = numbered.filter(({number}) => number === top?.number && number !== null).length > 1
  const above = top !== undefined && plain.length >= 2 && (plain[0]?.index ?? 0) < top.index
  if (restarts || above) return plain
  const roles = new Set(numbered.map(({head}) => statedRole(source, head)?.role))
  const missing = plain.filter(({head}) => !roles.has(statedRole(source, head)?.role ?? 'other'))
  return [...numbered, ...missing].toSorted((a, b) => a.index - b.index)
}

/** The top-level parts of a report (章节), in order, each with its role. `first` is the index of the first line behind the title. */
export function sectionsIn(source: Source, first: number): readonly Section[] {
  const {lines} = source
  const headed = headedParts(source, first)
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
    const heading = text.slice(head.start, head.end).replace(/[。：]$/, '')
    const read = role === null ? roleOf(source, head, {start: head.end, end: span.end}) : {role}
    return {number, heading, span, head, ...read}
  })
}
