import type {PageLine} from './html-lines.ts'
import type {Page, PageElement} from './html-page.ts'

const articleMarks = /article|content|zoom|trs_|con_?text|detail|editor|zhengwen|\btxt\b/i
const titleMarks = /title|biaoti|\bbt\b/i
const metadata =
  /^[【[]?\s*(索\s*引\s*号|(发布|发文|制发|公开|信息)(机构|机关|单位|日期|时间)|(成文|生成|印发)(日期|时间)|发文字号|文\s*号|来\s*源|(信息)?名\s*称|标\s*题|主题(分类|词)|日\s*期|时\s*间)/

/** A longer title in the head of a page is none. */
const maxTitle = 200

const bare = (text: string): string => text.replace(/\s+/g, '')

/**
 * The lines of a page that belong to its report: 正文. That is the main article with the title and metadata lines before it, where an
 * article can clearly be told; else all lines that are no navigation.
 */
export function mainLines({elements, lines}: Page): readonly PageLine[] {
  const roleOf = ({element}: PageLine) => elements[element]?.role
  const furniture = lines.filter(line => roleOf(line) === 'furniture')
  const running = lines.filter(line => roleOf(line) !== 'furniture' && roleOf(line) !== 'title')
  const unclosed = weigh(furniture) > weigh(running)
  const body = unclosed ? lines.filter(line => roleOf(line) !== 'title') : running
  const kept = articleIn(elements, body) ?? body
  const title = lines.find(line => roleOf(line) === 'title')
  return title ? [...missingTitle(title, kept), ...kept] : kept
}

/** How many characters of a text are Chinese ones of the basic block. */
function hanIn(text: string): number {
  let han = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) >= 0x4e00 && text.charCodeAt(at) < 0xa000) han += 1
  }
  return han
}

const weigh = (lines: readonly PageLine[]): number => lines.reduce((sum, {text}) => sum + hanIn(text), 0)

/** The lines of the article and those that name it, or undefined when it is not clear which they are. */
function articleIn(elements: readonly PageElement[], lines: readonly PageLine[]): readonly PageLine[] | undefined {
  const article = articleElement(elements, lines)
  if (article === undefined) return undefined
  const inArticle = within(elements, element => element === article)
  const inTitle = within(elements, ({name, marks}) => /^h[1-3]$/.test(name) || titleMarks.test(marks))
  const isIn = ({element}: PageLine) => inArticle[element] ?? false
  const namesReport = ({element, text}: PageLine) =>
    metadata.test(text) || (/报告|总结|情况/.test(text) && (inTitle[element] ?? false))

  const first = lines.findIndex(isIn)
  const isUnclear = lines.some(line => !isIn(line) && line.text.includes('。') && hanIn(line.text) >= 40)
  return isUnclear ? undefined : lines.filter((line, at) => isIn(line) || (at < first && namesReport(line)))
}

/** Which elements are, or stand in, one that passes the test. */
function within(elements: readonly PageElement[], test: (element: PageElement) => boolean): readonly boolean[] {
  const inside: boolean[] = []
  for (const element of elements) inside.push(test(element) || (inside[element.parent] ?? false))
  return inside
}

/** The innermost likely element that holds most of the Chinese characters: it may lose a tenth against the likely one around it. */
function articleElement(elements: readonly PageElement[], lines: readonly PageLine[]): PageElement | undefined {
  const weights = weightsOf(elements, lines)
  let [best, floor] = [-1, weigh(lines) / 2]
  for (const [index, {name, marks}] of elements.entries()) {
    const likely = name === 'article' || name === 'main' || articleMarks.test(marks)
    const weight = weights[index] ?? 0
    if (likely && weight > floor) [best, floor] = [index, Math.max(floor, weight * 0.9)]
  }
  return elements[best]
}

/** How many Chinese characters each element holds, with all that is inside it. */
function weightsOf(elements: readonly PageElement[], lines: readonly PageLine[]): readonly number[] {
  const weights = elements.map(() => 0)
  const add = (element: number, weight: number) => {
    if (element >= 0) weights[element] = (weights[element] ?? 0) + weight
  }
  for (const {element, text} of lines) add(element, hanIn(text))
  for (const [index, {parent}] of [...elements.entries()].reverse()) add(parent, weights[index] ?? 0)
  return weights
}

/** The title in the page's head without the name of the site, unless the page says it anyway. */
function missingTitle(title: PageLine, lines: readonly PageLine[]): readonly PageLine[] {
  const parts = title.text.split(/[_|]|(?<!\d)\s*[-–—]+\s*(?!\d)/)
  const name = parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '').trim()
  const isSaid = ({text}: PageLine) =>
    bare(text).includes(bare(name)) || (bare(name).includes(bare(text)) && bare(text).length > bare(name).length * 0.6)
  if (name === '' || name.length > maxTitle || lines.some(isSaid)) return []
  const start = title.text.indexOf(name)
  return [{...title, text: name, origin: title.origin.slice(start, start + name.length)}]
}
