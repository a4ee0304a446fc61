import type {Flaw, FlawReading} from '../model/defect.ts'
import type {FactReading} from '../model/fact.ts'
import type {Circumstances} from '../model/judgement.ts'
import type {Report} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'
import {blanksIn} from './blanks.ts'
import {misquotedIn} from './citations.ts'
import {emptyHeadings} from './headings.ts'
import {numberingAmiss} from './numbering.ts'
import {numbersIn} from './numbers/index.ts'
import {untimelyIn} from './periods.ts'
import {misplaced} from './places.ts'
import {privateIn} from './privacy.ts'
import {crossed} from './redlines.ts'
import {repeatsIn} from './repeats.ts'
import {slipsIn} from './slips.ts'
import {misyearedIn} from './years.ts'

/** All that the search for errors looks at. */
export interface Evidenced extends Circumstances {
  readonly report: Report
  readonly read: FactReading
  readonly rules: Rulebook
}

/** Flaws in the order of the text, one slip of years for one place. */
function once(flaws: readonly Flaw[]): readonly Flaw[] {
  let told = 0
  return flaws
    .toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .filter(({kind, span}) => {
      if (kind !== 'year') return true
      const isNew = span.start >= told
      told = Math.max(told, span.end)
      return isNew
    })
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
    ...misplaced(evidenced),
    ...slipsIn(report),
    ...privateIn(report),
    ...blanksIn(report),
    ...numberingAmiss(report),
    ...emptyHeadings(report),
    ...repeatsIn(report),
  ])
  return {flaws, coverage: numbers.coverage}
}
