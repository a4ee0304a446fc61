import {type Reuse, type ReusedSentence, reuseKinds} from '../../model/comparison.ts'
import type {Numeral} from '../../model/numeral.ts'
import type {Role} from '../../model/report.ts'
import {firstFrom, type Span} from '../../model/span.ts'
import {bareWords, type Side, sentencesOf, solid} from './side.ts'

/** Fewer characters than this say too little to be copied. */
const least = 12

/** Units of time: such figures are no results. */
const times = /^(?:小时|分钟|天|日|周|月|年|期|届)$/
/** Units by which events are counted; other things (人、个、台) may well stay as many as they were. */
const events = /^(?:件|起|宗|例|桩|次|场|场次|人次|件次|批次|批|份|条|封|封次|期次|元|册|幅|篇)$/
/** What is set once for every year: 每月不少于2次. */
const fixed = /每[年月周季人日天个]|不少于|不低于|至少/

/** One sentence as it is compared. */
interface Sentence {
  readonly span: Span
  readonly role: Role
  /** Its words with every number masked; its unit stays. */
  readonly key: string
  /** Its figures (years and dates aside), to tell whether they changed. */
  readonly figures: string
  /** Those of them that should change from year to year. */
  readonly telling: readonly Numeral[]
}

const isFigure = ({kind}: Numeral): boolean => kind === 'count' || kind === 'percent'
const isTelling = ({kind, unit, value, spelled}: Numeral): boolean =>
  !spelled &&
  value > 0 &&
  ((kind === 'count' && unit !== '' && !times.test(unit)) || (kind === 'percent' && value !== 100))

function sentenceOf({report}: Side, span: Span, role: Role): Sentence | null {
  const {text} = report.text
  const numerals = report.numerals.slice(firstFrom(report.numerals, span.start), firstFrom(report.numerals, span.end))
  const pieces: string[] = []
  const loose: string[] = []
  let at = span.start
  const add = (end: number): void => {
    const words = text.slice(at, end)
    loose.push(...(words.match(/\d+/g) ?? []))
    pieces.push(words.replace(/\d+/g, '#'))
  }
  for (const {start, end, unit} of numerals) {
    add(start)
    pieces.push(`#${unit}`)
    at = end
  }
  add(span.end)
  const key = bareKey(pieces.join(''))
  if (key.replaceAll('#', '').length < least) return null
  const figures = numerals.filter(isFigure)
  const counted = [...figures.map(({value, unit}) => `${value}${unit}`), ...loose].join(' ')
  const told = role === 'plan' || fixed.test(text.slice(span.start, span.end)) ? [] : figures.filter(isTelling)
  return {span, role, key, figures: counted, telling: told}
}

/** Words without numbering, spaces and punctuation, in which # stands for numbers. */
const bareKey = (text: string): string =>
  text
    .split('#')
    .map((piece, at) => (at === 0 ? bareWords(piece) : solid(piece)))
    .join('#')

const sentencesIn = (side: Side): readonly Sentence[] =>
  side.report.outline.blocks.flatMap(block =>
    sentencesOf(block).flatMap(clause => sentenceOf(side, clause, block.role) ?? []),
  )

/** The sentences of a report by their masked words, and among those by their figures. */
function indexOf(sentences: readonly Sentence[]): ReadonlyMap<string, ReadonlyMap<string, Sentence>> {
  const index = new Map<string, Map<string, Sentence>>()
  for (const sentence of sentences) {
    const alike = index.get(sentence.key) ?? new Map<string, Sentence>()
    if (!alike.has(sentence.figures)) alike.set(sentence.figures, sentence)
    index.set(sentence.key, alike)
  }
  return index
}

/** A reused sentence of this year, still with its span. */
export interface Copy extends ReusedSentence {
  readonly span: Span
}

const worth = ({kind, events, figures, span}: Copy): readonly number[] => [
  reuseKinds.indexOf(kind),
  events ? 0 : 1,
  -figures.length,
  span.start - span.end,
]

function worstFirst(a: Copy, b: Copy): number {
  const [left, right] = [worth(a), worth(b)]
  const differing = left.findIndex((value, at) => value !== right[at])
  return differing < 0 ? a.span.start - b.span.start : (left[differing] ?? 0) - (right[differing] ?? 0)
}

/** Find the sentences of this year's report that stand in last year's (照抄), those whose figures did not change first, then the longest. One pass over each report. */
export function copiesIn(last: Side, now: Side): {readonly compared: number; readonly copies: readonly Copy[]} {
  const index = indexOf(sentencesIn(last))
  const sentences = sentencesIn(now)
  const copies = sentences.flatMap((sentence): readonly Copy[] => {
    const alike = index.get(sentence.key)
    const same = alike?.get(sentence.figures)
    const [found] = same ? [same] : (alike?.values() ?? [])
    if (!found) return []
    const {span, role, telling} = sentence
    const kept = same && found.role !== 'plan' ? telling : []
    return [
      {
        kind: kept.length > 0 ? 'unchanged' : same ? 'verbatim' : 'figures',
        ...{role, last: last.passageOf(found.span), now: now.passageOf(span)},
        figures: kept.map(({start, end}) => now.report.text.text.slice(start, end)),
        events: kept.some(({unit}) => events.test(unit)),
        span,
      },
    ]
  })
  return {compared: sentences.length, copies: copies.toSorted(worstFirst)}
}

/** The copies without what only the comparison itself needs. */
export const reuseOf = ({compared, copies}: ReturnType<typeof copiesIn>): Reuse => ({
  compared,
  reused: copies.map(({span: _, ...copy}) => copy),
})
