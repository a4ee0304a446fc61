import type {SourceFile} from '../model/source.ts'
import type {Body} from './body.ts'

/** The text of an RTF document. */
export const readRtf = (_file: SourceFile): Promise<Body> => Promise.resolve({content: '', warnings: []})
