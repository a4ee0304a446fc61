import type {Assessment} from '../../model/assessment.ts'
import {matrixCollector} from '../../model/matrix.ts'
import type {Paper} from '../../model/paper.ts'
import type {Collector, RenderOptions} from '../written.ts'
import {bookOf} from './book.ts'
import {matrixGrids} from './matrix-grids.ts'
import {paperGrids} from './paper.ts'
import {reportGrids} from './report.ts'

/** The workbook (工作簿) of one report; its ledger and its passages by indicator where the options bring them. */
export const workbookOf = (assessment: Assessment, options: RenderOptions): Promise<Uint8Array> =>
  bookOf(reportGrids(assessment, options))

/** A paper (文书) as a workbook. */
export const paperXlsx = (paper: Paper): Promise<Uint8Array> => bookOf(paperGrids(paper))

/** The matrix of many reports (对照矩阵): units × indicators. */
export function matrixOf({rulebook}: RenderOptions): Collector {
  const {take, matrix} = matrixCollector(rulebook)
  return {take, end: () => bookOf(matrixGrids(matrix()))}
}
