import {viewOf} from './file.ts'

/** The names of a document's fonts, by their numbers: 字体. Reads SttbfFfn ([MS-DOC] 2.9.286); a broken one ends it. */
export function fontsIn(table: Uint8Array): readonly string[] {
  const names: string[] = []
  const total = table.length < 4 ? 0 : viewOf(table).getUint16(0, true)
  let at = 4
  while (names.length < total && at < table.length) {
    const end = at + 1 + (table[at] ?? 0)
    const [name = ''] = new TextDecoder('utf-16le').decode(table.subarray(at + 40, end)).split('\0')
    names.push(name)
    at = end
  }
  return names
}
