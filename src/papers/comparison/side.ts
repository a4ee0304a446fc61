import type {Assessment, Passage} from '../../model/assessment.ts'
import type {FactReading} from '../../model/fact.ts'
import type {Block, Clause, Report} from '../../model/report.ts'
import {firstFrom, type Span} from '../../model/span.ts'
import {unnumbered} from '../numbering.ts'

/** One year's report with what was read and judged of it, as far as a comparison needs it. */
export interface Side {
  readonly report: Report
  readonly assessment: Assessment
  readonly read: FactReading
  /** By fact the ids of the indicators that ask for it. */
  readonly asking: ReadonlyMap<string, readonly string[]>
  readonly passageOf: (span: Span) => Passage
}

/** Where a span stands: the block that holds its beginning, or undefined before the first. */
export function blockFinder({report}: Side): (span: Span) => Block | undefined {
  const {blocks} = report.outline
  const lines = blocks.map(({line}) => line)
  return ({start}) => blocks[firstFrom(lines, start + 1) - 1]
}

/** The sentences of a block that say something of their own: no heading, no run-in head, no lead-in to a list. */
export function sentencesOf({kind, runIn, line}: Block): readonly Clause[] {
  if (kind !== 'body') return []
  return line.clauses.filter(({end, parts}) => (runIn === null || end > runIn.end) && parts.at(-1)?.mark !== '：')
}

/** Words without spaces and punctuation. */
export const solid = (text: string): string => text.replace(/[\p{P}\p{Z}\p{C}\s]+/gu, '')

/** Words as they are compared: without the number at their head, spaces and punctuation. */
export const bareWords = (text: string): string => solid(unnumbered(text))
