import type {Assessment} from '../../model/assessment.ts'
import type {Paper} from '../../model/paper.ts'
import type {Collector, RenderOptions} from '../written.ts'

/** The workbook (工作簿) of one report. */
export const workbookOf = (_assessment: Assessment, _options: RenderOptions): Promise<Uint8Array> =>
  Promise.resolve(new Uint8Array())

/** A paper (文书) as a workbook. */
export const paperXlsx = (_paper: Paper): Promise<Uint8Array> => Promise.resolve(new Uint8Array())

/** The matrix of many reports (对照矩阵): units × indicators. */
export const matrixOf = (_options: RenderOptions): Collector => ({take: () => undefined, end: () => new Uint8Array()})
