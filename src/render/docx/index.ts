import type {Assessment} from '../../model/assessment.ts'
import type {Paper} from '../../model/paper.ts'
import type {RenderOptions} from '../written.ts'

/** The gap list (缺口清单) of one report as a Word document. */
export const gapListOf = (_assessment: Assessment, _options: RenderOptions): Promise<Uint8Array> =>
  Promise.resolve(new Uint8Array())

/** A paper (文书) as a Word document. */
export const paperDocx = (_paper: Paper): Promise<Uint8Array> => Promise.resolve(new Uint8Array())
