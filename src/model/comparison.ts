import type {Passage} from './assessment.ts'
import type {Role} from './report.ts'
import type {Warning} from './source.ts'
import type {Force, Standing} from './standing.ts'

/** One of the two reports that are compared: 上年、本年. */
export interface ComparedReport {
  readonly file: string
  readonly sha256: string
  readonly title: string | null
  readonly body: string | null
  readonly year: number | null
  readonly system: string
}

/**
 * What became of a gap: solved 已补上 · lapsed 不再适用（不算补上） · unchecked 本年没有核查 · new 新出现 · repeated 两年都有.
 */
export const gapFates = ['repeated', 'new', 'solved', 'lapsed', 'unchecked'] as const
export type GapFate = (typeof gapFates)[number]

/** How one year stands on an indicator; null where its system does not hold the indicator. */
export interface YearStanding {
  readonly standing: Standing
  readonly admitted: boolean
  readonly evidence: Passage | null
}

/** One indicator that left a gap in at least one of the years: 缺口变化. */
export interface GapChange {
  readonly indicator: string
  readonly title: string
  readonly fate: GapFate
  /** Of this year's gap where there is one, else of last year's. */
  readonly severity: Force
  readonly last: YearStanding | null
  readonly now: YearStanding | null
}

/**
 * What this year's report says of a thing that last year's planned: vanished 未见回应 · admitted 本年自认不足 · planned 仍列入安排 · done 本年有做法 ·
 * inapplicable 本年不适用.
 */
export const outcomes = ['vanished', 'admitted', 'planned', 'done', 'inapplicable'] as const
export type Outcome = (typeof outcomes)[number]

/** One thing that last year's plan promised (承诺), and what this year's report says of it. Facts of which both say the same are one. */
export interface Promised {
  readonly facts: readonly string[]
  /** What the facts are called. */
  readonly titles: readonly string[]
  readonly indicators: readonly string[]
  /** In last year's plan. */
  readonly promised: readonly Passage[]
  readonly outcome: Outcome
  /** In this year's report, what stands nearest to the promise first. */
  readonly found: readonly Passage[]
  /** Whether the first thing found names the very object that was promised, or nearly in its words. */
  readonly close: boolean
  /** Whether the first thing found is a sentence that stands in last year's report already, figures included. */
  readonly stale: boolean
  /** Where this year's report concedes a shortfall on it. */
  readonly shortfalls: readonly Passage[]
  /** Places of this year's report that merely sound alike. */
  readonly near: readonly {readonly line: number; readonly text: string}[]
}

/** verbatim 原样重复 · similar 同类问题 · new 新列. */
export type Recurrence = 'verbatim' | 'similar' | 'new'

/** A problem item with the part of last year's report that it repeats, if any. */
export interface RepeatedProblem {
  readonly recurrence: Recurrence
  readonly ref: string
  readonly now: Passage
  readonly last: Passage | null
  /** Indicators that both items are about; of a new one its own. */
  readonly indicators: readonly string[]
  /** How much of the wording is the same, from 0 to 1. */
  readonly likeness: number
  /** Whether last year's plan took the matter up. */
  readonly answered: boolean
}

/** A problem that last year's report named and this year's does not: 不再列出. It may or may not be solved. */
export interface DroppedProblem {
  readonly ref: string
  readonly last: Passage
  readonly indicators: readonly string[]
}

/** unchanged 连数字也没有改 · verbatim 文字照抄 · figures 只改数字. */
export const reuseKinds = ['unchanged', 'verbatim', 'figures'] as const

/** A sentence of this year's report that stands in last year's: 照抄的句子. */
export interface ReusedSentence {
  readonly kind: (typeof reuseKinds)[number]
  readonly role: Role
  readonly last: Passage
  readonly now: Passage
  /** The figures that should change from year to year and did not: 250件. */
  readonly figures: readonly string[]
  /** Whether one of them counts events (件、次、场), not things that stay (名、个、台). */
  readonly events: boolean
}

/** How much of this year's report is last year's: 照抄. */
export interface Reuse {
  /** Sentences that were compared, and those of them that stand in last year's report. */
  readonly compared: number
  readonly reused: readonly ReusedSentence[]
}

/** One figure in both years: 数据对照. */
export interface ComparedFigure {
  readonly what: string
  readonly unit: string
  readonly indicators: readonly string[]
  readonly last: number
  readonly now: number
  /** Whether one of them is approximate. */
  readonly approx: boolean
  readonly lastPlace: Passage
  readonly nowPlace: Passage
}

/** Two consecutive yearly reports of one body side by side: 两年比较. */
export interface Comparison {
  readonly last: ComparedReport
  readonly now: ComparedReport
  readonly warnings: readonly Warning[]
  readonly gaps: readonly GapChange[]
  readonly promises: readonly Promised[]
  /** Sentences of last year's plan that no indicator is about; they were not followed up. */
  readonly untied: readonly Passage[]
  readonly problems: readonly RepeatedProblem[]
  readonly dropped: readonly DroppedProblem[]
  readonly reuse: Reuse
  readonly figures: readonly ComparedFigure[]
}
