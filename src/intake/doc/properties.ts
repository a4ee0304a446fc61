import {type DocFile, placesIn, viewOf} from './file.ts'

/** One change of a property of characters or paragraphs (sprm), with what it is set to. */
export interface Change {
  readonly code: number
  readonly value: DataView
}

/** The properties of the bytes up to `to` of the document stream. `style` is that of a paragraph, 0 for characters. */
export interface Formatting {
  readonly to: number
  readonly style: number
  readonly changes: readonly Change[]
}

/** What bytes of the document stream are formatted by. */
export type Formatter = (at: number) => Formatting

/** The bytes that each kind of change has; kind 6 says so itself. */
const sizes = [1, 1, 2, 4, 2, 2, 0, 3]

/** The changes that a row of bytes lists; a broken one ends it. */
export function changesIn(bytes: Uint8Array): readonly Change[] {
  const view = viewOf(bytes)
  const found: Change[] = []
  let at = 0
  while (at + 2 < bytes.length) {
    const code = view.getUint16(at, true)
    const size = sizes[code >> 13] || sizeOf(code, view, at + 2)
    if (at + 2 + size > bytes.length) break
    found.push({code, value: viewOf(bytes.subarray(at + 2, at + 2 + size))})
    at += 2 + size
  }
  return found
}

/** The bytes of a change of variable length; those of tab stops and table columns count in their own way. */
function sizeOf(code: number, view: DataView, at: number): number {
  if (code === 0xd608) return at + 2 > view.byteLength ? 2 : 1 + view.getUint16(at, true)
  const size = view.getUint8(at)
  if (code !== 0xc615 || size < 255) return 1 + size
  const deleted = view.getUint8(at + 1)
  return 3 + 4 * deleted + 3 * view.getUint8(at + 2 + 4 * deleted)
}

/** The formatting of characters, which pages of 512 bytes in the document stream hold (CHPX). */
export const characterFormatting = (file: DocFile): Formatter =>
  formatterOf(file, 12, (page, total, run) => {
    const start = (page[(total + 1) * 4 + run] ?? 0) * 2
    return {style: 0, changes: start === 0 ? [] : changesIn(page.subarray(start + 1, start + 1 + (page[start] ?? 0)))}
  })

/** The formatting of paragraphs (PAPX), by the mark that ends each. */
export const paragraphFormatting = (file: DocFile): Formatter =>
  formatterOf(file, 13, (page, total, run) => {
    const start = (page[(total + 1) * 4 + run * 13] ?? 0) * 2
    if (start === 0) return {style: 0, changes: []}
    const words = page[start] ?? 0
    const [from, length] = words > 0 ? [start + 1, words * 2 - 1] : [start + 2, (page[start + 1] ?? 0) * 2]
    const bytes = page.subarray(from, from + length)
    return {
      style: (bytes[0] ?? 0) + (bytes[1] ?? 0) * 256,
      changes: changesIn(bytes.subarray(2)).flatMap(change => huge(change, file)),
    }
  })

/** Properties too long for a page stand in the data stream. */
function huge(change: Change, {data}: DocFile): readonly Change[] {
  if (change.code !== 0x6646 && change.code !== 0x6645) return [change]
  const at = change.value.getUint32(0, true)
  if (at + 2 > data.length) return []
  return changesIn(data.subarray(at + 2, at + 2 + viewOf(data).getUint16(at, true)))
}

function formatterOf(
  file: DocFile,
  part: number,
  read: (page: Uint8Array, total: number, run: number) => Omit<Formatting, 'to'>,
): Formatter {
  const {positions, items} = placesIn(file.part(part), 4)
  return at => {
    const place = lastNotAfter(at, positions.length - 1, index => positions[index] ?? 0)
    const unknown = {to: Math.max(at + 1, positions[place + 1] ?? file.document.length), style: 0, changes: []}
    const start = ((items[place]?.getUint32(0, true) ?? 0) & 0x3fffff) * 512
    if (start === 0 || start + 512 > file.document.length) return unknown
    const page = file.document.subarray(start, start + 512)
    const [view, total] = [viewOf(page), page[511] ?? 0]
    if (total > 101) return unknown
    const run = lastNotAfter(at, total, index => view.getUint32(index * 4, true))
    if (run < 0 || run >= total) return unknown
    return {to: Math.max(at + 1, view.getUint32(run * 4 + 4, true)), ...read(page, total, run)}
  }
}

/** The last of `total` ascending positions that is not after `at`; -1 when all are. */
function lastNotAfter(at: number, total: number, positionOf: (index: number) => number): number {
  let [low, high] = [0, total + 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (positionOf(middle) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
