import type {FlawReading} from '../model/defect.ts'
import type {FactReading} from '../model/fact.ts'
import type {Circumstances} from '../model/judgement.ts'
import type {Report} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'
import {numbersIn} from './numbers/index.ts'
import {crossed} from './redlines.ts'

/** All that the search for errors looks at. */
export interface Evidenced extends Circumstances {
  readonly report: Report
  readonly read: FactReading
  readonly rules: Rulebook
}

/** The errors in the report itself (差错), in the order of the text. */
export function flawsIn(evidenced: Evidenced): FlawReading {
  const numbers = numbersIn(evidenced)
  const flaws = [...crossed(evidenced), ...numbers.flaws]
  return {
    flaws: flaws.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    coverage: numbers.coverage,
  }
}
