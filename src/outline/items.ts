import type {PatternList} from '../model/lexicon.ts'
import {type Hits, placesOf} from '../model/matcher.ts'
import type {Block, Item, Role, Section} from '../model/report.ts'
import {contains, overlaps, type Span} from '../model/span.ts'
import {enumeratorOf, inlineMembers} from './enumerators.ts'
import type {Turn} from './turns.ts'

interface Source {
  readonly text: string
  readonly hits: Hits
  /** Patterns that tell a shortfall. */
  readonly shortfalls: PatternList
  readonly sections: readonly Section[]
  readonly turns: readonly Turn[]
  readonly blocks: readonly Block[]
}

/** A stretch of the report that lists items, as paragraphs, and the printed place they stand under. */
interface Region {
  readonly role: 'problems' | 'plan'
  readonly ref: string
  readonly paragraphs: readonly Paragraph[]
}

/** A line, or what is left of it behind a head. */
interface Paragraph extends Span {
  readonly block: Block
}

interface Draft {
  readonly span: Span
  readonly label: string
}

const firmCause =
  /^分析起来|^(?:深究|细究|追根溯源)|^.{0,12}(?:究其|归结|主要原因|(?:根子|症结|病根)(?:在|是)|(?:原因|根源|成因)(?:：|[，：]?(?:主要|在于|是|为|有|分析|剖析)))/
const causeHead =
  /^.{0,14}(?:原因|根源|成因)(?:分析|剖析)?(?:[。：]?|(?:主要)?(?:有|是|在于|如下|包括)(?:以下.{0,6})?：)$/

/** How a sentence begins that gives the causes of all members before it. */
const summing =
  /^(?:究其|归结起来|分析原因|(?:产生|出现|存在|造成)?(?:上述|以上|这些|此类)(?:问题|不足|短板|情况|现象))/

const tells = ({hits}: Source, patterns: PatternList, span: Span): boolean =>
  placesOf(hits, patterns).some(place => contains(span, place))

/** The stretches that hold the items of a role: its own turns, else its parts without the turns in them. */
function regionsOf({text, sections, turns, blocks}: Source, role: 'problems' | 'plan'): readonly Region[] {
  const within = (span: Span, head: Span) =>
    blocks
      .filter(({line, kind}) => kind !== 'aside' || causeHead.test(text.slice(line.start, line.end)))
      .filter(({line}) => contains(span, line) && line.end > head.end)
      .map(block => ({start: Math.max(block.line.start, head.end), end: block.line.end, block}))
  return sections.flatMap(section => {
    const inside = turns.filter(({span}) => contains(section.span, span))
    const own = inside.filter(turn => turn.role === role)
    const ref = section.number ?? ''
    if (own.length > 0)
      return own.map(({span, head, label}) => ({role, ref: `${ref}${label}`, paragraphs: within(span, head)}))
    if (section.role !== role && section.mixed !== role) return []
    const rest = within(section.span, section.head).filter(
      ({block}) => !inside.some(({span}) => overlaps(span, block.line)),
    )
    return [{role, ref, paragraphs: rest}]
  })
}

/** The paragraphs that give causes apart from the items: those that open with one, and all below a heading of causes. */
function causesApart({text}: Source, paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const found = new Set<Paragraph>()
  let under: string | null = null
  for (const paragraph of paragraphs) {
    const content = text.slice(paragraph.start, paragraph.end)
    const style = enumeratorOf(content)?.style ?? null
    if (style === under) under = null
    if (causeHead.test(content)) under = style ?? 'plain'
    const opens = firmCause.test(content) && paragraph.block.kind === 'body' && style === null
    if (under !== null || opens) found.add(paragraph)
  }
  return found
}

/** A paragraph of members (一是…二是…) and the causes of them all behind it, as two; any other paragraph as it is. */
function withoutCauses({text}: Source, paragraph: Paragraph): readonly Paragraph[] {
  const {block, start, end} = paragraph
  const tail = block.line.clauses.find(clause => {
    const words = text.slice(clause.start, clause.end)
    return clause.start > start && clause.end <= end && summing.test(words) && firmCause.test(words)
  })
  if (!tail || inlineMembers(text.slice(start, tail.start)).length < 2) return [paragraph]
  if (inlineMembers(text.slice(start, end)).some(at => start + at > tail.start)) return [paragraph]
  return [
    {start, end: tail.start, block},
    {start: tail.start, end, block},
  ]
}

/** The numbered members (一是…) of a run of text. */
function membersOf({text}: Source, span: Span): readonly Span[] {
  const starts = inlineMembers(text.slice(span.start, span.end)).map(at => span.start + at)
  return starts.map((start, index) => ({start, end: starts[index + 1] ?? span.end}))
}

