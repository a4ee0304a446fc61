import type {SourceFile} from '../model/source.ts'
import type {Body} from './body.ts'

/** The text of a PDF. */
export const readPdf = (_file: SourceFile): Promise<Body> => Promise.resolve({content: '', warnings: []})
