import type {Report, Section} from '../model/report.ts'
import type {Span} from '../model/span.ts'

/** A place that evidences a form of the report, in full or in part. */
interface Timed {
  readonly full: boolean
  readonly place: Span
}

/** The years that a span names; those of a plan or law's term (2021—2025年) among them. */
const yearsIn = ({numerals}: Report, {start, end}: Span): readonly number[] =>
  numerals.filter(one => one.kind === 'year' && one.start >= start && one.end <= end).map(({value}) => value)

/** Whether the heading of a plan names a year, and it is not the one after the report's. */
const isAstray = (report: Report, {head}: Section, year: number): boolean => {
  const years = yearsIn(report, head)
  return years.length > 0 && !years.includes(year + 1)
}

/** The title, where it names the report year (年度一致): in full where no heading of a plan names another year than the next. */
export function yearTraits(report: Report): readonly Timed[] {
  const {identity, sections} = report.outline
  const {year, places} = identity
  if (year === null) return []
  const {title} = places
  if (title === null || !yearsIn(report, title).includes(year)) return []
  const astray = sections.some(section => section.role === 'plan' && isAstray(report, section, year))
  return [{full: !astray, place: title}]
}

/** The date of signature, else of publication (成文日期): in full where it is of the next year's first quarter, the last day for publication being 1 April. */
export function deadlineTraits({text, outline}: Report): readonly Timed[] {
  const {year, date, places} = outline.identity
  const page = text.metadata.get('written') ?? text.metadata.get('published')
  const place = places.date ?? page?.span
  if (year === null || date === null || !place) return []
  return [{full: date >= `${year}-12-01` && date <= `${year + 1}-04-01`, place}]
}
