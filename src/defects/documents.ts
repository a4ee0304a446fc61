import type {Cited} from '../model/cited.ts'
import type {Source} from '../model/indicator.ts'
import {type Term, titleOf} from '../model/titles.ts'

/** A document of the registry with its title taken apart: one edition of what a report names. */
export interface Edition {
  readonly source: Source
  readonly term: Term | null
  readonly edition: number | null
}

/** The editions of the document that a report names; none where the registry does not know it. */
export const editionsOf = ({known}: Pick<Cited, 'known'>): readonly Edition[] =>
  (known?.sources ?? []).map(source => {
    const {term, edition} = titleOf(source.title)
    return {source, term, edition}
  })

/** The first year of an edition. */
const firstYear = ({term, edition}: Edition): number => term?.from ?? edition ?? 0

/** The edition that a citation means: the one whose years it gives, else the nearest by its last or first year, else the one of the report's year. */
export function meantBy({title}: Cited, editions: readonly Edition[], year: number | null): Edition | undefined {
  const named = editions.find(({term, edition}) =>
    title.term
      ? term?.from === title.term.from && term.to === title.term.to
      : title.edition !== null && edition === title.edition,
  )
  const nearly = editions.find(
    ({term}) => term && title.term && (term.to === title.term.to || term.from === title.term.from),
  )
  if (named || nearly) return named ?? nearly
  const said = title.term?.to ?? title.edition ?? year
  return editions.findLast(one => one.source.verified && (said === null || firstYear(one) <= said)) ?? editions[0]
}

/** Whether the registry vouches for a document. */
export const isSure = ({verified}: Source): boolean => verified

/** Whether a date of the registry is more than remembered. */
export const isKnown = ({verified, recalled}: Source, date: 'issued' | 'effective'): boolean =>
  verified && !recalled?.includes(date)

/** A title as it stands in a sentence, with its marks. */
export const quoted = (title: string): string => `《${title}》`

/** An ISO date, or the part of one that is known, in words: 2026年2月1日. */
export function dateWords(date: string): string {
  const [year = '', month, day] = date.split('-')
  return `${year}年${month === undefined ? '' : `${Number(month)}月`}${day === undefined ? '' : `${Number(day)}日`}`
}
