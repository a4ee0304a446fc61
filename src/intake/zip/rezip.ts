import {deflateSync} from 'fflate'
import {entriesIn, type ZipEntry} from './directory.ts'
import {crcOf} from './index.ts'

/** A part as it is written: its record in the directory without the offset, and its bytes with the header before them. */
interface Written {
  readonly record: Uint8Array
  readonly local: Uint8Array
}

const [localHeader, centralHeader, endRecord] = [30, 46, 22] as const
const marks = {local: 0x04034b50, central: 0x02014b50, end: 0x06054b50} as const

/** The flag of sizes that follow the data, and that of names in UTF-8. */
const [trailing, unicode] = [8, 0x800] as const

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** What a header says of sizes: CRC, packed and unpacked, one after the other from `at`. */
function measure(view: DataView, at: number, sizes: readonly [crc: number, packed: number, size: number]): void {
  for (const [index, size] of sizes.entries()) view.setUint32(at + index * 4, size, true)
}

/** A part as it is in the file: its packed bytes untouched, its sizes before them. */
function kept(bytes: Uint8Array, {record, offset, crc, packed, size}: ZipEntry): Written {
  const view = viewOf(bytes)
  const length = (start: number, places: readonly number[]) =>
    places.reduce((sum, place) => sum + view.getUint16(start + place, true), 0)
  const central = bytes.slice(record, record + centralHeader + length(record, [28, 30, 32]))
  const head = localHeader + length(offset, [26, 28])
  const local = bytes.slice(offset, offset + head + packed)
  const [centralView, localView] = [viewOf(central), viewOf(local)]
  centralView.setUint16(8, centralView.getUint16(8, true) & ~trailing, true)
  localView.setUint16(6, localView.getUint16(6, true) & ~trailing, true)
  measure(centralView, 16, [crc, packed, size])
  measure(localView, 14, [crc, packed, size])
  return {record: central, local}
}

/** A part made anew, with the time of the given record. */
function made(name: string, content: Uint8Array, like: DataView): Written {
  const path = new TextEncoder().encode(name)
  const packed = deflateSync(content, {level: 6})
  const [record, head] = [new Uint8Array(centralHeader), new Uint8Array(localHeader)]
  const [central, local] = [viewOf(record), viewOf(head)]
  for (const [view, mark, start] of [
    [central, marks.central, 6],
    [local, marks.local, 4],
  ] as const) {
    view.setUint32(0, mark, true)
    view.setUint16(start, 20, true)
    view.setUint16(start + 2, unicode, true)
    view.setUint16(start + 4, 8, true)
    view.setUint32(start + 6, like.getUint32(12, true), true)
    measure(view, start + 10, [crcOf(content), packed.length, content.length])
    view.setUint16(start + 22, path.length, true)
  }
  central.setUint16(4, 20, true)
  return {record: joined([record, path]), local: joined([head, path, packed])}
}

/**
 * A zip file with some parts replaced and others added at its end: 改包. All other parts keep their packed bytes and their order. Parts are
 * named as the directory names them, whatever the case.
 *
 * @throws InputError docx-damaged, zip-bomb
 */
export function rezipped(bytes: Uint8Array, parts: ReadonlyMap<string, Uint8Array>, source: string): Uint8Array {
  const entries = entriesIn(bytes, source)
  const [first] = entries
  const like = first === undefined ? new DataView(new ArrayBuffer(centralHeader)) : viewOf(bytes.slice(first.record))
  const named = new Map([...parts].map(([name, content]) => [name.toLowerCase(), content]))
  const known = new Set(entries.map(({name}) => name.toLowerCase()))
  const written = [
    ...entries.map(entry => {
      const content = named.get(entry.name.toLowerCase())
      return content === undefined ? kept(bytes, entry) : made(entry.name, content, like)
    }),
    ...[...parts]
      .filter(([name]) => !known.has(name.toLowerCase()))
      .map(([name, content]) => made(name, content, like)),
  ]
  let offset = 0
  for (const {record, local} of written) {
    viewOf(record).setUint32(42, offset, true)
    offset += local.length
  }
  const directory = joined(written.map(({record}) => record))
  const end = new DataView(new ArrayBuffer(endRecord))
  end.setUint32(0, marks.end, true)
  for (const place of [8, 10]) end.setUint16(place, written.length, true)
  end.setUint32(12, directory.length, true)
  end.setUint32(16, offset, true)
  return joined([...written.map(({local}) => local), directory, new Uint8Array(end.buffer)])
}
