import type {Extraction, Format, MappedText, Reading, SourceFile, Warning} from '../model/source.ts'
import {type Body, longestContent} from './body.ts'
import {decode} from './encoding.ts'
import {isHtml, type Kind, kindOf} from './kind.ts'
import {complaint, count, type Tally, warningsOf} from './messages.ts'

/** A file as its reader gets it: `text` is its decoded text, undefined when it is no text. */
interface Candidate extends SourceFile {
  readonly kind: Kind
  readonly text: string | undefined
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
    accepts: ({kind, name, bytes}) =>
      kind === 'docx' || (kind === 'archive' && bytes[0] === 0x50 && /\.docx$/i.test(name)),
    read: async file => (await import('./docx/index.ts')).readDocx(file),
  },
  {
    format: 'doc',
    accepts: ({kind}) => kind === 'word-binary',
    read: async file => (await import('./doc/index.ts')).readDoc(file),
  },
  {
    format: 'doc',
    accepts: ({kind}) => kind === 'rtf',
    read: async file => (await import('./rtf/index.ts')).readRtf(file),
  },
  {
    format: 'pdf',
    accepts: ({kind}) => kind === 'pdf',
    read: async file => (await import('./pdf/index.ts')).readPdf(file),
  },
  {
    format: 'ofd',
    accepts: ({kind}) => kind === 'ofd',
    read: async file => (await import('./ofd/index.ts')).readOfd(file),
  },
  {
    format: 'html',
    accepts: ({kind}) => kind === 'mhtml',
    read: async file => (await import('./html/mhtml.ts')).readMhtml(file),
  },
  {
    format: 'html',
    accepts: ({text}) => text !== undefined && isHtml(text),
    read: async ({name, text: content = ''}) => ({
      content,
      ...(await import('./html/index.ts')).readHtml(content, name),
    }),
  },
  {format: 'md', accepts: ({text, name}) => text !== undefined && /\.(md|markdown)$/i.test(name), read: readText},
  {format: 'txt', accepts: ({text}) => text !== undefined, read: readText},
]

/** What to say of the kinds that no reader accepts. */
const unsupported: Readonly<Partial<Record<Kind, string>>> = {
  archive: '压缩包，请先解压',
  ceb: '方正 CEB 版式文件，请转换为 PDF',
  hwp: ' HWP 文档，请另存为 .docx',
  mail: '邮件，请把附件另存出来',
  'open-document': ' OpenDocument 文档，请另存为 .docx',
  'other-binary': '其他软件的文件，其中没有 Word 文档',
  picture: '图片，请提供文字版',
  program: '程序',
  slides: '演示文稿',
  spreadsheet: '电子表格',
  'word-xml': ' Word XML 文档，请另存为 .docx',
  works: ' Microsoft Works 文档，请另存为 .docx',
}

/**
 * Reads a file of any supported format: 采集. The content decides what it is; the name only tells Markdown from plain text. Works in
 * Node and in a browser.
 *
 * @throws InputError file-empty, file-encrypted, format-unsupported, not-text, text-missing, text-too-long, text-unreadable, and those of the
 * readers
 */
export async function readSource(file: SourceFile): Promise<Reading> {
  const {name: source, bytes} = file
  if (bytes.length === 0) throw complaint('file-empty', {source})
  const kind = kindOf(bytes)
  const candidate = {...file, kind, text: kind === 'text' ? decode(bytes)?.text : undefined}
  const reader = readers.find(({accepts}) => accepts(candidate))
  if (!reader) throw refusal(candidate)

  const body = await reader.read(candidate)
  const {content, stretches = [], metadata = {}, warnings} = body
  const {text} = body.plain ?? {text: content}
  if (text.trim() === '') throw complaint('text-missing', {source, severity: 'unjudgeable', found: saying(warnings)})
  if (text.length > longestContent) throw complaint('text-too-long', {source})
  const plain = body.plain ?? unchanged(content)
  const extraction = extractionOf(body, plain)
  refuseUnreadable(extraction, plain, source)
  return {
    name: source,
    format: reader.format,
    sha256: file.sha256 ?? (await sha256Of(bytes)),
    content,
    plain,
    stretches,
    extraction,
    metadata,
    warnings: [...warnings, ...lossesIn(plain)],
  }
}

const damagedIn = ({text}: MappedText): number => text.split('\ufffd').length - 1

const extractionOf = ({content, amounts}: Body, plain: MappedText): Extraction => ({
  pages: amounts?.pages ?? null,
  paragraphs: amounts?.paragraphs ?? null,
  tables: amounts?.tables ?? null,
  characters: content.length,
  lost: (amounts?.lost ?? 0) + damagedIn(plain),
})

/** Above this share of lost characters a text is not judged, unless they are very few. */
const mostLost = 0.05
const fewLost = 5

function refuseUnreadable({lost}: Extraction, {text}: MappedText, source: string): void {
  const all = text.replace(/\s+/g, '').length
  if (lost < fewLost || lost <= all * mostLost) return
  const found = `在 ${all} 个字符中有 ${lost} 个`
  throw complaint('text-unreadable', {source, severity: 'unjudgeable', found})
}

function refusal({kind, name: source}: Candidate) {
  const found = unsupported[kind]
  if (kind === 'encrypted') return complaint('file-encrypted', {source})
  return found ? complaint('format-unsupported', {source, found}) : complaint('not-text', {source})
}

function unchanged(text: string): MappedText {
  const origin = new Uint32Array(text.length)
  for (let at = 0; at < origin.length; at += 1) origin[at] = at
  return {text, origin}
}

const saying = (warnings: readonly Warning[]): string =>
  warnings.length > 0 ? `（${warnings.map(({message}) => message.replace(/。$/, '')).join('；')}）` : ''

/** A warning when characters were lost before or while the bytes were decoded. */
function lossesIn(plain: MappedText): readonly Warning[] {
  const tally: Tally = new Map()
  count(tally, 'text-lost', damagedIn(plain))
  return warningsOf(tally)
}

/** The SHA-256 of bytes in hexadecimal, by Web Crypto, which Node and browsers share. */
async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return [...new Uint8Array(digest)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
