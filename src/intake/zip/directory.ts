import {complaint} from '../messages.ts'

/** A part of a zip file as its central directory declares it: 压缩包条目. Sizes and offset in bytes. */
export interface ZipEntry {
  readonly name: string
  readonly encrypted: boolean
  readonly stored: boolean
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
  /** Where its record in the directory begins. */
  readonly record: number
}

/** The central directory: how many entries it has, and where they begin and end in the file. */
interface Directory {
  readonly entries: number
  readonly start: number
  readonly end: number
}

const megabyte = 2 ** 20
const limits = {entries: 2000, total: 100 * megabyte, ratio: 200, smallPart: megabyte} as const
const unknown = 0xffffffff

/**
 * What the central directory of a zip file declares, sizes and places checked before anything is inflated. Reads zip64 too.
 *
 * @throws InputError docx-damaged, zip-bomb
 */
export function entriesIn(bytes: Uint8Array, source: string): readonly ZipEntry[] {
  const damaged = (found: string) => complaint('docx-damaged', {source, found})
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = directoryIn(view)
  if (!directory) throw damaged('文件不完整')
  const {entries: total, end} = directory
  if (total > limits.entries) throw complaint('zip-bomb', {source, found: `内含 ${total} 个部件`})

  const entries: ZipEntry[] = []
  let at = directory.start
  while (entries.length < total) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw damaged('目录已损坏')
    const next = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) throw damaged('目录已损坏')
    entries.push(entryAt(view, at))
    at = next
  }
  refuseBombs(entries, source)
  if (overlap(entries)) throw damaged('其中的部件互相重叠')
  return entries
}

function directoryIn(view: DataView): Directory | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    const long = longDirectory(view, at - 20)
    return long ?? {entries: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true), end: at}
  }
  return undefined
}

/** The zip64 directory that a locator at this place points to. */
function longDirectory(view: DataView, locator: number): Directory | undefined {
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return undefined
  const end = longAt(view, locator + 8)
  if (end + 56 > locator || view.getUint32(end, true) !== 0x06064b50) return undefined
  return {entries: longAt(view, end + 32), start: longAt(view, end + 48), end}
}

/** A 64-bit number; those that no file can reach lose their last bits, which does no harm. */
const longAt = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * (unknown + 1)

function entryAt(view: DataView, at: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true)
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength)
  const long = longFields(view, at + 46 + nameLength, view.getUint16(at + 30, true))
  const field = (place: number): number => {
    const value = view.getUint32(at + place, true)
    return value === unknown ? (long.shift() ?? unknown) : value
  }
  const [size, packed, offset] = [field(24), field(20), field(42)]
  return {
    name: new TextDecoder().decode(name).replaceAll('\\', '/'),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    stored: view.getUint16(at + 10, true) === 0,
    crc: view.getUint32(at + 16, true),
    packed,
    size,
    offset,
    record: at,
  }
}

/** The numbers of a zip64 extra field, in which those stand that do not fit the entry itself, in their order. */
function longFields(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    const size = Math.min(view.getUint16(at + 2, true), start + length - at - 4)
    return Array.from({length: Math.floor(size / 8)}, (_, place) => longAt(view, at + 4 + place * 8))
  }
  return []
}

function refuseBombs(entries: readonly ZipEntry[], source: string): void {
  const total = entries.reduce((sum, {size}) => sum + size, 0)
  if (total > limits.total) throw complaint('zip-bomb', {source, found: `解压后共 ${Math.round(total / megabyte)} MB`})
  const bomb = entries.find(({size, packed}) => size > limits.smallPart && size > packed * limits.ratio)
  if (bomb) throw complaint('zip-bomb', {source, found: `${bomb.name} 的压缩比超过 ${limits.ratio}`})
}

/** Whether two parts share bytes of the file: the way to pack a mountain into a mouse. */
function overlap(entries: readonly ZipEntry[]): boolean {
  const ordered = entries.toSorted((a, b) => a.offset - b.offset)
  return ordered.some(({offset, packed}, at) => offset + 30 + packed > (ordered[at + 1]?.offset ?? Infinity))
}

/** The names of all parts of a zip file; undefined when its directory cannot be read. */
export function namesIn(bytes: Uint8Array): readonly string[] | undefined {
  try {
    return entriesIn(bytes, '').map(({name}) => name)
  } catch {
    return undefined
  }
}
