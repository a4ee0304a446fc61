import type {Report, Section} from '../model/report.ts'
import type {Span} from '../model/span.ts'

/** A place that evidences a form of the report, in full or in part. */
interface Timed {
  readonly full: boolean
  readonly place: Span
}

const wordsIn = ({text}: Report, {start, end}: Span): string => text.text.slice(start, end)

/** The single years that some words name; those of a range (2021—2025年) left aside. */
const yearsIn = (words: string): readonly number[] =>
  [...words.matchAll(/(?<![\d—–至-])(20\d\d)(?=年)/g)].map(([, year]) => Number(year))

/** Whether the heading of a plan names a year, and it is not the one after the report's. */
const isAstray = (report: Report, {head}: Section, year: number): boolean => {
  const years = yearsIn(wordsIn(report, head))
  return years.length > 0 && !years.includes(year + 1)
}

/** The title, where it names the report year (年度一致): in full where no heading of a plan names another year than the next. */
export function yearTraits(report: Report): readonly Timed[] {
  const {identity, sections} = report.outline
  const {year, places} = identity
  if (year === null) return []
  const {title} = places
  if (title === null || !yearsIn(wordsIn(report, title)).includes(year)) return []
  const astray = sections.some(section => section.role === 'plan' && isAstray(report, section, year))
  return [{full: !astray, place: title}]
}

/** The date of signature or publication (成文日期): in full where it keeps the last day for publication, 1 April of the next year. */
export function deadlineTraits({text, outline}: Report): readonly Timed[] {
  const {year, date, places} = outline.identity
  if (year === null || date === null) return []
  const pages = ['written', 'published'].flatMap(key => text.metadata.get(key)?.span ?? [])
  const full = date <= `${year + 1}-04-01`
  return [...(places.date ? [places.date] : []), ...pages].map(place => ({full, place}))
}
