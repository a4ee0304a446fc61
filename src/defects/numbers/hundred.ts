import type {Statement} from '../../model/fact.ts'
import {type Figures, says, stretch, type Verdict, wordsBefore, wrong} from './figures.ts'

/** Whether a percentage is a whole rate (率100%) of cases, not one that says what there is. */
function isWholeRate(figures: Figures, statement: Statement): boolean {
  const {kind, value, approx, traits, role, mood} = statement
  if (kind !== 'percent' || value !== 100 || approx || traits.has('loose') || role === 'plan' || mood === 'admitted')
    return false
  return (
    /率[^，。；]{0,10}$/.test(wordsBefore(figures, statement)) &&
    !says(figures, figures.words.coverage, statement.before)
  )
}

/** What says that there was none: 未发生…案件. */
const noneWords = /(?:未发生|没有发生|无|未收到|未出现|没有)[^，。；]{0,16}(?:案件|诉讼|复议|申请|案)/

/** Whether a count can be what a rate is of: where its outcome names what it must be of, its comma part and those around it name that. */
function isGround(figures: Figures, rate: Statement, {start, end}: Statement): boolean {
  const {grounds} = figures.words
  const words = grounds[rate.outcome ?? '']
  if (words === undefined) return true
  const lead = figures.text.slice(Math.max(0, start - 40), start)
  const tail = figures.text.slice(end, end + 40)
  const from = start - (/[^。\n]*$/.exec(lead)?.[0].length ?? 0)
  const to = Math.min(end + (/^[^。\n]*/.exec(tail)?.[0].length ?? 0), end > rate.start ? end + 40 : rate.before.start)
  return says(figures, words, {start: from, end: Math.max(to, end)})
}

function judge(figures: Figures, rate: Statement, block: readonly Statement[]): Verdict {
  const near = block.filter(
    one => one.kind === 'count' && Math.abs(one.clause - rate.clause) <= 1 && isGround(figures, rate, one),
  )
  const own = near.filter(({clause, end}) => clause === rate.clause && end <= rate.start)
  const [first] = own
  if (first && own.every(({value}) => value === 0)) {
    const span = {start: first.before.start, end: rate.end}
    return wrong(span, true, '件数为0，没有可以计算比率的案件，不宜写100%。')
  }
  if (near.some(({value}) => value > 0)) return 'sound'
  const lead = figures.text.slice(Math.max(0, rate.before.start - 60), rate.before.start).replace(/^.*[。；\n]/s, '')
  const none = noneWords.exec(lead)
  if (none) {
    const span = {start: rate.before.start - lead.length + none.index, end: rate.end}
    return wrong(span, true, '文中说没有发生此类案件，没有可以计算比率的案件，不宜写100%。')
  }
  const start = block.find(one => one.clause === rate.clause && one.kind === 'percent' && one.value === 100) ?? rate
  return wrong(stretch(start, rate), false, '写了100%，没有写件数或人数，无从核对，请补写。')
}

/** Rates of 100% without any count beside them, or of none (百分之百而无件数); once a clause. */
export function hundreds(figures: Figures): readonly Verdict[] {
  return figures.blocks.flatMap(block => {
    const whole = block.filter(one => isWholeRate(figures, one))
    const first = whole.filter((one, at) => whole[at - 1]?.clause !== one.clause)
    return first.map(rate => judge(figures, whole.findLast(({clause}) => clause === rate.clause) ?? rate, block))
  })
}
