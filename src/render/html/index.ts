import type {Assessment} from '../../model/assessment.ts'
import type {RenderOptions} from '../written.ts'

/** The page (网页) of one report. */
export const pageOf = (assessment: Assessment, _options: RenderOptions): string => assessment.schema
