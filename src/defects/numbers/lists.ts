import {type Figures, says, type Verdict, wrong} from './figures.ts'
import {listedAhead, listedMembers, listedMonths, worth} from './members.ts'

const number = '(?<number>(?<![\\d一二三四五六七八九十第.])(?:[二两三四五六七八九十]|1?\\d))'

/** A number announced, and a list of items joined by 、 behind it. */
const behind = new RegExp(
  `${number}(?<unit>个|项|大|条|种|类|份|名|家|处|件|部|支)?(?<noun>[^\\d，。；：、（）\\n]{0,10}?)(?<lead>：|——|，?即：?|，?分别(?:为|是|设在|位于|设于|在)：?|（)(?<items>[^。；：\\n]{2,160})`,
  'g',
)

/** Titles, and the number of them behind. */
const titles = new RegExp(
  `(?<!》[、和及]?)(?<titles>(?:《[^》\\n]{2,60}》[、和及]?){2,})(?<open>等)?${number}(?:份|个|项|部|件)`,
  'g',
)

/** How many items a list may hold: by 、 alone, or with 和 before the last. */
function sizesOf(items: string): readonly number[] {
  const bare = items.replaceAll(/[“”]/g, '')
  const count = /^《/.test(bare) ? (bare.match(/《/g)?.length ?? 0) : bare.split('、').length
  const joins = bare.split(/以及|和|(?<![普涉])及(?![时早格])|(?<!参)与/).length - 1
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

/** Whether each item ends like the thing that was counted: 示范村3个（柳林村、石坪村）. */
const isKin = (last: string, items: readonly string[]): boolean => items.every(item => item.endsWith(last))

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
        ? !lead.includes('分别') && !isKin(text.charAt(start - 1), list)
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

/** Quoted names behind the number announced of them: 三项荣誉，分别是“甲”和“乙”. */
const quoted = new RegExp(
  `${number}(?:个|项|种|类)(?<noun>[^\\d，。；：、\\n]{1,10}?)(?:：|，?即：?|，?分别(?:为|是)：?)(?<items>“[^”\\n]{2,40}”(?:(?:[、和及与]|以及)?“[^”\\n]{2,40}”)+)(?![、和及与等])`,
  'g',
)

function listedQuotes({text}: Figures): readonly Verdict[] {
  return [...text.matchAll(quoted)].map(({index, 0: found, groups}): Verdict => {
    const {number = '', items = ''} = groups ?? {}
    const count = items.split('“').length - 1
    if (count === worth(number)) return 'sound'
    return wrong({start: index, end: index + found.length}, true, `前面说${number}，后面列出${count}，请核对。`)
  })
}

/** Lists held against the number announced of them (三项制度：…). */
export function lists(figures: Figures): readonly Verdict[] {
  return [
    ...listedBehind(figures),
    ...listedQuotes(figures),
    ...listedTitles(figures),
    ...listedMembers(figures),
    ...listedAhead(figures),
    ...listedMonths(figures),
  ]
}
