import {chineseValue} from '../model/numeral.ts'

/** The ways in which offices number, from the outermost: 编号样式. */
export const styles = [
  'chapter',
  'han',
  'bracketHan',
  'arabic',
  'bracketArabic',
  'circled',
  'ordinal',
  'dash',
  'bullet',
] as const
export type Style = (typeof styles)[number]

/** The number at the head of a line. */
export interface Enumerator {
  readonly style: Style
  /** As printed, without its marks: 一, (一), 1. */
  readonly label: string
  /** Length of the number with its marks. */
  readonly length: number
}

const han = '[一二三四五六七八九十]{1,3}'
/** Numbers of a single character: ㈠ ⑴ ⒈. */
const single = (char: string, first: string): number => char.charCodeAt(0) - first.charCodeAt(0) + 1
const hanOf = (value: number): string => '一二三四五六七八九十'[value - 1] ?? ''
const ordinals: Readonly<Record<string, string>> = {首先: '1', 其次: '2', 再次: '3'}

const forms: readonly (readonly [style: Style, pattern: RegExp])[] = [
  ['chapter', new RegExp(`^第(${han})(?:部分|章|节)[、：，]?`)],
  ['bracketHan', new RegExp(`^(?:（(${han})）|([㈠-㈩]))[、，.．]?`)],
  [
    'ordinal',
    new RegExp(
      `^(?:(${han})(?:是|要)|第(${han})(?:，|、|是)|其(${han})(?:，|、|是)|(首先|其次|再次|最后|此外)[，：]?)`,
    ),
  ],
  ['han', new RegExp(`^(${han})[、．.：]`)],
  ['bracketArabic', /^(?:（(\d{1,2})）|(\d{1,2})[）)]|([⑴-⒇]))[、，.．]?/],
  ['arabic', /^(?:(\d{1,2})(?:[、．：]|\.(?!\d)|\.(?=20\d\d年))|([⒈-⒛]))/],
  ['circled', /^([①-⑳])[、，.．]?/],
  ['dash', /^(——|—|-)(?=\S)/],
  ['bullet', /^[●◆■▲★◎]\s?(?=\S)/],
]

/** What every number begins with. */
const first = /^[一二三四五六七八九十\d第其首再最此（㈠-㈩⑴-⒇⒈-⒛①-⑳—\-●◆■▲★◎]/

/** The number at the head of `text`, or null. */
export function enumeratorOf(text: string): Enumerator | null {
  if (!first.test(text)) return null
  for (const [style, pattern] of forms) {
    const match = pattern.exec(text)
    if (!match) continue
    return {
      style,
      label: labelOf(style, match.slice(1).find(group => group !== undefined) ?? ''),
      length: match[0].length,
    }
  }
  return null
}

/** A number as references print it: (一), 1; an ordinal (三是, 其次) counts like 3. */
function labelOf(style: Style, printed: string): string {
  if (/[㈠-㈩]/.test(printed)) return `(${hanOf(single(printed, '㈠'))})`
  if (/[⑴-⒇]/.test(printed)) return `(${single(printed, '⑴')})`
  if (/[⒈-⒛]/.test(printed)) return String(single(printed, '⒈'))
  if (style === 'ordinal')
    return ordinals[printed] ?? (/^[一二三四五六七八九十]/.test(printed) ? String(chineseValue(printed)) : '')
  return style.startsWith('bracket') ? `(${printed})` : printed
}

/** Where a member may begin, and what it begins with. */
const inline = new RegExp(
  `(?:^|[。；：，！？\\n])(?=${han}是(?!否)|第${han}(?:，|是)|其${han}(?:，|是)|（${han}）|（\\d{1,2}）|[①-⑳⑴-⒇㈠-㈩]|\\d{1,2}[、）]|\\d{1,2}[.．](?!\\d)|(?:首先|其次|再次|最后)[，是])`,
  'g',
)
const markLength = 8

/** Where numbered members (一是…二是…) of one style begin inside a run of text; fewer than two make no list. */
export function inlineMembers(text: string): readonly number[] {
  const found = [...text.matchAll(inline)].map(({0: before, index}) => {
    const at = index + before.length
    return {at, style: enumeratorOf(text.slice(at, at + markLength))?.style ?? 'ordinal'}
  })
  const style = found.find(one => found.some(other => other !== one && other.style === one.style))?.style
  return found.filter(member => member.style === style).map(({at}) => at)
}
