import type {SourceFile} from '../model/source.ts'
import {reportExtensions, sizeComplaint, sizeLimits} from './names.ts'
import type {Unread} from './unread.ts'
import {type ByteSource, inMemory} from './zip/byte-source.ts'
import {isZip} from './zip/signature.ts'

/** What reads archives is loaded only where there is one. */
const archives = () => import('./zip/archive.ts')

/** The reports in an archive, those of which may have so many bytes; null where it is a document or no archive. */
export async function reportsOf(
  source: ByteSource,
  name: string,
  limit: number,
): Promise<AsyncGenerator<SourceFile | Unread> | null> {
  const {isArchive, reportsIn} = await archives()
  return isArchive(source, name) ? reportsIn(source, name, {extensions: reportExtensions, limit}) : null
}

/**
 * The reports of an archive (压缩包) in memory, at any depth, in the order of their names (报送.zip/槐河镇.docx); any other file stands for itself, a
 * document too whose format is a zip file. One that cannot be read comes with its error (`file-too-large`, `file-empty`, and those of archives)
 * and does not stop the others. `limit` is how many bytes a report may have at most. Works in Node and in a browser.
 */
export async function* unpackedFrom(
  file: SourceFile,
  limit: number = sizeLimits.report,
): AsyncGenerator<SourceFile | Unread> {
  const {name, bytes} = file
  const reports = isZip(bytes) ? await reportsOf(inMemory(bytes), name, limit) : null
  const error = reports === null ? sizeComplaint(name, bytes.length, limit) : null
  if (reports !== null) yield* reports
  else yield error === null ? file : {name, error}
}
