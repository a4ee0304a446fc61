import {InputError} from '../../model/errors.ts'
import {complaint} from '../messages.ts'
import {hasExtension, isAside, isNamedArchive, sizeComplaint} from '../names.ts'
import {orUnread, type Unread} from '../unread.ts'
import {type ArchiveEntry, bytesOf, entriesOf} from './archive-entries.ts'
import {type ByteSource, inMemory} from './byte-source.ts'

/** A file out of an archive: its name begins with that of the archive (报送.zip/乡镇/槐河镇.docx). */
export interface Unpacked {
  readonly name: string
  readonly bytes: Uint8Array
}

/** How an archive is read: which files are wanted, and how many bytes one may have at most. */
export interface ArchiveOptions {
  readonly extensions: readonly string[]
  readonly limit: number
}

const megabyte = 2 ** 20
/** No more is inflated of an archive than a computer reads in some seconds. */
const limits = {entries: 2000, total: 200 * megabyte, ratio: 200, smallEntry: megabyte, depth: 2} as const

/** What may yet be read out of an archive and those inside it. */
interface Budget {
  entries: number
  bytes: number
}

/** An archive to be read: where it stands in others, counted from 1. */
interface Archive {
  readonly source: ByteSource
  readonly name: string
  readonly depth: number
}

const documentParts = new Set([
  '[Content_Types].xml',
  'OFD.xml',
  'ppt/presentation.xml',
  'word/document.xml',
  'xl/workbook.xml',
])

/** Whether the names in a zip file are those of a document (.docx .xlsx .pptx .ofd), which is no archive. */
const isDocument = (entries: readonly ArchiveEntry[]): boolean => entries.some(({name}) => documentParts.has(name))

/** Whether a zip file is an archive and no document; a damaged one goes by its name. */
export function isArchive(source: ByteSource, name: string): boolean {
  const named = isNamedArchive(name)
  try {
    const entries = entriesOf(source, name)
    return entries === undefined
      ? named
      : !isDocument(entries) && (named || !/\.(?:docx|wps|xlsx|pptx|ofd)$/i.test(name))
  } catch (error) {
    if (error instanceof InputError) return named
    throw error
  }
}

/**
 * The reports in an archive (压缩包), one at a time in the order of their names, those of archives inside it too. One that cannot be read
 * comes with its error (`archive-path`, `archive-damaged`, `archive-depth`, `archive-too-large`, `file-encrypted`, `file-empty`,
 * `file-too-large`, `zip-bomb`) and does not stop the others; an archive that cannot be read at all, or holds none, comes as
 * `archive-damaged`, `archive-too-large` or `archive-empty`. Nothing is written to disk.
 */
export async function* reportsIn(
  source: ByteSource,
  name: string,
  options: ArchiveOptions,
): AsyncGenerator<Unpacked | Unread> {
  yield* unpackedIn({source, name, depth: 1}, options, {entries: limits.entries, bytes: limits.total})
}

async function* unpackedIn(
  archive: Archive,
  options: ArchiveOptions,
  budget: Budget,
): AsyncGenerator<Unpacked | Unread> {
  const {name, source, depth} = archive
  const listed = await orUnread(name, () => ({entries: wantedIn(archive, options, budget)}))
  if ('error' in listed) yield listed
  else {
    for (const entry of listed.entries) {
      const path = `${name}/${shownName(entry.name)}`
      const found = await orUnread(path, () => ({
        name: path,
        bytes: entryBytes(source, entry, {path, budget, ...options}),
      }))
      if ('error' in found || !isNamedArchive(path) || !isArchive(inMemory(found.bytes), path)) yield found
      else if (depth >= limits.depth) yield {name: path, error: complaint('archive-depth', {source: path})}
      else yield* unpackedIn({source: inMemory(found.bytes), name: path, depth: depth + 1}, options, budget)
    }
  }
}

/** The entries of an archive that are reports or archives, in the order of their names. */
function wantedIn({source, name}: Archive, {extensions}: ArchiveOptions, budget: Budget): readonly ArchiveEntry[] {
  const entries = entriesOf(source, name)
  if (entries === undefined) throw complaint('archive-damaged', {source: name, found: '文件不完整'})
  budget.entries -= entries.length
  if (budget.entries < 0) throw tooLarge(name, `内有 ${limits.entries - budget.entries} 个`)
  const isWanted = (path: string) => hasExtension(path, extensions) && !path.split('/').some(isAside)
  const wanted = entries.filter(({name: path}) => isWanted(path))
  if (wanted.length === 0) throw complaint('archive-empty', {source: name, found: extensions.join(' ')})
  return wanted
    .map(entry => ({entry, path: entry.name.split('/')}))
    .sort((a, b) => inOrder(a.path, b.path))
    .map(({entry}) => entry)
}

const tooLarge = (source: string, found: string): InputError => complaint('archive-too-large', {source, found})

/** Like the walk through a folder: part by part, in the order of their UTF-16 units. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((part, index) => part !== b[index])
  const [one, other] = [a[at] ?? '', b[at] ?? '']
  return at < 0 || one === other ? a.length - b.length : one < other ? -1 : 1
}

const isOutside = (path: string): boolean => /^\/|^[A-Za-z]:|(?:^|\/)\.\.?(?:\/|$)|\0/.test(path)

/** The name of an entry as part of a path that leads nowhere else. */
const shownName = (path: string): string =>
  path
    .replace(/\p{Cc}/gu, '')
    .replace(/^([A-Za-z]):/, '$1_')
    .replace(/^\/+/, '')
    .replace(/(?<=^|\/)\.\.?(?=\/|$)/g, '_')

interface Wanted extends ArchiveOptions {
  readonly path: string
  readonly budget: Budget
}

function entryBytes(source: ByteSource, entry: ArchiveEntry, {path, limit, budget}: Wanted): Uint8Array {
  const {name, size, packed} = entry
  if (isOutside(name)) throw complaint('archive-path', {source: path, found: name.replace(/\p{Cc}/gu, '�')})
  const wrong = sizeComplaint(path, Math.max(size, packed), limit)
  if (wrong !== null) throw wrong
  if (size > limits.smallEntry && size > packed * limits.ratio)
    throw complaint('zip-bomb', {source: path, found: `压缩比超过 ${limits.ratio}`})
  if (size === 0) throw complaint('file-empty', {source: path})
  if (size > budget.bytes) throw tooLarge(path, '读到这个文件时已经超出')
  budget.bytes -= size
  return bytesOf(source, entry, path)
}
