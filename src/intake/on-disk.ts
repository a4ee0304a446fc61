import {readSync} from 'node:fs'
import type {ByteSource} from './zip/byte-source.ts'

/** An open file of so many bytes as a source. */
export const onDisk = (file: number, size: number): ByteSource => ({
  size,
  read: (start, end) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(end, size) - start))
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start))
  },
})
