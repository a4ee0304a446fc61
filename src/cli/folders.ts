import {statSync} from 'node:fs'
import {dirname, resolve, sep} from 'node:path'

/** The folder that a path names, or the one that holds the file. */
const folderOf = (path: string): string =>
  statSync(path, {throwIfNoEntry: false})?.isDirectory() ? resolve(path) : dirname(resolve(path))

const partsOf = (folder: string): readonly string[] => folder.split(sep).filter((part, at) => part !== '' || at === 0)

/** The innermost folder in which all that the paths name lies: of one folder itself. Standard input (`-`) lies nowhere. */
export function commonFolder(paths: readonly string[]): string {
  const [first = [resolve()], ...others] = paths.filter(path => path !== '-').map(path => partsOf(folderOf(path)))
  const differs = first.findIndex((part, at) => others.some(other => other[at] !== part))
  return resolve([...(differs < 0 ? first : first.slice(0, differs)), ''].join(sep))
}
