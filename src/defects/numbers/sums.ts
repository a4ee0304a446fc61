import type {Statement} from '../../model/fact.ts'
import {isParallel} from './divisions.ts'
import {
  between,
  type Figures,
  isAlike,
  isCount,
  plain,
  printed,
  stretch,
  type Verdict,
  wordsBefore,
  wrong,
} from './figures.ts'

/** The sum of counts. */
export const sumOf = (parts: readonly Statement[]): number => parts.reduce((sum, {value}) => sum + value, 0)
const coarse = ({step, value}: Statement): number => (step > 1 || !Number.isInteger(value) ? step : 0)

/** How far a sum may lie from its total, the figures being printed coarsely. */
export const slackOf = (list: readonly Statement[]): number => list.reduce((sum, one) => sum + coarse(one) / 2, 1e-6)

/** What parts come to, for the reader: 9＋14＝23件. */
export function toldSum(figures: Figures, total: Statement, parts: readonly Statement[]): string {
  const added = parts.map(({value}) => plain(value)).join('＋')
  return `${added}＝${plain(sumOf(parts))}${total.unit}，与总数${printed(figures, total)}不符，请核对。`
}

/** The figures that stand before a sum: those of one comma part joined by 、, else comma part by comma part, named alike. */
function listBefore(figures: Figures, block: readonly Statement[], at: number): readonly Statement[] {
  const total = block[at]
  const last = block[at - 1]
  if (!total || !last || last.kind !== 'count' || last.clause < total.clause - 1) return []
  const firm = sumWords.test(wordsBefore(figures, total)) && isAlike(last, total)
  const list = [last]
  for (const one of block.slice(Math.max(0, at - 10), at - 1).toReversed()) {
    const [next = last] = list
    const joined = one.part === next.part && /[、和及]/.test(between(figures, one, next))
    const aligned = next.part - one.part === 1 && isAlike(one, next) && (firm || isParallel(figures, one, next))
    if (one.kind !== 'count' || (!joined && !aligned) || one.traits.has('total')) break
    list.unshift(one)
  }
  return list
}

/** Whether some run of the figures up to a sum comes to it. */
function isBorneOut(total: Statement, before: readonly Statement[]): boolean {
  let sum = 0
  return before.toReversed().some(({value}) => {
    sum += value
    return Math.abs(sum - total.value) <= slackOf([total, ...before])
  })
}

/** How far figures that only read like parts may miss their sum and still be meant as its parts. */
export const nearly = 0.15

const briefly = /^(?:[一二两三四五六]?(?:项|级|类|者|方面|批|个)?)?共(?:有|计)?$/
const sumWords = /(?:合计|总计|共计|总数)[^，]{0,4}$/

function judge(figures: Figures, block: readonly Statement[], at: number): Verdict | null {
  const total = block[at]
  if (
    !total ||
    !(total.traits.has('total') || /全年/.test(wordsBefore(figures, total))) ||
    !isCount(total) ||
    total.traits.has('within')
  )
    return null
  const list = listBefore(figures, block, at)
  const [first] = list
  const last = list.at(-1)
  if (!first || !last || list.length < 2 || total.part - last.part > 2) return null
  const before = wordsBefore(figures, total)
  const lead = figures.text.slice(first.before.start - 14, first.start)
  if (
    !sumWords.test(before) &&
    !(/分别|各季|四季/.test(lead) && /共|合计|总|累计|全年/.test(before) && first.clause === total.clause) &&
    !briefly.test(before)
  )
    return null
  const near = block
    .slice(Math.max(0, at - 10), at)
    .filter(one => one.kind === 'count' && total.clause - one.clause <= 1)
  if (!list.every(isCount)) return 'open'
  if (
    isBorneOut(
      total,
      near.filter(one => isAlike(one, total)),
    ) ||
    isBorneOut(total, near)
  )
    return 'sound'
  if (!isAlike(last, total) && list.every(one => !isAlike(one, total))) return 'open'
  const certain = list.every((one, index) => isAlike(one, total) && isParallel(figures, list[index - 1] ?? one, one))
  const joined = /、/.test(figures.text.slice(first.end, last.start))
  if (!certain && !joined && Math.abs(sumOf(list) - total.value) > total.value * nearly) return 'open'
  return wrong(stretch(first, total), certain, toldSum(figures, total, list))
}

/** Sums that stand behind their parts: 分别…，合计…. */
export const sumsBehind = (figures: Figures, block: readonly Statement[]): readonly Verdict[] =>
  block.flatMap((_, at): readonly Verdict[] => {
    const verdict = judge(figures, block, at)
    return verdict === null ? [] : [verdict]
  })
