import type {Flaw} from '../../model/defect.ts'
import type {Statement} from '../../model/fact.ts'
import type {PatternList} from '../../model/lexicon.ts'
import {placesOf} from '../../model/matcher.ts'
import type {Rulebook} from '../../model/rulebook.ts'
import {firstFrom, hull, type Span} from '../../model/span.ts'
import type {Evidenced} from '../index.ts'

/** What one relation between figures comes to: an error, sound, or not to be worked out. */
export type Verdict = Flaw | 'sound' | 'open'

/** The figures of a report made ready for comparing (数据勾稽). */
export interface Figures {
  readonly text: string
  /** What stands in the readable text between a unit of the text and the one before it: blanks, line ends, markup. */
  readonly gapAt: (at: number) => string
  readonly words: Rulebook['figures']
  /** Those that tell of what was done or is so, in order. */
  readonly statements: readonly Statement[]
  /** The same, paragraph by paragraph. */
  readonly blocks: readonly (readonly Statement[])[]
  readonly places: (patterns: PatternList) => readonly Span[]
}

/** Figures of plans and of others' demands prove nothing; a planned count beside what was done may. */
const isTold = ({mood, kind, role}: Statement): boolean =>
  mood !== 'demanded' && (mood !== 'planned' || (kind === 'count' && role === 'measures'))

/** The figures of a report, those left out that only a plan or a demand names. */
export function figuresOf({report, read, rules}: Evidenced): Figures {
  const statements = read.statements.filter(isTold)
  const blocks = new Map<number, Statement[]>()
  for (const statement of statements) {
    const known = blocks.get(statement.block)
    if (known) known.push(statement)
    else blocks.set(statement.block, [statement])
  }
  const places = (patterns: PatternList) => placesOf(report.hits, patterns)
  const {text, origin} = report.text
  const gapAt = (at: number) => report.reading.content.slice((origin[at - 1] ?? 0) + 1, origin[at])
  return {text, gapAt, words: rules.figures, statements, blocks: [...blocks.values()], places}
}

/** Whether a figure is an exact amount. */
export const isExact = ({approx, traits}: Statement): boolean => !approx && !traits.has('loose')

/** Whether a figure is an exact count. */
export const isCount = (statement: Statement): boolean => statement.kind === 'count' && isExact(statement)

/** Whether two figures count the same kind of thing, as far as their units tell. */
export const isAlike = (a: Statement, b: Statement): boolean => familyOf(a.unit) === familyOf(b.unit)

const families: Readonly<Record<string, string>> = {
  名: '人',
  位: '人',
  宗: '件',
  起: '件',
  例: '件',
  桩: '件',
  幅: '条',
}

/** Units that stand for one another have one name. */
const familyOf = (unit: string): string => families[unit] ?? unit

/** A figure as it is printed. */
export const printed = ({text}: Figures, {start, end}: Span): string =>
  text.slice(start, end).replace(/^(?:约|近|达)/, '')

/** The words before a figure, and those behind it. */
export const wordsBefore = ({text}: Figures, {before}: Statement): string => text.slice(before.start, before.end)
/** The words behind a figure. */
export const wordsAfter = ({text}: Figures, {after}: Statement): string => text.slice(after.start, after.end)

/** The words between two figures. */
export const between = ({text}: Figures, a: Span, b: Span): string => text.slice(a.end, b.start)

/** What a figure is called by the words before it, brackets left out: 进村 in 进村（社区）17场次. */
export const nameOf = ({text}: Figures, {start}: Span): string =>
  (
    /[^、，；：。（\n\d]*$/.exec(text.slice(Math.max(0, start - 24), start).replaceAll(/（[^（）]*）/g, ''))?.[0] ?? ''
  ).replace(/^其中/, '')

/** A figure with the words that name it. */
export const namedSpan = ({before, start, end}: Statement): Span => ({start: Math.min(before.start, start), end})

/** All that lies from the words of one figure to another. */
export const stretch = (a: Statement, b: Statement): Span => hull(namedSpan(a), namedSpan(b))

/** The place in a span where words of a list stand that ends last, the longest of those. */
export function lastIn({places}: Figures, patterns: PatternList, span: Span): Span | undefined {
  const found = places(patterns)
  let last: Span | undefined
  for (let at = firstFrom(found, span.start); at < found.length; at++) {
    const place = found[at]
    if (!place || place.start >= span.end) break
    if (place.end <= span.end && (!last || place.end > last.end)) last = place
  }
  return last
}

/** The words of a list that stand in a span. */
export function wordsIn({places, text}: Figures, patterns: PatternList, span: Span): readonly string[] {
  const found = places(patterns)
  const words: string[] = []
  for (let at = firstFrom(found, span.start); at < found.length; at++) {
    const place = found[at]
    if (!place || place.start >= span.end) break
    if (place.end <= span.end) words.push(text.slice(place.start, place.end))
  }
  return words
}

/** Whether words of a list stand in a span. */
export const says = (figures: Figures, patterns: PatternList, span: Span): boolean =>
  lastIn(figures, patterns, span) !== undefined

/** An error in figures. */
export const wrong = (span: Span, certain: boolean, message: string): Flaw => ({
  ...{kind: 'number', certain, message, span},
})

/** A number as a reader writes it, with at most so many decimals. */
export const plain = (value: number, decimals = 2): string => String(Number(value.toFixed(decimals)))
