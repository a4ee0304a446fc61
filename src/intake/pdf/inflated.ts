import {Inflate} from 'fflate'

/** What a zlib stream holds, and the bytes that stand behind it, its sum first. */
export interface Inflated {
  readonly content: Uint8Array
  readonly behind: Uint8Array
}

/** Bytes that are given to the library at once: of so few no more than 16 MB can come. */
const step = 2 ** 14

/** Whether two bytes open a zlib stream: deflate, a window that exists, no dictionary, and a remainder that fits. */
const opens = ([method = 0, flags = 0]: Uint8Array): boolean =>
  (method & 15) === 8 && method >> 4 <= 7 && (flags & 32) === 0 && (method * 256 + flags) % 31 === 0

/**
 * How many of the bytes given to the library it has not used, once it has come to the end of the stream; null before. Nothing public tells:
 * `s` is its state (`f` the last block has begun, `l` the codes of the block that is not done, `p` bits used of the first byte left), `p` what is left.
 */
function leftBy(stream: Inflate): number | null {
  const [state, left]: readonly unknown[] = [Reflect.get(stream, 's'), Reflect.get(stream, 'p')]
  if (typeof state !== 'object' || state === null || !(left instanceof Uint8Array))
    throw new TypeError('unknown fflate')
  if (!Reflect.get(state, 'f') || Reflect.get(state, 'l')) return null
  return left.length - (Reflect.get(state, 'p') ? 1 : 0)
}

/**
 * Unpacks a zlib stream (RFC 1950) that is followed by other bytes. It stops soon after `most` bytes have come.
 *
 * Gives 'bomb' where there are more, 'broken' where it does not unpack or has no end. The sum is not checked.
 */
export function inflated(packed: Uint8Array, most: number): Inflated | 'bomb' | 'broken' {
  if (!opens(packed)) return 'broken'
  const pieces: Uint8Array[] = []
  let size = 0
  const stream = new Inflate(piece => {
    pieces.push(piece)
    size += piece.length
  })
  for (let at = 2; at < packed.length; at += step) {
    const end = Math.min(at + step, packed.length)
    try {
      stream.push(packed.subarray(at, end))
    } catch {
      return 'broken'
    }
    if (size > most) return 'bomb'
    const left = leftBy(stream)
    if (left !== null) return {content: joined(pieces, size), behind: packed.subarray(end - left)}
  }
  return 'broken'
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const [only] = pieces
  if (pieces.length === 1 && only !== undefined) return only
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** The Adler-32 of bytes, the sum that stands behind a zlib stream. */
export function adlerOf(bytes: Uint8Array): number {
  const modulus = 65521
  const run = 2654
  let low = 1
  let high = 0
  for (let at = 0; at < bytes.length; at += run) {
    const end = Math.min(at + run, bytes.length)
    for (let index = at; index < end; index += 1) {
      low += bytes[index] ?? 0
      high += low
    }
    low %= modulus
    high %= modulus
  }
  return high * 65536 + low
}
