import type {Trouble} from '../model/fact.ts'
import type {Indicator} from '../model/indicator.ts'
import type {Judgement} from '../model/judgement.ts'
import {parsePattern, type Step} from '../model/pattern.ts'
import type {Rulebook} from '../model/rulebook.ts'

/** By indicator the fields of work (工作领域) that it belongs to. */
export type Kin = ReadonlyMap<string, readonly string[]>

const literal = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const wordOf = ({words, gap, optional}: Step): string =>
  `${gap ? '.{0,20}?' : ''}(?:${words.map(literal).join('|')})${optional ? '?' : ''}`

/** The words of a field as one expression, those that need a class or a figure left out. */
function expressionOf(patterns: readonly string[]): RegExp {
  const plain = patterns
    .map(parsePattern)
    .filter(steps => steps.every(({className, figure}) => className === null && !figure))
  return new RegExp(plain.map(steps => steps.map(wordOf).join('')).join('|') || '(?!)')
}

/** The fields of work to which each indicator belongs by its title and demand. */
export function kinOf({indicators, themes}: Pick<Rulebook, 'indicators' | 'themes'>): Kin {
  const fields = Object.entries(themes).map(([name, patterns]) => ({name, expression: expressionOf(patterns)}))
  const about = ({title, demand}: Indicator) => `${title}。${demand}`
  return new Map(
    indicators.map(indicator => [
      indicator.id,
      fields.filter(({expression}) => expression.test(about(indicator))).map(({name}) => name),
    ]),
  )
}

const groupOf = (id: string): string => id.slice(0, id.indexOf('.'))
const sharedBy = (a: readonly string[], b: readonly string[]): number => a.filter(one => b.includes(one)).length

/** The item that has most in common with what is sought, of several such the one that speaks of least else. */
function best(problems: readonly Trouble[], common: (problem: Trouble) => number): Trouble | null {
  const [first] = problems
    .map(problem => ({problem, shared: common(problem)}))
    .filter(({shared}) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.problem.facts.length - b.problem.facts.length)
  return first?.problem ?? null
}

/** The item that is about an indicator itself, or null. */
export const itemOn = ({facts}: Judgement, problems: readonly Trouble[]): Trouble | null =>
  best(problems, problem => sharedBy(problem.facts, facts))

/** The item that is about the same field of work; where none is known for either, about the same group. */
export function itemNear({indicator: {id}}: Judgement, problems: readonly Trouble[], kin: Kin): Trouble | null {
  const own = kin.get(id) ?? []
  const group = groupOf(id)
  const inGroup = ({facts}: Trouble) => facts.filter(fact => groupOf(fact) === group).length
  const near = (problem: Trouble) => {
    if (own.length > 0 && problem.themes.length > 0) return sharedBy(own, problem.themes)
    return inGroup(problem)
  }
  return best(problems, near)
}
