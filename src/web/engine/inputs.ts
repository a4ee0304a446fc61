import type {
  Assessment,
  CheckOptions,
  Choice,
  Decided,
  Decision,
  DecisionFile,
  papers,
  RuleFile,
  SourceFile,
  Withdrawn,
} from '../../index.ts'

/** A report as it is to be judged: its bytes, and what it is said to be. */
export interface Judging {
  readonly source: SourceFile
  readonly told: CheckOptions
}

/** A report that was judged, with the reviewer's decisions on it. */
export interface Deciding {
  readonly assessment: Assessment
  readonly decided: Decided
}

/** A report with its result, to be laid out. */
export interface Shown extends Deciding {
  readonly source: SourceFile
}

/** From what a paper is made: the report with its decisions, and how its gaps are to be closed. */
export interface Paperwork extends Deciding {
  readonly name: PaperName
  readonly choices: Readonly<Record<string, Choice>>
}

/** The papers that are made of one report. */
export type PaperName = keyof typeof papers

/** Decisions that were read or changed: the text of their file, and what it says. */
export interface Revised {
  readonly text: string
  readonly file: DecisionFile
}

/** One change of a file of decisions. `others` are the reports that are there beside it: 其他报告. */
export interface Revision {
  readonly file: RuleFile
  readonly matter: Withdrawn
  /** Null where the decision is withdrawn. */
  readonly decision: Decision | null
  readonly others: readonly string[]
}
