import type {Assessment} from '../../model/assessment.ts'
import type {RenderOptions} from '../written.ts'
import {filterBar} from './filters.ts'
import {type Markup, nothing} from './markup.ts'
import {overviewPart} from './overview.ts'
import {cellTable, defectList, problemList, unmetList} from './report-parts.ts'
import {gapList, indicatorList} from './results.ts'
import {textPane} from './text-pane.ts'
import {viewOf} from './view.ts'

/** The parts of the page of one report: 网页各部分. What there is nothing to say of is empty. */
export interface ReportParts {
  readonly overview: Markup
  readonly gaps: Markup
  readonly problems: Markup
  readonly cells: Markup
  readonly defects: Markup
  readonly unmet: Markup
  readonly indicators: Markup
  /** The report itself, marked. */
  readonly text: Markup
  readonly filters: Markup
}

/** Make the parts of the page of one report. */
export function partsOf(assessment: Assessment, options: RenderOptions): ReportParts {
  const view = viewOf(assessment, options)
  return {
    overview: overviewPart(view),
    gaps: gapList(view),
    problems: problemList(view),
    cells: cellTable(view),
    defects: defectList(view),
    unmet: unmetList(view),
    indicators: indicatorList(view),
    text: textPane(view),
    filters: view.judged.length === 0 ? nothing : filterBar(view),
  }
}
