/** What a file is, told by its content: 类别. `text` is anything without a known signature. */
export type Kind =
  | 'text'
  | 'docx'
  | 'word-binary'
  | 'word-xml'
  | 'encrypted'
  | 'rtf'
  | 'pdf'
  | 'ofd'
  | 'spreadsheet'
  | 'slides'
  | 'archive'

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** The kind of a file by its first bytes, and of a container by the names of what it holds. */
export function kindOf(bytes: Uint8Array): Kind {
  const head = latin1(bytes.subarray(0, 1024))
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return packageKind(latin1(bytes))
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    return latin1(bytes).includes([...'EncryptedPackage'].join('\0')) ? 'encrypted' : 'word-binary'
  }
  if (/^\s*%PDF-/.test(head)) return 'pdf'
  if (head.startsWith('{\\rtf')) return 'rtf'
  return /<\?mso-application\s+progid="Word|<w:wordDocument|<pkg:package/.test(head) ? 'word-xml' : 'text'
}

const packages: Readonly<Record<string, Kind>> = {
  'OFD.xml': 'ofd',
  'ppt/presentation': 'slides',
  'word/': 'docx',
  'xl/workbook': 'spreadsheet',
}

/** What a zip file holds, by the first name that tells: names stand in it as they are, in a damaged one too. */
const packageKind = (content: string): Kind =>
  packages[/OFD\.xml|ppt\/presentation|word\/|xl\/workbook/.exec(content)?.[0] ?? ''] ?? 'archive'

const tags =
  /<\/?(a|body|br|div|font|h[1-6]|head|html|li|meta|ol|p|span|strong|b|table|tbody|td|th|tr|ul)(\s[^<>]*)?\/?>/gi

/** Whether a text is a web page: it begins as one, or a tag stands in it at least every 200 characters. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 10_000).replace(/<!--[\s\S]*?-->|<\?xml[^>]*>/g, '')
  if (/^\s*<(!doctype\s+html|html|head|body)\b/i.test(head)) return true
  const found = text.match(tags)?.length ?? 0
  return found >= 6 && found * 200 >= text.length
}
