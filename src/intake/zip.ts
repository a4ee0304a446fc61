import {Inflate} from 'fflate'
import {complaint} from './messages.ts'

/** A part of a zip file as its central directory declares it: 压缩包条目. Sizes and offset in bytes. */
interface ZipEntry {
  readonly name: string
  readonly encrypted: boolean
  readonly stored: boolean
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** Reads one part by its name; undefined when there is none. */
export type PartReader = (name: string) => Uint8Array | undefined

const megabyte = 2 ** 20
const limits = {entries: 2000, total: 100 * megabyte, ratio: 200, smallPart: megabyte} as const

/**
 * Opens a zip file for reading part by part: 解压. The central directory is checked before anything is inflated, and inflating stops at
 * the declared size.
 *
 * @throws InputError docx-damaged, file-encrypted, zip-bomb
 */
export function openZip(bytes: Uint8Array, source: string): PartReader {
  const entries = new Map(entriesIn(bytes, source).map(entry => [entry.name, entry]))
  return name => {
    const entry = entries.get(name)
    return entry && partOf(bytes, entry, source)
  }
}

function entriesIn(bytes: Uint8Array, source: string): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecordIn(view)
  if (end === undefined) throw complaint('docx-damaged', {source, found: '文件不完整'})
  const total = view.getUint16(end + 10, true)
  if (total > limits.entries) throw complaint('zip-bomb', {source, found: `内含 ${total} 个部件`})

  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  while (entries.length < total) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50)
      throw complaint('docx-damaged', {source, found: '目录已损坏'})
    entries.push(entryAt(view, at))
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  refuseBombs(entries, source)
  return entries
}

function endRecordIn(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return undefined
}

function entryAt(view: DataView, at: number): ZipEntry {
  const name = new Uint8Array(
    view.buffer,
    view.byteOffset + at + 46,
    Math.min(view.getUint16(at + 28, true), view.byteLength - at - 46),
  )
  return {
    name: new TextDecoder().decode(name).replaceAll('\\', '/'),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    stored: view.getUint16(at + 10, true) === 0,
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  }
}

function refuseBombs(entries: readonly ZipEntry[], source: string): void {
  const total = entries.reduce((sum, {size}) => sum + size, 0)
  if (total > limits.total) throw complaint('zip-bomb', {source, found: `解压后共 ${Math.round(total / megabyte)} MB`})
  const bomb = entries.find(({size, packed}) => size > limits.smallPart && size > packed * limits.ratio)
  if (bomb) throw complaint('zip-bomb', {source, found: `${bomb.name} 的压缩比超过 ${limits.ratio}`})
}

function partOf(bytes: Uint8Array, entry: ZipEntry, source: string): Uint8Array {
  if (entry.encrypted) throw complaint('file-encrypted', {source})
  const damaged = (cause?: unknown) => complaint('docx-damaged', {source, found: `其中的 ${entry.name} 已损坏`, cause})
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) throw damaged()
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  let part: Uint8Array | undefined
  try {
    part = entry.stored ? packed : inflated(packed, entry.size)
  } catch (cause) {
    throw damaged(cause)
  }
  if (!part) throw complaint('zip-bomb', {source, found: `${entry.name} 比目录所记的更大`})
  if (part.length !== entry.size || crcOf(part) !== entry.crc) throw damaged()
  return part
}

/** The inflated bytes, or undefined as soon as they are more than `size`. */
export function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  const part = new Uint8Array(size)
  let length = 0
  const stream = new Inflate(chunk => {
    if (length + chunk.length <= size) part.set(chunk, length)
    length += chunk.length
  })
  const step = 2 ** 16
  for (let at = 0; at < packed.length && length <= size; at += step) {
    stream.push(packed.subarray(at, at + step), at + step >= packed.length)
  }
  return length > size ? undefined : part.subarray(0, length)
}

/** The CRC-32 of a zip part, which fflate does not check: without it a flipped bit would silently change a word. */
export function crcOf(bytes: Uint8Array): number {
  const table = Uint32Array.from({length: 256}, (_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
    return crc
  })
  let crc = 0xffffffff
  for (let at = 0; at < bytes.length; at += 1) crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return ~crc >>> 0
}
