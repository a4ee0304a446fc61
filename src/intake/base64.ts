/** Bytes as text in Base64. */
export const base64Of = ({buffer, byteOffset, byteLength}: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64')
