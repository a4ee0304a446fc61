import {complaint} from '../messages.ts'

/** A piece of an RTF document: the bounds of a group, a control word or symbol with its number, or a byte of text. */
export type Token =
  | {readonly kind: 'open' | 'close'}
  | {readonly kind: 'word'; readonly name: string; readonly number: number | undefined}
  | {readonly kind: 'byte'; readonly byte: number}

const isLetter = (byte: number): boolean => (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57

/** The pieces of an RTF document, one after another. Binary data is left out. */
export function* tokensIn(bytes: Uint8Array, source: string): Generator<Token> {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte === 123 || byte === 125) yield {kind: byte === 123 ? 'open' : 'close'}
    else if (byte === 92) {
      const {token, end} = controlAt(bytes, at + 1)
      yield token
      at = end
      if (token.kind !== 'word' || token.name !== 'bin') continue
      at += Math.max(0, token.number ?? 0)
      if (at > bytes.length) throw complaint('rtf-damaged', {source, found: '文件不完整'})
      continue
    } else if (byte !== 10 && byte !== 13 && byte !== 0) yield {kind: 'byte', byte}
    at += 1
  }
}

/** The control word or symbol after a backslash, and where the next token begins. */
function controlAt(bytes: Uint8Array, start: number): {readonly token: Token; readonly end: number} {
  const first = bytes[start] ?? 32
  if (first === 39) {
    const byte = Number.parseInt(asciiOf(bytes, start + 1, start + 3), 16)
    return {token: {kind: 'byte', byte: Number.isNaN(byte) ? 63 : byte}, end: start + 3}
  }
  if (first === 92 || first === 123 || first === 125) return {token: {kind: 'byte', byte: first}, end: start + 1}
  if (!isLetter(first)) {
    const name = first === 10 || first === 13 ? 'par' : String.fromCharCode(first)
    return {token: {kind: 'word', name, number: undefined}, end: start + 1}
  }
  let end = start
  while (isLetter(bytes[end] ?? 0) && end - start < 40) end += 1
  const name = asciiOf(bytes, start, end)
  const from = end
  if (bytes[end] === 45 && isDigit(bytes[end + 1] ?? 0)) end += 1
  while (isDigit(bytes[end] ?? 0) && end - from < 12) end += 1
  const number = end > from ? Number(asciiOf(bytes, from, end)) : undefined
  return {token: {kind: 'word', name, number}, end: bytes[end] === 32 ? end + 1 : end}
}

const asciiOf = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end))
