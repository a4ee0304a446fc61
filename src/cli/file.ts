import {readAll, type SourceFile} from '../index.ts'
import {misuse} from './complain.ts'

/**
 * The one file at a path (`-` for standard input). Throws an `InputError` where it cannot be read or is not
 * exactly one.
 */
export async function oneFile(path: string): Promise<SourceFile> {
  const found: SourceFile[] = []
  for await (const source of readAll([path])) {
    if ('error' in source) throw source.error
    found.push(source)
    if (found.length > 1) break
  }
  const [file] = found
  if (file === undefined || found.length > 1) throw misuse('file-expected', path)
  return file
}
