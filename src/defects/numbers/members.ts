import {chineseValue} from '../../model/numeral.ts'
import {type Figures, says, type Verdict, wrong} from './figures.ts'

/** The value of a number as printed, in digits or in characters. */
export const worth = (printed: string): number => (/^\d/.test(printed) ? Number(printed) : chineseValue(printed))

const number = '(?<number>(?<![\\d一二三四五六七八九十第.])(?:[二两三四五六七八九十]|1?\\d))'

/** How members are numbered: what the first one begins with, and how to write the others. */
const numberings: readonly {readonly first: string; readonly nth: (index: number) => string}[] = [
  ...['是', '要', '抓', '为', '查', '强', '个'].map(verb => ({
    first: `一${verb}`,
    nth: (index: number) => `${'一二三四五六七八九十'.charAt(index)}${verb}`,
  })),
  {first: '（1）', nth: index => `（${index + 1}）`},
  {first: '1.', nth: index => `${index + 1}.`},
  {first: '1、', nth: index => `${index + 1}、`},
  {first: '①', nth: index => '①②③④⑤⑥⑦⑧⑨⑩'.charAt(index)},
  {first: '第一，', nth: index => `第${'一二三四五六七八九十'.charAt(index)}，`},
]
const firsts = numberings.map(({first}) => first.replace('.', '\\.')).join('|')

/** A number announced, and numbered members behind it: 做到四个到位：一是…二是…. */
const members = new RegExp(
  `${number}(?:个|项|大|条|点|种|类|方面)?(?<noun>[^\\d，。；：、\\n]{0,14}?)(?<mark>：|。|，|——)“?(?<first>${firsts})`,
  'g',
)

/** What says that the members follow, where no colon does. */
const follows = /(?:以下|如下|下列|重点|着重|做到|做好|抓好|围绕|从|实现|坚持|突出)[^。；]{0,16}$/

/** How many members follow in sequence from `at` on, before another list begins. */
function sequence(text: string, at: number, first: string): {readonly count: number; readonly last: string} {
  const numbering = numberings.find(one => one.first === first)
  const limit = Math.min(text.length, at + 5000)
  const again = text.indexOf(first, at + first.length)
  const stop = again < 0 ? limit : Math.min(again, limit)
  let [count, from, last] = [1, at + first.length, first]
  while (numbering && count < 10) {
    const mark = numbering.nth(count)
    const next = text.indexOf(mark, from)
    if (next < 0 || next >= stop) break
    ;[from, last] = [next + mark.length, mark]
    count += 1
  }
  return {count, last}
}

/** Numbered members held against the number announced of them. */
export function listedMembers({text}: Figures): readonly Verdict[] {
  return [...text.matchAll(members)].flatMap((match): readonly Verdict[] => {
    const {number = '', mark = '', first = ''} = match.groups ?? {}
    const lead = text.slice(Math.max(0, match.index - 16), match.index)
    if (mark !== '：' && mark !== '——' && !follows.test(lead)) return []
    const value = worth(number)
    const start = match.index + match[0].length - first.length
    const {count, last} = sequence(text, start, first)
    if (value < 2 || count === value) return ['sound']
    if (count < 2) return ['open']
    const span = {start: match.index, end: start}
    return [wrong(span, true, `前面说${number}，后面列到“${last}”，请核对。`)]
  })
}

/** A number behind the items that it counts: 三项程序 in 公众参与、专家论证、集体讨论决定三项程序. */
const counted =
  /(?<![第等\d一二三四五六七八九十])(?<number>[二两三四五六七八九十]|1?\d)(?<unit>[项大类种个])(?<noun>[^\d，。；：、（）\n]{2,6})/g

/** The items of a list that ends at a place, joined by 、 from the last mark on; none where one is too long or too short. */
function itemsBefore(text: string, at: number): readonly string[] {
  const lead = /[^，。；：（）《》\n\d]*$/.exec(text.slice(Math.max(0, at - 160), at))?.[0] ?? ''
  const items = lead.split('、')
  return items.length > 2 && items.every(item => item.length > 1 && item.length <= 16) ? items : []
}

/** Lists that end in their number. */
export function listedAhead(figures: Figures): readonly Verdict[] {
  const {text, words} = figures
  return [...text.matchAll(counted)].flatMap((match): readonly Verdict[] => {
    const {number = '', unit = '', noun = ''} = match.groups ?? {}
    const end = match.index + match[0].length
    if (!says(figures, words.announced, {start: match.index, end})) return []
    const list = itemsBefore(text, match.index)
    const last = list.at(-1) ?? ''
    const value = worth(number)
    if (value < 2 || list.length < 3 || last.length > 10 || /[等各多共前后余其另有]$/.test(last)) return []
    const items = list.join('、')
    const joins = items.split(/以及|和|(?<![普涉])及(?![时早格])|(?<!参)与/).length - 1
    if (value >= list.length && value <= list.length + joins) return ['sound']
    if (Math.abs(list.length - value) > 2 || /[在对向把将为]/.test(list.slice(1).join(''))) return ['open']
    const told = `前面列出${list.length}${unit === '大' ? '项' : unit}，后面写作${number}${unit}${noun.slice(0, 4)}，请核对。`
    return [wrong({start: match.index - items.length, end}, false, told)]
  })
}

/** A number of times or cases, and members behind that each begin with a month: 旁听庭审3次：3月…，6月…. */
const months = new RegExp(`${number}(?:次|场|期|件|起|批)：(?<items>\\d{1,2}月[^。\\n]{2,200})`, 'g')

/** Members by month held against their number. */
export function listedMonths({text}: Figures): readonly Verdict[] {
  return [...text.matchAll(months)].flatMap((match): readonly Verdict[] => {
    const {number = '', items = ''} = match.groups ?? {}
    const list = items.split(/[，；、](?=\d{1,2}月)/)
    const value = worth(number)
    if (list.length < 2 || list.length === value) return list.length < 2 ? [] : ['sound']
    const span = {start: match.index, end: match.index + match[0].length}
    return [wrong(span, false, `前面说${number}，后面列出${list.length}，请核对。`)]
  })
}
