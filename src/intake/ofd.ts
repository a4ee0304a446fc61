import type {SourceFile} from '../model/source.ts'
import type {Body} from './body.ts'

/** The text of an OFD document (GB/T 33190). */
export const readOfd = (_file: SourceFile): Promise<Body> => Promise.resolve({content: '', warnings: []})
