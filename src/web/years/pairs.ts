import {mismatchOf} from '../../index.ts'
import {type JudgedUnit, nameOf} from '../workspace/unit.ts'

/** Two reports of one body, a year apart: 上年、本年. */
export interface Pair {
  readonly last: JudgedUnit
  readonly now: JudgedUnit
}

/** Reports with the report of the year before, and those that have none on the workbench. */
export interface Pairing {
  readonly pairs: readonly Pair[]
  readonly alone: readonly JudgedUnit[]
}

const yearOf = ({result}: JudgedUnit): number | null => result.report.year

/** Whether the first is the report of the same body for the year before the second: its name has to be told in both. */
const precedes = (last: JudgedUnit, now: JudgedUnit): boolean => {
  const [before, after] = [yearOf(last), yearOf(now)]
  return (
    before !== null &&
    after !== null &&
    before + 1 === after &&
    last.result.report.body !== null &&
    now.result.report.body !== null &&
    mismatchOf(last.result, now.result) === null
  )
}

/** The reports of one body that follow each other (两年配对), later years first; a report that is part of no pair stands alone. */
export function paired(units: readonly JudgedUnit[]): Pairing {
  const pairs = units.flatMap(now => {
    const candidates = units.filter(last => precedes(last, now))
    const last = candidates.find(unit => nameOf(unit) === nameOf(now)) ?? candidates[0]
    return last === undefined ? [] : [{last, now}]
  })
  const taken = new Set(pairs.flatMap(({last, now}) => [last, now]))
  return {
    pairs: pairs.toSorted((a, b) => (yearOf(b.now) ?? 0) - (yearOf(a.now) ?? 0)),
    alone: units.filter(unit => !taken.has(unit)),
  }
}
