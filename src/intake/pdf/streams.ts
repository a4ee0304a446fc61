import {inflateRawSync, inflateSync} from 'node:zlib'
import {hasEndlessWidths, isExcessive} from './excess.ts'

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

/** The streams of a PDF in the order of the file. */
export function* streamsIn(bytes: Uint8Array): Generator<PackedStream> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const words = file.toString('latin1', Math.max(0, at - lookBack), at)
    if (!/>>\s*$/.test(words)) continue
    const start = at + 6 + (file[at + 6] === 13 ? 1 : 0) + (file[at + 6] === 10 || file[at + 7] === 10 ? 1 : 0)
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

/** What Node gives where it is asked for the engine too. */
interface Informed {
  readonly buffer: Uint8Array
  readonly engine: {readonly bytesWritten: number}
}

/**
 * Unpacks the streams of a PDF to see whether all are whole, and none a bomb: the library passes over broken ones without a word, and has
 * no limit. One wrong sum among right ones is damage; where all are wrong, the printer reckons them so. Encrypted ones cannot be seen into.
 */
export function checkStreams(bytes: Uint8Array): StreamCheck {
  if (hasEndlessWidths(bytes)) return 'bomb'
  let [size, drawn] = [0, 1]
  const sums = {right: 0, wrong: 0, none: 0}
  for (const {words, packed} of streamsIn(bytes)) {
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
  const file = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
  const end = file.indexOf('endstream')
  return end > most ? 'bomb' : {content: packed.subarray(0, Math.max(0, end)), sum: 'none'}
}

/** Unpacks a stream up to so many bytes. What does not unpack is broken. A wrong sum behind it is told, since some printers write none or wrong ones only. */
export function unpacked(packed: Uint8Array, maxOutputLength: number): Unpacked | StreamCheck {
  try {
    return {content: inflateSync(packed, {maxOutputLength}), sum: 'right'}
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') return 'bomb'
    const wrongSum = error instanceof Error && error.message === 'incorrect data check'
    return wrongSum ? withoutSum(packed, maxOutputLength) : 'broken'
  }
}

/** Unpacks what stands between the two bytes before and the sum behind. */
function withoutSum(packed: Uint8Array, maxOutputLength: number): Unpacked | StreamCheck {
  try {
    const {buffer, engine} = inflateRawSync(packed.subarray(2), {maxOutputLength, info: true}) as unknown as Informed
    const behind = packed.subarray(2 + engine.bytesWritten, 6 + engine.bytesWritten)
    const none = behind.every(byte => byte === 0) || /^\s*end/.test(new TextDecoder('latin1').decode(behind))
    return {content: buffer, sum: none ? 'none' : 'wrong'}
  } catch {
    return 'broken'
  }
}
