import {isButtons, isEnding, isFrame, isFurnitureMark, speaksOfSite} from './furniture.ts'
import type {PageLine} from './lines.ts'
import {type Described, describedBy} from './metadata.ts'
import type {Page, PageElement} from './page.ts'
import {missingTitle} from './title.ts'
import {hanIn, type Tree, treeOf} from './tree.ts'

const articleMarks = /article|content|zoom|trs_|con_?text|detail|editor|zhengwen|\btxt\b|\bview\b|ucap/i
const titleMarks = /title|biaoti|\bbt\b|_bt\b/i
const closing =
  /^[^，。；：]{2,40}(?:人民政府|办事处|委员会|党委|党工委|[局厅委院]|办公室|大队|中心)$|^\d{4}年\d{1,2}月\d{1,2}日$|^[一二〇○零]{2}.{2}年.{1,3}月.{1,3}日$/
const heading =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部条]|附件[:：]?)/

/**
 * The lines of a page that belong to its report (正文), and what the page says of it. That is the main article with its title, where an
 * article can clearly be told; else all lines that are no navigation. Between the first and the last paragraph nothing is left out.
 */
export function mainLines({elements, lines}: Page): Described {
  const roleOf = ({element}: PageLine) => elements[element]?.role
  const running = lines.filter(line => roleOf(line) !== 'furniture' && roleOf(line) !== 'title')
  const furniture = lines.filter(line => roleOf(line) === 'furniture')
  const unclosed = weigh(furniture) > weigh(running)
  const body = withoutCopy(unclosed ? lines.filter(line => roleOf(line) !== 'title') : running)
  const tree = treeOf(elements, body)
  const {metadata, lines: kept} = trimmed(tree, articleIn(tree, body) ?? body)
  const names = lines.filter(line => roleOf(line) === 'title').slice(0, 1)
  return {metadata, lines: [...missingTitle(names, kept), ...kept]}
}

const weigh = (lines: readonly PageLine[]): number => lines.reduce((sum, {text}) => sum + hanIn(text), 0)

const bareOf = ({text}: PageLine): string => text.replace(/\s+/g, '')

/** The lines without a second copy of all running text, which a style sheet hides on some screens. */
function withoutCopy(lines: readonly PageLine[]): readonly PageLine[] {
  const prose = lines.flatMap((line, at) => (hanIn(line.text) >= 20 ? [{at, bare: bareOf(line)}] : []))
  const [first] = prose
  const half = prose.findIndex(({bare}, at) => at >= 3 && bare === first?.bare)
  const isCopy = half > 0 && prose.length === 2 * half && prose.every(({bare}, at) => bare === prose[at % half]?.bare)
  const start = prose[half]?.at ?? lines.length
  return isCopy ? lines.slice(0, start) : lines
}

