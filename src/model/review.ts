import type {Defect, Evidence, GapKind, Passage, Problem} from './assessment.ts'
import type {Decision} from './decision.ts'
import type {Citation} from './explanation.ts'
import type {Level} from './report.ts'
import type {Position, Warning} from './source.ts'
import type {Force, Standing} from './standing.ts'

/** Whether a decision still holds: the finding is as it was, has changed since, or the last day has passed. */
export type Fate = 'standing' | 'stale' | 'expired'

/** A decision held against the finding as it is today. */
export interface AppliedDecision {
  readonly indicator: string
  readonly title: string
  readonly decision: Decision
  readonly fate: Fate
  readonly standing: Standing
  /** Words that it rested on and that the finding has no more. */
  readonly lost: readonly string[]
}

/** What a file of decisions holds on one report. */
export interface Decided {
  /** Under which key the file has the report; null where it has none. */
  readonly entry: string | null
  /** In the order of the system. */
  readonly decisions: readonly AppliedDecision[]
  /** Indicators that this assessment does not have. */
  readonly unknown: readonly string[]
}

/** What a file of decisions holds on a report that it does not know. */
export const undecided: Decided = {entry: null, decisions: [], unknown: []}

/** The waiver (免于要求) of an indicator, where there is one that holds. */
export function waiverOn(indicator: string, decided: Decided | undefined) {
  const found = decided?.decisions.find(one => one.indicator === indicator && one.fate === 'standing')?.decision
  return found?.decision === 'waive' ? found : undefined
}

/** One finding that asks for work, as the opinion tells it. */
export interface Matter {
  readonly indicator: string
  readonly title: string
  readonly force: Force
  readonly conditional: boolean
  readonly standing: Standing
  readonly kind: GapKind
  readonly remedy: string
  readonly lacking: readonly string[]
  readonly evidence: readonly Evidence[]
  /** Where the report itself says that it falls short. */
  readonly shortfalls: readonly Evidence[]
  /** Places that sound alike without being evidence. */
  readonly near: readonly {readonly line: number; readonly text: string}[]
  readonly decision: AppliedDecision | null
}

/** How matters are told together: by kind of gap; `owned` is what no measure tells and the report itself calls a shortfall. */
export type MatterKind = GapKind | 'owned'

/** Matters of one kind. */
export interface MatterGroup {
  readonly kind: MatterKind
  readonly matters: readonly Matter[]
}

/** A problem item that wants something: a cause, a measure, or substance. */
export interface ProblemMatter extends Pick<Problem, 'ref' | 'text' | 'line' | 'cause' | 'answered' | 'empty'> {
  readonly position: Position | null
  /** Titles of what it speaks of and the plan leaves without a measure. */
  readonly open: readonly string[]
}

/** A shortfall that the text shows and the problem part does not own: 盲区. */
export interface BlindSpot {
  readonly indicator: string
  readonly title: string
  readonly kind: 'planned-only' | 'admitted' | 'contradicted'
  readonly passage: Passage
}

/** What is counted, always from the findings: no decision takes anything away. */
export interface ReviewCounts {
  readonly must: {readonly items: number; readonly there: number; readonly partly: number; readonly missing: number}
  readonly should: Readonly<Record<Standing, number>> & {readonly items: number}
}

/** The opinion of a reviewing office on one report: 审查意见. */
export interface Review {
  readonly file: string
  readonly sha256: string
  readonly title: string | null
  readonly body: string | null
  readonly level: Level | null
  readonly year: number | null
  readonly system: string
  /** What all mandatory parts rest on. */
  readonly bases: readonly Citation[]
  readonly warnings: readonly Warning[]
  /** Printed numbers of the parts, as far as there is just one of each. */
  readonly parts: {readonly measures: string | null; readonly problems: string | null}
  /** Whether no mandatory part is missing altogether. */
  readonly complete: boolean
  readonly counts: ReviewCounts
  readonly elements: readonly Matter[]
  readonly matters: readonly MatterGroup[]
  readonly hints: readonly Matter[]
  /** The certain ones first. */
  readonly defects: readonly Defect[]
  /** All problem items: how many, from which line to which, and which of them, counted from 1, have no cause. */
  readonly problems: {
    readonly items: number
    readonly lines: readonly [first: number, last: number] | null
    readonly causeless: readonly number[]
    readonly matters: readonly ProblemMatter[]
  }
  readonly blind: readonly BlindSpot[]
  /** What does not hold any more first. */
  readonly decisions: readonly AppliedDecision[]
}
