import type {FlawReading} from '../../model/defect.ts'
import {contains} from '../../model/span.ts'
import type {Evidenced} from '../index.ts'
import {courses} from './courses.ts'
import {figuresOf, type Verdict} from './figures.ts'
import {fractions} from './fractions.ts'
import {growth} from './growth.ts'
import {hundreds} from './hundred.ts'
import {lists} from './lists.ts'
import {missing} from './missing.ts'
import {rates} from './rates.ts'
import {remains} from './remains.ts'
import {repeats} from './repeats.ts'
import {stages} from './stages.ts'
import {totals} from './totals.ts'
import {trends} from './trends.ts'
import {vague} from './vague.ts'

/** Every relation between figures that is looked at, the surest first. */
const checks = [
  vague,
  missing,
  rates,
  totals,
  remains,
  growth,
  courses,
  trends,
  fractions,
  stages,
  hundreds,
  lists,
  repeats,
] as const

/** What the figures of a report say against each other (数据勾稽), each place once, and how much of them was worked out. */
export function numbersIn(evidenced: Evidenced): FlawReading {
  const figures = figuresOf(evidenced)
  const verdicts: readonly Verdict[] = checks.flatMap(check => check(figures))
  const flaws = verdicts.flatMap(verdict => (typeof verdict === 'string' ? [] : [verdict]))
  const once = flaws.filter(({span}, at) => !flaws.some((other, index) => index < at && contains(other.span, span)))
  return {
    flaws: once,
    coverage: {relations: verdicts.length, checked: verdicts.filter(verdict => verdict !== 'open').length},
  }
}
