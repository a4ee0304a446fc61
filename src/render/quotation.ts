import type {Passage} from '../model/assessment.ts'
import {words} from './messages.ts'

/** Fit for one line of output: no markup tags, no control or invisible characters, lines joined. */
export const clean = (text: string): string =>
  text
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/\s*\n\s*/g, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/[^\S\u3000]+|\u3000{2,}/gu, space => (space.includes('\u3000') ? '\u3000' : ' '))
    .trim()

const bare = (text: string): string =>
  clean(text)
    .normalize('NFKC')
    .replace(/[\p{P}\p{Z}|`]/gu, '')

/** Whether repair changed more than spaces, width and punctuation. */
export const restored = ({quote, text}: Pick<Passage, 'quote' | 'text'>): boolean => bare(quote) !== bare(text)

/** Where a reader finds a passage: on a page where the document has pages, in the row of a table, else on a line of the readable text. */
export function spotOf({line, position}: Pick<Passage, 'line' | 'position'>): string {
  if (position?.page !== undefined) return words.page(position.page)
  const {table, row} = position ?? {}
  return table === undefined || row === undefined ? words.line(line) : words.tableRow(table, row)
}

/** Spot and printed section: 第33行 一(五). */
export const placeOf = ({line, position, section}: Pick<Passage, 'line' | 'position' | 'section'>): string =>
  spotOf({line, position}) + (section === '' ? '' : ` ${section}`)

/** The words of a passage: as they stand, or put right where they were garbled. */
export const verbatim = (passage: Passage): string => clean(restored(passage) ? passage.text : passage.quote)

const said = (passage: Passage, length: number): string =>
  `「${excerpt(verbatim(passage), length)}」${restored(passage) ? words.restored : ''}`

/** The words of the report with their place: 第33行 一(五)：「……」. */
export const quotation = (passage: Passage, length = Number.POSITIVE_INFINITY): string =>
  `${placeOf(passage)}：${said(passage, length)}`

/** The same inside a sentence: 第33行 一(五)「……」. */
export const cited = (passage: Passage, length = Number.POSITIVE_INFINITY): string =>
  placeOf(passage) + said(passage, length)

const pairs = [
  ['“', '”'],
  ['《', '》'],
  ['（', '）'],
] as const

/** Whether every quotation mark and bracket that a text opens is closed in it. */
const closed = (text: string): boolean =>
  pairs.every(([open, close]) => text.split(open).length === text.split(close).length)

/** The beginning of a text in at most `length` characters, cut in front of a punctuation mark where that leaves enough of it. */
export function beginning(text: string, length: number): string {
  const characters = [...clean(text)]
  if (characters.length <= length) return characters.join('')
  const cuts = Array.from({length}, (_, at) => length - at).filter(
    at => at >= length / 3 && /[，、；：。！？,;:]/.test(characters[at] ?? ''),
  )
  const starts = cuts.map(at => characters.slice(0, at).join(''))
  const whole = starts.find(start => closed(start) && [...start].length >= length / 2)
  return whole ?? starts[0] ?? characters.slice(0, length).join('')
}

/** At most `length` characters of a text, with … where it was cut. */
export function excerpt(text: string, length: number): string {
  const whole = clean(text)
  return [...whole].length <= length ? whole : `${beginning(whole, length - 1)}…`
}
