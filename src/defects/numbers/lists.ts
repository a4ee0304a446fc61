import {chineseValue} from '../../model/numeral.ts'
import {type Figures, says, type Verdict, wrong} from './figures.ts'

const number = '(?<number>(?<![\\d一二三四五六七八九十第.])(?:[二两三四五六七八九十]|1?\\d))'

/** A number announced, and a list of items joined by 、 behind it. */
const behind = new RegExp(
  `${number}(?<unit>个|项|大|条|种|类|份|名|家|处)?(?<noun>[^\\d，。；：、（）\\n]{0,10}?)(?<lead>：|——|，?即：?|，?分别(?:为|是)：?|（)(?<items>[^。；：\\n]{2,160})`,
  'g',
)

/** Titles, and the number of them behind. */
const titles = new RegExp(`(?<titles>(?:《[^》\\n]{2,60}》[、和及]?){2,})(?<open>等)?${number}(?:份|个|项|部|件)`, 'g')

/** A number announced, and numbered members behind it: 做到四个到位：一是…二是…. */
const members = new RegExp(
  `${number}(?:个|项|大|条|点|种|类)?(?<noun>[^\\d，。；：、\\n]{0,14}?)(?<mark>：|。|，|——)“?一是`,
  'g',
)

/** What says that the members follow, where no colon does. */
const follows = /(?:以下|如下|下列|重点|着重|做到|做好|抓好|围绕|从|实现|坚持|突出)[^。；]{0,16}$/

const worth = (printed: string): number => (/^\d/.test(printed) ? Number(printed) : chineseValue(printed))

/** How many items a list may hold: by 、 alone, or with 和 before the last. */
function sizesOf(items: string): readonly number[] {
  const bare = items.replaceAll(/[“”]/g, '')
  const count = /^《/.test(bare) ? (bare.match(/《/g)?.length ?? 0) : bare.split('、').length
  const joins = bare.split(/以及|[和及与]/).length - 1
  return Array.from({length: joins + 1}, (_, more) => count + more)
}

/** Words that are no items but other names of what was counted: 11个村（社区、居委会）. */
const otherNames =
  /^(?:涉农)?(?:社区|居委会|居|单位|站所|站|所|办公室|办|街道|企业|场|中心|科室|部门|组|部|县|市|区|乡|镇)$/

/** Whether items read as members of one list: each begins or ends alike. */
function isEven(items: readonly string[]): boolean {
  const alike = (pick: (item: string) => string): boolean => new Set(items.map(pick)).size === 1
  return alike(item => item.slice(-1)) || alike(item => item.slice(0, 1))
}

function listedBehind(figures: Figures): readonly Verdict[] {
  const {text, words} = figures
  return [...text.matchAll(behind)].flatMap((match): readonly Verdict[] => {
    const {number = '', noun = '', lead = '', items: rest = '', unit = ''} = match.groups ?? {}
    const stop = lead === '（' ? '）' : '，'
    const [items = ''] = rest.split(stop)
    if (lead === '（' && !rest.includes('）')) return []
    if (!items.includes('、') && !/》《/.test(items)) return []
    if (/等|^[含如]|包括|\d|是/.test(items) || noun.includes('等')) return []
    const list = items.split('、')
    if (list.some(item => item.length < 2 || item.length > 30 || otherNames.test(item))) return []
    const start = match.index
    const named = {start, end: start + number.length + unit.length + noun.length}
    const firm = lead !== '：' && lead !== '——'
    if (!firm && !isEven(list)) return []
    if (
      noun === ''
        ? !lead.includes('分别')
        : !lead.includes('分别') && !says(figures, words.announced, named) && unit !== '大'
    )
      return []
    const sizes = sizesOf(items)
    const value = worth(number)
    if (value < 2 || sizes.includes(value)) return value < 2 ? [] : ['sound']
    const end = start + match[0].length - rest.length + items.length
    return [
      wrong(
        {start, end},
        firm || isEven(list),
        `前面说${number}${unit}，后面列出${sizes[0]}${unit === '大' ? '项' : unit || '项'}，请核对。`,
      ),
    ]
  })
}

function listedTitles({text}: Figures): readonly Verdict[] {
  return [...text.matchAll(titles)].map(({index, 0: found, groups}): Verdict => {
    const {titles: listed = '', open, number = ''} = groups ?? {}
    const count = listed.match(/《/g)?.length ?? 0
    const value = worth(number)
    if (open === undefined ? count === value : count <= value) return 'sound'
    return wrong({start: index, end: index + found.length}, true, `列出${count}份文件，后面写作${number}份，请核对。`)
  })
}

const ordinals = '一二三四五六七八九十'

/** How many members follow in sequence from `at` on, before another list begins. */
function sequence(text: string, at: number): number {
  const limit = Math.min(text.length, at + 5000)
  const again = text.indexOf('一是', at + 2)
  const stop = again < 0 ? limit : Math.min(again, limit)
  let [count, from] = [1, at + 2]
  while (count < ordinals.length) {
    const next = text.indexOf(`${ordinals.charAt(count)}是`, from)
    if (next < 0 || next >= stop) break
    from = next + 2
    count += 1
  }
  return count
}

function listedMembers({text}: Figures): readonly Verdict[] {
  return [...text.matchAll(members)].flatMap((match): readonly Verdict[] => {
    const {number = '', mark = ''} = match.groups ?? {}
    const lead = text.slice(Math.max(0, match.index - 16), match.index)
    if (mark !== '：' && mark !== '——' && !follows.test(lead)) return []
    const value = worth(number)
    const first = match.index + match[0].length - 2
    const count = sequence(text, first)
    if (value < 2 || count === value) return ['sound']
    if (count < 2) return ['open']
    const span = {start: match.index, end: first}
    return [wrong(span, true, `前面说${number}，后面列到“${ordinals.charAt(count - 1)}是”，请核对。`)]
  })
}

/** Lists held against the number announced of them (三项制度：…). */
export function lists(figures: Figures): readonly Verdict[] {
  return [...listedBehind(figures), ...listedTitles(figures), ...listedMembers(figures)]
}
