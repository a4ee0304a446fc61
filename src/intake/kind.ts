import {isOle, openOle} from './doc/ole.ts'
import {namesIn} from './zip/directory.ts'

/** What a file is, told by its content: 类别. `text` is anything without a known signature. */
export type Kind =
  | 'text'
  | 'docx'
  | 'word-binary'
  | 'word-xml'
  | 'encrypted'
  | 'rtf'
  | 'mhtml'
  | 'pdf'
  | 'ofd'
  | 'spreadsheet'
  | 'slides'
  | 'open-document'
  | 'works'
  | 'hwp'
  | 'ceb'
  | 'mail'
  | 'picture'
  | 'archive'
  | 'program'
  | 'other-binary'

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

/** What stands in the first bytes of binary files, and where; a character stands for each byte. All of a row must be there. */
const signatures: readonly (readonly [Kind, ...(readonly [number, string])[]])[] = [
  ['picture', [0, '\x89PNG\r\n']],
  ['picture', [0, '\xff\xd8\xff']],
  ['picture', [0, 'GIF8']],
  ['picture', [0, 'II*\0']],
  ['picture', [0, 'MM\0*']],
  ['picture', [0, 'RIFF'], [8, 'WEBP']],
  ['picture', [0, 'BM'], [6, '\0\0\0\0']],
  ['picture', [4, 'ftyphei']],
  ['picture', [4, 'ftypmif1']],
  ['archive', [0, '\x1f\x8b\x08']],
  ['archive', [0, '7z\xbc\xaf\x27\x1c']],
  ['archive', [0, 'Rar!\x1a\x07']],
  ['archive', [0, '\xfd7zXZ\0']],
  ['archive', [0, 'BZh'], [4, '1AY&SY']],
  ['archive', [0, 'MSCF\0\0\0\0']],
  ['archive', [257, 'ustar']],
  ['program', [0, 'MZ'], [3, '\0']],
  ['program', [0, '\x7fELF']],
  ['program', [0, '\xcf\xfa\xed\xfe']],
  ['program', [0, '\xca\xfe\xba\xbe']],
  ['ceb', [0, 'Founder CEB']],
  ['hwp', [0, 'HWP Document File']],
]

/** How documents begin that are written in ASCII. */
const beginnings: readonly (readonly [RegExp, Kind])[] = [
  [/^\s*\{\\rtf/, 'rtf'],
  [/^\s*%PDF-/, 'pdf'],
  [/<\?mso-application\s+progid="Word|<w:wordDocument|<pkg:package/, 'word-xml'],
  [/^\s*([\w-]+:.*\r?\n([ \t].*\r?\n)*){0,20}MIME-Version:\s*1/i, 'mhtml'],
]

/** The kind of a file by its first bytes, and of a container by the names of what it holds. */
export function kindOf(bytes: Uint8Array): Kind {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return packageKind(bytes)
  if (isOle(bytes)) return compoundKind(bytes)
  const signed = signatures.find(([, ...signs]) => signs.every(([at, sign]) => head.startsWith(sign, at)))?.[0]
  const start = head.replace(/^\xef\xbb\xbf/, '')
  const kind = signed ?? beginnings.find(([beginning]) => beginning.test(start))?.[1]
  if (kind) return kind
  return /%PDF-\d\.\d/.test(head) && latin1(bytes).includes('endobj') ? 'pdf' : 'text'
}

const packages: readonly (readonly [RegExp, Kind])[] = [
  [/^OFD\.xml$/i, 'ofd'],
  [/^ppt\/presentation/, 'slides'],
  [/^xl\/workbook/, 'spreadsheet'],
  [/^word\//, 'docx'],
  [/^META-INF\/manifest\.xml$/, 'open-document'],
]

/** What a zip file holds, by the names in its directory; in a damaged one, by the first name that tells and stands in it as it is. */
function packageKind(bytes: Uint8Array): Kind {
  const names =
    namesIn(bytes) ??
    latin1(bytes)
      .match(/OFD\.xml|ppt\/presentation|word\/|xl\/workbook/g)
      ?.slice(0, 1) ??
    []
  return packages.find(([part]) => names.some(name => part.test(name)))?.[1] ?? 'archive'
}

const compounds: readonly (readonly [RegExp, Kind])[] = [
  [/^WordDocument$/, 'word-binary'],
  [/^EncryptedPackage$/, 'encrypted'],
  [/^(Workbook|Book)$/, 'spreadsheet'],
  [/^PowerPoint Document$/, 'slides'],
  [/^(MatOST|MM|CONTENTS)$/, 'works'],
  [/^(BodyText|.HwpSummaryInformation)$/, 'hwp'],
  [/^__(properties|nameid|substg1)/, 'mail'],
]

/** What a compound file holds, by its directory; a damaged one is taken for the Word document that it most likely was. */
function compoundKind(bytes: Uint8Array): Kind {
  try {
    const {paths} = openOle(bytes, '')
    return compounds.find(([name]) => paths.some(path => name.test(path)))?.[1] ?? 'other-binary'
  } catch {
    return latin1(bytes).includes([...'EncryptedPackage'].join('\0')) ? 'encrypted' : 'word-binary'
  }
}

const tags =
  /<\/?(a|body|br|div|font|h[1-6]|head|html|li|meta|ol|p|span|strong|b|table|tbody|td|th|tr|ul)(\s[^<>]*)?\/?>/gi

/** So many characters tell whether a text is a web page. */
const telling = 2_000_000

/** Whether a text is a web page: it begins as one, or a tag stands in it at least every 200 characters. */
export function isHtml(text: string): boolean {
  const head = text.slice(0, 10_000).replace(/<!--[\s\S]*?-->|<\?xml[^>]*>/g, '')
  if (/^\s*<(!doctype\s+html|html|head|body)\b/i.test(head)) return true
  const told = text.slice(0, telling)
  const found = told.match(tags)?.length ?? 0
  return found >= 6 && found * 200 >= told.length
}
