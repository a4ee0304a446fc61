import {type Fact, type FactReading, type Mention, structuralFacts} from '../model/fact.ts'
import type {Report} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'
import {citationsIn} from './citations.ts'
import {formMentions} from './form.ts'
import {mentionsOf} from './mentions.ts'
import {problemsIn} from './problems.ts'
import {quantitiesIn} from './quantities.ts'
import {readingOf} from './reading.ts'
import {sceneOf} from './scene.ts'
import {statementsIn} from './statements.ts'
import {unmetIn} from './unmet.ts'

/** How the ids of facts begin whose mentions tell what the heads themselves did. */
const headsActs = 'lead.duty'

/** Read the facts of a report (事实): every rule's mentions with mood and strength, the problem items, the figures, the documents. */
export function factsIn(report: Report, rules: Rulebook): FactReading {
  const reading = readingOf(sceneOf(report, rules))
  const found = rules.facts.flatMap(rule => mentionsOf(reading, rule))
  const problems = problemsIn(reading, found)
  const acts = found.filter(({fact}) => fact.startsWith(headsActs))
  const mentions = [...found, ...formMentions(reading, problems, acts)]
  const ids = [...rules.facts.map(({id}) => id), ...structuralFacts]
  const said = new Map<string, Mention[]>(ids.map(id => [id, []]))
  for (const mention of mentions) said.get(mention.fact)?.push(mention)
  const facts = new Map([...said].map(([id, own]) => [id, factOf(id, own)]))
  if (report.outline.problems.length === 0)
    facts.set('form.faultless', {id: 'form.faultless', strength: 2, mentions: []})
  const redlines = new Map(rules.redlines.map(line => [line.id, mentionsOf(reading, line)]))
  const quantities = quantitiesIn(reading, found)
  const citations = citationsIn(reading, reading.moods)
  const statements = statementsIn(reading)
  return {facts, problems, quantities, statements, unmet: unmetIn(reading), redlines, citations}
}

/** What the mentions of one thing come to: the strongest counts. */
function factOf(id: string, mentions: readonly Mention[]): Fact {
  const sorted = mentions.toSorted((a, b) => b.strength - a.strength || a.span.start - b.span.start)
  return {id, strength: sorted[0]?.strength ?? 0, mentions: sorted}
}
