import type {FlawReading} from '../model/defect.ts'
import type {FactReading} from '../model/fact.ts'
import type {Circumstances} from '../model/judgement.ts'
import type {Report} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'
import {blanksIn} from './blanks.ts'
import {emptyHeadings} from './headings.ts'
import {numberingAmiss} from './numbering.ts'
import {misplaced} from './places.ts'
import {privateIn} from './privacy.ts'
import {crossed} from './redlines.ts'
import {repeatsIn} from './repeats.ts'
import {slipsIn} from './slips.ts'

/** All that the search for errors looks at. */
export interface Evidenced extends Circumstances {
  readonly report: Report
  readonly read: FactReading
  readonly rules: Rulebook
}

/** The errors in the report itself (差错), in the order of the text. */
export function flawsIn(evidenced: Evidenced): FlawReading {
  const {report} = evidenced
  const flaws = [
    ...crossed(evidenced),
    ...misplaced(evidenced),
    ...slipsIn(report),
    ...privateIn(report),
    ...blanksIn(report),
    ...numberingAmiss(report),
    ...emptyHeadings(report),
    ...repeatsIn(report),
  ]
  return {
    flaws: flaws.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    coverage: {relations: 0, checked: 0},
  }
}
