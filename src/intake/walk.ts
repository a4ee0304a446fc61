import {statSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {complaint} from './messages.ts'
import {hasExtension, isAside} from './names.ts'
import {orUnread, type Unread} from './unread.ts'

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

/** Linked folders, which may lead back, are passed over too. */
async function* filesIn(folder: string, extensions: readonly string[]): AsyncGenerator<string | Unread> {
  const entries = await orUnread(folder, () => readdir(folder, {withFileTypes: true}))
  if ('error' in entries) yield entries
  else {
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name)
      const isFile = entry.isFile() || entry.isSymbolicLink()
      if (isAside(entry.name)) continue
      if (entry.isDirectory()) yield* filesIn(path, extensions)
      else if (isFile && hasExtension(entry.name, extensions)) yield path
    }
  }
}
