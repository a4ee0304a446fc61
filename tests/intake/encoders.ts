const between = (from: number, to: number): readonly number[] =>
  Array.from({length: to - from + 1}, (_, step) => from + step)

/** The code of every character of the basic plane in GB18030, by turning the decoder around: one, two and four bytes. */
function gb18030Codes(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030', {ignoreBOM: true})
  const digits = between(0x30, 0x39)
  const tails = digits.flatMap(b => between(0x81, 0xfe).flatMap(c => digits.map(d => [b, c, d])))
  const codes = [
    ...between(0x81, 0x84).flatMap(a => tails.map(tail => [a, ...tail])),
    ...between(0x81, 0xfe).flatMap(a => between(0x40, 0xfe).map(b => [a, b])),
    ...between(0, 0x7f).map(a => [a]),
  ]
  return new Map(codes.map(code => [decoder.decode(Uint8Array.from(code)), code]))
}

const gb18030 = gb18030Codes()

/** The bytes of a text in each encoding that reports come in. */
export const encoders = {
  'utf-8': (text: string) => new TextEncoder().encode(text),
  gb18030: (text: string) => Uint8Array.from([...text].flatMap(char => gb18030.get(char) ?? [0x3f])),
  'utf-16le': (text: string) => new Uint8Array(Buffer.from(text, 'utf16le')),
  'utf-16be': (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16()),
} as const
