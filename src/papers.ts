import type {Assessment} from './model/assessment.ts'
import type {Comparison} from './model/comparison.ts'
import type {Catalogue} from './model/judged.ts'
import type {Paper} from './model/paper.ts'
import type {Decided} from './model/review.ts'
import {draftOf} from './papers/draft.ts'
import {ledgerOf} from './papers/ledger.ts'
import {passageIndexOf} from './papers/passage-index.ts'
import {ratingOf} from './papers/rating.ts'
import {reviewOf} from './papers/review.ts'
import {
  comparisonPaper,
  draftPaper,
  ledgerPaper,
  type Page,
  type PaperFormat,
  paperPages,
  type RenderOptions,
  ratingPaper,
  renderers as reportPages,
  reviewPaper,
  type Written,
} from './render/index.ts'

/** How a paper is written: where, and by which rulebook. */
export interface PaperOptions extends Page {
  readonly rulebook: Catalogue
}

/** What a paper is made of, and what it reads like: one text in each format. */
const written =
  <Content, Options extends PaperOptions>(
    make: (assessment: Assessment, options: Options) => Content,
    paper: (content: Content) => Paper,
  ) =>
  (assessment: Assessment, format: PaperFormat, options: Options): Written | Promise<Written> => {
    const content = make(assessment, options)
    return format === 'json' ? `${JSON.stringify(content)}\n` : paperPages[format](paper(content), options)
  }

/** The papers (文书) that one report gives rise to, and what is put behind the report's name in the name of a file. */
export const papers = {
  draft: {
    suffix: '-不足和安排草稿',
    write: written((assessment, {rulebook}: PaperOptions) => draftOf(assessment, rulebook), draftPaper),
  },
  score: {
    suffix: '-自评表',
    write: written((assessment, {rulebook}: PaperOptions) => ratingOf(assessment, rulebook), ratingPaper),
  },
  ledger: {
    suffix: '-整改台账',
    write: written((assessment, _options: PaperOptions) => ledgerOf(assessment), ledgerPaper),
  },
  review: {
    suffix: '-审查意见',
    write: written(
      (assessment, {rulebook, decided}: PaperOptions & {readonly decided: Decided}) =>
        reviewOf(assessment, rulebook, decided),
      reviewPaper,
    ),
  },
} as const

/** The comparison of two years (两年比较) in a format. */
export const writtenComparison = (
  comparison: Comparison,
  format: PaperFormat,
  options: PaperOptions,
): Written | Promise<Written> =>
  format === 'json'
    ? `${JSON.stringify(comparison)}\n`
    : paperPages[format](comparisonPaper(comparison, options.rulebook), options)

/** The formats in which each report has its own document (输出格式), the workbook with the papers that go into it. */
export const renderers = {
  ...reportPages,
  xlsx: (assessment: Assessment, options: RenderOptions): Promise<Uint8Array> => {
    const annexes = {ledger: ledgerOf(assessment), passages: passageIndexOf(assessment, options.rulebook)}
    return reportPages.xlsx(assessment, {...options, annexes})
  },
} as const
