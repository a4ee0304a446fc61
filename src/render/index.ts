import type {Commentable} from '../model/anchor.ts'
import type {Assessment, Failure} from '../model/assessment.ts'
import type {Explanation} from '../model/explanation.ts'
import type {System} from '../model/indicator.ts'
import type {Catalogue} from '../model/judged.ts'
import type {Paper} from '../model/paper.ts'
import type {Reading} from '../model/source.ts'
import {sheetOf} from './assessment.ts'
import type {Noted} from './docx/annotated.ts'
import {explanationOf} from './explain.ts'
import {handbookOf} from './handbook.ts'
import type {BenchSheet} from './html/bench.ts'
import type {CountyParts} from './html/county.ts'
import {listed, listOf} from './indicators.ts'
import {assessmentLine, failureLine} from './json.ts'
import {markdown} from './md.ts'
import {words} from './messages.ts'
import {paperMarkdown, paperText} from './papers/layout.ts'
import {clean} from './quotation.ts'
import {type Page, terminal} from './text.ts'
import type {Collector, Renderer, RenderOptions, Written} from './written.ts'

export type {Catalogue} from '../model/judged.ts'
export {complaints, pairing} from './complaints.ts'
export type {HeadingPlace} from './docx/notes.ts'
export {namer, safeName} from './file-names.ts'
export {handbookOf} from './handbook.ts'
export {type CommandName, formatsFor, help, manual, type OptionName} from './help.ts'
export type {BenchSheet, EditMark} from './html/bench.ts'
export type {CountyParts} from './html/county.ts'
export type {Element, Markup} from './html/markup.ts'
export {adviceLine, exampleLine} from './lint.ts'
export {words} from './messages.ts'
export {overview, type Tally, tallyOf} from './overview.ts'
export {type Paint, plain} from './paint.ts'
export {comparisonPaper} from './papers/comparison.ts'
export {draftPaper} from './papers/draft.ts'
export {ledgerPaper} from './papers/ledger.ts'
export {ratingPaper} from './papers/rating.ts'
export {reviewPaper} from './papers/review.ts'
export {placeOf} from './quotation.ts'
export type {Page} from './text.ts'
export type {Collector, Renderer, RenderOptions, Written} from './written.ts'

/** The formats in which each report has its own document (输出格式). What writes Word, Excel and web pages is loaded when it is used. */
export const renderers = {
  text: (assessment, options) => terminal(sheetOf(assessment, options), options),
  json: (assessment, {verbose}) => assessmentLine(assessment, verbose),
  md: (assessment, options) => markdown(sheetOf(assessment, options)),
  html: async (assessment, options) => (await import('./html/index.ts')).pageOf(assessment, options),
  docx: async (assessment, options) => (await import('./docx/index.ts')).gapListOf(assessment, options),
  xlsx: async (assessment, options) => (await import('./xlsx/index.ts')).workbookOf(assessment, options),
} as const satisfies Record<string, Renderer>

/** The documents that a run has once, for all its reports: from how many reports on, under which name, and what makes them. */
export const collectors = {
  sarif: {least: 0, file: 'duibiao.sarif', of: async options => (await import('./sarif.ts')).sarifOf(options)},
  junit: {least: 0, file: 'duibiao.junit.xml', of: async options => (await import('./junit.ts')).junitOf(options)},
  xlsx: {least: 2, file: words.matrixFile, of: async options => (await import('./xlsx/index.ts')).matrixOf(options)},
} as const satisfies Record<
  string,
  {readonly least: number; readonly file: string; readonly of: (options: RenderOptions) => Promise<Collector>}
>

/** The name of an output format. */
export type OutputFormat = keyof typeof renderers | keyof typeof collectors

/** A paper laid out in a format that people read. */
export const paperPages = {
  text: paperText,
  md: paper => paperMarkdown(paper),
  docx: async paper => (await import('./docx/index.ts')).paperDocx(paper),
  xlsx: async paper => (await import('./xlsx/index.ts')).paperXlsx(paper),
} as const satisfies Record<string, (paper: Paper, page: Page) => Written | Promise<Written>>

/** The parts of a Word document that comments (批注) on it change. */
export const withNotes = async (laid: Commentable, noted: Noted): Promise<ReadonlyMap<string, string>> =>
  (await import('./docx/annotated.ts')).annotatedParts(laid, noted)

/** The formats in which people read a paper. */
export type PageFormat = keyof typeof paperPages

/** One report as the workbench (工作台) lays it out. */
export const benchSheet = async (
  assessment: Assessment,
  options: RenderOptions & {readonly reading: Reading},
): Promise<BenchSheet> => (await import('./html/bench.ts')).benchOf(assessment, options)

/** What the reports of many units come to together (全县汇总), as parts of a page. */
export const countyParts = async (
  assessments: readonly Assessment[],
  options: {readonly rulebook: Catalogue},
): Promise<CountyParts> => (await import('./html/county.ts')).countyOf(assessments, options)

/** The formats in which a paper can be written. */
export type PaperFormat = PageFormat | 'json'

/** A message fit for output, each of its lines on its own. */
const lined = (message: string, mark = '  '): string => message.split('\n').map(clean).join(`\n${mark}`)

/** What stands in the place of a report that could not be used, by format. */
export const failures = {
  text: ({document, error}) => `${words.failure(clean(document.file), error.code, lined(error.message))}\n`,
  json: failureLine,
  md: ({document, error}) =>
    `# ${words.failureTitle(clean(document.file))}\n\n${lined(error.message, '- ')}（${error.code}）\n`,
} as const satisfies Record<'text' | 'json' | 'md', (failure: Failure) => string>

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
