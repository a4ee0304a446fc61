import type {Statement} from '../../model/fact.ts'
import {chineseValue} from '../../model/numeral.ts'
import {type Figures, isAlike, isCount, plain, stretch, type Verdict, wrong} from './figures.ts'

const digit = '[一二两三四五六七八九十]'

/** Shares in words: 占三分之二, 占六成, 达九成以上. */
const shares = new RegExp(
  `(?:占|达到?|为)(?:[^，。；\\n\\d]{0,8}的)?(?<vague>近|约|将近|超过?|逾)?(?:(?<under>${digit})分之(?<over>${digit})|(?<tenths>${digit})成(?<half>半)?|(?<even>半数|一半))(?<more>以上|多|左右|强|有余)?`,
  'g',
)

/** How far a share in words may lie from what the counts come to. */
const looseness = 0.05

/** Shares in words held against the two counts before them in their clause: 36户中21户，占三分之二. */
export function fractions(figures: Figures): readonly Verdict[] {
  const {text, statements} = figures
  return [...text.matchAll(shares)].flatMap((match): readonly Verdict[] => {
    const {under, over, tenths, half, vague, more} = match.groups ?? {}
    const at = statements.findLastIndex(({end}) => end <= match.index)
    const part = statements[at]
    if (!part || /[。；\n]/.test(text.slice(part.end, match.index)) || match.index - part.end > 24) return []
    const near = statements.slice(Math.max(0, at - 4), at).filter(one => one.clause === part.clause)
    const whole = near.findLast(one => isAlike(one, part) && one.value >= part.value)
    if (!whole || !isCount(part) || !isCount(whole)) return []
    const share =
      under !== undefined && over !== undefined
        ? chineseValue(over) / chineseValue(under)
        : tenths === undefined
          ? 0.5
          : (chineseValue(tenths) + (half === undefined ? 0 : 0.5)) / 10
    const fits = (one: Statement) => isNear(part.value / one.value - share, `${vague ?? ''}${more ?? ''}`)
    if (near.some(one => one.value > 0 && fits(one))) return ['sound']
    const told = `${plain(part.value)}÷${plain(whole.value)}＝${plain((part.value / whole.value) * 100, 1)}%`
    const span = {start: stretch(whole, part).start, end: match.index + match[0].length}
    return [wrong(span, false, `${told}，与文中的“${match[0]}”不符，请核对。`)]
  })
}

/** Whether a share lies as far over what is said as its words allow. */
function isNear(over: number, words: string): boolean {
  if (/近/.test(words)) return over <= 0.01 && over >= -0.1
  if (/以上|多|超|逾|强|有余/.test(words)) return over >= -0.005
  return Math.abs(over) <= looseness
}
