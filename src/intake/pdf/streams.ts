import {hasEndlessWidths, isExcessive} from './excess.ts'
import {adlerOf, inflated} from './inflated.ts'

/** What the streams of a PDF are found to be before it is read: all whole, one `broken`, or a `bomb`. */
export type StreamCheck = 'sound' | 'broken' | 'bomb'

/** Bytes that a font, another stream, one packed in a way not undone here (packed), and all together may have, and how often drawings may be drawn inside drawings. */
const limits = {font: 64 * 2 ** 20, other: 8 * 2 ** 20, unmeasured: 2 ** 20, all: 192 * 2 ** 20, drawn: 1_000_000}
/** Characters in which the dictionary before a stream is looked for. */
const lookBack = 2000

/** A stream with the words of its dictionary: 流. */
export interface PackedStream {
  /** The number of its object. */
  readonly number: number
  readonly words: string
  readonly packed: Uint8Array
}

/** The streams of a PDF in the order of the file, whose bytes `file` has one a character. */
export function* streamsIn(bytes: Uint8Array, file: string): Generator<PackedStream> {
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const words = file.slice(Math.max(0, at - lookBack), at)
    if (!/>>\s*$/.test(words)) continue
    const start = at + 6 + (bytes[at + 6] === 13 ? 1 : 0) + (bytes[at + 6] === 10 || bytes[at + 7] === 10 ? 1 : 0)
    const opening = words.lastIndexOf(' obj')
    const number = Number(/(\d+)\s+\d+$/.exec(words.slice(Math.max(0, opening - 30), opening))?.[1] ?? 0)
    yield {number, words: words.slice(opening), packed: bytes.subarray(start)}
  }
}

const isFont = (words: string): boolean => /\/Length1\b|\/Subtype\s*\/(?:CIDFontType0C|Type1C|OpenType)\b/.test(words)
const isForm = (words: string): boolean => /\/Subtype\s*\/Form\b/.test(words)
/** Pictures and enclosed files are never unpacked. */
const isIdle = (words: string): boolean => /\/Subtype\s*\/Image\b|\/Type\s*\/EmbeddedFile\b/.test(words)
const isUnmeasured = (words: string): boolean => /\/(?:LZWDecode|LZW|RunLengthDecode|RL)\b/.test(words)
const filtersIn = (words: string): number => words.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/g)?.length ?? 0

/** What a stream holds, and whether the sum behind it agrees. */
export interface Unpacked {
  readonly content: Uint8Array
  readonly sum: 'right' | 'wrong' | 'none'
}

/**
 * Unpacks the streams of a PDF to see whether all are whole, and none a bomb: the library passes over broken ones without a word, and has
 * no limit. One wrong sum among right ones is damage; where all are wrong, the printer reckons them so. Encrypted ones cannot be seen into.
 */
export function checkStreams(bytes: Uint8Array): StreamCheck {
  const file = new TextDecoder('latin1').decode(bytes)
  if (hasEndlessWidths(file)) return 'bomb'
  let [size, drawn] = [0, 1]
  const sums = {right: 0, wrong: 0, none: 0}
  for (const {words, packed} of streamsIn(bytes, file)) {
    if (isIdle(words)) continue
    const filters = filtersIn(words)
    if (filters > 1) return 'bomb'
    const found =
      filters === 1 && !isUnmeasured(words)
        ? unpacked(packed, isFont(words) ? limits.font : limits.other)
        : plain(packed, isUnmeasured(words) ? limits.unmeasured : limits.other)
    if (typeof found === 'string') return found
    const {content, sum} = found
    sums[sum] += 1
    size += content.length
    if (!isFont(words) && isExcessive(content)) return 'bomb'
    if (isForm(words)) drawn *= Math.max(1, drawnIn(content))
    if (size > limits.all || drawn > limits.drawn) return 'bomb'
  }
  return sums.wrong === 1 || (sums.wrong > 1 && sums.right > 0) ? 'broken' : 'sound'
}

const drawnIn = (content: Uint8Array): number =>
  new TextDecoder('latin1').decode(content).match(/\/\S+\s+Do\b/g)?.length ?? 0

/** A stream as it stands, up to where it says that it ends. */
function plain(packed: Uint8Array, most: number): Unpacked | StreamCheck {
  const end = endIn(packed)
  return end > most ? 'bomb' : {content: packed.subarray(0, Math.max(0, end)), sum: 'none'}
}

const endMark = new TextEncoder().encode('endstream')

/** Where a stream says that it ends, or -1. */
function endIn(packed: Uint8Array): number {
  const [first = 0] = endMark
  let at = packed.indexOf(first)
  while (at >= 0 && !endMark.every((byte, index) => packed[at + index] === byte)) at = packed.indexOf(first, at + 1)
  return at
}

/** Unpacks a stream up to so many bytes. What does not unpack is broken. A wrong sum behind it is told, since some printers write none or wrong ones only. */
export function unpacked(packed: Uint8Array, most: number): Unpacked | StreamCheck {
  const found = inflated(packed, most)
  if (typeof found === 'string') return found
  const {content, behind} = found
  const sum = behind.subarray(0, 4)
  if (sum.length < 4) return 'broken'
  if (new DataView(sum.buffer, sum.byteOffset).getUint32(0) === adlerOf(content)) return {content, sum: 'right'}
  const none = sum.every(byte => byte === 0) || /^\s*end/.test(new TextDecoder('latin1').decode(sum))
  return {content, sum: none ? 'none' : 'wrong'}
}
