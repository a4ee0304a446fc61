import type {Assessment, Failure, Gap} from '../model/assessment.ts'
import type {Catalogue} from '../model/judged.ts'
import type {Ledger} from '../model/ledger.ts'
import type {IndexedIndicator} from '../model/passage-index.ts'
import type {Decided} from '../model/review.ts'
import type {Reading} from '../model/source.ts'
import type {Page} from './text.ts'

/** A result as it is written: text, or the bytes of a document. */
export type Written = string | Uint8Array

/** Papers that go into one document with the gap list (附表). */
export interface Annexes {
  readonly ledger: Ledger
  readonly passages: readonly IndexedIndicator[]
}

/** How much is shown, where, by which rulebook, and what else is known of the report. */
export interface RenderOptions extends Page {
  readonly verbose: boolean
  readonly rulebook: Catalogue
  /** What the assessment was made from: the page shows its text. */
  readonly reading?: Reading | undefined
  /** The reviewer's decisions on it. */
  readonly decided?: Decided | undefined
  /** Whether a gap is at or above the threshold of the run. */
  readonly fails?: ((gap: Gap) => boolean) | undefined
  /** What the workbook holds beside the gap list. */
  readonly annexes?: Annexes | undefined
}

/** An assessment in, one document out. Never prints, never asks whether it faces a terminal. */
export type Renderer = (assessment: Assessment, options: RenderOptions) => Written | Promise<Written>

/** Makes one document of all the results of a run. `take` is called once for each, in their order, and `end` after the last. */
export interface Collector {
  readonly take: (result: Assessment | Failure, decided?: Decided) => void
  readonly end: () => Written | Promise<Written>
}
