import {chineseNumber} from '../model/numeral.ts'

/** A way of numbering: what the words at the head of an item look like, and how the item of that rank is numbered in the same way. */
interface Numbering {
  readonly head: RegExp
  readonly print: (rank: number, mark: string) => string
}

const han = '[一二三四五六七八九十]{1,3}'

const numberings: readonly Numbering[] = [
  {head: new RegExp(`^[（(]${han}[）)][、，.．]?`), print: rank => `（${chineseNumber(rank)}）`},
  {head: new RegExp(`^${han}是(?!否)`), print: rank => `${chineseNumber(rank)}是`},
  {head: new RegExp(`^第${han}([，、])`), print: (rank, mark) => `第${chineseNumber(rank)}${mark}`},
  {head: new RegExp(`^${han}、`), print: rank => `${chineseNumber(rank)}、`},
  {head: /^[（(]\d{1,2}[）)][、，.．]?/, print: rank => `（${rank}）`},
  {head: /^\d{1,2}([、．]|\.(?!\d))/, print: (rank, mark) => `${rank}${mark}`},
]

/** Other marks at the head of an item, which do not count anything. */
const dashes = /^(?:[㈠-㈩⑴-⒇⒈-⒛①-⑳][、，.．]?|——|—|●|◆|■|▲|★|◎|(?:首先|其次|再次|最后|此外)[，：]?)\s*/

const numberedBy = (text: string): Numbering | undefined => numberings.find(({head}) => head.test(text))

/** Text without the number or mark at its head. */
export function unnumbered(text: string): string {
  const bare = text.replace(/^[\s#*　]+/, '')
  return bare.replace(numberedBy(bare)?.head ?? dashes, '').trimStart()
}

/** The numbers of as many items as there are, in the style of the report's own items where they all share one, else （一）. */
export function numbersLike(items: readonly string[], count: number): readonly string[] {
  const bare = items.map(item => item.replace(/^[\s#*　]+/, ''))
  const style = numberedBy(bare[0] ?? '')
  const shared = style !== undefined && bare.every(item => style.head.test(item)) ? style : numberings[0]
  const mark = shared?.head.exec(bare[0] ?? '')?.[1] ?? '、'
  return Array.from({length: count}, (_, index) => shared?.print(index + 1, mark) ?? '')
}
