import type {Passage} from '../../model/assessment.ts'
import type {Comparison, Promised, RepeatedProblem, ReusedSentence} from '../../model/comparison.ts'
import type {Catalogue} from '../../model/judged.ts'
import type {Block, Paper} from '../../model/paper.ts'
import {within} from '../../model/place.ts'
import {list, words} from '../messages.ts'
import {clean, excerpt, placeOf, quotation} from '../quotation.ts'
import {heading, paragraph, table} from './blocks.ts'
import {figuresPart, gapsPart} from './comparison-tables.ts'
import {comparisonWords as own} from './comparison-words.ts'
import {paperWords} from './words.ts'

/** How many characters of a quote are shown, and how many rows of a list. */
const [quoteLength, mostRows] = [100, 10]

/** The words of a report with their place, cut where they are long. */
const shown = (passage: Passage): string => quotation(passage, quoteLength)

/** Words of both reports: quoted once with both places where they are the same, else both. */
function citedTwice(last: Passage, now: Passage): readonly [last: string, now: string] {
  return clean(last.quote) === clean(now.quote) ? [own.same(placeOf(last)), shown(now)] : [shown(last), shown(now)]
}

function remarkOn({outcome, close, stale, near, shortfalls}: Promised): string {
  return [
    ...(stale ? [own.promises.stale] : outcome === 'done' && !close ? [own.promises.otherwise] : []),
    ...(outcome === 'admitted' ? [] : shortfalls.slice(0, 1).map(short => own.promises.short(shown(short)))),
    ...near.slice(0, 1).map(({line, text}) => own.promises.near(words.line(line), excerpt(text, 60))),
  ].join('；')
}

const promiseRow = (promised: Promised): readonly string[] => [
  list(promised.titles),
  own.promises.outcome[promised.outcome],
  promised.promised.slice(0, 2).map(shown).join('；'),
  (promised.outcome === 'admitted' ? promised.shortfalls : promised.found).slice(0, 1).map(shown).join(''),
  remarkOn(promised),
]

/** Last year's plan: all that was not answered, of what was done the first rows, the rest by name. */
function promisesPart({promises, untied}: Comparison): readonly Block[] {
  const {title, none, note, columns, rest, untied: unfollowed} = own.promises
  const done = promises.filter(({outcome, stale}) => outcome === 'done' && !stale)
  const folded = done.slice(mostRows)
  const rows = promises.filter(promised => !folded.includes(promised)).map(promiseRow)
  return [
    heading(title),
    paragraph(promises.length + untied.length === 0 ? none : note),
    ...table(columns, rows, 2),
    ...(folded.length === 0 ? [] : [paragraph(rest(folded.map(one => [list(one.titles), one.found[0]?.line ?? 0])))]),
    ...(untied.length === 0 ? [] : [paragraph(unfollowed(untied.map(({line}) => line)))]),
  ]
}

/** The problem items: those that repeat last year's words or matter in rows, the new ones and those no longer named after them. */
function problemsPart({problems, dropped}: Comparison, titleOf: (indicator: string) => string): readonly Block[] {
  const {title, none, columns, recurrence, remark, fresh, dropped: gone} = own.problems
  const matters = (indicators: readonly string[]) => list(indicators.slice(0, 4).map(titleOf))
  const rowOf = ({recurrence: kind, now, last, indicators, answered}: RepeatedProblem): readonly string[] => {
    const [before, after] = last === null ? ['', shown(now)] : citedTwice(last, now)
    return [recurrence[kind], after, before, matters(indicators), answered ? remark : '']
  }
  const repeated = problems.filter(({recurrence: kind}) => kind !== 'new')
  const named = problems.filter(({recurrence: kind}) => kind === 'new')
  const quotes = (passages: readonly Passage[]) => passages.map(one => paragraph(shown(one), 1))
  return [
    heading(title),
    ...(problems.length + dropped.length === 0 ? [paragraph(none)] : []),
    ...table(columns, repeated.map(rowOf), 1),
    ...(named.length === 0 ? [] : [paragraph(fresh(named.length)), ...quotes(named.map(({now}) => now))]),
    ...(dropped.length === 0 ? [] : [paragraph(gone(dropped.length)), ...quotes(dropped.map(({last}) => last))]),
  ]
}

