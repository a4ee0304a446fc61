import type {Assessment} from './model/assessment.ts'
import type {Comparison} from './model/comparison.ts'
import type {Choices} from './model/draft.ts'
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
  type PageFormat,
  type PaperFormat,
  paperPages,
  type RenderOptions,
  ratingPaper,
  renderers as reportPages,
  reviewPaper,
  type Written,
  words,
} from './render/index.ts'

/** By which rulebook a paper is made. */
export interface PaperBasis {
  readonly rulebook: Catalogue
}

/** How a paper is written: where, and by which rulebook. */
export interface PaperOptions extends PaperBasis, Page {}

/**
 * A paper (文书) as text, Markdown, Word or Excel, edited or as it was made. `page` is the terminal for which text is set: its columns and paint.
 */
export const writtenPaper = (paper: Paper, format: PageFormat, page: Page): Written | Promise<Written> =>
  paperPages[format](paper, page)

/** A paper as data, and written in a format: the first laid out gives the second. */
const paperOf = <Content, Options extends PaperBasis>(
  make: (assessment: Assessment, options: Options) => Content,
  laid: (content: Content) => Paper,
) => ({
  paper: (assessment: Assessment, options: Options): Paper => laid(make(assessment, options)),
  write: (assessment: Assessment, format: PaperFormat, options: Options & Page): Written | Promise<Written> => {
    const content = make(assessment, options)
    return format === 'json' ? `${JSON.stringify(content)}\n` : writtenPaper(laid(content), format, options)
  },
})

/**
 * The papers (文书) that one report gives rise to: what is put behind the report's name in the name of a file, the paper as data, to be shown
 * or edited before it is written, and its text in a format (as JSON, what it is made of).
 */
export const papers = {
  draft: {
    suffix: words.paperSuffix.draft,
    ...paperOf(
      (assessment, {rulebook, choices}: PaperBasis & {readonly choices?: Choices | undefined}) =>
        draftOf(assessment, rulebook, choices),
      draftPaper,
    ),
  },
  score: {
    suffix: words.paperSuffix.score,
    ...paperOf((assessment, {rulebook}: PaperBasis) => ratingOf(assessment, rulebook), ratingPaper),
  },
  ledger: {
    suffix: words.paperSuffix.ledger,
    ...paperOf((assessment, _options: PaperBasis) => ledgerOf(assessment), ledgerPaper),
  },
  review: {
    suffix: words.paperSuffix.review,
    ...paperOf(
      (assessment, {rulebook, decided}: PaperBasis & {readonly decided: Decided}) =>
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
    : writtenPaper(comparisonPaper(comparison, options.rulebook), format, options)

/** The formats in which each report has its own document (输出格式), the workbook with the papers that go into it. */
export const renderers = {
  ...reportPages,
  xlsx: (assessment: Assessment, options: RenderOptions): Promise<Uint8Array> => {
    const annexes = {ledger: ledgerOf(assessment), passages: passageIndexOf(assessment, options.rulebook)}
    return reportPages.xlsx(assessment, {...options, annexes})
  },
} as const
