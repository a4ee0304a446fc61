import {Engine} from 'json-rules-engine'
import {type Condition, factsOf} from '../model/condition.ts'
import type {Indicator} from '../model/indicator.ts'
import type {Answer, Answers} from '../model/judgement.ts'
import {levels} from '../model/report.ts'
import {lastYear, type Numbers} from './numbers.ts'

const least = (fact: string, value: number): Condition => ({fact, operator: 'greaterThanInclusive', value})

/** The conditions that say whether an indicator applies: level and report year, both passing where they are not known. */
function appliesTree({levels: asked, since, until}: Indicator): Condition {
  const level = asked.length < levels.length ? [{any: asked.map(name => least(`level.${name}`, 1))}] : []
  const year = [
    ...(since === undefined ? [] : [least('year', since)]),
    ...(until === undefined ? [] : [least('year.left', lastYear - until)]),
  ]
  return {all: [...level, ...year, ...(level.length + year.length === 0 ? [least('year', 0)] : [])]}
}

/** One engine rule: its three trees side by side, so that each has its result. Never `not`, never a priority. */
const ruleOf = (indicator: Indicator) => ({
  name: indicator.id,
  conditions: {any: [indicator.requires, appliesTree(indicator), ...(indicator.nothing ? [indicator.nothing] : [])]},
  event: {type: indicator.id},
})

/** A condition as the engine hands it back. */
interface Result {
  readonly all?: readonly Result[]
  readonly any?: readonly Result[]
  readonly fact?: string
  readonly value?: number
  readonly factResult?: number
  readonly result?: boolean
}

function answerOf(result: Result): Answer {
  const kind = result.all ? 'all' : 'any'
  const children = result.all ?? result.any
  if (children) return {kind, held: result.result === true, children: children.map(answerOf)}
  const {fact = '', value = 0, factResult = 0} = result
  return {kind: 'leaf', fact, wanted: value, actual: factResult, held: result.result === true}
}

/** Answers that were given before, by the numbers that they rest on. */
interface Known {
  readonly asked: readonly string[]
  readonly answers: Map<string, Answers>
}

const known = new WeakMap<Indicator, Known>()

function knownOf(indicator: Indicator): Known {
  const found = known.get(indicator)
  if (found) return found
  const {requires, nothing} = indicator
  const trees = [requires, appliesTree(indicator), ...(nothing ? [nothing] : [])]
  const fresh = {asked: [...new Set(trees.flatMap(factsOf))], answers: new Map()}
  known.set(indicator, fresh)
  return fresh
}

const keyOf = ({asked}: Known, numbers: Numbers): string => asked.map(fact => numbers[fact]).join()

/** The answers of every indicator's trees over the numbers; the engine runs only for those that were not asked with the same numbers before. */
export async function answersTo(
  indicators: readonly Indicator[],
  numbers: Numbers,
): Promise<ReadonlyMap<string, Answers>> {
  const asked = indicators.map(indicator => {
    const before = knownOf(indicator)
    return {indicator, before, key: keyOf(before, numbers)}
  })
  const open = asked.filter(({before, key}) => !before.answers.has(key))
  const found =
    open.length > 0
      ? await run(
          open.map(({indicator}) => indicator),
          numbers,
        )
      : new Map<string, Answers>()
  for (const {indicator, before, key} of open) {
    const answers = found.get(indicator.id)
    if (answers) before.answers.set(key, answers)
  }
  return new Map(
    asked.flatMap(({indicator, before, key}) => {
      const answers = before.answers.get(key)
      return answers ? [[indicator.id, answers] as const] : []
    }),
  )
}

/**
 * Run every indicator's trees over the numbers. The only file that knows json-rules-engine: a new engine for every run (two runs on one drop
 * rules), facts flat and complete (a missing one would pass), results by name (they come in the order of completion).
 */
async function run(indicators: readonly Indicator[], numbers: Numbers): Promise<ReadonlyMap<string, Answers>> {
  const engine = new Engine(indicators.map(ruleOf) as never, {allowUndefinedFacts: false})
  const {results, failureResults} = await engine.run({...numbers})
  return new Map(
    [...results, ...failureResults].flatMap(({name, conditions}) => {
      const {any = []} = conditions as unknown as Result
      const [requires, applies, nothing = null] = any.map(answerOf)
      return requires && applies ? [[name, {requires, applies, nothing}] as const] : []
    }),
  )
}
