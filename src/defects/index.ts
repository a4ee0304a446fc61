import type {FlawReading} from '../model/defect.ts'
import type {FactReading} from '../model/fact.ts'
import type {Circumstances} from '../model/judgement.ts'
import type {Report} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'
import {blanksIn} from './blanks.ts'
import {misquotedIn} from './citations.ts'
import {datesAmiss} from './dates.ts'
import {emptyHeadings} from './headings.ts'
import {numberingAmiss} from './numbering.ts'
import {numbersIn} from './numbers/index.ts'
import {once} from './overlaps.ts'
import {untimelyIn} from './periods.ts'
import {misplaced} from './places.ts'
import {privateIn} from './privacy.ts'
import {crossed} from './redlines.ts'
import {repeatsIn} from './repeats.ts'
import {selvesAmiss} from './selves.ts'
import {slipsIn} from './slips.ts'
import {strangersIn} from './strangers.ts'
import {misyearedIn} from './years.ts'

/** All that the search for errors looks at. */
export interface Evidenced extends Circumstances {
  readonly report: Report
  readonly read: FactReading
  readonly rules: Rulebook
}

/** The errors in the report itself (差错), in the order of the text. */
export function flawsIn(evidenced: Evidenced): FlawReading {
  const {report} = evidenced
  const numbers = numbersIn(evidenced)
  const flaws = once([
    ...numbers.flaws,
    ...crossed(evidenced),
    ...misquotedIn(evidenced),
    ...untimelyIn(evidenced),
    ...misyearedIn(evidenced),
    ...datesAmiss(evidenced),
    ...misplaced(evidenced),
    ...selvesAmiss(evidenced),
    ...strangersIn(evidenced),
    ...slipsIn(report),
    ...privateIn(report),
    ...blanksIn(report),
    ...numberingAmiss(report),
    ...emptyHeadings(report),
    ...repeatsIn(report),
  ])
  return {flaws, coverage: numbers.coverage}
}
