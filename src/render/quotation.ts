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

/** Line and printed section: 第33行 一(五). */
export const placeOf = ({line, section}: Pick<Passage, 'line' | 'section'>): string =>
  words.line(line) + (section === '' ? '' : ` ${section}`)

/** The words of the report with their place: 第33行 一(五)：「……」. */
export const quotation = (evidence: Passage): string =>
  `${placeOf(evidence)}：` +
  (restored(evidence) ? `「${clean(evidence.text)}」${words.restored}` : `「${clean(evidence.quote)}」`)

/** At most `length` characters of a text, with … where it was cut. */
export function excerpt(text: string, length: number): string {
  const characters = [...clean(text)]
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`
}
