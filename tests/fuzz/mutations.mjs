import {unzipSync, zipSync} from 'fflate'

/** A stream of numbers in [0, 1) that depends on the seed alone (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value ^= value + Math.imul(value ^ (value >>> 7), 61 | value)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

const below = (random, limit) => Math.floor(random() * limit)
const joined = (...parts) => new Uint8Array(Buffer.concat(parts))

function flipped(bytes, random) {
  const changed = bytes.slice()
  for (let left = 1 + below(random, 20); left > 0; left -= 1) changed[below(random, bytes.length)] = below(random, 256)
  return changed
}

const cut = (bytes, random) => bytes.slice(0, 1 + below(random, bytes.length - 1))

function holed(bytes, random) {
  const start = below(random, bytes.length)
  return joined(bytes.subarray(0, start), bytes.subarray(start + 1 + below(random, 2000)))
}

function repeated(bytes, random) {
  const start = below(random, bytes.length)
  const piece = bytes.subarray(start, start + 1 + below(random, 4000))
  const copies = Array.from({length: 1 + below(random, 8)}, () => piece)
  return joined(bytes.subarray(0, start), ...copies, bytes.subarray(start))
}

function zeroed(bytes, random) {
  const start = below(random, bytes.length)
  return bytes.slice().fill(below(random, 2) * 255, start, start + 1 + below(random, 600))
}

/** Numbers in headers and tables: sizes, offsets and counts become absurd. */
function absurd(bytes, random) {
  const changed = bytes.slice()
  const at = below(random, Math.max(1, Math.min(bytes.length, 4096) - 4))
  new DataView(changed.buffer).setUint32(
    Math.min(at, changed.length - 4),
    [0, 1, 0x7fffffff, 0xffffffff][below(random, 4)],
    true,
  )
  return changed
}

const plainly = [flipped, cut, holed, repeated, zeroed, absurd]

/** One part of a zip file changed and the whole packed again, so that the change is not caught by a checksum. */
function inside(bytes, random) {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter(name => parts[name].length > 8)
  const name = names[below(random, names.length)]
  return zipSync({...parts, [name]: plainly[below(random, plainly.length)](parts[name], random)})
}

const isZip = bytes => bytes[0] === 0x50 && bytes[1] === 0x4b

/** A file with something wrong, the same for the same seed: bytes flipped, cut, left out, repeated, blanked, made absurd. */
export function mutated(bytes, seed) {
  const random = chance(seed)
  if (isZip(bytes) && random() < 0.5) return inside(bytes, random)
  return plainly[below(random, plainly.length)](bytes, random)
}
