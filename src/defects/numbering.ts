import type {Flaw} from '../model/defect.ts'
import {chineseValue} from '../model/numeral.ts'
import type {Block, Report} from '../model/report.ts'
import type {Span} from '../model/span.ts'

/** Ways of numbering a line; their order is no rank. */
const styles = ['han', 'bracketHan', 'arabic', 'bracketArabic'] as const
/** One of them. */
export type Style = (typeof styles)[number]

const forms: Readonly<Record<Style, RegExp>> = {
  han: /^([一二三四五六七八九十]{1,3})[、．.，：]/,
  bracketHan: /^（([一二三四五六七八九十]{1,3})）/,
  arabic: /^(\d{1,2})[、．.](?!\d)/,
  bracketArabic: /^（(\d{1,2})）/,
}

/** A numbered line: how, which number, and where. */
export interface Numbered {
  readonly style: Style
  readonly value: number
  /** As printed, with its marks. */
  readonly label: string
  readonly block: Block
}

const numberOf = (label: string): number => (/\d/.test(label) ? Number(label) : chineseValue(label))

/** The number at the head of a line that is a heading or a paragraph, or null. */
export function numberedIn(text: string, block: Block): Numbered | null {
  const words = text.slice(block.line.start, block.line.start + 8)
  if (!/^[（\d一二三四五六七八九十]/.test(words)) return null
  for (const style of styles) {
    const [label, number] = forms[style].exec(words) ?? []
    if (label !== undefined && number !== undefined) return {style, value: numberOf(number), label, block}
  }
  return null
}

/** Longest quote of a heading, in units. */
const longest = 40

/** The head of a numbered line: itself where it is a heading, else its first sentence. */
export function headOf({line, runIn}: Block): Span {
  const [first] = line.clauses
  const end = Math.min(runIn?.end ?? first?.end ?? line.end, line.start + longest)
  return {start: line.start, end}
}

/** What is wrong with a number that does not follow the one before it of its kind; null where it does. */
function amiss({value, label}: Numbered, before: Numbered): string | null {
  if (value === before.value + 1 || value === 1) return null
  if (value === before.value) return `编号“${label}”与前一个重复，请核对。`
  const fault = value > before.value ? '中间缺号，请核对是否漏了内容。' : '次序颠倒，请核对。'
  return `编号“${label}”前面是“${before.label}”，${fault}`
}

/**
 * Numbers of headings and paragraphs that are left out or stand twice (编号缺漏). A number counts against the last of its kind under the same
 * heading; a first number, or one that runs on from another heading, is never wrong.
 */
function linesAmiss({text, outline}: Report): readonly Flaw[] {
  let open: readonly Numbered[] = []
  const flaws: Flaw[] = []
  for (const block of outline.blocks) {
    if (block.kind === 'title' || block.kind === 'aside') continue
    const next = numberedIn(text.text, block)
    if (next === null) {
      if (block.kind === 'heading') open = []
      continue
    }
    const at = open.findIndex(({style}) => style === next.style)
    const before = open[at]
    const message = before === undefined ? null : amiss(next, before)
    open = [...(at < 0 ? open : open.slice(0, at)), next]
    if (message !== null) flaws.push({kind: 'structure', certain: false, span: headOf(block), message})
  }
  return flaws
}

/** Ways of counting points inside a paragraph, each with the number in its first group. */
const countings: readonly RegExp[] = [
  /(?<=^|[。；：，、\n”])([一二三四五六七八九十]{1,2})(?:是(?!否)|要(?=[^求]))/g,
  /(?<=^|[。；：])第([一二三四五六七八九十]{1,2})，/g,
  /(?<=^|[。；：，])（([一二三四五六七八九十]{1,2}|\d{1,2})）/g,
  /(?<=^|[。；：，])([①②③④⑤⑥⑦⑧⑨])/g,
  /(?<=^|[。；：])(\d{1,2})[.、](?!\d)/g,
]
const circled = '①②③④⑤⑥⑦⑧⑨'

const pointValue = (label: string): number => (circled.includes(label) ? circled.indexOf(label) + 1 : numberOf(label))

/** A point inside a paragraph: which, and where its words begin. */
interface Point {
  readonly value: number
  readonly label: string
  readonly start: number
}

/** The points that do not follow the one before: a list within a list begins anew, and the outer one goes on behind it. */
function outOfOrder(points: readonly Point[], open: number[]): readonly Flaw[] {
  const flaws: Flaw[] = []
  for (const {value, label, start} of points) {
    const at = open.lastIndexOf(value - 1)
    if (value === 1) open.push(1)
    else if (at >= 0) open.splice(at, open.length, value)
    else {
      const before = open.at(-1)
      open.splice(Math.max(0, open.length - 1), 1, value)
      if (before === undefined) continue
      const message = `“${label}”不接前面的第${before}点，序号有缺漏或重复，请核对。`
      flaws.push({kind: 'structure', certain: false, span: {start, end: start + label.length}, message})
    }
  }
  return flaws
}

/** Members of lists inside paragraphs that are left out: 一是…二是…四是. Only 一是 runs on from one paragraph to the next. */
function membersAmiss({text, outline}: Report): readonly Flaw[] {
  const running: number[] = []
  return outline.blocks.flatMap(({kind, line}) => {
    if (kind === 'title' || kind === 'aside') return []
    const words = text.text.slice(line.start, line.end)
    if (!/^[一二三四五六七八九十]{1,3}[是要]/.test(words)) running.length = 0
    const flaws = countings.flatMap((counting, which) => {
      const points = [...words.matchAll(counting)].map(({0: label, 1: number = '', index}) => ({
        value: pointValue(number),
        label,
        start: line.start + index,
      }))
      return points.length === 0 ? [] : outOfOrder(points, which === 0 ? running : [])
    })
    return flaws.map(flaw => ({...flaw, span: {start: flaw.span.start, end: partEnd(line, flaw.span.start)}}))
  })
}

/** The end of the comma part in which a point begins, without its mark; a run-in head ends it too. */
const partEnd = ({clauses, end}: Block['line'], start: number): number =>
  clauses.flatMap(({parts}) => parts).find(part => part.end > start)?.end ?? end

/** Numbering that leaves out, repeats or turns round a number. */
export const numberingAmiss = (report: Report): readonly Flaw[] => [...linesAmiss(report), ...membersAmiss(report)]
