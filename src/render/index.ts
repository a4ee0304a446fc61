import type {Assessment, Failure} from '../model/assessment.ts'
import type {Explanation} from '../model/explanation.ts'
import type {System} from '../model/indicator.ts'
import type {Catalogue} from '../model/judged.ts'
import type {Paper} from '../model/paper.ts'
import {sheetOf} from './assessment.ts'
import {explanationOf} from './explain.ts'
import {handbookOf} from './handbook.ts'
import {listed, listOf} from './indicators.ts'
import {assessmentLine, failureLine} from './json.ts'
import {markdown} from './md.ts'
import {words} from './messages.ts'
import {paperMarkdown, paperText} from './papers/layout.ts'
import {clean} from './quotation.ts'
import {type Page, terminal} from './text.ts'

export type {Catalogue} from '../model/judged.ts'
export {complaints, pairing} from './complaints.ts'
export {handbookOf} from './handbook.ts'
export {type CommandName, help, manual, type OptionName} from './help.ts'
export {adviceLine, exampleLine} from './lint.ts'
export {words} from './messages.ts'
export {overview, type Tally, tallyOf} from './overview.ts'
export {type Paint, plain} from './paint.ts'
export {comparisonPaper} from './papers/comparison.ts'
export {draftPaper} from './papers/draft.ts'
export {ratingPaper} from './papers/rating.ts'
export {reviewPaper} from './papers/review.ts'
export type {Page} from './text.ts'

/** How much is shown, where, and by which rulebook. */
export interface RenderOptions extends Page {
  readonly verbose: boolean
  readonly rulebook: Catalogue
}

/** An assessment in, one string out. Never prints, never asks whether it faces a terminal. */
export type Renderer = (assessment: Assessment, options: RenderOptions) => string

/** The output formats: 输出格式. */
export const renderers = {
  text: (assessment, options) => terminal(sheetOf(assessment, options), options),
  json: (assessment, {verbose}) => assessmentLine(assessment, verbose),
  md: (assessment, options) => markdown(sheetOf(assessment, options)),
} as const satisfies Record<string, Renderer>

/** The name of an output format. */
export type OutputFormat = keyof typeof renderers

/** A paper laid out in a format that people read. */
export const paperPages = {
  text: paperText,
  md: paper => paperMarkdown(paper),
} as const satisfies Record<string, (paper: Paper, page: Page) => string>

/** A message fit for output, each of its lines on its own. */
const lined = (message: string, mark = '  '): string => message.split('\n').map(clean).join(`\n${mark}`)

/** What stands in the place of a report that could not be used, by format. */
export const failures = {
  text: ({document, error}) => `${words.failure(clean(document.file), error.code, lined(error.message))}\n`,
  json: failureLine,
  md: ({document, error}) =>
    `# ${words.failureTitle(clean(document.file))}\n\n${lined(error.message, '- ')}（${error.code}）\n`,
} as const satisfies Record<OutputFormat, (failure: Failure) => string>

/** Why a report has its standing on one indicator, for the terminal. */
export function renderExplanation(explanation: Explanation, page: Page & {readonly rulebook: Catalogue}): string {
  const titles = new Map(
    page.rulebook.systems
      .flatMap(system => listed(system, page.rulebook))
      .map(({indicator, title}) => [indicator, title]),
  )
  const titleOf = (id: string): string => titles.get(id) ?? id
  return terminal(explanationOf(explanation, titleOf), page)
}

/** The indicators of a system by group: for the terminal, as one line of JSON, as a handbook. */
export const indicatorLists = {
  text: (system, {rulebook, ...page}) => terminal(listOf(system, listed(system, rulebook)), page),
  json: (system, {rulebook}) =>
    `${JSON.stringify({system: system.id, title: system.title, indicators: listed(system, rulebook)})}\n`,
  md: (system, {rulebook}) => handbookOf([system], rulebook),
} as const satisfies Record<string, (system: System, options: Page & {readonly rulebook: Catalogue}) => string>
