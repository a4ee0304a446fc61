import type {Evidence, Place} from './model/assessment.ts'
import type {Mention} from './model/fact.ts'
import type {Report} from './model/report.ts'
import type {Span} from './model/span.ts'

/** Turns places of the repaired text into places, quotes and lines of the readable text to which the contract refers. */
export interface Places {
  readonly placeOf: (span: Span) => Place
  readonly quoteOf: (span: Span) => string
  readonly textOf: (span: Span) => string
  readonly lineOf: (span: Span) => number
  readonly evidenceOf: (mention: Mention) => Evidence
}

/** The places of one report: 位置. */
export function placesIn({reading: {content}, text, outline}: Report): Places {
  const breaks = [...content.matchAll(/\n/g)].map(({index}) => index)
  const placeOf = ({start, end}: Span): Place => {
    const from = text.origin[start] ?? 0
    const last = end > start ? (text.origin[end - 1] ?? 0) : from - 1
    const [entity = ''] = content[last] === '&' ? (/^&#?\w{1,12};/.exec(content.slice(last, last + 14)) ?? []) : []
    return [from, last + Math.max(1, entity.length)]
  }
  const quoteOf = (span: Span) => content.slice(...placeOf(span))
  const textOf = ({start, end}: Span) => text.text.slice(start, end)
  const lineOf = (span: Span) => firstFrom(breaks, placeOf(span)[0]) + 1
  const starts = outline.blocks.map(({line}) => line.start)
  const evidenceOf = ({span, mood}: Mention): Evidence => {
    const place = placeOf(span)
    const section = outline.blocks[firstFrom(starts, span.start + 1) - 1]?.ref ?? ''
    return {
      quote: content.slice(...place),
      text: textOf(span),
      span: place,
      line: firstFrom(breaks, place[0]) + 1,
      section,
      mood,
    }
  }
  return {placeOf, quoteOf, textOf, lineOf, evidenceOf}
}

/** Index of the first of sorted numbers that is not below `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
