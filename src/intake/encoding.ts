/** Text with the name of the encoding it was read by, as the WHATWG names it: 编码. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

const candidates = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const

const boms = [
  {encoding: 'utf-8', mark: [0xef, 0xbb, 0xbf]},
  {encoding: 'utf-16le', mark: [0xff, 0xfe]},
  {encoding: 'utf-16be', mark: [0xfe, 0xff]},
  {encoding: 'gb18030', mark: [0x84, 0x31, 0x95, 0x33]},
] as const

/** So many bytes tell their encoding. */
const telling = 2 ** 20

/**
 * The text that bytes stand for, without its byte order mark; line ends stay as they are. Undefined when no encoding makes text of them.
 *
 * In this order: byte order mark, valid UTF-8, and else the encoding that makes it look most like Chinese prose, where the one that a
 * web page declares wins a tie. The judging is our own because chardet takes UTF-16 without a mark for something else.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  const marked = boms.find(({mark}) => mark.every((byte, at) => bytes[at] === byte))
  const certain = [decodeAs(marked?.encoding, bytes), decodeAs('utf-8', bytes, true)]
  const found = certain.find(decoded => decoded && isText(decoded.text))
  if (found) return found

  const common = commonUnits()
  const [best] = [declaredIn(bytes), ...candidates]
    .flatMap(encoding => decodeAs(encoding, bytes.subarray(0, telling)) ?? [])
    .map(({encoding, text}) => ({encoding, likeness: shareOf(text, code => common[code] === 1)}))
    .sort((a, b) => b.likeness - a.likeness)
  const decoded = best && best.likeness > 0.5 ? decodeAs(best.encoding, bytes) : undefined
  return decoded && isText(decoded.text) ? decoded : undefined
}

function decodeAs(label: string | undefined, bytes: Uint8Array, fatal = false): Decoded | undefined {
  if (label === undefined) return undefined
  try {
    const text = new TextDecoder(label, {fatal}).decode(bytes)
    return {text: text.startsWith('\ufeff') ? text.slice(1) : text, encoding: label}
  } catch {
    return undefined
  }
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i
    .exec(head)?.[1]
    ?.toLowerCase()
    .replace(/^gb(k|_?2312.*)$/, 'gb18030')
}

/** The part of a text's UTF-16 units that pass a test, from 0 to 1. */
function shareOf(text: string, test: (code: number) => boolean): number {
  let passed = 0
  for (let at = 0; at < text.length; at += 1) if (test(text.charCodeAt(at))) passed += 1
  return passed / Math.max(1, text.length)
}

/** Whether almost nothing is a control, private-use or replacement character. */
const isText = (text: string): boolean => shareOf(text, isJunk) < 0.02

const isJunk = (code: number): boolean =>
  (code < 0x20 && (code < 9 || code > 13)) ||
  (code >= 0x7f && code < 0xa0) ||
  (code >= 0xe000 && code < 0xf900) ||
  code >= 0xfff0

/** A table of all UTF-16 units with 1 for those common in reports: ASCII, punctuation, list numbers, common characters. */
function commonUnits(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const char of `${commonHan()}·×—–…‘’“”※℃′″`) table[char.charCodeAt(0)] = 1
  table.fill(0, 0xe000, 0xf900)
  table.fill(1, 0x09, 0x0e)
  table.fill(1, 0x20, 0x7f)
  table.fill(1, 0x2160, 0x216c)
  table.fill(1, 0x2460, 0x249c)
  table.fill(1, 0x3000, 0x3020)
  table.fill(1, 0xff01, 0xff5f)
  return table
}

/** The 3,755 characters of GB 2312 level 1 (一级汉字), which stand in rows B0 to D7 of the code. */
function commonHan(): string {
  const rows = Array.from({length: 40}, (_, row) => Array.from({length: 94}, (_, cell) => [0xb0 + row, 0xa1 + cell]))
  return new TextDecoder('gb18030').decode(Uint8Array.from(rows.flat(2)))
}
