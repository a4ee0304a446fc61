import type {Statement} from '../../model/fact.ts'
import {type Base, isShare, partOf, type Read, readAs, shareWords, wholeOf} from './bases.ts'
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
import {agrees, type Counted, gives, isCutOff, isReachable, isReachableFrom, rounds} from './ratio.ts'

/** Ends of the words before a percentage that is a rate of counts (率). */
const rateWords =
  /(?:(?:率|度)[^，、；：。（）]{0,8}|完成[^，、；：。（）]{0,8}(?:计划|任务|目标)[^，、；：。（）]{0,4})$/

/** Whether a percentage is a floor: 90%以上. */
const isFloor = ({text}: Figures, {start, end}: Statement): boolean => /^\d[\d.]*%以上$/.test(text.slice(start, end))

/** Rates and shares of counts, unless they tell of another year or of a change. */
function isRate(figures: Figures, statement: Statement): boolean {
  const {kind, approx, traits} = statement
  if (kind !== 'percent' || (approx && !isFloor(figures, statement)) || traits.has('loose') || traits.has('earlier'))
    return false
  const words = wordsBefore(figures, statement)
  return (
    (rateWords.test(words) || shareWords.test(words) || words === '') &&
    !/(?:同比|环比|较|由|从|提高到|提升至|升至|降至)/.test(words)
  )
}

/** How many clauses back the counts may stand that a rate rests on. */
const reach = 2

/** The counts that a rate may rest on: those of its clause and of the clauses right before. */
const poolOf = (rate: Statement, block: readonly Statement[]): readonly Statement[] =>
  block.filter(
    one =>
      one.kind === 'count' &&
      one.value > 0 &&
      !one.traits.has('loose') &&
      !/百分点/.test(one.unit) &&
      one.clause <= rate.clause &&
      rate.clause - one.clause <= reach,
  )

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

/** How two counts are held against a rate. */
type Holds = (worked: number, rate: Statement) => boolean

/** Whether any two counts in reach, or the rest of one, give the printed rate. */
function isBorneOut(rate: Statement, pool: readonly Statement[], holds: Holds): boolean {
  const counted = withSums(pool)
  return counted.some(whole =>
    counted.some(
      part =>
        part !== whole &&
        (gives({part, whole}, rate, holds) ||
          (part.value < whole.value &&
            gives({part: {value: whole.value - part.value, step: part.step}, whole}, rate, holds))),
    ),
  )
}

function mismatch(figures: Figures, rate: Statement, {part, whole, first}: Base): Verdict {
  const worked = (part.value / whole.value) * 100
  const ends = [part, first, rate].toSorted((a, b) => a.start - b.start)
  const certain = !part.traits.has('carried') && !first.traits.has('carried') && whole.value >= part.value
  const sum = `${plain(part.value)}÷${plain(whole.value)}＝${plain(worked, rate.step < 0.1 ? 2 : 1)}%`
  const span = stretch(ends[0] ?? part, ends.at(-1) ?? rate)
  return wrong(span, certain, `${sum}，与文中的${printed(figures, rate)}不符，请核对。`)
}

/** A rate whose last digit was cut off instead of rounded. */
function cutOff(figures: Figures, rate: Statement, {part, whole, first}: Base): Verdict {
  const worked = (part.value / whole.value) * 100
  const decimals = Math.round(-Math.log10(rate.step))
  const sum = `${plain(part.value)}÷${plain(whole.value)}＝${plain(worked, decimals + 1)}%`
  const told = `四舍五入为${worked.toFixed(decimals)}%，文中作${printed(figures, rate)}，请核对。`
  const ends = [part, first, rate].toSorted((a, b) => a.start - b.start)
  return wrong(stretch(ends[0] ?? part, ends.at(-1) ?? rate), false, `${sum}，${told}`)
}

