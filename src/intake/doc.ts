import type {SourceFile} from '../model/source.ts'
import type {Body} from './body.ts'

/** The text of a Word document of the old binary format (.doc, .wps). */
export const readDoc = (_file: SourceFile): Promise<Body> => Promise.resolve({content: '', warnings: []})
