import type {SourceFile} from '../../model/source.ts'
import type {Body} from '../body.ts'
import {decode} from '../encoding.ts'
import {complaint} from '../messages.ts'
import {readHtml} from './index.ts'

/** A part of a message: its headers with their names in small letters, and its body. A character stands for each byte. */
interface MailPart {
  readonly headers: string
  readonly body: string
}

/**
 * The text of a web page that was saved as one file with its pictures (MHTML, RFC 2557), as Word and many sites write under the name
 * .doc: 单个文件网页. The first page in it is read.
 *
 * @throws InputError mhtml-damaged, html-too-complex
 */
export function readMhtml({name, bytes}: SourceFile): Body {
  const page = pageIn(partOf(charactersOf(bytes).replace(/^(?:ï»¿)?\s*/, '')), 0)
  if (!page) throw complaint('mhtml-damaged', {source: name})
  const decoded = bodyBytes(page)
  const content = textOf(decoded, /charset="?([\w-]+)/.exec(page.headers)?.[1]) ?? decode(decoded)?.text
  if (content === undefined) throw complaint('mhtml-damaged', {source: name})
  return {content, ...readHtml(content, name)}
}

/** Headers are never longer, and no message has more parts. */
const limits = {headers: 2 ** 16, parts: 2000} as const

function partOf(text: string): MailPart {
  const blank = /\r?\n\r?\n/.exec(text)
  const at = blank?.index ?? text.length
  const headers = text.slice(0, Math.min(at, limits.headers)).replace(/\r?\n[ \t]+/g, ' ')
  return {
    headers: headers.replace(/^[\w-]+:/gm, name => name.toLowerCase()),
    body: text.slice(at + (blank?.[0].length ?? 0)),
  }
}

/** The first web page in a message or in the messages that it holds. */
function pageIn(part: MailPart, depth: number): MailPart | undefined {
  const type = /^content-type:\s*([\w/.+-]+)/m.exec(part.headers)?.[1]?.toLowerCase() ?? ''
  if (/^(text\/html|application\/xhtml\+xml)$/.test(type)) return part
  const boundary = /boundary="?([^";\r\n]+)/i.exec(part.headers)?.[1]?.trim()
  if (!type.startsWith('multipart/') || !boundary || depth > 5) return undefined
  for (const text of partsBehind(part.body, `--${boundary}`)) {
    const found = pageIn(partOf(text.replace(/^\r?\n/, '')), depth + 1)
    if (found) return found
  }
  return undefined
}

/** What stands behind each mark, up to the next. */
function* partsBehind(body: string, mark: string): Generator<string> {
  let at = body.indexOf(mark)
  for (let parts = 0; at >= 0 && parts < limits.parts; parts += 1) {
    const next = body.indexOf(mark, at + mark.length)
    yield body.slice(at + mark.length, next < 0 ? body.length : next)
    at = next
  }
}

function bodyBytes({headers, body}: MailPart): Uint8Array {
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/m.exec(headers)?.[1]?.toLowerCase()
  if (encoding === 'quoted-printable') return unquoted(body)
  if (encoding !== 'base64') return bytesOf(body)
  const digits = body.replace(/[^A-Za-z0-9+/]+/g, '')
  return bytesOf(atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits))
}

const softBreak = /=[ \t]{0,80}\r?\n/y
const quotedByte = /=[\dA-Fa-f]{2}/y

/** The bytes that quoted-printable characters stand for (RFC 2045, 6.7). */
function unquoted(body: string): Uint8Array {
  const bytes = new Uint8Array(body.length)
  let [at, size] = [0, 0]
  for (let sign = body.indexOf('='); at < body.length; sign = body.indexOf('=', at)) {
    const end = sign < 0 ? body.length : sign
    for (; at < end; at += 1) bytes[size++] = body.charCodeAt(at)
    if (sign < 0) break
    softBreak.lastIndex = quotedByte.lastIndex = sign
    if (softBreak.test(body)) at = softBreak.lastIndex
    else if (quotedByte.test(body)) {
      bytes[size++] = Number.parseInt(body.slice(sign + 1, sign + 3), 16)
      at = sign + 3
    } else {
      bytes[size++] = 61
      at = sign + 1
    }
  }
  return bytes.subarray(0, size)
}

function bytesOf(characters: string): Uint8Array {
  const bytes = new Uint8Array(characters.length)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at)
  return bytes
}

function charactersOf(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}

/** The text of bytes by the encoding that their header names; undefined when it names none that is known. */
function textOf(bytes: Uint8Array, label: string | undefined): string | undefined {
  if (label === undefined) return undefined
  try {
    return new TextDecoder(label.toLowerCase().replace(/^gb(k|_?2312.*)$/, 'gb18030')).decode(bytes)
  } catch {
    return undefined
  }
}
