import {constants, inflateSync} from 'node:zlib'

/** What the streams of a PDF are found to be before it is read: `broken` and `bomb` say why it is not. */
export type StreamCheck = 'sound' | 'broken' | 'bomb'

/** Bytes that one stream, and all together, may unpack to. */
const limits = {one: 64 * 2 ** 20, all: 256 * 2 ** 20}
const lookBack = 2000

/** The streams of a file, each with the words of its dictionary; pictures, which are never unpacked, are left out. */
function* streamsIn(bytes: Uint8Array): Generator<{readonly words: string; readonly start: number}> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const words = file.toString('latin1', Math.max(0, at - lookBack), at)
    if (!/>>\s*$/.test(words)) continue
    const start = at + 6 + (file[at + 6] === 13 ? 1 : 0) + (file[at + 6] === 10 || file[at + 7] === 10 ? 1 : 0)
    yield {words: words.slice(words.lastIndexOf(' obj')), start}
  }
}

/**
 * Unpacks the streams of a PDF to see whether all are whole, and none a bomb: the library passes over broken ones without a word, and has
 * no limit. Encrypted ones cannot be seen into.
 */
export function checkStreams(bytes: Uint8Array): StreamCheck {
  let total = 0
  for (const {words, start} of streamsIn(bytes)) {
    if (/\/Subtype\s*\/Image\b/.test(words)) continue
    if ((words.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/g)?.length ?? 0) > 1) return 'bomb'
    if (!/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(words)) continue
    const size = unpackedSize(bytes.subarray(start))
    if (typeof size === 'string') return size
    total += size
    if (total > limits.all) return 'bomb'
  }
  return 'sound'
}

function unpackedSize(packed: Uint8Array): number | StreamCheck {
  try {
    return inflateSync(packed, {maxOutputLength: limits.one, finishFlush: constants.Z_FINISH}).length
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'broken'
  }
}
