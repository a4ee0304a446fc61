/**
 * The library of duibiao 对标: read a 法治政府建设年度报告, hold it against the indicator system, get the gap list.
 *
 * @module
 */
export {type Annotated, annotate} from './annotate.ts'
export {compare, mismatchOf} from './compare.ts'
export {
  type Decision,
  type DecisionFile,
  decisionsAt,
  decisionsOn,
  entryFor,
  type NamedReport,
  type Recorded,
  type RuleFile,
  readDecisions,
  recorded,
  seenIn,
  type Withdrawn,
  withDecision,
  withoutDecision,
} from './decisions.ts'
export {type ExampleFailure, lint} from './examples.ts'
export {explain} from './explain.ts'
export {sourcesAt as readAll, type TextFile, textAt} from './intake/files.ts'
export {isReportName, sizeComplaint} from './intake/names.ts'
export {unpackedFrom} from './intake/unpacked.ts'
export type {Unread} from './intake/unread.ts'
export {type NamedBytes, zipped} from './intake/zip/zipped.ts'
export {loadRulebook, type RulebookFolders} from './load.ts'
export type {Advice} from './model/advice.ts'
export type * from './model/assessment.ts'
export type * from './model/comparison.ts'
export {dayOf, isDay} from './model/day.ts'
export type {Choice, Choices, Draft, Unverified} from './model/draft.ts'
export {InputError} from './model/errors.ts'
export type {Citation, ConditionNode, Explanation} from './model/explanation.ts'
export {failureOf} from './model/failure.ts'
export type {Basis, Indicator, Source, System} from './model/indicator.ts'
export {type Judged, judgedIn} from './model/judged.ts'
export {type Column, type Matrix, matrixCollector} from './model/matrix.ts'
export type {Block, Paper} from './model/paper.ts'
export {type Level, levels, type Report} from './model/report.ts'
export {type AppliedDecision, type Decided, type Fate, undecided, waiverOn} from './model/review.ts'
export type {Format, Reading, SourceFile, Warning} from './model/source.ts'
export type {Force, Standing} from './model/standing.ts'
export {systemOf} from './model/systems.ts'
export {type PaperBasis, type PaperOptions, papers, renderers, writtenComparison, writtenPaper} from './papers.ts'
export {
  type CheckOptions,
  check,
  type LoadedRulebook as Rulebook,
  readReport,
  readText,
} from './pipeline.ts'
export {
  adviceLine,
  type BenchSheet,
  benchSheet,
  type Catalogue,
  type Collector,
  type CommandName,
  type CountyParts,
  collectors,
  comparisonPaper,
  complaints,
  countyParts,
  type EditMark,
  type Element,
  exampleLine,
  failures,
  formatsFor,
  handbookOf,
  help,
  indicatorLists,
  type Markup,
  manual,
  namer,
  type OptionName,
  type OutputFormat,
  overview,
  type Page,
  type PageFormat,
  type Paint,
  type PaperFormat,
  placeOf,
  plain,
  type Renderer,
  type RenderOptions,
  renderExplanation,
  safeName,
  type Tally,
  tallyOf,
  type Written,
  words,
} from './render/index.ts'
export {adviceOn, overfitted} from './rulebook/advice.ts'
export {type Complaint, RulebookError} from './rulebook/errors.ts'
export {nearName} from './rulebook/near.ts'
export {rulebookFrom} from './stored.ts'
export {version} from './version.ts'
export {
  type Given,
  type GivenReport,
  type GivenReview,
  givenOf,
  pageWith,
  workbenchPage,
  workbenchPath,
} from './workbench.ts'
