import {complaint} from '../messages.ts'

/** An entry of the directory of a compound file: 复合文件目录项. Its path counts from the root, e.g. `Macros/VBA`; sizes in bytes. */
interface OleEntry {
  readonly path: string
  readonly isStream: boolean
  readonly start: number
  readonly size: number
}

/** A compound file (OLE2), which holds streams in folders: 复合文件. */
export interface OleFile {
  /** The paths of all streams and folders. */
  readonly paths: readonly string[]
  /** The bytes of a stream; undefined when there is none of this path. */
  readonly stream: (path: string) => Uint8Array | undefined
}

/** What is needed to follow a chain of sectors. `next` gives the sector after each. */
interface Sectors {
  readonly source: string
  readonly next: Uint32Array
  readonly size: number
  readonly at: (sector: number) => Uint8Array
}

const endOfChain = 0xfffffffe
const none = 0xffffffff

/** Whether bytes begin as a compound file does. */
export const isOle = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, at) => bytes[at] === byte)

/**
 * Opens a compound file ([MS-CFB]). Every chain is held to the number of sectors that the file has, so that one that runs in a circle
 * or out of the file ends in an error.
 *
 * @throws InputError doc-damaged
 */
export function openOle(bytes: Uint8Array, source: string): OleFile {
  if (bytes.length < 1536) throw complaint('doc-damaged', {source})
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(0x1e, true)
  if (shift !== 9 && shift !== 12) throw complaint('doc-damaged', {source})
  const size = 2 ** shift
  const sectorAt = (sector: number): Uint8Array => {
    const start = (sector + 1) * size
    if (start >= bytes.length) throw complaint('doc-damaged', {source})
    return bytes.subarray(start, start + size)
  }
  const next = numbersIn(fatSectors(view, size, {source, sectorAt}).map(sectorAt), size)
  const sectors: Sectors = {source, next, size, at: sectorAt}
  const directory = chained(sectors, view.getUint32(0x30, true))
  const entries = entriesIn(directory, source)
  return {paths: entries.map(({path}) => path), stream: streamReader({view, sectors, entries})}
}

function streamReader(file: {view: DataView; sectors: Sectors; entries: readonly OleEntry[]}): OleFile['stream'] {
  const {view, sectors, entries} = file
  const {source, size} = sectors
  const root = entries.find(({path}) => path === '')
  const cutoff = view.getUint32(0x38, true)
  const small = (): Sectors => {
    const body = chained(sectors, root?.start ?? endOfChain)
    const chain = chained(sectors, view.getUint32(0x3c, true))
    const at = (sector: number): Uint8Array => {
      if ((sector + 1) * 64 > body.length) throw complaint('doc-damaged', {source})
      return body.subarray(sector * 64, (sector + 1) * 64)
    }
    return {source, next: numbersIn([chain], size), size: 64, at}
  }
  return path => {
    const entry = entries.find(entry => entry.isStream && entry.path === path)
    if (!entry) return undefined
    if (entry.size > view.byteLength) throw complaint('doc-damaged', {source})
    const bytes = entry.size === 0 ? new Uint8Array() : chained(entry.size < cutoff ? small() : sectors, entry.start)
    if (bytes.length < entry.size) throw complaint('doc-damaged', {source})
    return bytes.slice(0, entry.size)
  }
}

/** The sectors that hold the allocation table: 109 are named in the header, more of them in a chain of their own. */
function fatSectors(
  view: DataView,
  size: number,
  {source, sectorAt}: {source: string; sectorAt: Sectors['at']},
): readonly number[] {
  const count = view.getUint32(0x2c, true)
  if (count > view.byteLength / size) throw complaint('doc-damaged', {source})
  const found = Array.from({length: 109}, (_, at) => view.getUint32(0x4c + at * 4, true))
  let sector = view.getUint32(0x44, true)
  while (found.length < count && sector < endOfChain) {
    const more = numbersIn([sectorAt(sector)], size)
    found.push(...more.slice(0, -1))
    sector = more.at(-1) ?? endOfChain
  }
  return found.slice(0, count).filter(sector => sector !== none)
}

/** The bytes of a chain of sectors. */
function chained({next, size, at, source}: Sectors, start: number): Uint8Array {
  const parts: Uint8Array[] = []
  for (let sector = start; sector < endOfChain; sector = next[sector] ?? none) {
    if (parts.length > next.length || sector >= next.length) throw complaint('doc-damaged', {source})
    parts.push(at(sector))
  }
  const whole = new Uint8Array(parts.length * size)
  for (const [place, part] of parts.entries()) whole.set(part, place * size)
  return whole
}

/** The 32-bit numbers that stand in sectors. */
function numbersIn(parts: readonly Uint8Array[], size: number): Uint32Array {
  const numbers = parts.flatMap(part => {
    const view = new DataView(part.buffer, part.byteOffset, part.byteLength)
    return Array.from({length: Math.floor(part.length / 4)}, (_, at) => view.getUint32(at * 4, true))
  })
  const whole = Math.ceil(numbers.length / (size / 4)) * (size / 4)
  return Uint32Array.from({length: whole}, (_, at) => numbers[at] ?? none)
}

/** All entries of a directory with their paths, the root first. They form trees: beside each entry stand two more, below a folder one. */
function entriesIn(directory: Uint8Array, source: string): readonly OleEntry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const total = Math.floor(directory.length / 128)
  const found: OleEntry[] = []
  const seen = new Set<number>()
  const waiting: {readonly id: number; readonly folder: string}[] = [{id: 0, folder: ''}]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const {id, folder} = place
    if (id === none) continue
    if (id >= total || seen.has(id)) throw complaint('doc-damaged', {source})
    seen.add(id)
    const at = id * 128
    const path = id === 0 ? '' : `${folder}${nameAt(directory, at)}`
    const isStream = view.getUint8(at + 66) === 2
    found.push({path, isStream, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true)})
    if (!isStream) waiting.push({id: view.getUint32(at + 76, true), folder: id === 0 ? '' : `${path}/`})
    if (id !== 0) for (const side of [68, 72]) waiting.push({id: view.getUint32(at + side, true), folder})
    if (path.length > 2000) throw complaint('doc-damaged', {source})
  }
  return found
}

function nameAt(directory: Uint8Array, at: number): string {
  const length = Math.min(64, (directory[at + 64] ?? 0) + (directory[at + 65] ?? 0) * 256)
  return new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2)))
}
