import {type Hits, placesOf} from '../model/matcher.ts'
import type {Block, Item, Section} from '../model/report.ts'
import {contains, type Span} from '../model/span.ts'
import {enumeratorOf, inlineMembers} from './enumerators.ts'

interface Source {
  readonly text: string
  readonly hits: Hits
  /** Patterns that introduce causes, and those that tell a shortfall. */
  readonly causes: readonly string[]
  readonly shortfalls: readonly string[]
}

const firmCause = /^.{0,12}(?:原因|根源|究其|归结)/

/** Whether a paragraph gives the causes of the items before it. */
const givesCauses = ({text, hits, causes}: Source, {line, kind}: Block): boolean =>
  kind === 'body' &&
  firmCause.test(text.slice(line.start, line.end)) &&
  placesOf(hits, causes).some(place => contains({start: line.start, end: line.start + 30}, place))

const tells = ({hits}: Source, patterns: readonly string[], span: Span): boolean =>
  placesOf(hits, patterns).some(place => contains(span, place))

/** The members of a run of text: numbered ones (一是…), else its clauses that tell something. */
function membersOf(source: Source, span: Span): readonly Span[] {
  const starts = inlineMembers(source.text.slice(span.start, span.end)).map(at => span.start + at)
  return starts.map((start, index) => ({start, end: starts[index + 1] ?? span.end}))
}

/** The causes that stand in paragraphs of their own, the k-th for the k-th item where their numbers agree, else all for all. */
function sharedCauses(source: Source, paragraphs: readonly Block[]): (index: number, count: number) => readonly Span[] {
  const spans = paragraphs.map(({line}) => ({start: line.start, end: line.end}))
  const members = spans.flatMap(span => membersOf(source, span))
  return (index, count) => {
    const own = members.length === count ? members[index] : undefined
    return own ? [own] : spans
  }
}

interface Draft {
  readonly span: Span
  readonly label: string
}

/** Items that begin at numbered lines of one style. */
function byLine({text}: Source, blocks: readonly Block[]): readonly Draft[] {
  const numbered = blocks.flatMap((block, at) => {
    const enumerator = enumeratorOf(text.slice(block.line.start, block.line.end))
    return enumerator ? [{at, ...enumerator}] : []
  })
  const [first] = numbered
  const starts = numbered.filter(({style}) => style === first?.style)
  return starts.map(({at, label}, index) => {
    const last = blocks[(starts[index + 1]?.at ?? blocks.length) - 1] as Block
    return {
      span: {start: (blocks[at] as Block).line.start, end: last.line.end},
      label: /^[\d(]/.test(label) ? label : '',
    }
  })
}

/** The customary opening (虽然取得了一些成绩，但还有差距) that names no shortcoming. */
const isFormula = (text: string): boolean =>
  /成绩|成效|进步|进展|做了一些/.test(text) &&
  /差距|问题|不足|短板/.test(text) &&
  !/主要(?:是|表现|体现)|：./.test(text)

/** Items inside running text: numbered members, else paragraphs, else clauses that tell a shortfall. */
function byText(source: Source, blocks: readonly Block[]): readonly Draft[] {
  const paragraphs = blocks.filter(({kind}) => kind === 'body').map(({line}) => line)
  const members = paragraphs.flatMap(line => membersOf(source, line))
  if (members.length > 0) return members.map(span => ({span, label: ''}))
  const telling = paragraphs.filter(line => tells(source, source.shortfalls, line))
  if (telling.length > 1) return telling.map(span => ({span: {start: span.start, end: span.end}, label: ''}))
  const clauses = telling.flatMap(line => line.clauses).filter(clause => tells(source, source.shortfalls, clause))
  const [first] = clauses
  const opening = first && clauses.length > 1 && isFormula(source.text.slice(first.start, first.end))
  return clauses.slice(opening ? 1 : 0).map(({start, end}) => ({span: {start, end}, label: ''}))
}

/** The items of one part (问题条目、安排条目), whatever their numbering, each with the causes that stand apart from it. */
export function itemsOf(source: Source, section: Section, blocks: readonly Block[]): readonly Item[] {
  const own = blocks.filter(
    block => contains(section.span, block.line) && block.line.start >= section.head.start && block.kind !== 'aside',
  )
  const inside = own.filter(block => block.line.start > section.head.start || block.line.end > section.head.end)
  const apart = inside.filter(block => givesCauses(source, block))
  const rest = inside.filter(block => !apart.includes(block))
  const numbered = byLine(source, rest)
  const drafts = numbered.length >= 2 || (numbered.length === 1 && rest.length <= 2) ? numbered : byText(source, rest)
  const causes = sharedCauses(source, apart)
  return drafts.map(({span, label}, index) => ({
    ref: `${section.number ?? ''}${label === '' ? index + 1 : label}`,
    span,
    causes: causes(index, drafts.length),
  }))
}
