import type {Span} from './span.ts'

/** A number as printed: 数词. `count` carries a unit; `year` and `date` are times; `ordinal` numbers things (第三). */
export interface Numeral extends Span {
  readonly kind: 'count' | 'percent' | 'year' | 'date' | 'ordinal'
  /** 万 and 亿 expanded; for a date, the month. */
  readonly value: number
  /** Measure word, % or an empty string. */
  readonly unit: string
  /** Whether 余 多 约 近 or 以上 makes it approximate. */
  readonly approx: boolean
  /** Whether it is written in Chinese characters. */
  readonly spelled: boolean
}

const units =
  '小时|分钟|平方米|米|公顷|(?<=\\d)分(?![别类级批期步工析解管钟之区头布])|平方公里|公里|万元|亿元|元|美元|人次|场次|家次|件次|台次|辆次|户次|车次|批次|个百分点|学时|课时|课次|版次|期次|个|名|人|位|件|份|场|次|起|条|项|台|套|辆|家|部|期|宗|户|处|篇|幅|副|本|册|批|支|只|张|间|所|座|块|面|单|例|桩|通|封|封次|则|道|门|节|堂|轮|遍|班|队|组|栋|亩|吨|斤|字|页|卷|段|种|笔|架次|万|亿|天|日|周|月|年'
const digits = '\\d{1,15}(?:,\\d{3}){0,5}(?:\\.\\d{1,6})?'
const han = '[零〇一二两三四五六七八九十百千]{1,12}(?:万[零〇一二两三四五六七八九十百千]{1,12})?'
/** Words that make a figure approximate; not where they end another word: 签约 附近. */
const about =
  '大约|将近|超过|(?<![签节预合条公违契履解制邀特相失])约|(?<![附邻最靠临接贴])近(?!\\d+年来)|逾|(?<![反])超'
const after = `(?<more>余|多|来|以上)?(?<scale>[万亿]?)(?<more2>余|多)?\\s?(?<unit>%|％|‰|${units})?(?<more3>以上|左右)?`
const pattern = new RegExp(
  [
    '(?<date>(?:(?:20\\d\\d|二[〇零]..)年)?\\d{1,2}月(?:\\d{1,2}[日号])?(?!份?至))',
    '(?<year>(?:19|20)\\d\\d(?=年|[-—–－至~]\\d{4}年|\\.\\d{1,2}\\.\\d{1,2})|[一二][〇零九][〇零一二三四五六七八九]{2}(?=年))',
    `(?<ordinal>第(?:\\d+|${han}))`,
    `百分之(?<percent>${han})`,
    `(?<about>${about})?(?<digits>${digits})${after}`,
    `(?<hanabout>${about})?(?<han>${han})(?<hanmore>余|多)?(?<hanscale>[万亿]?)(?<hanmore2>余|多)?(?<hanunit>${units})(?!化|体|系列|定|致|般|律|些|样|切|级)`,
  ].join('|'),
  'gu',
)

const digitOf: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const scaleOf: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000}

/** The value of a number written in Chinese characters: 二百一十五, 两千零三, 二〇二一, 一万二千. */
export function chineseValue(text: string): number {
  const [high = '', low] = text.split('万')
  if (low !== undefined) return chineseValue(high) * 1e4 + chineseValue(low)
  if (!/[十百千]/.test(text)) return Number([...text].map(char => digitOf[char] ?? 0).join(''))
  let [total, digit] = [0, 0]
  for (const char of text) {
    const scale = scaleOf[char]
    if (scale === undefined) digit = digitOf[char] ?? 0
    else {
      total += (digit || (total === 0 || scale > 10 ? 1 : digit)) * scale
      digit = 0
    }
  }
  const [, last = ''] = /([百千])[一二两三四五六七八九]$/.exec(text) ?? []
  return total + (last === '' ? digit : (digit * (scaleOf[last] ?? 10)) / 10)
}

/** A number from 1 to 99 in Chinese characters (十二); a greater one in digits. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const digits = '一二三四五六七八九'
  if (tens > 9) return String(value)
  return `${tens > 1 ? digits[tens - 1] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones - 1] : ''}`
}

type Groups = Readonly<Record<string, string | undefined>>
type Reading = Omit<Numeral, 'start' | 'end'>

const expand = (value: number, scale: string): number => {
  const factor = scale === '万' ? 1e4 : scale === '亿' ? 1e8 : 1
  return Number((value * factor).toPrecision(12))
}

/** Chinese numbers that count nothing: 一次性 三个意识 一支队伍管执法. */
const idle = /^[一两]?(?:个|支|批|种|次|项|条|面|道|切|家|年|日|天|节|座|块|堂|门)$/

const some = (...words: readonly (string | undefined)[]): boolean => words.some(word => word !== undefined)

function countOf(groups: Groups): Reading {
  const {about: roughly, digits: number = '', more, scale = '', more2, unit = '', more3} = groups
  const value = Number(number.replaceAll(',', ''))
  const [, big = '', plain = ''] = /^([万亿])(元?)$/.exec(unit) ?? []
  const approx = some(roughly, more, more2, more3)
  if (/[%％]/.test(unit)) return {kind: 'percent', value, unit: '%', approx, spelled: false}
  return {kind: 'count', value: expand(value, big || scale), unit: big ? plain : unit, approx, spelled: false}
}

function spelledCount(groups: Groups): Reading | null {
  const {hanabout, han: number = '', hanmore, hanscale = '', hanmore2, hanunit: unit = ''} = groups
  if (idle.test(number + unit)) return null
  const approx = some(hanabout, hanmore, hanmore2)
  return {kind: 'count', value: expand(chineseValue(number), hanscale), unit, approx, spelled: true}
}

function read(groups: Groups): Reading | null {
  const {date, year, ordinal, percent, digits: number} = groups
  const plain = {unit: '', approx: false, spelled: false}
  if (date !== undefined) return {...plain, kind: 'date', value: Number(/(\d{1,2})月/.exec(date)?.[1])}
  if (year !== undefined) return {...plain, kind: 'year', value: /\d/.test(year) ? Number(year) : chineseValue(year)}
  if (ordinal !== undefined) return {...plain, kind: 'ordinal', value: 0}
  if (percent !== undefined) {
    const value = percent === '百' ? 100 : chineseValue(percent)
    return {kind: 'percent', value, unit: '%', approx: false, spelled: true}
  }
  return number === undefined ? spelledCount(groups) : countOf(groups)
}

/** Every number of a text, in order: counts with their units, percentages, years, dates and ordinals. */
export const numeralsIn = (text: string): readonly Numeral[] =>
  [...text.matchAll(pattern)].flatMap(match => {
    const found = read(match.groups ?? {})
    return found === null ? [] : [{start: match.index, end: match.index + match[0].length, ...found}]
  })
