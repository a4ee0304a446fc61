import type {Statement} from '../../model/fact.ts'
import {type Figures, isAlike, isCount, plain, printed, says, stretch, type Verdict, wordsBefore, wrong} from './figures.ts'
import {type Counted, gives, isReachable, isReachableFrom} from './ratio.ts'

/** Ends of the words before a percentage that is a rate of counts (率) or a share of them (占). */
const rateWords = /(?:率|度)[^，、；：。（）]{0,8}$/
const shareWords = /占(?:比|到|了|据)?[^，、；：。（）]{0,10}$/

/** Rates and shares of counts, unless they tell of another year or of a change. */
function isRate(figures: Figures, statement: Statement): boolean {
  const {kind, approx, traits} = statement
  if (kind !== 'percent' || approx || traits.has('loose') || traits.has('earlier')) return false
  const words = wordsBefore(figures, statement)
  return (rateWords.test(words) || shareWords.test(words) || words === '') && !/(?:同比|环比|较|由|从|提高到|提升至|升至|降至)/.test(words)
}

/** The counts that a rate may rest on: those of its clause and of the clause before. */
function poolOf(rate: Statement, block: readonly Statement[]): readonly Statement[] {
  return block.filter(
    one =>
      one.kind === 'count' &&
      one.value > 0 &&
      !one.traits.has('loose') &&
      one.clause <= rate.clause + (one.start > rate.end ? 0 : 0) &&
      one.clause >= rate.clause - 1 &&
      !/百分点|元$/.test(one.unit + (one.clause === rate.clause ? '' : '')),
  )
}

/** Counts and the sums of neighbouring counts of one unit. */
function withSums(pool: readonly Statement[]): readonly Counted[] {
  const sums = pool.flatMap((first, at) => {
    const runs: Counted[] = []
    let [value, step] = [first.value, first.step]
    for (let next = at + 1; next < pool.length && next < at + 5; next++) {
      const other = pool[next]
      if (!other || !isAlike(first, other)) break
      value += other.value
      step = Math.max(step, other.step)
      runs.push({value, step})
    }
    return runs
  })
  return [...pool, ...sums]
}

/** Whether any two counts in reach, or the rest of one, give the printed rate. */
function isBorneOut(rate: Statement, pool: readonly Statement[]): boolean {
  const counted = withSums(pool)
  return counted.some(whole =>
    counted.some(
      part =>
        part !== whole &&
        (gives(part, whole, rate) ||
          (part.value < whole.value && gives({value: whole.value - part.value, step: part.step}, whole, rate))),
    ),
  )
}

/** The count of what the rate is of: the last before it with the same outcome, else the first behind. */
function partOf(rate: Statement, pool: readonly Statement[]): Statement | undefined {
  if (rate.outcome === null) return undefined
  const same = pool.filter(one => one.outcome === rate.outcome && isCount(one))
  const own = same.filter(({clause}) => clause === rate.clause)
  return own.findLast(({end}) => end <= rate.start) ?? own[0] ?? same.at(-1)
}

/** The count that the part was of: the last before it of the same unit that is no outcome itself, else one that came in. */
function wholeOf(part: Statement, pool: readonly Statement[]): Statement | undefined {
  const before = pool.filter(one => one.end <= part.start && isCount(one) && isAlike(one, part) && !one.traits.has('earlier'))
  const nearest = before.at(-1)
  return nearest && (nearest.outcome !== part.outcome || nearest.traits.has('whole')) ? nearest : undefined
}

function mismatch(figures: Figures, rate: Statement, part: Statement, whole: Statement): Verdict {
  const worked = (part.value / whole.value) * 100
  const ends = [part, whole, rate].toSorted((a, b) => a.start - b.start)
  const [first = part] = ends
  const certain = !part.traits.has('carried') && whole.value >= part.value
  const sum = `${plain(part.value)}÷${plain(whole.value)}＝${plain(worked, rate.step < 0.1 ? 2 : 1)}%`
  return wrong(stretch(first, ends.at(-1) ?? rate), certain, `${sum}，与文中的${printed(figures, rate)}不符，请核对。`)
}

/** A rate over a count that no whole number of cases gives. */
function unreachable(figures: Figures, rate: Statement, pool: readonly Statement[]): Verdict {
  const counts = pool.filter(one => isCount(one) && one.end <= rate.start)
  const own = counts.filter(({clause}) => clause === rate.clause)
  const near = own.length > 0 ? own : counts
  const last = near.at(-1)
  if (!last || near.some(one => !Number.isInteger(one.value) || one.step > 1)) return 'open'
  const fits = ({value, traits, outcome}: Statement) =>
    isReachable(value, rate) || ((outcome === rate.outcome || !traits.has('whole')) && isReachableFrom(value, rate))
  if (near.some(fits)) return 'sound'
  const least = Math.floor((last.value * rate.value) / 100)
  const [low, high] = [least, least + 1].map(part => plain((part / last.value) * 100, 1))
  const told = `${printed(figures, last)}中${least}、${least + 1}各为${low}%、${high}%`
  return wrong(stretch(last, rate), near.length === 1, `${told}，得不出${printed(figures, rate)}，请核对。`)
}

function judge(figures: Figures, rate: Statement, block: readonly Statement[]): Verdict {
  const pool = poolOf(rate, block)
  if (pool.length === 0) return 'open'
  if (isBorneOut(rate, pool)) return 'sound'
  const reach = {start: rate.before.start, end: rate.start}
  const part = partOf(rate, pool)
  const whole = part && wholeOf(part, pool)
  const {due, apart} = figures.words
  const lacksDue = part !== undefined && says(figures, due, reach) && !says(figures, due, part.before)
  if (part && whole && !lacksDue && part.value !== whole.value) return mismatch(figures, rate, part, whole)
  if (rate.value === 100 || rate.value > 100 || says(figures, apart, reach)) return 'open'
  if (pool.some(({approx}) => approx) || shareWords.test(wordsBefore(figures, rate))) return 'open'
  const pair = pairFor(rate, pool)
  if (pair && rate.outcome === '覆盖') return mismatch(figures, rate, pair[0], pair[1])
  return unreachable(figures, rate, pool)
}

/** The two counts of one unit right before a rate in its clause, where there are just these, the lesser first. */
function pairFor(rate: Statement, pool: readonly Statement[]): readonly [Statement, Statement] | undefined {
  const own = pool.filter(one => one.clause === rate.clause && one.end <= rate.start && isCount(one))
  const [a, b] = own
  if (!a || !b || own.length !== 2 || !isAlike(a, b)) return undefined
  return a.value < b.value ? [a, b] : [b, a]
}

/** Rates held against the counts beside them: 率与件数. */
export function rates(figures: Figures): readonly Verdict[] {
  return figures.blocks.flatMap(block =>
    block.filter(one => isRate(figures, one)).map(rate => judge(figures, rate, block)),
  )
}
