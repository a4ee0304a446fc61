import type {Statement} from '../../model/fact.ts'
import {
  type Figures,
  isAlike,
  isCount,
  plain,
  printed,
  says,
  stretch,
  type Verdict,
  wordsBefore,
  wrong,
} from './figures.ts'

/** Parts of a total: the total, its parts in order, and how they are brought in. */
interface Division {
  readonly total: Statement
  readonly parts: readonly Statement[]
  /** `some` after 其中, `all` after 分别为, 包括, a colon or a bracket. */
  readonly how: 'some' | 'all'
}

const someWords = /其中(?!心)[^。；]*$/
const allWords = /(?:分别(?:为|是)?|包括|涉及|含|分为|即)[^，。；：]{0,12}$|[：（][^，。；：（）]{0,20}$/
const openList = /等/

/** The words between two figures. */
const between = ({text}: Figures, a: Statement, b: Statement): string => text.slice(a.end, b.start)

/** The figures of a list that begins with `first`: joined by 、 in its comma part, else comma part by comma part. */
function listFrom(figures: Figures, block: readonly Statement[], at: number): readonly Statement[] {
  const first = block[at]
  if (!first) return []
  const parts = [first]
  const rest = block.slice(at + 1, at + 13).filter(({clause}) => clause === first.clause)
  const tight = rest.some(
    one => one.part === first.part && isAlike(one, first) && between(figures, first, one).includes('、'),
  )
  let last = first
  for (const one of rest) {
    const gap = between(figures, last, one)
    if (tight ? one.part !== first.part || !/[、和及]/.test(gap) : one.part > last.part + 1) break
    if (one.kind === 'percent' || (!tight && !isAlike(one, first))) continue
    if (!isAlike(one, first)) break
    if (!tight && (one.part === last.part || !isParallel(figures, first, one))) break
    parts.push(one)
    last = one
  }
  return parts
}

const ending = /(?:.*?)(.)(?:为|是|共|有|占)?$/s

/** Whether two figures are named alike: both by a kind, or by the same last word or first words. */
function isParallel(figures: Figures, a: Statement, b: Statement): boolean {
  const [one, two] = [a, b].map(statement => wordsBefore(figures, statement).replace(/^其中/, ''))
  if (one === undefined || two === undefined || one === '' || two === '') return false
  if (a.unit === '元' && a.outcome === b.outcome && !/罚/.test(two)) return true
  if (says(figures, figures.words.kinds, a.before) && says(figures, figures.words.kinds, b.before)) return true
  return ending.exec(one)?.[1] === ending.exec(two)?.[1] && a.outcome === b.outcome && !b.traits.has('whole')
}

/** The total that parts from `at` on belong to: the last count of the same unit before them, in their clause or the one before. */
function totalOf(block: readonly Statement[], at: number): Statement | undefined {
  const first = block[at]
  if (!first) return undefined
  const before = block.slice(Math.max(0, at - 6), at).toReversed()
  const total = before.find(one => isAlike(one, first) && one.kind === 'count')
  return total && first.clause - total.clause <= 1 ? total : undefined
}

function divisionAt(figures: Figures, block: readonly Statement[], at: number): Division | undefined {
  const first = block[at]
  const total = totalOf(block, at)
  if (!first || !total || first.kind !== 'count') return undefined
  const gap = between(figures, block[at - 1] ?? total, first)
  const some = someWords.test(gap)
  const all = !some && total.clause === first.clause && allWords.test(between(figures, total, first))
  if (!some && (first.traits.has('earlier') || first.traits.has('new') || first.traits.has('since'))) return undefined
  if (!some && !all) return halvesAt(figures, {block, at, total})
  const parts = listFrom(figures, block, at)
  if (all && parts.length < 2) return undefined
  return {total, parts, how: all && total.clause === first.clause ? 'all' : 'some'}
}

/** Two parts that make up the whole, right behind it: 男14名、女15名. */
function halvesAt(
  figures: Figures,
  {block, at, total}: {readonly block: readonly Statement[]; readonly at: number; readonly total: Statement},
): Division | undefined {
  const [first, second] = [block[at], block[at + 1]]
  if (!first || !second || second.part - first.part > 1 || first.part - total.part > 1 || total.clause !== first.clause)
    return undefined
  return areHalves(figures, [first, second]) ? {total, parts: [first, second], how: 'all'} : undefined
}

/** Whether two figures are of two kinds that make up a whole. */
function areHalves(figures: Figures, [a, b]: readonly Statement[]): boolean {
  if (!a || !b || !isAlike(a, b)) return false
  const is = (one: Statement, words: readonly string[]) => says(figures, words, one.before)
  return figures.words.halves.some(([x = [], y = []]) => (is(a, x) && is(b, y)) || (is(a, y) && is(b, x)))
}

