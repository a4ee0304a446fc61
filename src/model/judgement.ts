import type {Reason} from './assessment.ts'
import type {Mention} from './fact.ts'
import type {Indicator} from './indicator.ts'
import type {Level} from './report.ts'
import type {Standing} from './standing.ts'

/** The answer of a condition tree: what each leaf saw, and whether it held. */
export type Answer =
  | {
      readonly kind: 'leaf'
      readonly fact: string
      readonly wanted: number
      readonly actual: number
      readonly held: boolean
    }
  | {readonly kind: 'all' | 'any'; readonly held: boolean; readonly children: readonly Answer[]}

/** What the trees of one indicator answer. */
export interface Answers {
  readonly requires: Answer
  readonly applies: Answer
  readonly nothing: Answer | null
}

/** The judgement on one indicator, its mentions still in repaired text. */
export interface Judgement {
  readonly indicator: Indicator
  readonly standing: Standing
  readonly reason: Reason | null
  readonly admitted: boolean
  /** Names of what a full account would also cover. */
  readonly lacking: readonly string[]
  /** Of all its facts: what bears the standing first, the strongest first; then the rest. */
  readonly mentions: readonly Mention[]
  /** Ids of the facts that its demand asks for. */
  readonly facts: readonly string[]
  readonly answers: Answers
}

/** Who and when the report is, as far as the judgement depends on it. */
export interface Circumstances {
  readonly level: Level | null
  readonly year: number | null
}
