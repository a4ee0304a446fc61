import {crcOf} from '../../src/intake/zip/index.ts'

/** A file to be put into an archive as it is: its name as text (UTF-8, said to be) or as bytes, and what its directory entry says. */
export interface Packed {
  readonly name: string | Uint8Array
  readonly bytes?: Uint8Array | string
  readonly flags?: number
  readonly method?: number
  readonly extra?: Uint8Array
  /** The size that is declared, where it is not the true one. */
  readonly size?: number
  readonly packed?: number
  readonly crc?: number
}

const utf8 = (text: string | Uint8Array): Uint8Array =>
  typeof text === 'string' ? new TextEncoder().encode(text) : text

/** Numbers as little-endian bytes, each with its width. */
function fields(...numbers: readonly (readonly [width: 2 | 4, value: number])[]): Uint8Array {
  return Uint8Array.from(
    numbers.flatMap(([width, value]) => Array.from({length: width}, (_, at) => Math.floor(value / 256 ** at) % 256)),
  )
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** An archive of these files, byte by byte as their entries say. */
export function archiveOf(files: readonly Packed[]): Uint8Array {
  const bodies: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const {
    name,
    bytes = '',
    flags = typeof name === 'string' ? 0x800 : 0,
    method = 0,
    extra,
    ...declared
  } of files) {
    const [named, body, more] = [utf8(name), utf8(bytes), extra ?? new Uint8Array()]
    const {size = body.length, packed = body.length, crc = crcOf(body)} = declared
    const common = [
      [2, 20],
      [2, flags],
      [2, method],
      [4, 0],
      [4, crc],
      [4, packed],
      [4, size],
      [2, named.length],
    ] as const
    const local = joined([fields([4, 0x04034b50], ...common, [2, 0]), named, body])
    directory.push(
      joined([
        fields([4, 0x02014b50], [2, 20], ...common, [2, more.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
        named,
        more,
      ]),
    )
    bodies.push(local)
    offset += local.length
  }
  const entries = joined(directory)
  const end = fields(
    [4, 0x06054b50],
    [4, 0],
    [2, files.length],
    [2, files.length],
    [4, entries.length],
    [4, offset],
    [2, 0],
  )
  return joined([...bodies, entries, end])
}

/** The Unicode path field (Info-ZIP) that names a file whose raw name is `raw`. */
export const unicodePath = (path: string, raw: Uint8Array): Uint8Array => {
  const named = utf8(path)
  return joined([fields([2, 0x7075], [2, named.length + 5]), Uint8Array.of(1), fields([4, crcOf(raw)]), named])
}