const sumOf = (parts: readonly Statement[]): number => parts.reduce((sum, {value}) => sum + value, 0)
const coarse = ({step, value}: Statement): number => (step > 1 || !Number.isInteger(value) ? step : 0)
const slackOf = ({total, parts}: Division): number =>
  [total, ...parts].reduce((sum, one) => sum + coarse(one) / 2, 1e-6)

function told(figures: Figures, {total, parts}: Division): string {
  const unit = total.unit
  const added = parts.map(({value}) => plain(value)).join('＋')
  return `${added}＝${plain(sumOf(parts))}${unit}，与总数${printed(figures, total)}不符，请核对。`
}

/** Whether another count nearby could be the total just as well. */
const isElsewhere = ({total, parts}: Division, block: readonly Statement[]): boolean => {
  const [first] = parts
  if (!first) return false
  return block.some(
    one =>
      one !== total &&
      one.end <= first.start &&
      isAlike(one, first) &&
      first.clause - one.clause <= 1 &&
      one.value >= sumOf(parts),
  )
}

function judge(figures: Figures, division: Division, block: readonly Statement[]): Verdict {
  const {total, parts, how} = division
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last || !isCount(total) || !parts.every(isCount)) return 'open'
  const span = stretch(total, last)
  if (how === 'some' && sumOf(parts) > total.value && isElsewhere(division, block)) return 'open'
  const larger = parts.find(one => one.value > total.value + slackOf(division))
  if (larger && !larger.traits.has('carried') && !larger.traits.has('since'))
    return wrong(
      stretch(total, larger),
      how === 'some',
      `部分${printed(figures, larger)}大于总数${printed(figures, total)}，请核对。`,
    )
  if (parts.length < 2) return 'sound'
  const over = sumOf(parts) - total.value
  if (Math.abs(over) <= slackOf(division)) return 'sound'
  const closed = parts.some(({traits}) => traits.has('rest')) || (parts.length === 2 && areHalves(figures, parts))
  const apart = total.unit === '元' || parts.every(one => says(figures, figures.words.kinds, one.before))
  const open = openList.test(figures.text.slice(first.start, last.after.end))
  if (how === 'all' ? !open && (over > 0 || !isPartial(figures, division)) : (over > 0 && apart) || (closed && !open))
    return wrong(span, closed || how === 'some', told(figures, division))
  return 'open'
}

/** Whether words before the parts leave room for others: 涉及, 含 after a clause of another sense. */
const isPartial = (figures: Figures, {total, parts: [first]}: Division): boolean =>
  first !== undefined && openList.test(between(figures, total, first))

/** Sums that stand behind their parts: 分别…，合计…. */
function sumsBehind(figures: Figures, block: readonly Statement[]): readonly Verdict[] {
  return block.flatMap((total, at): readonly Verdict[] => {
    const before = wordsBefore(figures, total)
    if (!total.traits.has('total') || !isCount(total) || total.traits.has('within')) return []
    const list = listBefore(figures, block, at)
    const [first] = list
    const last = list.at(-1)
    if (!first || !last || list.length < 2 || total.part - last.part > 2) return []
    const lead = figures.text.slice(first.before.start - 14, first.start)
    const firm =
      /(?:合计|总计|共计|总数)[^，]{0,4}$/.test(before) || (/分别|各季|四季/.test(lead) && /共|合计|总/.test(before))
    if (!firm) return []
    const division: Division = {total, parts: list, how: 'all'}
    if (!list.every(isCount)) return ['open']
    if (Math.abs(sumOf(list) - total.value) <= slackOf(division)) return ['sound']
    return [wrong(stretch(first, total), true, told(figures, division))]
  })
}

/** The figures of one comma part, joined by 、, that stand last before a sum. */
function listBefore(figures: Figures, block: readonly Statement[], at: number): readonly Statement[] {
  const total = block[at]
  if (!total) return []
  const same = block
    .slice(Math.max(0, at - 8), at)
    .filter(one => isAlike(one, total) && one.kind === 'count' && one.clause >= total.clause - 1)
  const last = same.at(-1)
  if (!last) return []
  const list = same.filter(({part}) => part === last.part)
  const [first] = list
  return first && figures.text.slice(first.end, last.start).includes('、') ? list : []
}

/** Parts held against their total: 分项与合计. */
export function totals(figures: Figures): readonly Verdict[] {
  return figures.blocks.flatMap(block => {
    const used = new Set<Statement>()
    const divided = block.flatMap((one, at): readonly Verdict[] => {
      const division = used.has(one) ? undefined : divisionAt(figures, block, at)
      if (!division) return []
      for (const part of division.parts) used.add(part)
      return [judge(figures, division, block)]
    })
    return [...divided, ...sumsBehind(figures, block)]
  })
}
