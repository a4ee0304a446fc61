import type {Flaw, FlawReading} from '../model/defect.ts'
import type {FactReading} from '../model/fact.ts'
import type {Circumstances} from '../model/judgement.ts'
import type {Report} from '../model/report.ts'
import type {Rulebook} from '../model/rulebook.ts'
import {overlaps} from '../model/span.ts'
import {misquotedIn} from './citations.ts'
import {numbersIn} from './numbers/index.ts'
import {untimelyIn} from './periods.ts'
import {crossed} from './redlines.ts'
import {misyearedIn} from './years.ts'

/** All that the search for errors looks at. */
export interface Evidenced extends Circumstances {
  readonly report: Report
  readonly read: FactReading
  readonly rules: Rulebook
}

/** Flaws of which one place is told one slip of years only once. */
function once(flaws: readonly Flaw[]): readonly Flaw[] {
  const kept: Flaw[] = []
  for (const flaw of flaws)
    if (flaw.kind !== 'year' || !kept.some(({kind, span}) => kind === 'year' && overlaps(span, flaw.span)))
      kept.push(flaw)
  return kept
}

/** The errors in the report itself (差错), in the order of the text. */
export function flawsIn(evidenced: Evidenced): FlawReading {
  const numbers = numbersIn(evidenced)
  const others = [crossed, misquotedIn, untimelyIn, misyearedIn].flatMap(find => find(evidenced))
  const flaws = once([...numbers.flaws, ...others])
  return {
    flaws: flaws.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    coverage: numbers.coverage,
  }
}
