import type {Statement} from '../../model/fact.ts'
import type {Span} from '../../model/span.ts'
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
import {type Counted, gives, isReachable, isReachableFrom} from './ratio.ts'

/** Ends of the words before a percentage that is a rate of counts (率) or a share of them (占). */
const rateWords = /(?:率|度)[^，、；：。（）]{0,8}$/
const shareWords = /占(?:比|到|了|据)?[^，、；：。（）]{0,10}$/

/** Rates and shares of counts, unless they tell of another year or of a change. */
function isRate(figures: Figures, statement: Statement): boolean {
  const {kind, approx, traits} = statement
  if (kind !== 'percent' || approx || traits.has('loose') || traits.has('earlier')) return false
  const words = wordsBefore(figures, statement)
  return (
    (rateWords.test(words) || shareWords.test(words) || words === '') &&
    !/(?:同比|环比|较|由|从|提高到|提升至|升至|降至)/.test(words)
  )
}

/** The counts that a rate may rest on: those of its clause and of the clause before. */
const poolOf = (rate: Statement, block: readonly Statement[]): readonly Statement[] =>
  block.filter(
    one =>
      one.kind === 'count' &&
      one.value > 0 &&
      !one.traits.has('loose') &&
      !/百分点/.test(one.unit) &&
      (one.clause === rate.clause || one.clause === rate.clause - 1),
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

/** A rate as it is read: with the outcome of its own name where several names share one list of figures. */
interface Read {
  readonly rate: Statement
  /** Where the words stand that name it. */
  readonly name: Span
  readonly outcome: string | null
}

/** The count of what the rate is of: in its clause the last before it with the same outcome, no other of its unit between; else the first behind. */
function partOf(figures: Figures, {rate, name, outcome}: Read, pool: readonly Statement[]): Statement | undefined {
  const stem = /([\u4e00-\u9fff]{2})率/.exec(figures.text.slice(name.start, name.end))?.[1] ?? ''
  const own = pool.filter(one => isCount(one) && one.clause === rate.clause)
  const same = own.filter(one =>
    outcome === null ? stem !== '' && wordsBefore(figures, one).includes(stem) : one.outcome === outcome,
  )
  const last = same.findLast(({end}) => end <= rate.start)
  if (last === undefined) return same[0]
  return own.some(one => one.start > last.start && one.end <= rate.start && isAlike(one, last)) ? undefined : last
}

/** The count that the part was of: the last before it of the same unit that is no outcome itself, else one that came in. */
function wholeOf(part: Statement, pool: readonly Statement[]): Statement | undefined {
  const before = pool.filter(
    one => one.end <= part.start && isCount(one) && isAlike(one, part) && !one.traits.has('earlier'),
  )
  const nearest = before.at(-1)
  if (!nearest || part.clause - nearest.clause > 1) return undefined
  return nearest.outcome !== part.outcome || nearest.traits.has('whole') ? nearest : undefined
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

function judge(figures: Figures, read: Read, block: readonly Statement[]): Verdict {
  const {rate, name} = read
  const pool = poolOf(rate, block)
  if (pool.length === 0) return 'open'
  const part = partOf(figures, read, pool)
  const whole = part && wholeOf(part, pool)
  const {due, apart} = figures.words
  const lacksDue = part !== undefined && says(figures, due, name) && !says(figures, due, part.before)
  const paired = part !== undefined && whole !== undefined && !lacksDue && part.end <= rate.start
  if (isBorneOut(rate, paired ? pool.filter(({end}) => end <= rate.start) : pool)) return 'sound'
  if (part && whole && !lacksDue && part.value !== whole.value) return mismatch(figures, rate, part, whole)
  const pair = pairFor(figures, rate, pool)
  if (pair && covering.has(read.outcome ?? '')) return mismatch(figures, rate, pair[0], pair[1])
  if (rate.value >= 100 || says(figures, apart, name) || read.outcome === null) return 'open'
  if (pool.some(({approx}) => approx) || shareWords.test(wordsBefore(figures, rate))) return 'open'
  return unreachable(figures, read, pool)
}

/** Outcomes that are not said of the count itself: 12个村建成工作室，覆盖率. */
const covering: ReadonlySet<string> = new Set(['覆盖', '配备', '建成'])

/** The two counts of one unit right before a rate in its clause, the second out of the first (14个村中12个村): part and whole. */
function pairFor(
  figures: Figures,
  rate: Statement,
  pool: readonly Statement[],
): readonly [Statement, Statement] | undefined {
  const own = pool.filter(one => one.clause === rate.clause && one.end <= rate.start && isCount(one))
  const [whole, part] = own
  if (!whole || !part || own.length !== 2 || !isAlike(whole, part) || part.value >= whole.value) return undefined
  return /中|已|有/.test(figures.text.slice(whole.end, part.start)) ? [part, whole] : undefined
}

/** The names of rates that share a list of figures, in order: 办结率、满意率分别为98%、95%. */
const shared = /[^、和及与，；：。（）]{1,12}率(?=[、和及与]|分别|依次)/g

/** How a rate is read: by its own words, or by its place in a list of rates with 分别. */
function readAs(figures: Figures, rate: Statement, block: readonly Statement[]): Read {
  const own = {rate, name: rate.before, outcome: rate.outcome}
  const list = block.filter(one => one.kind === 'percent' && one.part === rate.part)
  const [first] = list
  if (!first || list.length < 2) return own
  const from = Math.max(0, first.start - 50)
  const lead = figures.text.slice(from, first.start)
  if (!/分别|依次/.test(lead)) return own
  const names = [...lead.matchAll(shared)]
  const name = names.length === list.length ? names[list.indexOf(rate)] : undefined
  if (!name) return {...own, outcome: null}
  const span = {start: from + name.index, end: from + name.index + name[0].length}
  const outcome = Object.entries(figures.words.outcomes).find(([, words]) => says(figures, words, span))?.[0] ?? null
  return {rate, name: span, outcome}
}

/** Rates held against the counts beside them: 率与件数. */
export function rates(figures: Figures): readonly Verdict[] {
  return figures.blocks.flatMap(block =>
    block.filter(one => isRate(figures, one)).map(rate => judge(figures, readAs(figures, rate, block), block)),
  )
}
