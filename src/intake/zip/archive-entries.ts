import {complaint} from '../messages.ts'
import type {ByteSource} from './byte-source.ts'
import {crcOf, inflated} from './index.ts'

/** A file in an archive as its directory declares it: 压缩包条目. Sizes and offset in bytes; `method` 0 is stored, 8 deflated. */
export interface ArchiveEntry {
  readonly name: string
  readonly encrypted: boolean
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

const signatures = {directory: 0x06054b50, entry: 0x02014b50, file: 0x04034b50} as const
const lengths = {directory: 22, entry: 46, file: 30} as const
const longestDirectory = 2 ** 25
const unicodePath = 0x7075
const encryptions = new Set([99])

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * The files that an archive declares, in the order of its directory, folders included, or undefined where it has no directory. Names are
 * read as UTF-8 where they say so or are it, else as GB 18030, in which Windows writes them.
 *
 * @throws InputError archive-damaged
 */
export function entriesOf(source: ByteSource, name: string): readonly ArchiveEntry[] | undefined {
  const tail = source.read(Math.max(0, source.size - lengths.directory - 0xffff), source.size)
  const end = endIn(viewOf(tail))
  if (end === undefined) return undefined
  const view = viewOf(tail.subarray(end))
  const [total, size, start] = [view.getUint16(10, true), view.getUint32(12, true), view.getUint32(16, true)]
  const endAt = source.size - tail.length + end
  const shift = endAt - size - start
  const damaged = () => complaint('archive-damaged', {source: name, found: '目录已损坏'})
  if (shift < 0 || size > longestDirectory) throw damaged()

  const directory = source.read(start + shift, endAt)
  const entries: ArchiveEntry[] = []
  let at = 0
  while (entries.length < total) {
    const length = lengthAt(directory, at)
    if (length === undefined) throw damaged()
    entries.push(entryIn(directory.subarray(at, at + length), shift))
    at += length
  }
  return entries
}

function endIn(view: DataView): number | undefined {
  for (let at = view.byteLength - lengths.directory; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === signatures.directory) return at
  }
  return undefined
}

/** How long the entry at a place of the directory is, or undefined where there is none. */
function lengthAt(directory: Uint8Array, at: number): number | undefined {
  if (at + lengths.entry > directory.length) return undefined
  const view = viewOf(directory.subarray(at))
  if (view.getUint32(0, true) !== signatures.entry) return undefined
  const length = lengths.entry + view.getUint16(28, true) + view.getUint16(30, true) + view.getUint16(32, true)
  return at + length > directory.length ? undefined : length
}

function entryIn(bytes: Uint8Array, shift: number): ArchiveEntry {
  const view = viewOf(bytes)
  const flags = view.getUint16(8, true)
  const extraAt = lengths.entry + view.getUint16(28, true)
  const name = bytes.subarray(lengths.entry, extraAt)
  const extra = bytes.subarray(extraAt, extraAt + view.getUint16(30, true))
  return {
    name: nameOf(name, extra, (flags & 0x800) !== 0).replaceAll('\\', '/'),
    encrypted: (flags & 1) === 1 || encryptions.has(view.getUint16(10, true)),
    method: view.getUint16(10, true),
    crc: view.getUint32(16, true),
    packed: view.getUint32(20, true),
    size: view.getUint32(24, true),
    offset: view.getUint32(42, true) + shift,
  }
}

function nameOf(name: Uint8Array, extra: Uint8Array, isUnicode: boolean): string {
  const path = isUnicode ? undefined : pathIn(extra, name)
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(path ?? name)
  } catch {
    return new TextDecoder(isUnicode ? 'utf-8' : 'gb18030').decode(name)
  }
}

/** The name in the Unicode path field (Info-ZIP), where it still belongs to the name that it stands beside. */
function pathIn(extra: Uint8Array, name: Uint8Array): Uint8Array | undefined {
  const view = viewOf(extra)
  let at = 0
  while (at + 4 <= extra.length) {
    const end = at + 4 + view.getUint16(at + 2, true)
    const isPath = view.getUint16(at, true) === unicodePath && end <= extra.length && end - at > 9
    if (isPath && extra[at + 4] === 1 && view.getUint32(at + 5, true) === crcOf(name))
      return extra.subarray(at + 9, end)
    at = end
  }
  return undefined
}

/**
 * The bytes of a file in an archive. Inflating stops at the declared size.
 *
 * @throws InputError archive-damaged, file-encrypted, zip-bomb
 */
export function bytesOf(archive: ByteSource, entry: ArchiveEntry, source: string): Uint8Array {
  const {encrypted, method, offset, packed, size, crc} = entry
  const damaged = (found: string, cause?: unknown) => complaint('archive-damaged', {source, found, cause})
  if (encrypted) throw complaint('file-encrypted', {source})
  if (method !== 0 && method !== 8) throw damaged(`这个文件的压缩方法（${method}）不能读取`)
  const head = archive.read(offset, offset + lengths.file)
  if (head.length < lengths.file || viewOf(head).getUint32(0, true) !== signatures.file) throw damaged('这个文件已损坏')
  const start = offset + lengths.file + viewOf(head).getUint16(26, true) + viewOf(head).getUint16(28, true)
  const bytes = unpacked(archive.read(start, start + packed), entry, damaged)
  if (bytes === undefined) throw complaint('zip-bomb', {source, found: '比目录所记的更大'})
  if (bytes.length !== size || crcOf(bytes) !== crc) throw damaged('这个文件已损坏')
  return bytes
}

function unpacked(
  packed: Uint8Array,
  {method, size}: ArchiveEntry,
  damaged: (found: string, cause: unknown) => Error,
): Uint8Array | undefined {
  if (method === 0) return packed
  try {
    return inflated(packed, size)
  } catch (cause) {
    throw damaged('这个文件已损坏', cause)
  }
}
