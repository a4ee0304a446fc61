import {factsOf} from '../model/condition.ts'
import type {FactSet, Mention} from '../model/fact.ts'
import type {Indicator} from '../model/indicator.ts'
import type {Answers, Circumstances, Judgement} from '../model/judgement.ts'
import {answersTo} from './engine.ts'
import {numbersOf} from './numbers.ts'
import {standingOf} from './standing.ts'

export {type NearIndex, nearIndexOf, nearTo} from './near.ts'

/** Give each indicator its standing (评估), in the order of `indicators`. */
export async function assess(
  indicators: readonly Indicator[],
  facts: FactSet,
  circumstances: Circumstances,
): Promise<readonly Judgement[]> {
  const answers = await answersTo(indicators, numbersOf(facts, circumstances))
  return indicators.flatMap(indicator => {
    const own = answers.get(indicator.id)
    return own ? [judge(indicator, facts, own)] : []
  })
}

function judge(indicator: Indicator, facts: FactSet, answers: Answers): Judgement {
  const mentionsOf = (ids: readonly string[]) => [...new Set(ids)].flatMap(id => facts.get(id)?.mentions ?? [])
  const asked = factsOf(indicator.requires)
  const mentions = mentionsOf(asked).toSorted(strongestFirst)
  const bare = mentions.every(({strength, indirect}) => strength < 2 || indirect)
  const {standing, reason} = standingOf(answers, bare)
  const declared = reason === 'declared' && indicator.nothing ? mentionsOf(factsOf(indicator.nothing)) : []
  const done = standing === 'substantiated' || standing === 'asserted'
  const lacking = done ? (indicator.covers ?? []).filter(({fact}) => (facts.get(fact)?.strength ?? 0) < 2) : []
  return {
    indicator,
    standing,
    reason,
    admitted: mentions.some(({mood}) => mood === 'admitted'),
    lacking: lacking.map(({title}) => title),
    mentions: [...declared, ...mentions],
    facts: asked,
    answers,
  }
}

const strongestFirst = (a: Mention, b: Mention): number =>
  b.strength - a.strength || Number(a.indirect) - Number(b.indirect) || a.span.start - b.span.start