/** A rate over a count that no whole number of cases gives. */
function unreachable(figures: Figures, {rate, outcome: own}: Read, pool: readonly Statement[]): Verdict {
  const near = pool.filter(one => isCount(one) && one.clause === rate.clause && one.end <= rate.start)
  const last = near.at(-1)
  if (!last || near.some(one => !Number.isInteger(one.value) || one.step > 1)) return 'open'
  const fits = ({value, traits, outcome}: Statement) =>
    isReachable(value, rate) || ((outcome === own || !traits.has('whole')) && isReachableFrom(value, rate))
  if (near.some(fits)) return 'sound'
  const least = Math.floor((last.value * rate.value) / 100)
  const [low, high] = [least, least + 1].map(part => plain((part / last.value) * 100, 1))
  const told = `${printed(figures, last)}中${least}、${least + 1}各为${low}%、${high}%`
  return wrong(stretch(last, rate), near.length === 1, `${told}，得不出${printed(figures, rate)}，请核对。`)
}

/** The counts that a rate was worked out from, where its words tell: its part, and the whole before that. */
function baseOf(figures: Figures, read: Read, pool: readonly Statement[]): Base | undefined {
  const {due} = figures.words
  const part = partOf(figures, read, pool)
  const lacksDue = part !== undefined && says(figures, due, read.name) && !says(figures, due, part.before)
  const whole = part && !lacksDue ? wholeOf(figures, {rate: read.rate, part}, pool) : undefined
  if (!part || !whole) return undefined
  const bound =
    !isShare(figures, read.rate) ||
    part.outcome !== null ||
    whole.first.clause === part.clause ||
    /占[\u4e00-\u9fff]{2,}/.test(wordsBefore(figures, read.rate))
  return bound ? {part, ...whole} : undefined
}

/** The counts that may bear a rate out: where its base is plain, those before it in its clause. */
function nearTo(rate: Statement, base: Base | undefined, pool: readonly Statement[]): readonly Statement[] {
  if (!base || base.part.end > rate.start) return pool
  const ahead = pool.filter(({end}) => end <= rate.start)
  return base.first.clause === rate.clause ? ahead.filter(({clause}) => clause === rate.clause) : ahead
}

function judge(figures: Figures, read: Read, block: readonly Statement[]): Verdict {
  const {rate, name} = read
  const pool = poolOf(rate, block)
  if (pool.length === 0) return 'open'
  const base = baseOf(figures, read, pool)
  const near = nearTo(rate, base, pool)
  if (rate.approx) {
    const isUnder =
      base && base.whole.value >= base.part.value && (base.part.value / base.whole.value) * 100 < rate.value - rate.step
    return isUnder && !isBorneOut(rate, near, (worked, {value}) => worked >= value && worked <= 100)
      ? mismatch(figures, rate, base)
      : 'open'
  }
  if (isBorneOut(rate, near, rounds)) return 'sound'
  if (isBorneOut(rate, near, agrees))
    return base && isCutOff((base.part.value / base.whole.value) * 100, rate) ? cutOff(figures, rate, base) : 'sound'
  if (base && base.part.value !== base.whole.value) return mismatch(figures, rate, base)
  const pair = pairFor(figures, rate, pool)
  if (pair && covering.has(read.outcome ?? '')) return mismatch(figures, rate, pair)
  if (rate.value >= 100 || says(figures, figures.words.apart, name) || read.outcome === null) return 'open'
  if (pool.some(({approx}) => approx) || isShare(figures, rate)) return 'open'
  return unreachable(figures, read, pool)
}

/** Outcomes that are not said of the count itself: 12个村建成工作室，覆盖率. */
const covering: ReadonlySet<string> = new Set(['覆盖', '配备', '建成'])

/** The two counts of one unit right before a rate in its clause, the second out of the first (14个村中12个村): part and whole. */
function pairFor(figures: Figures, rate: Statement, pool: readonly Statement[]): Base | undefined {
  const own = pool.filter(one => one.clause === rate.clause && one.end <= rate.start && isCount(one))
  const [whole, part] = own
  if (!whole || !part || own.length !== 2 || !isAlike(whole, part) || part.value >= whole.value) return undefined
  return /中|已|有/.test(figures.text.slice(whole.end, part.start)) ? {part, whole, first: whole} : undefined
}

/** A paragraph of more figures than this is no prose, and its rates are not worked out. */
const mostFigures = 500

/** Rates held against the counts beside them: 率与件数. */
export function rates(figures: Figures): readonly Verdict[] {
  return figures.blocks.flatMap(block =>
    block
      .filter(one => isRate(figures, one))
      .map(rate => (block.length > mostFigures ? 'open' : judge(figures, readAs(figures, rate, block), block))),
  )
}
