import {constants, inflateSync} from 'node:zlib'

/** What the streams of a PDF are found to be before it is read: all whole, one `broken`, or a `bomb`. */
export type StreamCheck = 'sound' | 'broken' | 'bomb'

/** Bytes that a font, another stream, and all together may unpack to, and how often drawings may be drawn inside drawings. */
const limits = {font: 64 * 2 ** 20, other: 8 * 2 ** 20, all: 192 * 2 ** 20, drawn: 1_000_000}
/** Characters in which the dictionary before a stream is looked for. */
const lookBack = 2000

/** A stream with the words of its dictionary: 流. */
interface PackedStream {
  readonly words: string
  readonly packed: Uint8Array
}

function* streamsIn(bytes: Uint8Array): Generator<PackedStream> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const words = file.toString('latin1', Math.max(0, at - lookBack), at)
    if (!/>>\s*$/.test(words)) continue
    const start = at + 6 + (file[at + 6] === 13 ? 1 : 0) + (file[at + 6] === 10 || file[at + 7] === 10 ? 1 : 0)
    yield {words: words.slice(words.lastIndexOf(' obj')), packed: bytes.subarray(start)}
  }
}

const isFont = (words: string): boolean => /\/Length1\b|\/Subtype\s*\/(?:CIDFontType0C|Type1C|OpenType)\b/.test(words)
const isForm = (words: string): boolean => /\/Subtype\s*\/Form\b/.test(words)
/** Pictures and enclosed files are never unpacked. */
const isIdle = (words: string): boolean => /\/Subtype\s*\/Image\b|\/Type\s*\/EmbeddedFile\b/.test(words)
const filtersIn = (words: string): number => words.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/g)?.length ?? 0

/**
 * Unpacks the streams of a PDF to see whether all are whole, and none a bomb: the library passes over broken ones without a word, and has
 * no limit. Encrypted ones cannot be seen into.
 */
export function checkStreams(bytes: Uint8Array): StreamCheck {
  let [size, drawn] = [0, 1]
  for (const {words, packed} of streamsIn(bytes)) {
    if (isIdle(words)) continue
    const filters = filtersIn(words)
    if (filters > 1) return 'bomb'
    const content =
      filters === 1 && !/LZW/.test(words) ? unpacked(packed, isFont(words) ? limits.font : limits.other) : plain(packed)
    if (typeof content === 'string') return content
    size += content.length
    if (isForm(words)) drawn *= Math.max(1, drawnIn(content))
    if (size > limits.all || drawn > limits.drawn) return 'bomb'
  }
  return 'sound'
}

const drawnIn = (content: Uint8Array): number =>
  new TextDecoder('latin1').decode(content).match(/\/\S+\s+Do\b/g)?.length ?? 0

/** A stream that is not packed ends where it says. */
function plain(packed: Uint8Array): Uint8Array | StreamCheck {
  const file = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
  const end = file.indexOf('endstream')
  return end > limits.other ? 'bomb' : packed.subarray(0, Math.max(0, end))
}

function unpacked(packed: Uint8Array, maxOutputLength: number): Uint8Array | StreamCheck {
  try {
    return inflateSync(packed, {maxOutputLength, finishFlush: constants.Z_FINISH})
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'broken'
  }
}
