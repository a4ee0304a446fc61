import {readSync} from 'node:fs'

/** Bytes that are read piece by piece: of a file on disk, or in memory. `end` is exclusive. */
export interface ByteSource {
  readonly size: number
  readonly read: (start: number, end: number) => Uint8Array
}

/** Bytes in memory as a source. */
export const inMemory = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  read: (start, end) => bytes.subarray(start, end),
})

/** An open file of so many bytes as a source. */
export const onDisk = (file: number, size: number): ByteSource => ({
  size,
  read: (start, end) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start))
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start))
  },
})
