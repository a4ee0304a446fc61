import type {Evidence, Passage, Place} from './model/assessment.ts'
import type {Mention} from './model/fact.ts'
import type {Report} from './model/report.ts'
import type {Position} from './model/source.ts'
import {firstFrom, type Span} from './model/span.ts'

/** Turns places of the repaired text into places, quotes and lines of the readable text to which the contract refers: 位置. */
export interface Places {
  /** `[start, end)` in UTF-16 units of the readable text. */
  readonly placeOf: (span: Span) => Place
  /** The readable text at that place, verbatim. */
  readonly quoteOf: (span: Span) => string
  /** The repaired text. */
  readonly textOf: (span: Span) => string
  /** Line of the readable text, from 1. */
  readonly lineOf: (span: Span) => number
  readonly passageOf: (span: Span) => Passage
  readonly evidenceOf: (mention: Mention) => Evidence
}

/** The places of one report. */
export function placesIn({reading: {content, stretches}, text, outline}: Report): Places {
  const breaks = [...content.matchAll(/\n/g)].map(({index}) => ({start: index, end: index + 1}))
  const placeOf = ({start, end}: Span): Place => {
    const from = text.origin[start] ?? 0
    const last = end > start ? (text.origin[end - 1] ?? 0) : from - 1
    const [entity = ''] = content[last] === '&' ? (/^&#?\w{1,12};/.exec(content.slice(last, last + 14)) ?? []) : []
    return [from, last + Math.max(1, entity.length)]
  }
  const quoteOf = (span: Span) => content.slice(...placeOf(span))
  const textOf = ({start, end}: Span) => text.text.slice(start, end)
  const lineAt = ([start]: Place) => firstFrom(breaks, start) + 1
  const lineOf = (span: Span) => lineAt(placeOf(span))
  const positionAt = ([start]: Place): Position | null =>
    stretches[firstFrom(stretches, start + 1) - 1]?.position ?? null
  const lines = outline.blocks.map(({line}) => line)
  const passageOf = (span: Span): Passage => {
    const place = placeOf(span)
    const section = outline.blocks[firstFrom(lines, span.start + 1) - 1]?.ref ?? ''
    return {
      quote: content.slice(...place),
      text: textOf(span),
      span: place,
      line: lineAt(place),
      position: positionAt(place),
      section,
    }
  }
  const evidenceOf = ({span, mood}: Mention): Evidence => ({...passageOf(span), mood})
  return {placeOf, quoteOf, textOf, lineOf, passageOf, evidenceOf}
}
