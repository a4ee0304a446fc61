import type {Statement} from '../../model/fact.ts'
import {chineseValue} from '../../model/numeral.ts'
import {type Direction, type Told, toldBy} from './changes.ts'
import {
  between,
  type Figures,
  isAlike,
  isExact,
  plain,
  printed,
  stretch,
  type Verdict,
  wordsBefore,
  wrong,
} from './figures.ts'
import {agrees} from './ratio.ts'

/** The figures of two years of which a word of comparison speaks. */
interface Years {
  readonly now: Statement
  readonly then: Statement
}

const span = ({now, then}: Years, end: number) => ({...stretch(...inOrder(now, then)), end})
const inOrder = (a: Statement, b: Statement): readonly [Statement, Statement] => (a.start <= b.start ? [a, b] : [b, a])

/** The figures of this year and of last year that stand last before a place, in its clause. */
function yearsBefore(figures: Figures, block: readonly Statement[], at: number): Years | undefined {
  const last = block.findLast(({end}) => end <= at)
  if (!last || /[。；\n]/.test(figures.text.slice(last.end, at))) return undefined
  const list = block
    .filter(one => one.clause === last.clause && one.end <= at && isExact(one))
    .map(one => toldBy(figures, one))
  const then = list.findLast(({part}) => part === 'then')?.statement
  const now = list.findLast(({part, statement}) => part === 'now' && then && isAlike(statement, then))?.statement
  return now && then && then.value > 0 ? {now, then} : undefined
}

const times =
  /(?<way>增长|增加|提高|上升|扩大|提升)了?(?<number>\d+(?:\.\d+)?|[一二两三四五六七八九十])倍(?![多以])|翻了?(?<doubled>[一两二三])?番|(?<turn>增长|增加|上升|提高|下降|减少|降低|压减)了?(?<under>[二三四五六七八九十])分之(?<over>[一二三四五六七八九])(?![以左多])|(?<half>(?:下降|减少|减|降低|压减)了?一半(?!以))/g

/** What this year's figure should be by a word of multiples, as a multiple of last year's. */
function multipleOf(groups: Readonly<Record<string, string | undefined>>): number {
  const {number, doubled, turn, under, over, half} = groups
  if (turn !== undefined && under !== undefined && over !== undefined)
    return 1 + ((/[降减]/.test(turn) ? -1 : 1) * chineseValue(over)) / chineseValue(under)
  if (number !== undefined) return 1 + (/\d/.test(number) ? Number(number) : chineseValue(number))
  return half === undefined ? 2 ** (doubled === undefined ? 1 : chineseValue(doubled)) : 0.5
}

/** How far a multiple may lie from what the figures come to. */
const looseness = 0.12

/** Multiples held against both years' figures: 增长4倍, 翻一番, 下降一半. */
function multiples(figures: Figures, block: readonly Statement[], text: string, from: number): readonly Verdict[] {
  return [...text.matchAll(times)].flatMap((match): readonly Verdict[] => {
    const at = from + match.index
    const years = yearsBefore(figures, block, at)
    if (!years) return []
    const {now, then} = years
    const expected = multipleOf(match.groups ?? {})
    const worked = now.value / then.value
    if (Math.abs(worked - expected) <= looseness * Math.max(1, expected - 1)) return ['sound']
    const told = `由${plain(then.value)}到${plain(now.value)}，是原来的${plain(worked)}倍`
    return [wrong(span(years, at + match[0].length), true, `${told}，与文中的“${match[0]}”不符，请核对。`)]
  })
}

/** Says that nothing changed. */
const level = /持平|(?:与|和)(?:上年|去年)[^，。；]{0,8}(?:相同|一致)/g

/** Figures that are said to be level with last year's and are not. */
function levels(figures: Figures, block: readonly Statement[], text: string, from: number): readonly Verdict[] {
  return [...text.matchAll(level)].flatMap((match): readonly Verdict[] => {
    const at = from + match.index
    if (/[基大][本致体]?$|总体|略|近$/.test(text.slice(Math.max(0, match.index - 2), match.index))) return []
    const years = yearsBefore(figures, block, at)
    if (!years) return []
    const {now, then} = years
    if (now.value === then.value) return ['sound']
    const told = `由${printed(figures, then)}到${printed(figures, now)}，并不持平，请核对。`
    return [wrong(span(years, at + match[0].length), true, told)]
  })
}

/** Whether a change is told together with others: 分别下降17.1%和8.4%. */
export const isJoint = (figures: Figures, {statement}: Told): boolean =>
  /分别|依次/.test(wordsBefore(figures, statement))

/** The percentages of one comma part that follow one word of change with 分别. */
function jointFrom(figures: Figures, list: readonly Told[], at: number): readonly Statement[] {
  const first = list[at]
  if (!first) return []
  const shares = [first.statement]
  for (const {statement} of list.slice(at + 1)) {
    const last = shares.at(-1) ?? first.statement
    if (statement.kind !== 'percent' || !/^[、和及与]$/.test(between(figures, last, statement))) break
    shares.push(statement)
  }
  return shares
}

/** Changes that are told together, each held against its own figures of both years. */
function joint(figures: Figures, list: readonly Told[], at: number): readonly Verdict[] {
  const first = list[at]
  if (first?.part !== 'change' || !first.way || !isJoint(figures, first) || first.statement.kind !== 'percent')
    return []
  const shares = jointFrom(figures, list, at)
  const ahead = list.slice(0, at).filter(({statement}) => statement.clause === first.statement.clause)
  const thens = ahead.filter(({part, statement}) => part === 'then' && statement.kind === 'count')
  const [start] = thens
  if (!start || thens.length !== shares.length) return ['open']
  const nows = ahead.filter(({part, statement}) => part === 'now' && statement.kind === 'count')
  return thens.map(({statement: then}, index): Verdict => {
    const share = shares[index]
    const now = nows.findLast(
      ({statement}) => isAlike(statement, then) && statement.start < start.statement.start,
    )?.statement
    if (!share || !now || !isExact(now) || !isExact(then) || then.value === 0) return 'open'
    return judgeJoint(figures, {now, then, share, way: first.way ?? 1})
  })
}

function judgeJoint(
  figures: Figures,
  {now, then, share, way}: Years & {readonly share: Statement; readonly way: Direction},
): Verdict {
  const worked = ((now.value - then.value) / then.value) * 100 * way
  if (agrees(worked, share)) return 'sound'
  const told = `由${plain(then.value)}到${plain(now.value)}应为${plain(Math.abs(worked), 1)}%`
  return wrong(span({now, then}, share.end), true, `${told}，与文中的${printed(figures, share)}不符，请核对。`)
}

/** Courses of two years that are told by multiples, as level, or several at once. */
export function courses(figures: Figures): readonly Verdict[] {
  return figures.blocks.flatMap(block => {
    const [first] = block
    const last = block.at(-1)
    if (!first || !last || block.length < 2) return []
    const text = figures.text.slice(first.start, last.end + 40)
    const list = block.map(statement => toldBy(figures, statement))
    return [
      ...multiples(figures, block, text, first.start),
      ...levels(figures, block, text, first.start),
      ...list.flatMap((_, at) => joint(figures, list, at)),
    ]
  })
}
