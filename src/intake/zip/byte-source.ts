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
