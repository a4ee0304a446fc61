/** Signature of an entry of a zip's directory, the length of what is fixed of it, and the same of the end of the directory. */
const [entrySignature, entryLength, endSignature, endLength] = [0x02014b50, 46, 0x06054b50, 22]

/** 1980-01-01 00:00, the first time that a zip can tell, as its two numbers in one. */
const firstDay = 0x00210000

/**
 * The same zip with all its entries made at one time: the writer stamps them with the clock, and the same input is to give the same bytes.
 * Changes the bytes it is given.
 */
export function stamped(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.length - endLength
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end -= 1
  if (end < 0) throw new RangeError('not a zip: no end of directory')
  let at = view.getUint32(end + 16, true)
  while (at + entryLength <= end && view.getUint32(at, true) === entrySignature) {
    view.setUint32(at + 12, firstDay, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, firstDay, true)
    at += entryLength + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return zip
}
