import type {Statement} from '../../model/fact.ts'
import {
  type Figures,
  isAlike,
  isCount,
  isExact,
  lastIn,
  plain,
  printed,
  stretch,
  type Verdict,
  wordsBefore,
  wrong,
} from './figures.ts'
import {sumOf} from './sums.ts'

/** What is left of a whole (其余12件), with the whole and what was taken off it before. */
function remainders(figures: Figures, block: readonly Statement[]): readonly Verdict[] {
  return block.flatMap((rest, at): readonly Verdict[] => {
    const left = lastIn(figures, figures.words.left, rest.before)
    if (!isCount(rest) || !left || !/^的?$/.test(figures.text.slice(left.end, rest.start))) return []
    const before = block
      .slice(Math.max(0, at - 6), at)
      .filter(one => isAlike(one, rest) && rest.clause - one.clause <= 1)
    const [taken, whole] = [before.at(-1), before.at(-2)]
    if (!taken || !whole || !before.every(isCount)) return ['open']
    if (isWholeWith(before, rest.value)) return ['sound']
    if (before.length > 2 || taken.value > whole.value) return ['open']
    const sum = `${plain(taken.value)}＋${plain(rest.value)}＝${plain(taken.value + rest.value)}`
    return [wrong(stretch(whole, rest), true, `${sum}，与总数${printed(figures, whole)}不符，请核对。`)]
  })
}

/** Whether one of the figures is the sum of a run of those behind it and of what is left. */
const isWholeWith = (list: readonly Statement[], left: number): boolean =>
  list.some(({value}, from) =>
    list.some((_, at) => {
      const run = list.slice(from + 1, at + 1)
      const tail = list.slice(Math.max(at, from + 1))
      return [run, tail].some(some => some.length > 0 && Math.abs(sumOf(some) + left - value) < 1e-6)
    }),
  )

/** Shares that come to more than the whole: 占45%、35%、其他占30%. */
function shares(figures: Figures, block: readonly Statement[]): readonly Verdict[] {
  const isShare = (one: Statement) => one.kind === 'percent' && isExact(one) && /占/.test(wordsBefore(figures, one))
  return block.flatMap((first, at): readonly Verdict[] => {
    if (!isShare(first) || (block[at - 1]?.part === first.part && block[at - 1]?.kind === 'percent')) return []
    const list = block
      .slice(at, at + 8)
      .filter(one => one.part === first.part && one.kind === 'percent' && isExact(one))
    const last = list.at(-1)
    if (!last || list.length < 3) return []
    const sum = sumOf(list)
    const closed = list.some(({traits}) => traits.has('rest'))
    if (sum <= 100 + list.length / 2 && (!closed || sum >= 100 - list.length / 2)) return ['sound']
    return [wrong(stretch(first, last), false, `各项占比合计${plain(sum)}%，请核对。`)]
  })
}

/** What is left over, and shares, held against their whole: 其余与占比. */
export const remains = (figures: Figures): readonly Verdict[] =>
  figures.blocks.flatMap(block => [...remainders(figures, block), ...shares(figures, block)])
