import type {Assessment} from '../model/assessment.ts'
import type {Addition, Choice, Choices, Unverified} from '../model/draft.ts'
import {findingsOf} from './passages.ts'
import {plain, plannedFor, type Unnumbered} from './shortcomings.ts'

/** What the office settled (核实结果), as it goes into the draft. */
export interface Settled {
  /** Indicators that ask for no verifying any more. */
  readonly indicators: ReadonlySet<string>
  readonly shortcomings: readonly Unnumbered[]
  readonly additions: readonly Addition[]
}

/** A matter with what was chosen of it, and the sentence for that. */
interface Chosen {
  readonly item: Unverified
  readonly choice: Choice
  readonly text: string
}

/** A shortcoming in the wording that the office chose; none where the report already owns up in words of its own, which the draft has. */
function shortcomingOf(assessment: Assessment, {item, choice, text}: Chosen): readonly Unnumbered[] {
  const {indicator, title, own} = item
  if (choice !== 'admission' || own !== null) return []
  const measures = plannedFor(findingsOf(assessment, [indicator]))
  return [
    {
      ...plain,
      ...{origin: 'chosen', about: [{indicator, title}], words: [], name: null},
      ...{admission: text, supplement: null, answered: measures.length > 0, measures},
    },
  ]
}

const additionOf = ({item: {indicator, title}, choice, text}: Chosen): readonly Addition[] =>
  choice === 'admission' ? [] : [{indicator, title, choice, text}]

/** What becomes of matters by what was chosen of them. A choice for which a matter has no sentence is passed over. */
export function settledBy(choices: Choices, matters: readonly Unverified[], assessment: Assessment): Settled {
  const chosen = matters.flatMap((item): readonly Chosen[] => {
    const choice = choices.get(item.indicator)
    const text = choice === undefined ? null : item[choice]
    return choice === undefined || text === null || text === '' ? [] : [{item, choice, text}]
  })
  return {
    indicators: new Set(chosen.map(({item}) => item.indicator)),
    shortcomings: chosen.flatMap(one => shortcomingOf(assessment, one)),
    additions: chosen.flatMap(additionOf),
  }
}
