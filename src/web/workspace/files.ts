/// <reference lib="dom" />
/// <reference lib="dom.asynciterable" />

/** A file of the user's with its path from the folder that was given. */
export interface Found {
  readonly path: string
  readonly file: File
}

const entriesIn = (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  return new Promise((resolve, reject) => {
    const more = (): void =>
      reader.readEntries(entries => {
        for (const entry of entries) all.push(entry)
        if (entries.length === 0) resolve(all)
        else more()
      }, reject)
    more()
  })
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

async function* filesIn(entry: FileSystemEntry, path: string): AsyncGenerator<Found> {
  if (entry.isFile) yield {path, file: await fileOf(entry as FileSystemFileEntry)}
  else
    for (const inner of await entriesIn(entry as FileSystemDirectoryEntry))
      yield* filesIn(inner, path === '' ? inner.name : `${path}/${inner.name}`)
}

/**
 * The files that were dropped: those of a single folder by their paths from it, as the command line names them. What another page or program hands
 * over may stand in no folder at all.
 */
export async function dropped(transfer: DataTransfer): Promise<readonly Found[]> {
  const items = [...transfer.items].flatMap(item => item.webkitGetAsEntry() ?? item.getAsFile() ?? [])
  const found: Found[] = []
  for (const item of items) {
    if (item instanceof File) found.push({path: item.name, file: item})
    else
      for await (const file of filesIn(item, items.length === 1 && item.isDirectory ? '' : item.name)) found.push(file)
  }
  return found
}

/** The files that were chosen: those of a folder by their paths from it. */
export const chosen = (files: Iterable<File>): readonly Found[] =>
  [...files].map(file => ({path: file.webkitRelativePath.split('/').slice(1).join('/') || file.name, file}))
