import type {Assessment, Passage} from '../../model/assessment.ts'
import {grouped, type Judged, type JudgedGroup, judgedIn, systemNamed} from '../../model/judged.ts'
import {restored, verbatim} from '../quotation.ts'
import type {RenderOptions} from '../written.ts'
import {type ReportText, reportTextOf, spanIn, wordsAt} from './text.ts'

/** What all parts of the page are made from. */
export interface View {
  readonly assessment: Assessment
  readonly options: RenderOptions
  readonly judged: readonly Judged[]
  /** In the order of the system. */
  readonly groups: readonly JudgedGroup[]
  /** Null where only the assessment is known. */
  readonly text: ReportText | null
  readonly titleOf: (indicator: string) => string
  /** Place of an indicator in its system, from 1. */
  readonly numberOf: (indicator: string) => number
}

/** Prepare an assessment to be shown. */
export function viewOf(assessment: Assessment, options: RenderOptions): View {
  const judged = judgedIn(assessment)
  const titles = new Map(assessment.findings.map(({indicator, title}) => [indicator, title]))
  const numbers = new Map(assessment.findings.map(({indicator}, index) => [indicator, index + 1]))
  return {
    assessment,
    options,
    judged,
    groups: grouped(judged, systemNamed(options.rulebook, assessment.summary.system)),
    text: options.reading === undefined ? null : reportTextOf(options.reading),
    titleOf: indicator => titles.get(indicator) ?? indicator,
    numberOf: indicator => numbers.get(indicator) ?? 0,
  }
}

/** The words of a passage as a reader of the report knows them, put right where they were garbled, and whether they were. */
export function wordsOf({text}: View, passage: Passage): {readonly words: string; readonly restored: boolean} {
  if (restored(passage)) return {words: verbatim(passage), restored: true}
  const span = text && spanIn(text.plain, passage.span)
  return {words: text && span ? wordsAt(text, span) : verbatim(passage), restored: false}
}
