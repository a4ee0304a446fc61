import type {GapKind, Passage} from './assessment.ts'
import type {Named} from './draft.ts'
import type {Force} from './standing.ts'

/** Where a row comes from (来源): found 检出 by the check alone · owned 自认 by the report alone · both. */
export type LedgerSource = 'found' | 'owned' | 'both'

/** A gap as a row of the ledger tells it. */
export interface LedgerGap extends Named {
  readonly kind: GapKind
  readonly severity: Force
  /** What the work asks for: 建议. */
  readonly remedy: string
}

/** Who answers for a row and by when, in the report's own words; null where it does not say. */
export interface Responsibility {
  readonly office: Passage | null
  readonly person: Passage | null
  readonly deadline: Passage | null
}

/** One row of the ledger: a problem item with the gaps that it admits, or a gap that none admits. */
export interface LedgerRow extends Responsibility {
  readonly number: number
  readonly source: LedgerSource
  /** `ref` of the problem item, or null. */
  readonly ref: string | null
  readonly gaps: readonly LedgerGap[]
  /** The report's own words for the problem, none where it has none. */
  readonly words: readonly Passage[]
  /** Whether the report gives a cause, and where. */
  readonly cause: boolean
  readonly reasons: readonly Passage[]
  /** Whether next year's plan takes it up, and where. */
  readonly answered: boolean
  readonly measures: readonly Passage[]
  /** Other words of the report that bear on it: its evidence, the item itself. */
  readonly places: readonly Passage[]
  /** Where something alike is said, to be checked first. */
  readonly near: {readonly line: number; readonly text: string} | null
}

/** The ledger of what is to be put right: 整改台账. */
export interface Ledger {
  readonly file: string
  readonly title: string | null
  readonly body: string | null
  readonly year: number | null
  readonly system: string
  readonly rows: readonly LedgerRow[]
  /** How many gaps of good practice were left out. */
  readonly hints: number
}