/** The lines of the article and those that name or sign it, or undefined when it is not clear which they are. */
function articleIn(tree: Tree, lines: readonly PageLine[]): readonly PageLine[] | undefined {
  const likely = articleElement(tree, lines)
  if (likely === undefined) return undefined
  const astray = lines.filter(line => !tree.holds(likely, line.element) && isProse(tree, line))
  let article = likely
  while (article >= 0 && astray.some(({element}) => !tree.holds(article, element)))
    article = tree.elements[article]?.parent ?? -1
  if (article < 0) return undefined

  const isIn = ({element}: PageLine) => tree.holds(article, element)
  const first = lines.findIndex(isIn)
  const end = lines.findLastIndex(isIn) + 1
  const after = lines.slice(end)
  const signed = after.findIndex(
    line => tree.isLinked(line) || !(closing.test(bareOf(line)) || heading.test(line.text)),
  )
  return [
    ...describing(tree, lines.slice(0, first)),
    ...lines.slice(first, end).filter(line => isIn(line)),
    ...after.slice(0, signed < 0 ? after.length : signed),
    ...(signed < 0 ? [] : after.slice(signed)).filter(({text}) =>
      /^[【[]?\s*(?:发布|成文|生成|公开)(?:日期|时间)/.test(text),
    ),
  ]
}

/** Running text beside an article that could be part of it. */
const isProse = (tree: Tree, line: PageLine): boolean =>
  line.text.includes('。') &&
  hanIn(line.text) >= 40 &&
  !tree.isLinked(line) &&
  !tree.isRepeated(line) &&
  !speaksOfSite(line.text)

const metadataBegins =
  /^[【[]?\s*(索\s*引\s*号|信息索引|(发布|发文|制发|公开|信息)\s?(机构|机关|单位|日期|时间)|(成文|生成|印发)(日期|时间)|发文字号|文\s*号|来\s*源|(信息)?(名\s*称|来源)|标\s*题|主题(分类|词)|日\s*期|时\s*间|\d{4}[-年./]\d.*[:：])/

/** Of the lines before the article those that name it and say when and by whom it was published. */
function describing(tree: Tree, lines: readonly PageLine[]): readonly PageLine[] {
  const inTitle = (line: PageLine) => tree.ancestor(line.element, isTitle)
  const named = lines.filter(line => /报告|总结|情况/.test(line.text) && inTitle(line) >= 0 && !isFrame(line.text))
  const titles = new Set(
    named.filter(line => !tree.isLinked(line) || /^h[1-3]$/.test(nameAt(tree, inTitle(line)))).map(inTitle),
  )
  const longest = named.reduce((found, line) => (line.text.length > found.length ? bareOf(line) : found), '')
  const isColumn = (line: PageLine) => longest.includes(bareOf(line)) && bareOf(line) !== longest
  return lines.filter((line, at) => {
    const title = inTitle(line)
    const holder = tree.ancestor(line.element, ({name}) => /^(?:dl|tr|li|ul|table|dd|dt)$/.test(name))
    const value =
      at > 0 &&
      holder >= 0 &&
      metadataBegins.test(lines[at - 1]?.text ?? '') &&
      /^(?:dl|li|dd|dt)$/.test(nameAt(tree, holder))
    if (metadataBegins.test(line.text) || value) return true
    return (
      titles.has(title) && line.text.length <= 80 && !(isColumn(line) && /报告/.test(line.text) && named.includes(line))
    )
  })
}

const isTitle = ({name, marks}: PageElement): boolean => /^h[1-3]$/.test(name) || titleMarks.test(marks)
const nameAt = ({elements}: Tree, at: number): string => elements[at]?.name ?? ''

/** The innermost likely element that holds most of the weight: it may lose a tenth against the likely one around it. */
function articleElement({elements, weights}: Tree, lines: readonly PageLine[]): number | undefined {
  const total = weights.total
  let [best, floor] = [-1, total / 2]
  for (const [index, {name, marks}] of elements.entries()) {
    const likely = name === 'article' || name === 'main' || name === 'ucapcontent' || articleMarks.test(marks)
    const weight = weights.of[index] ?? 0
    if (likely && weight > floor) [best, floor] = [index, Math.max(floor, weight * 0.9)]
  }
  return best < 0 || lines.length === 0 ? undefined : best
}

/** Without what stands around the text as frame, and with its metadata taken out. Only before the first and behind the last paragraph. */
function trimmed(tree: Tree, lines: readonly PageLine[]): Described {
  const isBody = (line: PageLine) =>
    !tree.isLinked(line) &&
    !speaksOfSite(line.text) &&
    ((hanIn(line.text) >= 20 && /[。；，,;]/.test(line.text)) || hanIn(line.text) >= 60 || heading.test(line.text)) &&
    !isFrame(line.text)
  const first = lines.findIndex(isBody)
  if (first < 0) return {metadata: {}, lines}
  const last = lines.findLastIndex(isBody) + 1
  const isFurniture = (line: PageLine) => {
    const title = tree.ancestor(line.element, isTitle)
    if (title >= 0 && /报告|总结|情况/.test(line.text) && /^h[1-3]$/.test(nameAt(tree, title)))
      return isFrame(line.text)
    return (
      tree.isLinked(line) || isFrame(line.text) || tree.ancestor(line.element, ({marks}) => isFurnitureMark(marks)) >= 0
    )
  }
  const behind = lines.slice(last)
  const end = behind.findIndex(({text}) => isEnding(text))
  const belongs = (name: PageLine, value: PageLine) => tree.belongs(name, value, lines[first]?.element ?? -1)
  const head = describedBy(
    lines.slice(0, first).filter(line => !isFurniture(line)),
    belongs,
  )
  const tail = describedBy(
    behind.slice(0, end < 0 ? behind.length : end).filter(line => !isFurniture(line)),
    belongs,
  )
  return {
    metadata: {...tail.metadata, ...head.metadata},
    lines: [...head.lines, ...lines.slice(first, last).filter(({text}) => !isButtons(text)), ...tail.lines],
  }
}
