import {complaint} from '../messages.ts'
import {openOle} from './ole.ts'

/** A piece of the text of a Word document: characters `from` to `to` stand at byte `at` of its document stream. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly at: number
  /** Bytes of a character: 2 for UTF-16, 1 for Windows-1252. */
  readonly width: 1 | 2
  /** Changes of properties that hold for the whole piece. */
  readonly properties: Uint8Array
}

/** An opened Word document of the binary format: 二进制 Word 文档. */
export interface DocFile {
  readonly document: Uint8Array
  readonly data: Uint8Array
  /** A part of the table stream by its place in the file information block, empty when there is none. */
  readonly part: (index: number, more?: number) => Uint8Array
  /** How many characters the body has, and which ones stand in text boxes. */
  readonly body: number
  readonly boxes: {readonly from: number; readonly to: number}
  readonly pieces: readonly Piece[]
}

/** A table of positions with an item between each two of them (PLC). */
export interface Places {
  readonly positions: readonly number[]
  readonly items: readonly DataView[]
}

/** Bytes for reading numbers; reading past their end throws a RangeError. */
export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Reads a table of positions whose items have `size` bytes. */
export function placesIn(bytes: Uint8Array, size: number): Places {
  const view = viewOf(bytes)
  const total = Math.max(0, Math.floor((bytes.length - 4) / (4 + size)))
  const first = (total + 1) * 4
  return {
    positions: Array.from({length: bytes.length < 4 ? 0 : total + 1}, (_, at) => view.getUint32(at * 4, true)),
    items: Array.from({length: total}, (_, at) => viewOf(bytes.subarray(first + at * size, first + (at + 1) * size))),
  }
}

/**
 * Opens a Word 97 to 2003 document, as WPS writes it too ([MS-DOC]).
 *
 * @throws InputError doc-damaged, file-encrypted, file-macros, format-unsupported; RangeError when it is damaged
 */
export function openDoc(bytes: Uint8Array, source: string): DocFile {
  const {paths, stream} = openOle(bytes, source)
  const document = stream('WordDocument')
  if (!document) throw complaint('doc-damaged', {source})
  const fib = viewOf(document)
  const [magic, version, flags] = [fib.getUint16(0, true), fib.getUint16(2, true), fib.getUint16(0x0a, true)]
  if (magic === 0xa5dc || (magic === 0xa5ec && version < 0xc1))
    throw complaint('format-unsupported', {source, found: ' Word 95 或更早的文档，请另存为 .docx'})
  if (magic !== 0xa5ec) throw complaint('doc-damaged', {source})
  if ((flags & 0x8100) !== 0) throw complaint('file-encrypted', {source})
  if (paths.some(path => /^(Macros|_VBA_PROJECT_CUR|VBA)(\/|$)/i.test(path))) throw complaint('file-macros', {source})

  const table = stream((flags & 0x200) === 0 ? '0Table' : '1Table')
  if (!table) throw complaint('doc-damaged', {source})
  const part = (index: number, more = 0): Uint8Array => {
    if (index >= fib.getUint16(0x98, true)) return new Uint8Array()
    const [start, length] = [fib.getUint32(0x9a + index * 8, true), fib.getUint32(0x9e + index * 8, true)]
    if (length > 0 && start + length > table.length) throw complaint('doc-damaged', {source})
    return length === 0 ? new Uint8Array() : table.subarray(start, start + length + more)
  }
  const lengthAt = (at: number) => fib.getUint32(at, true)
  const before = [0x4c, 0x50, 0x54, 0x5c, 0x60].reduce((sum, at) => sum + lengthAt(at), 0)
  const pieces = piecesIn(part(33), document)
  const end = pieces.at(-1)?.to ?? 0
  if (lengthAt(0x4c) > end || before + lengthAt(0x64) > end) throw complaint('doc-damaged', {source})
  const boxes = {from: before, to: before + lengthAt(0x64)}
  return {document, data: stream('Data') ?? new Uint8Array(), part, body: lengthAt(0x4c), boxes, pieces}
}

/** The changes of one byte that matter here, by the short numbers that a piece calls them by ([MS-DOC] 2.9.215, Prm0). */
const shortCodes: ReadonlyMap<number, number> = new Map([
  [0x0c, 0x260a],
  [0x18, 0x2416],
  [0x19, 0x2417],
  [0x41, 0x0800],
  [0x42, 0x0801],
  [0x5c, 0x083c],
])

/** The change that a piece itself holds, as its property row would; a fast save writes them. */
function shortChange(modifier: number): Uint8Array | undefined {
  const code = shortCodes.get((modifier >> 1) & 0x7f)
  return code === undefined ? undefined : Uint8Array.of(code & 0xff, code >> 8, modifier >> 8)
}

/** The pieces of the text, in its order. Each must lie in the document stream, and together they cannot be longer than it. */
function piecesIn(clx: Uint8Array, document: Uint8Array): readonly Piece[] {
  const view = viewOf(clx)
  const changes: Uint8Array[] = []
  let at = 0
  while (view.getUint8(at) === 1) {
    const length = view.getUint16(at + 1, true)
    changes.push(clx.subarray(at + 3, at + 3 + length))
    at += 3 + length
  }
  if (view.getUint8(at) !== 2) throw new RangeError('no piece table')
  const {positions, items} = placesIn(clx.subarray(at + 5, at + 5 + view.getUint32(at + 1, true)), 8)
  if (items.length > 200_000) throw new RangeError('too many pieces')
  const pieces = items.map((item, place): Piece => {
    const [from, to] = [positions[place] ?? 0, positions[place + 1] ?? 0]
    const [start, modifier] = [item.getUint32(2, true), item.getUint16(6, true)]
    const width = (start & 0x40000000) === 0 ? 2 : 1
    const offset = (start & 0x3fffffff) / (3 - width)
    if (to < from || offset + (to - from) * width > document.length) throw new RangeError('a piece out of bounds')
    const properties = (modifier & 1) === 1 ? changes[modifier >> 1] : shortChange(modifier)
    return {from, to, at: offset, width, properties: properties ?? new Uint8Array()}
  })
  if ((pieces.at(-1)?.to ?? 0) > document.length) throw new RangeError('too much text')
  return pieces
}
