/// <reference lib="dom" />
import {type Failure, failureOf, type SourceFile, sizeComplaint} from '../../index.ts'
import type {Bench} from './bench.ts'
import {type Found, type Lost, unreadable} from './files.ts'

/** Under what name a source comes onto the workbench. */
export const idOf = (source: SourceFile | Failure): string => ('error' in source ? source.document.file : source.name)

/** What a file holds: one report, those of an archive, or why there is none. */
async function sourcesIn({engine}: Bench, one: Found | Lost): Promise<readonly (SourceFile | Failure)[]> {
  if ('lost' in one) return [one.lost]
  const {path, file} = one
  const wrong = sizeComplaint(path, file.size)
  if (wrong !== null) return [failureOf(path, wrong)]
  const bytes = await file.arrayBuffer().catch((error: unknown) => unreadable(path, error))
  return 'error' in bytes ? [bytes] : engine.call('unpack', {name: path, bytes: new Uint8Array(bytes)})
}

/** What the files hold (读入), one after the other; one that cannot be read comes with why, and does not stop the others. */
export async function sourcesOf(
  bench: Bench,
  files: readonly (Found | Lost)[],
): Promise<readonly (SourceFile | Failure)[]> {
  const sources: (SourceFile | Failure)[] = []
  for (const one of files) for (const source of await sourcesIn(bench, one)) sources.push(source)
  return sources
}
