import {chineseValue} from '../model/numeral.ts'

const year = '(?:20\\d\\d|二[〇○零OoΟ0][〇○零一二三四五六七八九OoΟ0]{2})'
const day = '\\d{1,2}|[一二三四五六七八九十]{1,3}'
const fullDate = new RegExp(`(${year})[年.\\-/](${day})[月.\\-/](${day})[日号]?`)
const range = new RegExp(`(?<!（)(${year})年?[-—–－至~]{1,2}(${year})(?=年)`)
const single = new RegExp(`(?<![-—–－至~]|\\d)(${year})(?=年|（年）|度)`, 'g')
const ahead = /打算|计划|安排|思路|要点|展望/
const behind = /情况|总结|报告|成效|述法|汇报/

const numberOf = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : chineseValue(text.replace(/[○OoΟ0]/g, '〇'))

/** Whether a full date stands in `text`. */
export const hasDate = (text: string): boolean => fullDate.test(text)

/** `text` without its full date. */
export const withoutDate = (text: string): string => text.replace(fullDate, '').trim()

/** An ISO date read from `text`, or null. */
export function dateIn(text: string): string | null {
  const [, y, m, d] = fullDate.exec(text) ?? []
  if (y === undefined || m === undefined || d === undefined) return null
  const [month, date] = [numberOf(m), numberOf(d)]
  if (month < 1 || month > 12 || date < 1 || date > 31) return null
  return `${numberOf(y)}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** Every year that stands before 年 or 年度 in `text`, ranges (2021—2025年) left aside. */
const yearsIn = (text: string): readonly number[] => [...text.matchAll(single)].map(([, found = '']) => numberOf(found))

/** The year that a title names: the one that is reported on, not the one that is planned for; of a range the later. */
function titledYear(title: string): number | null {
  const years = [...title.matchAll(single)].map(({index, 1: found = ''}) => ({index, value: numberOf(found)}))
  const reported = years.filter(({index}, at) => {
    const words = title.slice(index, years[at + 1]?.index)
    return !ahead.test(words) || (words.search(behind) >= 0 && words.search(behind) < words.search(ahead))
  })
  const [, , later] = range.exec(title) ?? []
  return (reported.at(-1) ?? years.at(-1))?.value ?? (later === undefined ? null : numberOf(later))
}

/** Where the year of a report is looked for, the surest place first. */
export interface Dated {
  readonly title: string
  readonly opening: string
  /** ISO date of signature or publication. */
  readonly date: string | null
  readonly headings: string
}

/** The year a report is on: 报告年度, told apart from the years of publication and of the plan. */
export function yearOf({title, opening, date, headings}: Dated): number | null {
  const titled = titledYear(title)
  if (titled !== null) return titled
  const announced = new RegExp(`现(?:就|将|对).{0,20}?(${year})年`).exec(opening)?.[1]
  if (announced !== undefined) return numberOf(announced)
  const published = date === null ? null : Number(date.slice(0, 4))
  const [first] = yearsIn(opening).filter(value => published === null || value <= published)
  if (first !== undefined) return first
  const [planned] = yearsIn(headings).toSorted((a, b) => b - a)
  if (planned !== undefined) return published !== null && published >= planned ? planned - 1 : planned
  return published === null ? null : published - 1
}
