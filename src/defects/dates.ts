import type {Flaw} from '../model/defect.ts'
import type {Level, Report} from '../model/report.ts'
import type {Span} from '../model/span.ts'
import type {Evidenced} from './index.ts'
import {ending, placeOf} from './told.ts'

/** The first report year to which the days for handing in and publishing apply: the 督察工作规定 is in force since 15 April 2019. */
const firstRuled = 2019

/** A report with what its days are held against. */
interface Due {
  readonly report: Report
  readonly year: number
  /** Whether the days are ruled for it, and whether they bind it: a street office is not named in the rule. */
  readonly ruled: boolean
  readonly bound: boolean
}

const flaw = (span: Span, certain: boolean, words: string): Flaw => ({
  kind: 'year',
  certain,
  span,
  message: `${words}${ending(certain)}`,
})

const isoOf = (year = '', month = '', day = ''): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/** The last day for publishing (公开期限). */
const lastDay = (year: number): string => `${year + 1}-04-01`

const late = (span: Span, {year, bound}: Due): Flaw =>
  flaw(span, bound, `晚于${year + 1}年4月1日：年度报告应在该日前公开`)

/** That this very report was made public on some day: 本报告已于2024年5月20日公布. */
const told =
  /本(?:年度)?报告[^，。；\n]{0,12}?((20\d\d)年(\d{1,2})月(\d{1,2})日)[^，。；\n]{0,24}?(?:公布|公开|发布|刊登)/g

/** Where the report itself says that it was published late (逾期公开). */
function publishedLate(due: Due): readonly Flaw[] {
  const {report, year, ruled} = due
  if (!ruled) return []
  return [...report.text.text.matchAll(told)].flatMap(({0: words, 1: date = '', 2: y, 3: month, 4: day, index}) =>
    isoOf(y, month, day) > lastDay(year) ? [late(placeOf(index + words.indexOf(date), date), due)] : [],
  )
}

/** The date of the report (成文日期): before its year is over, or after the last day for it; else the day on which its page says it came out. */
function dateAmiss(due: Due, level: Level | null): readonly Flaw[] {
  const {report, year, ruled, bound} = due
  const {date, places} = report.outline.identity
  const {metadata} = report.text
  const published = metadata.get('published')
  const place = places.date ?? (metadata.get('written') ?? published)?.span
  const [, ...day] = /(20\d\d)\D{1,2}(\d{1,2})\D{1,2}(\d{1,2})/.exec(published?.value ?? '') ?? []
  if (date !== null && place) {
    if (date < `${year}-10-01`)
      return [flaw(place, date < `${year}-07-01`, `成文日期早于报告年度终了：报告的是${year}年的工作`)]
    if (ruled && date > lastDay(year)) return [late(place, due)]
  }
  if (ruled && published && day.length > 0 && isoOf(...day) > lastDay(year)) return [late(published.span, due)]
  if (ruled && bound && date !== null && places.date && level !== '省' && date > `${year + 1}-03-01`)
    return [flaw(places.date, false, `晚于${year + 1}年3月1日，不知是否按时报送`)]
  return []
}

/** Days on which a report cannot have been written, or was late (成文与公开日期). */
export function datesAmiss({report, year, level}: Evidenced): readonly Flaw[] {
  if (year === null) return []
  const due = {report, year, ruled: year >= firstRuled, bound: level !== '街道'}
  return [...dateAmiss(due, level), ...publishedLate(due)]
}