function sentenceRow({kind, figures, last, now}: ReusedSentence): readonly string[] {
  const [before, after] = citedTwice(last, now)
  const label = kind === 'unchanged' ? list(figures) : kind === 'figures' ? own.reuse.figures : own.reuse.words
  return [label, after, before]
}

/** The copied sentences: those whose figures did not change first, the longest of the others after them. */
function reusePart({reuse: {compared, reused}, problems}: Comparison): readonly Block[] {
  const {title, share, none, events, stays, others, columns, more} = own.reuse
  const kept = reused.filter(({kind}) => kind === 'unchanged')
  const telling = kept.filter(one => one.events)
  const staying = kept.filter(one => !one.events)
  const quoted = problems.filter(({recurrence}) => recurrence === 'verbatim')
  const rest = reused.filter(one => one.kind !== 'unchanged' && !quoted.some(({now}) => within(one.now.span, now.span)))
  const part = (text: (count: number) => string, rows: readonly ReusedSentence[]): readonly Block[] =>
    rows.length === 0
      ? []
      : [
          paragraph(text(rows.length)),
          ...table(columns, rows.slice(0, mostRows).map(sentenceRow), 1),
          ...(rows.length > mostRows ? [paragraph(more(rows.length - mostRows))] : []),
        ]
  if (reused.length === 0) return [heading(title), paragraph(none(compared))]
  return [
    heading(title),
    paragraph(share(compared, reused.length)),
    ...part(events, telling),
    ...part(stays, staying),
    ...part(
      others,
      rest.toSorted((a, b) => b.now.text.length - a.now.text.length),
    ),
  ]
}

function summaryOf({promises, untied, problems, dropped, reuse, gaps}: Comparison): readonly Block[] {
  const {summary} = own
  const count =
    <One, Key extends keyof One>(all: readonly One[], key: Key) =>
    (value: One[Key]) =>
      all.filter(one => one[key] === value).length
  const recurring = count(problems, 'recurrence')
  return [
    summary.promises(promises.length, count(promises, 'outcome'), untied.length),
    summary.problems(problems.length, recurring, dropped.length),
    summary.reuse(
      reuse.compared,
      reuse.reused.length,
      reuse.reused.filter(({kind, events}) => kind === 'unchanged' && events).length,
    ),
    summary.gaps(count(gaps, 'fate')),
  ].map(text => paragraph(text))
}

/** The comparison of two years (两年比较) as a paper, the gravest first. */
export function comparisonPaper(comparison: Comparison, {systems, indicators}: Catalogue): Paper {
  const {last, now, warnings} = comparison
  const items = systems.flatMap(({groups}) => groups.flatMap(group => group.items))
  const titles = new Map([
    ...items.flatMap(item => (typeof item === 'string' ? [] : [[item.id, item.title] as const])),
    ...indicators.map(({id, title}) => [id, title] as const),
  ])
  const year = (of: number | null) => (of === null ? paperWords.unknownYear : String(of))
  return {
    title: own.title(now.body ?? last.body ?? paperWords.unknownBody, year(last.year), year(now.year)),
    blocks: [
      paragraph(own.files(last.file, now.file)),
      ...warnings.map(({message}) => paragraph(own.warning(message))),
      paragraph(own.note),
      heading(own.summary.title),
      ...summaryOf(comparison),
      ...promisesPart(comparison),
      ...problemsPart(comparison, id => titles.get(id) ?? id),
      ...reusePart(comparison),
      ...gapsPart(comparison),
      ...figuresPart(comparison),
    ],
  }
}
