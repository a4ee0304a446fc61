import type {ComparedReport, Comparison} from '../model/comparison.ts'
import type {Warning} from '../model/source.ts'
import {figuresCompared} from './comparison/figures.ts'
import {gapChanges} from './comparison/gaps.ts'
import {problemsCompared} from './comparison/problems.ts'
import {promisesKept, untiedIn} from './comparison/promises.ts'
import {copiesIn, reuseOf} from './comparison/reuse.ts'
import type {Side} from './comparison/side.ts'

export {type Doubt, doubtsOf, type Mismatch, mismatchOf, titlesAgree} from './comparison/pairing.ts'
export type {Side} from './comparison/side.ts'

const comparedOf = ({assessment: {document, report, summary}}: Side): ComparedReport => ({
  ...{file: document.file, sha256: document.sha256, title: report.title},
  ...{body: report.body, year: report.year, system: summary.system},
})

/** What is known beside the two reports: what facts are called, and what the reader has to be warned of. */
export interface ComparisonContext {
  readonly titles: ReadonlyMap<string, string>
  readonly warnings: readonly Warning[]
}

/** Hold this year's report of a body against last year's (两年比较): gaps, promises, problems, copied sentences, figures. */
export function comparisonOf(last: Side, now: Side, {titles, warnings}: ComparisonContext): Comparison {
  const copies = copiesIn(last, now)
  const copied = copies.copies.filter(({kind}) => kind !== 'figures').map(({span}) => span)
  return {
    ...{last: comparedOf(last), now: comparedOf(now), warnings},
    promises: promisesKept(last, now, {titles, copied}),
    untied: untiedIn(last),
    ...problemsCompared(last, now),
    reuse: reuseOf(copies),
    gaps: gapChanges(last.assessment, now.assessment),
    figures: figuresCompared(last, now),
  }
}
