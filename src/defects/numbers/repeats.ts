import type {Statement} from '../../model/fact.ts'
import {deeds, differs, isOwn, rateRepeats, transposed} from './deeds.ts'
import {
  type Figures,
  isAlike,
  isCount,
  namedSpan,
  printed,
  type Verdict,
  wordsAfter,
  wordsBefore,
  wrong,
} from './figures.ts'
import {places, stocks, wholes} from './stocks.ts'

const quotes = /[“”"‘’]/g
/** What is referred back to with its number: 调处的308件纠纷. */
function references(figures: Figures): readonly Verdict[] {
  return figures.blocks.flatMap(block =>
    block.flatMap((statement, at): readonly Verdict[] => {
      if (!isCount(statement) || statement.traits.has('within') || statement.traits.has('rest')) return []
      const deed = /([\u4e00-\u9fff]{2})的$/.exec(wordsBefore(figures, statement))?.[1]
      const thing = wordsAfter(figures, statement).replace(quotes, '')
      const whole = deed === undefined && /^[\u4e00-\u9fff]{2}(?:全部|均)/.test(thing) ? thing.slice(0, 2) : undefined
      const noun = thing.slice(0, 2)
      if (noun.length < 2 || (deed === undefined && whole === undefined)) return []
      const found = block
        .slice(0, at)
        .filter(
          one =>
            isCount(one) &&
            isOwn(one) &&
            isAlike(one, statement) &&
            namesBoth(figures, one, deed ?? '', deed === undefined ? noun : thing),
        )
      const [first] = found
      return first && found.length === 1 ? [differs(figures, first, statement, true)] : []
    }),
  )
}

/** What is summed up by its number: 上述38件. */
function summaries(figures: Figures): readonly Verdict[] {
  return figures.blocks.flatMap(block =>
    block.flatMap((statement, at): readonly Verdict[] => {
      if (!isCount(statement) || !/(?:上述|以上|这|该)$/.test(wordsBefore(figures, statement))) return []
      const before = block
        .slice(Math.max(0, at - 6), at)
        .filter(one => one.kind === 'count' && statement.clause - one.clause <= 1)
      if (before.length === 0 || !before.every(isCount)) return ['open']
      const sums = before.flatMap((_, from) =>
        before.map((__, to) => before.slice(from, to + 1).reduce((sum, {value}) => sum + value, 0)),
      )
      if (sums.includes(statement.value)) return ['sound']
      if (!before.every(one => isAlike(one, statement))) return ['open']
      const told = `前文为${before.map(one => printed(figures, one)).join('、')}，此处写作${printed(figures, statement)}，请核对。`
      return [wrong(namedSpan(statement), false, told)]
    }),
  )
}

/** Whether the words up to a figure name a deed, and those next to it end in a thing. */
function namesBoth(figures: Figures, one: Statement, deed: string, noun: string): boolean {
  const start = Math.max(0, one.before.start - 30)
  const lead = figures.text.slice(start, one.start).replace(/^.*[。；\n]/s, '')
  return lead.includes(deed) && endsAlike(wordsBefore(figures, one).replace(quotes, ''), noun)
}

/** Whether words end in what others begin with. */
const endsAlike = (words: string, thing: string): boolean =>
  [2, 3, 4].some(length => thing.length >= length && words.endsWith(thing.slice(0, length)))

/** The same thing said twice with different figures (前后不一). */
export function repeats(figures: Figures): readonly Verdict[] {
  return [
    ...stocks(figures),
    ...wholes(figures),
    ...references(figures),
    ...summaries(figures),
    ...places(figures),
    ...deeds(figures),
    ...rateRepeats(figures),
    ...transposed(figures),
  ]
}
