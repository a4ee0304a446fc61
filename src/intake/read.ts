import type {Format, MappedText, Reading, SourceFile, Warning} from '../model/source.ts'
import {decode} from './encoding.ts'
import {isHtml, type Kind, kindOf} from './kind.ts'
import {complaint, count, type Tally, warningsOf} from './messages.ts'

/** A file as its reader gets it: `text` is its decoded text, undefined when it is no text. */
interface Candidate extends SourceFile {
  readonly kind: Kind
  readonly text: string | undefined
}

/** What a reader makes of a file; without `plain` the content is itself plain. */
interface Body {
  readonly content: string
  readonly plain?: MappedText
  readonly warnings: readonly Warning[]
}

interface Reader {
  readonly format: Format
  readonly accepts: (file: Candidate) => boolean
  readonly read: (file: Candidate) => Body | Promise<Body>
}

const readText = ({text = ''}: Candidate): Body => ({content: text, warnings: []})

/** The readers, the first that accepts a file reads it. A new format joins here. */
const readers: readonly Reader[] = [
  {
    format: 'docx',
    accepts: ({kind, name}) => kind === 'docx' || (kind === 'archive' && /\.docx$/i.test(name)),
    read: async file => (await import('./docx.ts')).readDocx(file),
  },
  {
    format: 'html',
    accepts: ({text}) => text !== undefined && isHtml(text),
    read: async ({name, text: content = ''}) => ({content, ...(await import('./html.ts')).readHtml(content, name)}),
  },
  {format: 'md', accepts: ({text, name}) => text !== undefined && /\.(md|markdown)$/i.test(name), read: readText},
  {format: 'txt', accepts: ({text}) => text !== undefined, read: readText},
]

/** What to say of the kinds that no reader accepts. */
const unsupported: Readonly<Record<Exclude<Kind, 'text' | 'docx' | 'encrypted'>, string>> = {
  archive: '压缩包，请先解压',
  pdf: ' PDF，请用原 Word 文档，或另存为 .docx',
  rtf: ' RTF 文档，请另存为 .docx',
  slides: '演示文稿',
  spreadsheet: '电子表格',
  'word-binary': '旧版 Word/WPS 文档（.doc、.wps），请另存为 .docx',
  'word-xml': ' Word XML 文档，请另存为 .docx',
}

/**
 * Reads a file of any supported format: 采集. The content decides what it is; the name only tells Markdown from plain text. Works in
 * Node and in a browser.
 *
 * @throws InputError file-empty, file-encrypted, format-unsupported, not-text, text-missing, html-too-complex, docx-damaged, zip-bomb
 */
export async function readSource(file: SourceFile): Promise<Reading> {
  const {name: source, bytes} = file
  if (bytes.length === 0) throw complaint('file-empty', {source})
  const kind = kindOf(bytes)
  const candidate = {...file, kind, text: kind === 'text' ? decode(bytes)?.text : undefined}
  const reader = readers.find(({accepts}) => accepts(candidate))
  if (!reader) throw refusal(candidate)

  const {content, plain = unchanged(content), warnings} = await reader.read(candidate)
  if (plain.text.trim() === '')
    throw complaint('text-missing', {source, severity: 'unjudgeable', found: saying(warnings)})
  return {
    name: source,
    format: reader.format,
    sha256: file.sha256 ?? (await sha256Of(bytes)),
    content,
    plain,
    warnings: [...warnings, ...lossesIn(plain)],
  }
}

function refusal({kind, name: source}: Candidate) {
  if (kind === 'encrypted') return complaint('file-encrypted', {source})
  if (kind === 'text' || kind === 'docx') return complaint('not-text', {source})
  return complaint('format-unsupported', {source, found: unsupported[kind]})
}

function unchanged(text: string): MappedText {
  const origin = new Uint32Array(text.length)
  for (let at = 0; at < origin.length; at += 1) origin[at] = at
  return {text, origin}
}

const saying = (warnings: readonly Warning[]): string =>
  warnings.length > 0 ? `（${warnings.map(({message}) => message).join('')}）` : ''

/** A warning when characters were lost before or while the bytes were decoded. */
function lossesIn({text}: MappedText): readonly Warning[] {
  const tally: Tally = new Map()
  count(tally, 'text-lost', text.split('\ufffd').length - 1)
  return warningsOf(tally)
}

/** The SHA-256 of bytes in hexadecimal, by Web Crypto, which Node and browsers share. */
export async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
