import {joinLines, type PageLine, partOf} from './lines.ts'

/** Names under which sites print what they say of a text, by the name that it is kept under; blanks may stand inside them. */
const names: Readonly<Record<string, string>> = {
  索引号: '索引号|信息索引号?|索引编号|信息索引编号',
  发布机构: '(?:信息)?(?:发布|发文|制发|公开|发布者)(?:机构|机关|单位|部门)|公开主体|责任部门',
  成文日期: '(?:成文|生成|制发|发文|签发|形成|印发)(?:日期|时间)',
  发布日期: '(?:信息)?(?:发布|公开|发表|更新)(?:日期|时间)|日期|时间',
  文号: '文号|发文字号|发文文号|文件编号|文件字号',
  名称: '(?:信息|公文|文件)?(?:名称|标题)',
  主题分类: '主题分类|信息分类|组配分类|所属分类|所属主题|分类',
  关键词: '关键词|主题词',
  有效性: '有效性|时效性|效力状态|是否有效',
  来源: '(?:信息|文章|稿件)?来源',
  公开方式: '公开(?:方式|形式)',
  公开范围: '公开范围',
  体裁分类: '体裁分类|公文种类|体裁',
  服务对象: '服务对象(?:分类)?',
  实施日期: '(?:实施|生效)(?:日期|时间)',
  废止日期: '(?:废止|失效)(?:日期|时间)',
  内容概述: '内容概述|摘要',
}

/** Words that end the value before them and say nothing that is kept. */
const others =
  '(?:浏览|阅读|点击|访问)(?:次数|人次|总?量|数)?|字体|字号|责任编辑|编辑|责编|作者|审核|撰稿|分享到?|打印|关闭|收藏|扫一扫|【|】'

/** No page says more of a text than in so many lines. */
const reach = 400

/** What the text of a page is in need of beside the report, each once: who put it there, and on what day. */
const needed: Readonly<Record<string, string>> = {
  发布机构: 'publisher',
  来源: 'publisher',
  成文日期: 'written',
  发布日期: 'published',
}

/** Where a name may follow a value without a blank, because no value ends in it. */
const glued = '(?=(?:发布|成文|生成|公开)(?:日期|时间|机构)[:：]|(?:信息|文章)来源[:：])'
const spaced = (words: string): string => words.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, '\\s{0,8}')
const label = (words: string): string =>
  `(?:^|(?<=[\\s|｜丨【\\[(（】\\]])|${glued}) {0,3}(?:${spaced(words)})(?:\\s{0,3}[:：][\\]】]?|[\\]】][:：]?|(?=\\t)|$)`
const labels = new RegExp(
  `${Object.values(names)
    .map(words => `(${label(words)})`)
    .join('|')}|${label(others)}|(?:浏览|阅读|点击|访问)(?:次数|量|数)?[:：\\[]|字[体号][:：]`,
  'g',
)
const keys = Object.keys(names)
const day = /^\s*\d{4}\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?=\s|$|[|｜丨】\]])/

/** What a line says of the text, from `start` to `end`, with the value between `from` and `end`. */
interface Datum {
  readonly key: string
  readonly start: number
  readonly from: number
  readonly end: number
}

/** What a page says of the text that it carries, and its lines without those that say it: 元数据. */
export interface Described {
  readonly metadata: Readonly<Record<string, string>>
  readonly lines: readonly PageLine[]
}

/** The data of a line, or undefined when it is no line of metadata: such a line begins with the name of one, or with a day. */
function dataIn({text}: PageLine): readonly Datum[] | undefined {
  if (text.length > 400 || /。/.test(text)) return undefined
  const dated = day.exec(text)?.[0].length ?? 0
  const found = [...text.matchAll(labels)]
  const [first] = found
  if (first === undefined || !/^[\s【[(（|]*$/.test(text.slice(dated, first.index))) return undefined
  const begun: Datum[] = dated > 0 ? [{key: '发布日期', start: 0, from: 0, end: dated}] : []
  const named = found.flatMap(({index, 0: words, ...groups}, at) => {
    const key = keys[Object.values(groups).indexOf(words)]
    const from = index + words.length
    const stop = found[at + 1]?.index ?? text.length
    const value = text.slice(from, stop).replace(/[\s|｜丨】\])）【[(（]+$/, '')
    const only = key?.endsWith('日期') ? (day.exec(value)?.[0] ?? value) : value
    return key === undefined ? [] : [{key, start: index, from, end: from + only.length}]
  })
  return [...begun, ...named]
}

/** Whether a line could be the value of the one before it, which only names it: no name itself, and no sentence. */
const isValue = (line: PageLine): boolean => line.text.length <= 100 && !/[。；]/.test(line.text) && !dataIn(line)

/**
 * Takes the metadata out of the lines before and behind the text. Who issued it and the days stay, each in a line of its own, because
 * the report's identity may rest on them. `belongs` tells whether a line can be the value that the one before it names.
 */
export function describedBy(
  lines: readonly PageLine[],
  belongs: (name: PageLine, value: PageLine) => boolean,
): Described {
  const metadata = new Map<string, string>()
  const kept: PageLine[] = []
  const met = new Set<string>()
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined) continue
    const data = at < reach ? dataIn(line) : undefined
    const next = lines[at + 1]
    if (data === undefined) kept.push(line)
    else if (data.length === 1 && data[0] && bare(line, data[0]) && next && belongs(line, next) && isValue(next)) {
      at += 1
      add(data[0].key, next.text.trim(), joinLines([line, next], /[:：]\s*$/.test(line.text) ? '' : '\t', line.element))
    } else
      for (const one of data) add(one.key, line.text.slice(one.from, one.end).trim(), partOf(line, one.start, one.end))
  }
  return {metadata: Object.fromEntries(metadata), lines: kept}

  function add(key: string, value: string, line: PageLine): void {
    if (value === '') return
    const need = needed[key]
    if (need !== undefined && !met.has(need)) kept.push(line)
    if (need !== undefined) met.add(need)
    if (!metadata.has(key)) metadata.set(key, value)
  }
}

const bare = ({text}: PageLine, {from}: Datum): boolean => text.slice(from).trim() === ''

/** What the `meta` elements of the norm for government sites (政府网站标签规范) say, by the names that pages print. */
const declaredNames: Readonly<Record<string, string>> = {
  articletitle: '名称',
  pubdate: '发布日期',
  contentsource: '来源',
  columnname: '栏目',
  sitename: '网站名称',
  keywords: '关键词',
  author: '作者',
  filenum: '文号',
  indexnumber: '索引号',
}

/** The metadata of a page's head, for what the page itself does not print. */
export const declaredMetadata = (declared: ReadonlyMap<string, string>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...declared].flatMap(([name, value]) => {
      const key = Object.hasOwn(declaredNames, name) ? declaredNames[name] : undefined
      return key === undefined || value === '' ? [] : [[key, value]]
    }),
  )
