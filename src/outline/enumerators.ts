/** The ways in which offices number, from the outermost: 编号样式. */
export const styles = ['chapter', 'han', 'bracketHan', 'arabic', 'bracketArabic', 'circled', 'ordinal', 'dash'] as const
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
const forms: readonly (readonly [style: Style, pattern: RegExp])[] = [
  ['chapter', new RegExp(`^第(${han})(?:部分|章|节)[、：，]?`)],
  ['bracketHan', new RegExp(`^（(${han})）[、，]?`)],
  ['ordinal', new RegExp(`^(?:(${han})(?:是|要)|第(${han})(?:，|、|是)|其(${han})(?:，|、|是)|(首先|其次|再次|最后|此外)[，：]?)`)],
  ['han', new RegExp(`^(${han})[、．.：]`)],
  ['bracketArabic', /^(?:（(\d{1,2})）|(\d{1,2})[）)])[、，]?/],
  ['arabic', /^(\d{1,2})(?:[、．：]|\.(?!\d)|\.(?=20\d\d年))/],
  ['circled', /^([①-⑳])[、，]?/],
  ['dash', /^(——|—|-|●|◆|■|▲)(?=\S)/],
]

/** The number at the head of `text`, or null. */
export function enumeratorOf(text: string): Enumerator | null {
  for (const [style, pattern] of forms) {
    const match = pattern.exec(text)
    if (!match) continue
    const label = match.slice(1).find(group => group !== undefined) ?? ''
    return {style, label: style.startsWith('bracket') ? `(${label})` : label, length: match[0].length}
  }
  return null
}

const inline = new RegExp(
  `(?<=^|[。；：，！？\\n])(?:${han}是(?!否)|第${han}(?:，|是)|其${han}(?:，|是)|（${han}）|（\\d{1,2}）|[①-⑳]|(?:首先|其次|再次|最后)[，是])`,
  'g',
)

/** Where numbered members (一是…二是…) begin inside a run of text; fewer than two make no list. */
export function inlineMembers(text: string): readonly number[] {
  const found = [...text.matchAll(inline)].map(({index}) => index)
  return found.length < 2 ? [] : found
}
