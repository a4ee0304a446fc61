import type {Evidence, GapKind, Passage} from './assessment.ts'
import type {Level} from './report.ts'
import type {Force, Standing} from './standing.ts'

/** An indicator by id and title. */
export interface Named {
  readonly indicator: string
  readonly title: string
}

/**
 * Where a shortcoming of the draft comes from: own 自述 an item of the problem part · conceded 另处自认 words of the problem part that no item
 * holds · unmet 未完成 a target that the report says was not met · chosen 核实自认 what the office settled was not done · planned 仅列计划 only in the plan, for the office to keep
 * or strike out.
 */
export type Origin = 'own' | 'conceded' | 'unmet' | 'chosen' | 'planned'

/**
 * What the office settled of a gap (核实结果): supplement 补写 it was done, to be written into the measures · admission 自认 it was not done, to be
 * written into the shortcomings · nothing 无此事项 there was nothing to do this year.
 */
export type Choice = 'supplement' | 'admission' | 'nothing'

/** What was settled, by indicator. */
export type Choices = ReadonlyMap<string, Choice>

/** One item of the drafted 存在的不足, with its cause and the measure that goes into the plan. */
export interface Shortcoming {
  /** Its number in the style of the report: （一）, 一是. */
  readonly number: string
  readonly origin: Origin
  /** `ref` of the problem item, or null. */
  readonly ref: string | null
  readonly about: readonly Named[]
  /** The report's own words, the first of which names the matter; none where it is only planned. */
  readonly words: readonly Passage[]
  /** How the matter may be called in a few words of the report. */
  readonly name: Passage | null
  /** Whether not all of its words are taken over. */
  readonly shortened: boolean
  /** The wording to be kept or struck out where the report only plans, or that the office chose; else null. */
  readonly admission: string | null
  /** What to write if it was done after all; else null. */
  readonly supplement: string | null
  /** What the report says elsewhere of the same thing and may not agree with it. */
  readonly against: readonly Evidence[]
  /** Whether the report gives a cause, and where, as far as `words` do not hold it. */
  readonly cause: boolean
  readonly reasons: readonly Passage[]
  /** Whether the plan takes it up, where, and which of its indicators it leaves out. */
  readonly answered: boolean
  readonly measures: readonly Passage[]
  readonly open: readonly Named[]
  /** Whether it names no matter, place or figure. */
  readonly empty: boolean
}

/** Something of which the report says nothing, with what to write either way: 待核实. */
export interface Unverified extends Named {
  readonly kind: GapKind
  readonly severity: Force
  readonly standing: Standing
  /** To write if it was done: 补写. */
  readonly supplement: string
  /** To write if it was not done: 自认. */
  readonly admission: string
  /** What to write if there was nothing to do: 本年未……. */
  readonly nothing: string | null
  /** What the work asks for. */
  readonly remedy: string
  /** The report's own words that already own up to it. */
  readonly own: Passage | null
  /** Where something alike is said, to be checked first. */
  readonly near: {readonly line: number; readonly text: string} | null
  /** Where the plan names it. */
  readonly planned: Passage | null
}

/** A sentence that goes into the measures, as the office settled it: 补写内容. */
export interface Addition extends Named {
  readonly choice: Exclude<Choice, 'admission'>
  readonly text: string
}

/** A figure of the report to be checked before anything is drafted on it. */
export interface Doubtful extends Passage {
  readonly certain: boolean
  readonly message: string
}

/** The drafted parts 存在的不足 and 下一步, and what is to be verified: 草稿. */
export interface Draft {
  readonly title: string | null
  readonly body: string | null
  readonly level: Level | null
  readonly year: number | null
  /** Numbers of the two parts, as the report counts or would count them: 三, 四. */
  readonly parts: readonly [shortcomings: string, plan: string]
  readonly shortcomings: readonly Shortcoming[]
  /** What the office settled was done, or did not arise, in the order of the gaps; not there where it settled nothing of the kind. */
  readonly additions?: readonly Addition[]
  readonly figures: readonly Doubtful[]
  /** Parts that a report has to contain and that are not there or not complete. */
  readonly elements: readonly Unverified[]
  /** Duties of which it says nothing, worst first. */
  readonly unverified: readonly Unverified[]
  /** Good practice of which it says nothing, or only plans. */
  readonly hints: readonly Unverified[]
}
