/// <reference lib="dom" />
/// <reference lib="dom.asynciterable" />

import type {Failure} from '../../index.ts'
import {words} from './words.ts'

/** A file of the user's with its path from the folder that was given. */
export interface Found {
  readonly path: string
  readonly file: File
}

/** A file or folder that the browser could not open (打不开的文件), with why. */
export interface Lost {
  readonly path: string
  readonly lost: Failure
  readonly folder: boolean
}

/** Why a file of the user's could not be opened, from what the browser said: locked, moved, changed, forbidden. */
export function unreadable(path: string, error: unknown): Failure {
  const gone = error instanceof DOMException && error.name === 'NotFoundError'
  const message = gone ? words.unreadable.gone : words.unreadable.file
  return {document: {file: path}, error: {code: 'file-unreadable', message}}
}

const unreadableFolder = (path: string): Failure => ({
  document: {file: path},
  error: {code: 'file-unreadable', message: words.unreadable.folder},
})

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

/** The files in a file or a folder; what cannot be opened comes with why, and does not stop the others. */
async function* filesIn(entry: FileSystemEntry, path: string): AsyncGenerator<Found | Lost> {
  const here = path || entry.name
  if (entry.isFile)
    yield await fileOf(entry as FileSystemFileEntry).then(
      file => ({path, file}),
      (error: unknown) => ({path: here, lost: unreadable(here, error), folder: false}),
    )
  else
    for (const inner of (await entriesIn(entry as FileSystemDirectoryEntry).catch(() => null)) ?? [null])
      if (inner === null) yield {path: here, lost: unreadableFolder(here), folder: true}
      else yield* filesIn(inner, path === '' ? inner.name : `${path}/${inner.name}`)
}

/**
 * The files that were dropped: those of a single folder by their paths from it, as the command line names them. What another page or program hands
 * over may stand in no folder at all.
 */
export async function dropped(transfer: DataTransfer): Promise<readonly (Found | Lost)[]> {
  const items = [...transfer.items].flatMap(item => item.webkitGetAsEntry() ?? item.getAsFile() ?? [])
  const found: (Found | Lost)[] = []
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

const collator = new Intl.Collator('zh-Hans-CN', {numeric: true})

/** How two paths follow each other (路径顺序): folder by folder, numbers by their value. */
export function byPath(a: string, b: string): number {
  const [first, second] = [a.split('/'), b.split('/')]
  const at = first.findIndex((part, index) => part !== second[index])
  return at < 0 ? first.length - second.length : collator.compare(first[at] ?? '', second[at] ?? '')
}
