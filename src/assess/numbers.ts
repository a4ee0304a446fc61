import type {FactSet, Mood} from '../model/fact.ts'
import type {Circumstances} from '../model/judgement.ts'
import {levels} from '../model/report.ts'

/** Flat numbers, every id always present. */
export type Numbers = Readonly<Record<string, number>>

/** Stands for a report year that is not known; a year is also counted down from it (`year.left`), as the engine only asks for at least. */
export const lastYear = 9999

/** The facts of a report as flat numbers: strength by id, beside it `.denied` and `.admitted`, then level and year. */
export function numbersOf(facts: FactSet, {level, year}: Circumstances): Numbers {
  const numbers: Record<string, number> = {
    year: year ?? lastYear,
    'year.left': year === null ? lastYear : lastYear - year,
  }
  for (const known of levels) numbers[`level.${known}`] = level === null || level === known ? 1 : 0
  for (const {id, strength, mentions} of facts.values()) {
    numbers[id] = strength
    const says = (asked: Mood) => Number(mentions.some(({mood}) => mood === asked))
    numbers[`${id}.denied`] = says('denied')
    numbers[`${id}.admitted`] = says('admitted')
  }
  return numbers
}
