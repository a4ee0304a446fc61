import type {Condition} from '../../src/model/condition.ts'
import type {Fact, FactSet, Mention, Mood, Strength} from '../../src/model/fact.ts'
import type {Indicator} from '../../src/model/indicator.ts'

/** At least this much of a fact. */
export const least = (fact: string, value = 1): Condition => ({fact, operator: 'greaterThanInclusive', value})

/** An indicator that asks for the fact `a.fact`, changed as told. */
export const indicatorOf = (changes: Partial<Indicator> = {}): Indicator => ({
  id: 'a.indicator',
  title: '甲',
  group: 'a',
  demand: '甲。',
  basis: [{source: 'law'}],
  force: 'should',
  conditional: false,
  levels: ['乡', '镇', '街道'],
  requires: least('a.fact'),
  remedy: '写明甲。',
  supplement: '〔　〕',
  admission: '甲不足。',
  examples: [],
  ...changes,
})

/** A mention at an offset, of the strength that its mood has by itself. */
export const mentionOf = (fact: string, mood: Mood, changes: Partial<Mention> = {}): Mention => ({
  fact,
  mood,
  strength: mood === 'done' ? 2 : mood === 'planned' ? 1 : 0,
  span: {start: 0, end: 4},
  topic: '甲',
  flat: false,
  indirect: false,
  ...changes,
})

const factOf = (id: string, strength: Strength, mentions: readonly Mention[]): Fact => ({id, strength, mentions})

/** Facts of these strengths, each with one mention of it; those of strength 0 have none. */
export const factsOf = (strengths: Readonly<Record<string, Strength>>): FactSet =>
  new Map(
    Object.entries(strengths).map(([id, strength]) => {
      const mention = mentionOf(id, strength === 1 ? 'planned' : 'done', {strength})
      return [id, factOf(id, strength, strength === 0 ? [] : [mention])]
    }),
  )

/** One fact with these mentions, the strongest first. */
export const factWith = (id: string, mentions: readonly Mention[]): FactSet =>
  new Map([[id, factOf(id, mentions[0]?.strength ?? 0, mentions)]])