/** Items that begin at numbered lines of one style, or one behind another in a line that begins with the first of them. */
function byLine(source: Source, paragraphs: readonly Paragraph[]): readonly Draft[] {
  const numbered = paragraphs.flatMap((paragraph, at) => {
    const {start, end, block} = paragraph
    const enumerator = start === block.line.start ? enumeratorOf(source.text.slice(start, end)) : null
    return enumerator ? [{at, paragraph, ...enumerator}] : []
  })
  const starts = numbered.filter(({style}) => style === numbered[0]?.style)
  return starts.flatMap(({paragraph, label}, index) => {
    const last = paragraphs[(starts[index + 1]?.at ?? paragraphs.length) - 1] ?? paragraph
    const members = membersOf(source, paragraph)
    if (members[0]?.start === paragraph.start) return members.map(span => ({span, label: ''}))
    return [{span: {start: paragraph.start, end: last.end}, label: /^[\d(]/.test(label) ? label : ''}]
  })
}

/** The customary opening (虽然取得了一些成绩，但还有差距) that names no shortcoming. */
const isFormula = (text: string): boolean =>
  /成绩|成效|进步|进展|做了一些|不少工作|一些工作/.test(text) &&
  /差距|问题|不足|短板/.test(text) &&
  !/主要(?:是|表现|体现|问题是)(?!在以下|为以下|以下|有以下)./.test(text)

/** A lead-in to items (主要表现在以下几个方面：), no item itself. */
const isLeadIn = (text: string): boolean =>
  text.length < 120 && (text.endsWith('：') || /(?:以下|如下)[^，]{0,10}[。：]$/.test(text))

/** An opening that only announces items (仍有一些短板需要正视), where others follow. */
const announces = (text: string): boolean =>
  text.length < 60 &&
  /(?:一些|若干|不少|一定|许多|几个|几方面|诸多|很多)的?(?:突出)?(?:问题|不足|短板|差距|弱项|困难|薄弱环节|困惑)/.test(
    text,
  )

/** The clauses that count; of a row told apart by semicolons all, where most of them do. */
function listed({text}: Source, clauses: readonly Span[], counts: (span: Span) => boolean): readonly Span[] {
  const rows: Span[][] = []
  for (const [index, clause] of clauses.entries()) {
    const before = clauses[index - 1]
    if (before && text[before.end - 1] === '；') rows.at(-1)?.push(clause)
    else rows.push([clause])
  }
  return rows.flatMap(row => (row.length > 2 && row.filter(counts).length > row.length / 2 ? row : row.filter(counts)))
}

/** Items inside running text: numbered members, else paragraphs, else clauses; of a problem part those that tell a shortfall. */
function byText(source: Source, {role}: Region, paragraphs: readonly Paragraph[]): readonly Draft[] {
  const body = paragraphs.filter(({block}) => block.kind === 'body')
  const members = body.flatMap(paragraph => membersOf(source, paragraph))
  if (members.length > 0) return members.map(span => ({span, label: ''}))
  const words = (span: Span) => source.text.slice(span.start, span.end)
  const idle = (span: Span) => isFormula(words(span)) || isLeadIn(words(span))
  const counts = (span: Span) => role === 'plan' || tells(source, source.shortfalls, span)
  const opens = (span: Span, index: number) => index === 0 && body.length > 2 && announces(words(span))
  const telling = body.filter((span, index) => counts(span) && !(body.length > 1 && (idle(span) || opens(span, index))))
  const spans =
    telling.length > 1 ? telling : telling.flatMap(paragraph => listed(source, clausesIn(paragraph), counts))
  const kept = spans.filter((span, index) => !(index === 0 && spans.length > 1 && idle(span)))
  return kept.map(({start, end}) => ({span: {start, end}, label: ''}))
}

const clausesIn = ({start, end, block}: Paragraph): readonly Span[] =>
  block.line.clauses
    .filter(clause => clause.end > start && clause.start < end)
    .map(clause => ({start: Math.max(start, clause.start), end: clause.end}))

/** The causes of the item at `index`: those right behind it, else of those behind all items its own by number, else all. */
function causesOf(source: Source, drafts: readonly Draft[], apart: readonly Span[], index: number): readonly Span[] {
  const [from, to] = [drafts[index]?.span.start ?? 0, drafts[index + 1]?.span.start ?? Number.POSITIVE_INFINITY]
  const last = drafts.at(-1)?.span.start ?? 0
  if (apart.some(({start}) => start < last)) return apart.filter(({start}) => start > from && start < to)
  const members = apart.flatMap(span => membersOf(source, span))
  const own =
    members.length === drafts.length ? members[index] : apart.length === drafts.length ? apart[index] : undefined
  return own ? [own] : apart
}

function itemsIn(source: Source, region: Region): readonly Item[] {
  const {ref} = region
  const paragraphs = region.paragraphs.flatMap(paragraph => withoutCauses(source, paragraph))
  const apart = causesApart(source, paragraphs)
  const rest = paragraphs.filter(paragraph => !apart.has(paragraph))
  const numbered = byLine(source, rest)
  const listed = numbered.length >= 2 || (numbered.length === 1 && rest.length <= 2)
  const drafts = listed ? numbered : byText(source, region, rest)
  const causes = [...apart].filter(({block}) => block.kind !== 'heading').map(({start, end}) => ({start, end}))
  return drafts.map(({span, label}, index) => ({
    ref: `${ref}${label === '' ? index + 1 : label}`,
    span,
    causes: causesOf(source, drafts, causes, index),
  }))
}

/** The items of the problem parts or of the plan (问题条目、安排条目), whatever their numbering, each with the causes that stand apart from it. */
export const itemsOf = (source: Source, role: Extract<Role, 'problems' | 'plan'>): readonly Item[] =>
  regionsOf(source, role).flatMap(region => itemsIn(source, region))
