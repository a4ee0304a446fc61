import type {Statement} from '../../model/fact.ts'
import {areEven, type Division, divisionAt} from './divisions.ts'
import {between, type Figures, isAlike, isCount, printed, says, stretch, type Verdict, wrong} from './figures.ts'
import {nearly, slackOf, sumOf, sumsBehind, toldSum} from './sums.ts'

const openList = /等(?![级次效同候待额])/

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
  const {total, parts, how, closed} = division
  const [first] = parts
  const last = parts.at(-1)
  if (!first || !last || !isCount(total) || !parts.every(isCount)) return 'open'
  const slack = slackOf([total, ...parts])
  if (how === 'some' && sumOf(parts) > total.value && isElsewhere(division, block)) return 'open'
  if (how === 'even') return judgeEven(figures, division)
  const larger = parts.find(one => one.value > total.value + slack)
  if (larger && !larger.traits.has('carried') && !larger.traits.has('since'))
    return wrong(
      stretch(total, larger),
      how === 'some',
      `部分${printed(figures, larger)}大于总数${printed(figures, total)}，请核对。`,
    )
  if (parts.length < 2) return 'sound'
  const over = sumOf(parts) - total.value
  if (Math.abs(over) <= slack) return 'sound'
  const apart = total.unit === '元' || parts.every(one => says(figures, figures.words.kinds, one.before))
  const open = openList.test(figures.text.slice(first.start, last.after.end))
  const amiss =
    how === 'all'
      ? !open && (over > 0 || !isPartial(figures, division))
      : (over > 0 && (apart || areEven(figures, parts))) || (closed && !open)
  if (!amiss || [total, ...parts].some(({traits}) => traits.has('carried') && how === 'all')) return 'open'
  return wrong(stretch(total, last), closed || (how === 'some' && apart), toldSum(figures, total, parts))
}

/** Figures that only read like the parts of a total: they are told where they come to nearly the total, and to more. */
function judgeEven(figures: Figures, {total, parts, closed}: Division): Verdict {
  const over = sumOf(parts) - total.value
  if (Math.abs(over) <= slackOf([total, ...parts])) return 'sound'
  if (Math.abs(over) > total.value * nearly || (over < 0 && !closed)) return 'open'
  if ([total, ...parts].some(({traits}) => traits.has('carried') || traits.has('since'))) return 'open'
  return wrong(stretch(total, parts.at(-1) ?? total), false, toldSum(figures, total, parts))
}

/** Whether words before the parts leave room for others: 涉及, 含 after a clause of another sense. */
const isPartial = (figures: Figures, {total, parts: [first]}: Division): boolean =>
  first !== undefined && openList.test(between(figures, total, first))

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
