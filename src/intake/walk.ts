import {statSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {extname, join} from 'node:path'
import {InputError} from '../model/errors.ts'
import {type ComplaintCode, complaint} from './messages.ts'

/** A file or folder that could not be read, by the name that the user gave. */
export interface Unread {
  readonly name: string
  readonly error: InputError
}

/**
 * The files at a path: of a folder all with one of these extensions, at any depth, in the order of their names; any other path stands
 * for itself, whatever its extension. What cannot be looked at comes as `Unread`, with `folder-empty` for a folder without such files.
 */
export async function* filesAt(path: string, extensions: readonly string[]): AsyncGenerator<string | Unread> {
  const about = await orUnread(path, () => statSync(path))
  if ('error' in about) yield about
  else if (!about.isDirectory()) yield path
  else {
    let found = 0
    for await (const file of filesIn(path, extensions)) {
      found += 1
      yield file
    }
    if (found === 0) yield {name: path, error: complaint('folder-empty', {source: path, found: extensions.join(' ')})}
  }
}

/** Hidden files, Word's lock files (~$) and linked folders, which may lead back, are passed over. */
async function* filesIn(folder: string, extensions: readonly string[]): AsyncGenerator<string | Unread> {
  const entries = await orUnread(folder, () => readdir(folder, {withFileTypes: true}))
  if ('error' in entries) yield entries
  else {
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      const isFile = entry.isFile() || entry.isSymbolicLink()
      if (/^(\.|~\$)/.test(entry.name)) continue
      if (entry.isDirectory()) yield* filesIn(path, extensions)
      else if (isFile && extensions.includes(extname(entry.name).toLowerCase())) yield path
    }
  }
}

const codes: Readonly<Record<string, ComplaintCode>> = {
  EACCES: 'file-forbidden',
  ELOOP: 'file-missing',
  ENAMETOOLONG: 'file-missing',
  ENOENT: 'file-missing',
  ENOTDIR: 'file-missing',
  EPERM: 'file-forbidden',
}

/** What `work` gives, or the input error in its way: its own, or what the file system said. Anything else is a bug and is thrown on. */
export async function orUnread<T>(name: string, work: () => T | Promise<T>): Promise<T | Unread> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof InputError) return {name, error: cause}
    if (!(cause instanceof Error && 'code' in cause && 'syscall' in cause)) throw cause
    const code = String(cause.code)
    return {name, error: complaint(codes[code] ?? 'file-unreadable', {source: name, found: code, cause})}
  }
}
