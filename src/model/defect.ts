import type {Defect} from './assessment.ts'
import type {Span} from './span.ts'

/** An error in the report itself (差错), its place still in repaired text. */
export interface Flaw extends Pick<Defect, 'kind' | 'certain' | 'message'> {
  readonly span: Span
}

/** How much of the figures was checked: relations between figures that were seen, and those of them that could be worked out. */
export interface Coverage {
  readonly relations: number
  readonly checked: number
}

/** What the search for errors found. */
export interface FlawReading {
  readonly flaws: readonly Flaw[]
  readonly coverage: Coverage
}
