import type {Indicator} from './indicator.ts'
import type {Rulebook} from './rulebook.ts'
import type {FactRule, RedLine} from './rules.ts'

/** What only the checks of a rulebook and the handbook read of its rules and indicators (示例), by id. */
export interface Examples {
  readonly facts: Readonly<Record<string, FactRule['examples']>>
  readonly redlines: Readonly<Record<string, RedLine['examples']>>
  readonly indicators: Readonly<Record<string, Pick<Indicator, 'examples' | 'shortfall' | 'denied'>>>
}

/** A rulebook as two: what reading and judging need, and the examples. */
export function parted(rulebook: Rulebook): {readonly bare: Rulebook; readonly examples: Examples} {
  const facts = Object.fromEntries(rulebook.facts.map(({id, examples}) => [id, examples]))
  const redlines = Object.fromEntries(rulebook.redlines.map(({id, examples}) => [id, examples]))
  const indicators = rulebook.indicators.map(({examples, shortfall, denied, ...rest}) => ({
    told: [rest.id, {examples, shortfall, denied}] as const,
    bare: {...rest, examples: []},
  }))
  return {
    bare: {
      ...rulebook,
      facts: rulebook.facts.map(rule => ({...rule, examples: []})),
      redlines: rulebook.redlines.map(line => ({...line, examples: []})),
      indicators: indicators.map(({bare}) => bare),
    },
    examples: {facts, redlines, indicators: Object.fromEntries(indicators.map(({told}) => told))},
  }
}

/** A rulebook made whole again. */
export const joined = (bare: Rulebook, {facts, redlines, indicators}: Examples): Rulebook => ({
  ...bare,
  facts: bare.facts.map(rule => ({...rule, examples: facts[rule.id] ?? []})),
  redlines: bare.redlines.map(line => ({...line, examples: redlines[line.id] ?? []})),
  indicators: bare.indicators.map(indicator => ({...indicator, ...indicators[indicator.id]})),
})
