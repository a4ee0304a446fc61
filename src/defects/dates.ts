import type {Flaw} from '../model/defect.ts'
import type {Evidenced} from './index.ts'

/** That this very report was made public on some day: 本报告已于2024年5月20日公布. */
const told =
  /本(?:年度)?报告[^，。；\n]{0,12}?(20\d\d)年(\d{1,2})月(\d{1,2})日[^，。；\n]{0,24}?(?:公布|公开|发布|刊登)/g

/** The first report year to which the day for publishing applies. */
const firstRuled = 2019

/** A report that says itself that it was published after 1 April of the year that follows (逾期公开). */
export function publishedLate({report, year, level}: Evidenced): readonly Flaw[] {
  if (year === null || year < firstRuled) return []
  return [...report.text.text.matchAll(told)].flatMap(({0: words, 1: y, 2: month = '', 3: day = '', index}) => {
    const date = `${y}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (date <= `${year + 1}-04-01`) return []
    const start = index + words.indexOf(`${y}年`)
    const span = {start, end: start + `${y}年${month}月${day}日`.length}
    return [{kind: 'year', certain: level !== '街道', span, message: `晚于${year + 1}年4月1日：年度报告应在该日前公开`}]
  })
}
