import type {FactSet} from '../model/fact.ts'
import type {Circumstances} from '../model/judgement.ts'
import {levels} from '../model/report.ts'
import type {Numbers} from './engine.ts'

const unknownYear = 9999

/** The facts of a report as flat numbers: strength by id, beside it `.denied` and `.admitted`, then level and year. */
export function numbersOf(facts: FactSet, {level, year}: Circumstances): Numbers {
  const numbers: Record<string, number> = {
    year: year ?? unknownYear,
    'year.left': year === null ? unknownYear : unknownYear - year,
  }
  for (const known of levels) numbers[`level.${known}`] = level === null || level === known ? 1 : 0
  for (const {id, strength, mentions} of facts.values()) {
    numbers[id] = strength
    numbers[`${id}.denied`] = Number(mentions.some(({mood}) => mood === 'denied'))
    numbers[`${id}.admitted`] = Number(mentions.some(({mood}) => mood === 'admitted'))
  }
  return numbers
}

/** The facts that a tree asks for. */
export function factsOf(condition: {
  fact?: string
  all?: readonly object[]
  any?: readonly object[]
}): readonly string[] {
  if (condition.fact !== undefined) return [condition.fact]
  return [...(condition.all ?? []), ...(condition.any ?? [])].flatMap(child => factsOf(child))
}
