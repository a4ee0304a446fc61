import type {Choice, Draft, Gap, Unverified} from '../../index.ts'

/** Something that the office has to settle (待核实事项), with the sentence that each choice puts into the draft; null where there is no such choice. */
export interface Matter {
  readonly indicator: string
  readonly title: string
  readonly severity: Gap['severity']
  readonly sentences: Readonly<Record<Choice, string | null>>
  /** Whether the report already owns up to it, in words that the draft then keeps. */
  readonly owned: boolean
  /** Line of words that sound alike, to be checked first. */
  readonly near: number | null
}

const matterOf = ({indicator, title, severity, supplement, admission, nothing, own, near}: Unverified): Matter => ({
  ...{indicator, title, severity, owned: own !== null, near: near?.line ?? null},
  sentences: {supplement, admission, nothing},
})

/** What the report only plans, for the office to say whether it was done. */
const plannedIn = ({shortcomings}: Draft, gaps: readonly Gap[]): readonly Matter[] =>
  shortcomings
    .filter(({origin}) => origin === 'planned')
    .flatMap(({about: [named], admission, supplement}) => {
      const severity = gaps.find(({indicator}) => indicator === named?.indicator)?.severity
      if (named === undefined || severity === undefined) return []
      return [{...named, severity, sentences: {supplement, admission, nothing: null}, owned: false, near: null}]
    })

/** What is to be settled of a report: duties first, good practice (建议) apart. */
export interface Matters {
  readonly duties: readonly Matter[]
  readonly hints: readonly Matter[]
}

/** All that is to be settled of a report, from its draft as nothing is settled yet. */
export function mattersIn(draft: Draft, gaps: readonly Gap[]): Matters {
  const all = [...draft.unverified.map(matterOf), ...plannedIn(draft, gaps), ...draft.hints.map(matterOf)]
  const first = all.filter(({indicator}, index) => all.findIndex(other => other.indicator === indicator) === index)
  return {
    duties: first.filter(({severity}) => severity !== 'hint'),
    hints: first.filter(({severity}) => severity === 'hint'),
  }
}

/** A gap as something to be settled; null where it is a part of the report itself, which is not done or left undone but written. */
export function matterIn(draft: Draft, gap: Gap, title: string): Matter | null {
  const {indicator, kind, severity, supplement, admission} = gap
  if (kind === 'structural') return null
  const {duties, hints} = mattersIn(draft, [gap])
  const listed = [...duties, ...hints].find(matter => matter.indicator === indicator)
  const sentences = {supplement, admission, nothing: null}
  return listed ?? {indicator, title, severity, sentences, owned: kind === 'admitted', near: null}
}

/** How many of some matters are settled. */
export const settledIn = (matters: readonly Matter[], choices: Readonly<Record<string, Choice>>): number =>
  matters.filter(({indicator}) => choices[indicator] !== undefined).length
