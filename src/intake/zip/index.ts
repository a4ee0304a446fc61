import {Inflate} from 'fflate'
import {complaint} from '../messages.ts'
import {entriesIn, type ZipEntry} from './directory.ts'

/** Reads one part by its name; undefined when there is none. Case does not matter. */
export type PartReader = (name: string) => Uint8Array | undefined

/**
 * Opens a zip file for reading part by part: 解压. The central directory is checked before anything is inflated, and inflating stops at
 * the declared size. A part whose name leads out of the archive (`../x`, `/x`) is never found.
 *
 * @throws InputError docx-damaged, file-encrypted, zip-bomb
 */
export const openZip = (bytes: Uint8Array, source: string): PartReader => partsOf(bytes, source).read

/** A zip file as its directory declares it: the names of its parts, and how to read one. */
export interface ZipParts {
  readonly names: readonly string[]
  readonly read: PartReader
}

/** Opens a zip file like {@link openZip}, and tells the names of its parts, in lower case. */
export function partsOf(bytes: Uint8Array, source: string): ZipParts {
  const entries = new Map<string, readonly ZipEntry[]>()
  for (const entry of entriesIn(bytes, source)) {
    const name = entry.name.toLowerCase()
    if (isInside(name)) entries.set(name, [...(entries.get(name) ?? []), entry])
  }
  const read: PartReader = name => {
    const [entry, second] = entries.get(name.toLowerCase()) ?? []
    if (second) throw complaint('docx-damaged', {source, found: `其中有两个 ${name}`})
    return entry && partOf(bytes, entry, source)
  }
  return {names: [...entries.keys()], read}
}

const isInside = (name: string): boolean => name.split('/').every(step => step !== '' && step !== '.' && step !== '..')

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
