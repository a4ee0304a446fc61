import {unzipSync, unzlibSync, zipSync, zlibSync} from 'fflate'

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

const absurdNumbers = ['0', '-1', '1', '65535', '2147483647', '4294967295', '99999999999999999999']
const tokens = /<[^<>]{0,400}>|\\[a-z]+-?\d*|\/[A-Za-z]+|(?<==")[^"<>]{0,80}(?=")|\d+/g

/** One word of a written format (a tag, an RTF control word, a PDF name, an attribute, a number) put for another of its kind, or a number made absurd. */
function reworded(bytes, random) {
  const text = Buffer.from(bytes).toString('latin1')
  const found = [...text.matchAll(tokens)]
  if (found.length === 0) return flipped(bytes, random)
  const word = found[below(random, found.length)]
  const isNumber = /^\d+$/.test(word[0])
  const alike = found.filter(([other]) => other[0] === word[0][0] || (isNumber && /^\d/.test(other)))
  const other =
    isNumber && random() < 0.5
      ? absurdNumbers[below(random, absurdNumbers.length)]
      : alike[below(random, alike.length)][0]
  const changed = text.slice(0, word.index) + other + text.slice(word.index + word[0].length)
  return new Uint8Array(Buffer.from(changed, 'latin1'))
}

/** A number of a binary table put for another: of a sector of the file, or one that ends a chain or marks none. */
function redirected(bytes, random) {
  const changed = bytes.slice()
  const view = new DataView(changed.buffer)
  for (let left = 1 + below(random, 4); left > 0; left -= 1) {
    const sector = below(random, bytes.length / 512 + 2)
    const at = Math.min(bytes.length - 4, below(random, bytes.length / 4) * 4)
    view.setUint32(at, random() < 0.8 ? sector : 0xffffffff - below(random, 4), true)
  }
  return changed
}

/** A packed stream of a PDF changed inside and packed again, its length told anew. */
function restreamed(bytes, random) {
  const text = Buffer.from(bytes).toString('latin1')
  const found = [...text.matchAll(/\/FlateDecode\/Length (\d+)>>\s*stream\r?\n/g)]
  if (found.length === 0) return reworded(bytes, random)
  const {0: head, 1: length, index} = found[below(random, found.length)]
  const start = index + head.length
  const inner = unzlibSync(bytes.subarray(start, start + Number(length)))
  const packed = zlibSync(changedBy([reworded, flipped, repeated, holed], inner, random))
  const before = text.slice(0, start).replace(/\d+(?=>>\s*stream\r?\n$)/, String(packed.length))
  return joined(Buffer.from(before, 'latin1'), packed, bytes.subarray(start + Number(length)))
}

const changedBy = (ways, bytes, random) => ways[below(random, ways.length)](bytes, random)

const plainly = [flipped, cut, holed, repeated, zeroed, absurd]

/** The ways in which a file of a kind is broken, by how it begins. */
function waysFor(bytes) {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (head.startsWith('%PDF')) return [...plainly, reworded, reworded, reworded, restreamed, restreamed, restreamed]
  if (head.startsWith('\xd0\xcf\x11\xe0')) return [...plainly, redirected, redirected, redirected]
  return /^PK/.test(head) ? plainly : [...plainly, reworded, reworded, reworded]
}

/** One part of a zip file changed and the whole packed again, so that the change is not caught by a checksum. */
function inside(bytes, random) {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter(name => parts[name].length > 8)
  const name = names[below(random, names.length)]
  return zipSync({...parts, [name]: broken(parts[name], random)})
}

const isZip = bytes => bytes[0] === 0x50 && bytes[1] === 0x4b

const broken = (bytes, random) =>
  isZip(bytes) && random() < 0.7 ? inside(bytes, random) : changedBy(waysFor(bytes), bytes, random)

/** A file with something wrong, the same for the same seed: bytes flipped, cut, left out, repeated, blanked, words and numbers exchanged. */
export const mutated = (bytes, seed) => broken(bytes, chance(seed))
