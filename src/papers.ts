import type {Assessment} from './model/assessment.ts'
import type {Comparison} from './model/comparison.ts'
import type {Catalogue} from './model/judged.ts'
import type {Paper} from './model/paper.ts'
import {draftOf} from './papers/draft.ts'
import {ratingOf} from './papers/rating.ts'
import {comparisonPaper, draftPaper, type OutputFormat, type Page, paperPages, ratingPaper} from './render/index.ts'

/** How a paper is written: where, and by which rulebook. */
export interface PaperOptions extends Page {
  readonly rulebook: Catalogue
}

/** What a paper is made of, and what it reads like: one text in each format. */
const written =
  <Content>(make: (assessment: Assessment, catalogue: Catalogue) => Content, paper: (content: Content) => Paper) =>
  (assessment: Assessment, format: OutputFormat, {rulebook, ...page}: PaperOptions): string => {
    const content = make(assessment, rulebook)
    return format === 'json' ? `${JSON.stringify(content)}\n` : paperPages[format](paper(content), page)
  }

/** The papers (文书) that one report gives rise to, and what is put behind the report's name in the name of a file. */
export const papers = {
  draft: {suffix: '-不足和安排草稿', write: written(draftOf, draftPaper)},
  score: {suffix: '-自评表', write: written(ratingOf, ratingPaper)},
} as const

/** The comparison of two years (两年比较) in a format. */
export const writtenComparison = (comparison: Comparison, format: OutputFormat, options: PaperOptions): string =>
  format === 'json'
    ? `${JSON.stringify(comparison)}\n`
    : paperPages[format](comparisonPaper(comparison, options.rulebook), options)
