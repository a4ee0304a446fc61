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
  const page = pageIn(partOf(charactersOf(bytes).replace(/^(ï»¿)?\s*/, '')), 0)
  if (!page) throw complaint('mhtml-damaged', {source: name})
  const decoded = bodyBytes(page)
  const content = textOf(decoded, /charset="?([\w-]+)/.exec(page.headers)?.[1]) ?? decode(decoded)?.text
  if (content === undefined) throw complaint('mhtml-damaged', {source: name})
  return {content, ...readHtml(content, name)}
}

function partOf(text: string): MailPart {
  const [blank = '', at = text.length] = [/\r?\n\r?\n/.exec(text)?.[0], /\r?\n\r?\n/.exec(text)?.index]
  const headers = text.slice(0, at).replace(/\r?\n[ \t]+/g, ' ')
  return {headers: headers.replace(/^[\w-]+:/gm, name => name.toLowerCase()), body: text.slice(at + blank.length)}
}

/** The first web page in a message or in the messages that it holds. */
function pageIn(part: MailPart, depth: number): MailPart | undefined {
  const type = /^content-type:\s*([\w/.+-]+)/m.exec(part.headers)?.[1]?.toLowerCase() ?? ''
  if (/^(text\/html|application\/xhtml\+xml)$/.test(type)) return part
  const boundary = /boundary="?([^";\r\n]+)/i.exec(part.headers)?.[1]?.trim()
  if (!type.startsWith('multipart/') || !boundary || depth > 5) return undefined
  for (const text of part.body.split(`--${boundary}`).slice(1)) {
    const found = pageIn(partOf(text.replace(/^\r?\n/, '')), depth + 1)
    if (found) return found
  }
  return undefined
}

function bodyBytes({headers, body}: MailPart): Uint8Array {
  const encoding = /^content-transfer-encoding:\s*([\w-]+)/m.exec(headers)?.[1]?.toLowerCase()
  if (encoding === 'base64') return bytesOf(atob(body.replace(/[^A-Za-z0-9+/]/g, '').replace(/^((?:.{4})*).$/, '$1')))
  if (encoding !== 'quoted-printable') return bytesOf(body)
  const joined = body.replace(/[ \t]*=[ \t]*\r?\n/g, '')
  return bytesOf(joined.replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))))
}

const bytesOf = (characters: string): Uint8Array =>
  Uint8Array.from({length: characters.length}, (_, at) => characters.charCodeAt(at))

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
