/** Whether bytes begin as a zip file does. */
export const isZip = ([a, b, c, d]: Uint8Array): boolean =>
  a === 0x50 && b === 0x4b && (c === 3 || c === 5) && d === c + 1
