import type {Statement} from '../../model/fact.ts'
import {type Direction, type Told, toldBy} from './changes.ts'
import {isJoint} from './courses.ts'
import {type Figures, isAlike, isExact, plain, printed, stretch, type Verdict, wrong} from './figures.ts'
import {agrees, isCutOff} from './ratio.ts'

/** The figures now and then that a change is between. */
interface Pair {
  readonly now: Statement
  readonly before: Statement
}

/** The pair that a told change or target belongs to: the figures around it in its clause, at most one clause back. */
function pairFor(list: readonly Told[], at: number): Partial<Pair> {
  const own = list[at]?.statement
  if (!own) return {}
  const near = list.filter(({statement}) => statement.clause === own.clause)
  const ahead = near.filter(({statement}) => statement.start < own.start).toReversed()
  const behind = near.filter(({statement}) => statement.start > own.start && statement.part - own.part <= 1)
  const before = (
    ahead.find(({part}) => part === 'then') ??
    behind.find(({statement, part}) => part !== 'change' && statement.traits.has('earlier'))
  )?.statement
  const now = ahead.find(({statement, part}) => part === 'now' && (!before || isAlike(statement, before)))?.statement
  return {...(now ? {now} : {}), ...(before ? {before} : {})}
}

/** Changes in amounts and shares held against both years' figures. */
function judgeChange(figures: Figures, list: readonly Told[], at: number): Verdict {
  const told = list[at]
  if (!told?.way) return 'open'
  const {statement: change, way} = told
  const {now, before} = pairFor(list, at)
  if (!now || !isExact(now) || !isExact(change)) return 'open'
  const base = before ?? earlierFrom(list, at, now)
  if (!base || !isExact(base) || base.value === 0) return 'open'
  if (before && !isAlike(now, before)) return 'open'
  if (/百分点/.test(change.unit) && (now.kind !== 'percent' || base.kind !== 'percent')) return 'open'
  if (isJoint(figures, told)) return 'open'
  if (change.kind === 'percent' && now.kind === 'percent') return judgeShares(figures, {change, now, before: base})
  if (change.kind === 'count' && !/百分点/.test(change.unit) && !isAlike(change, now)) return 'open'
  const own = before !== undefined
  const others = list.flatMap(({statement, part}) =>
    part === 'now' && statement.clause === change.clause && statement.end <= change.start && isAlike(statement, base)
      ? [statement]
      : [],
  )
  const verdict = compared(figures, {change, way, now, before: base, own})
  const bases = list.flatMap(({statement, part}) =>
    part === 'then' && statement.clause === change.clause && isAlike(statement, base) && statement.value > 0
      ? [statement]
      : [],
  )
  const isOther =
    own &&
    [...others, now].some(one =>
      [...bases, base].some(then => compared(figures, {change, way, now: one, before: then, own}) === 'sound'),
    )
  return isOther ? 'sound' : verdict
}

/** A change of a share that is told as a share itself: 由80%提高到96%，提高16%. */
function judgeShares(figures: Figures, {change, now, before}: Pair & {readonly change: Statement}): Verdict {
  const points = Math.abs(now.value - before.value)
  if (points === 0 || agrees((points / before.value) * 100, change)) return points === 0 ? 'open' : 'sound'
  const told = `由${plain(before.value)}%到${plain(now.value)}%是${plain(points)}个百分点`
  const ends = [now, before, change]
  return wrong(
    stretch(earliest(ends), latest(ends)),
    false,
    `${told}，与文中的${printed(figures, change)}不符，请核对。`,
  )
}

/** Last year's figure where this year's and the difference tell it. */
function earlierFrom(list: readonly Told[], at: number, now: Statement): Statement | undefined {
  const own = list[at]?.statement
  if (own?.kind !== 'percent') return undefined
  const isDifference = ({statement, part, way}: Told): boolean =>
    part === 'change' && way !== null && isAlike(statement, now) && statement.clause === own.clause
  const difference = list.slice(0, at).findLast(isDifference) ?? list.slice(at).find(isDifference)
  if (!difference?.way || !isExact(difference.statement)) return undefined
  return {...now, value: now.value - difference.way * difference.statement.value}
}

/** How much a change that was worked out may differ from the printed one, both figures being printed coarsely. */
function slackOf(change: Statement, {now, before}: Pair): number {
  if (now.kind === 'percent') return now.step + before.step
  const coarse = Math.max(now.step, before.step)
  if (coarse <= 1) return 0
  return change.kind === 'percent' ? ((now.step + before.step) / before.value) * 100 : coarse
}

/** A change, which way it is said to go, the figures it is between, and whether the report itself names the earlier one. */
interface Compared extends Pair {
  readonly change: Statement
  readonly way: Direction
  readonly own: boolean
}

function compared(figures: Figures, {change, way, now, before, own}: Compared): Verdict {
  const difference = now.value - before.value
  const ends = own ? [now, before, change] : [now, change]
  const span = stretch(earliest(ends), latest(ends))
  const course = `由${plain(before.value)}到${plain(now.value)}`
  if (difference * way < 0) {
    const word = difference > 0 ? '增加' : '减少'
    return wrong(span, true, `${course}是${word}，与文中所说的方向不符，请核对。`)
  }
  const isShare = change.kind === 'percent'
  const worked = isShare ? (Math.abs(difference) / before.value) * 100 : Math.abs(difference)
  const off = Math.abs(worked - change.value)
  if (isShare && isCutOff(worked, change)) {
    const decimals = Math.round(-Math.log10(change.step))
    const told = `${course}为${plain(worked, decimals + 1)}%，四舍五入为${worked.toFixed(decimals)}%`
    return wrong(span, false, `${told}，文中作${printed(figures, change)}，请核对。`)
  }
  if (agrees(worked, change) || off <= slackOf(change, {now, before}) + 1e-6) return 'sound'
  const told = `${course}应为${plain(worked, 1)}${isShare ? '%' : change.unit}`
  return wrong(span, true, `${told}，与文中的${printed(figures, change)}不符，请核对。`)
}

const earliest = (list: readonly Statement[]): Statement => list.reduce((a, b) => (b.start < a.start ? b : a))
const latest = (list: readonly Statement[]): Statement => list.reduce((a, b) => (b.end > a.end ? b : a))

/** Whether a figure that was reached by a rise or fall lies on that side of the earlier one. */
function judgeTarget(figures: Figures, list: readonly Told[], at: number): Verdict | null {
  const told = list[at]
  const before = list[at - 1]
  if (!told?.way || before?.part !== 'then' || before.statement.clause !== told.statement.clause) return null
  const [from, now] = [before.statement, told.statement]
  if (!isExact(from) || !isExact(now) || !isAlike(from, now)) return 'open'
  if ((now.value - from.value) * told.way >= 0) return 'sound'
  const word = now.value > from.value ? '增加' : '减少'
  const course = `由${printed(figures, from)}到${printed(figures, now)}是${word}`
  return wrong(stretch(from, now), true, `${course}，与文中所说的方向不符，请核对。`)
}

/** Changes from year to year held against the figures of both (同比). */
export function growth(figures: Figures): readonly Verdict[] {
  return figures.blocks.flatMap(block => {
    if (block.length < 2) return []
    const list = block.filter(({unit}) => unit !== '位').map(statement => toldBy(figures, statement))
    return list.flatMap(({part, way}, at): readonly Verdict[] => {
      if (part === 'change') return [judgeChange(figures, list, at)]
      const verdict = way === null ? null : judgeTarget(figures, list, at)
      return verdict === null ? [] : [verdict]
    })
  })
}
