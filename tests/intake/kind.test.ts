import {describe, expect, test} from 'vitest'
import {type Kind, kindOf} from '../../src/intake/kind.ts'
import {compoundOf} from './compound.ts'
import {paragraph, wordOf, zipOf} from './documents.ts'
import {encoders} from './encoders.ts'
import {codeOf, read} from './readings.ts'

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, char => char.charCodeAt(0) & 0xff)
const compound = (name: string) => compoundOf({[name]: new Uint8Array(9), '\x05SummaryInformation': new Uint8Array(9)})
const word = wordOf({body: paragraph('甲')})
const page = '<html><body><p>法治政府建设</p></body></html>'

describe('the content tells what a file is', () => {
  test.for<[fact: string, bytes: Uint8Array, kind: Kind]>([
    ['a Word document', word, 'docx'],
    ['a Word document that is cut short', word.slice(0, word.length / 2), 'docx'],
    ['a zip file of Word documents', zipOf({'甲.docx': word, '乙.docx': word}), 'archive'],
    ['a zip file with a folder that holds a part of Word', zipOf({'附件/word/document.xml': '<a/>'}), 'archive'],
    [
      'a workbook in which a Word document is embedded',
      zipOf({'xl/workbook.xml': '', 'xl/a.docx': word}),
      'spreadsheet',
    ],
    ['slides', zipOf({'ppt/presentation.xml': ''}), 'slides'],
    ['an OFD file', zipOf({'OFD.xml': '', 'Doc_0/Document.xml': ''}), 'ofd'],
    ['a zip file with an OFD file in a folder', zipOf({'附件/OFD.xml': ''}), 'archive'],
    ['an OpenDocument text', zipOf({mimetype: 'a', 'META-INF/manifest.xml': '', 'content.xml': ''}), 'open-document'],
    ['an old Word document', compound('WordDocument'), 'word-binary'],
    ['an encrypted package', compound('EncryptedPackage'), 'encrypted'],
    ['an old workbook', compound('Workbook'), 'spreadsheet'],
    [
      'a workbook with a Word document in it',
      compoundOf({Workbook: bytesOf('a'), 'MBD1/WordDocument': bytesOf('a')}),
      'spreadsheet',
    ],
    ['old slides', compound('PowerPoint Document'), 'slides'],
    ['a document of Microsoft Works', compound('MatOST'), 'works'],
    ['a document of Hangul', compoundOf({FileHeader: bytesOf('a'), 'BodyText/Section0': bytesOf('a')}), 'hwp'],
    ['a saved mail', compound('__properties_version1.0'), 'mail'],
    ['an installer', compound('Tables'), 'other-binary'],
    ['a compound file that is cut short', compound('Workbook').slice(0, 700), 'word-binary'],
    ['RTF', bytesOf('{\\rtf1 a}'), 'rtf'],
    ['RTF after a byte order mark', bytesOf('\xef\xbb\xbf\n{\\rtf1 a}'), 'rtf'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'pdf'],
    ['a PDF with other bytes before it', bytesOf('\0\x01HTTP/1.1 200\r\n\r\n%PDF-1.4\n1 0 obj\nendobj\n'), 'pdf'],
    ['a text that speaks of PDF', bytesOf('The mark %PDF-1.4 begins a file.'), 'text'],
    [
      'Word XML',
      bytesOf('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w:wordDocument/>'),
      'word-xml',
    ],
    ['flat Word XML', bytesOf('<?xml version="1.0"?><pkg:package xmlns:pkg="a"/>'), 'word-xml'],
    ['a saved page', bytesOf('From: <Saved by WPS>\r\nSubject: a\r\n b\r\nMIME-Version: 1.0\r\n\r\n'), 'mhtml'],
    ['a text with colons', bytesOf('MIME: a\nb: c\n'), 'text'],
    ['PNG', bytesOf('\x89PNG\r\n\x1a\n'), 'picture'],
    ['JPEG', bytesOf('\xff\xd8\xff\xe0'), 'picture'],
    ['GIF', bytesOf('GIF89a'), 'picture'],
    ['TIFF', bytesOf('II*\0'), 'picture'],
    ['TIFF of the other order', bytesOf('MM\0*'), 'picture'],
    ['BMP', bytesOf('BM\x10\x20\0\0\0\0\0\0'), 'picture'],
    ['WebP', bytesOf('RIFF\x10\0\0\0WEBPVP8 '), 'picture'],
    ['gzip', bytesOf('\x1f\x8b\x08\0'), 'archive'],
    ['7z', bytesOf("7z\xbc\xaf'\x1c"), 'archive'],
    ['RAR', bytesOf('Rar!\x1a\x07\x01\0'), 'archive'],
    ['tar', bytesOf(`${'a'.repeat(257)}ustar`), 'archive'],
    ['a program of Windows', bytesOf('MZ\x90\0\x03'), 'program'],
    ['a program of Linux', bytesOf('\x7fELF\x02'), 'program'],
    ['a CEB file', bytesOf('Founder CEB 1'), 'ceb'],
    ['text', encoders.gb18030('青禾县'), 'text'],
    ['nothing', new Uint8Array(), 'text'],
  ])('%s', ([, bytes, kind]) => {
    expect(kindOf(bytes)).toBe(kind)
  })
})

describe('what cannot be read is refused with what it is, whatever its name', () => {
  test.for<[name: string, bytes: Uint8Array, words: string]>([
    ['扫描件.doc', bytesOf('\xff\xd8\xff\xe0'), '图片'],
    ['报告.docx', bytesOf('Rar!\x1a\x07\x01\0'), '压缩包'],
    ['报告.doc', compound('Workbook'), '电子表格'],
    ['报告.wps', compound('MatOST'), 'Works'],
    ['报告.hwp', bytesOf('HWP Document File V3.00'), 'HWP'],
    ['报告.doc', compound('Tables'), '其他软件'],
    ['报告.doc', bytesOf('MZ\x90\0\x03'), '程序'],
    ['报告.odt', zipOf({'META-INF/manifest.xml': ''}), '.docx'],
  ])('%s', async ([name, bytes, words]) => {
    const error = await read(bytes, name).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({code: 'format-unsupported', message: expect.stringContaining(words)})
  })
})

const mail = (type: string, encoding: string, body: string) =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--=_a"; type="text/html"\r\n\r\nignored\r\n----=_a\r\nContent-Location: file:///C:/a.htm\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----=_a\r\nContent-Type: image/png\r\n\r\nabc\r\n----=_a--\r\n`
const characters = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
const quoted = (bytes: Uint8Array): string =>
  [...bytes]
    .map(byte => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : characters(Uint8Array.of(byte))))
    .join('')
    .replace(/.{60}(?![\dA-F]{0,2}$)/g, part => (/=.?$/.test(part) ? part : `${part}=\r\n`))

describe('a page that was saved with its pictures is read', () => {
  test.for<[fact: string, text: string]>([
    ['in quoted-printable', mail('text/html; charset="utf-8"', 'quoted-printable', quoted(encoders['utf-8'](page)))],
    ['in GB2312', mail('text/html; charset=gb2312', 'quoted-printable', quoted(encoders.gb18030(page)))],
    [
      'in base64',
      mail('text/html; charset=utf-8', 'base64', btoa(characters(encoders['utf-8'](page))).replace(/.{20}/g, '$&\r\n')),
    ],
    [
      'in UTF-16',
      mail('text/html; charset=unicode', 'base64', btoa(`\xff\xfe${characters(encoders['utf-16le'](page))}`)),
    ],
    ['as it is', mail('text/html', '8bit', characters(encoders['utf-8'](page)))],
  ])('%s', async ([, text]) => {
    const {format, plain} = await read(bytesOf(text), '报告.doc')
    expect({format, text: plain.text}).toEqual({format: 'html', text: '法治政府建设'})
  })

  test('or refused when no page is in it', async () => {
    expect(await codeOf(read(bytesOf(mail('text/plain', '8bit', 'a'))))).toBe('mhtml-damaged')
  })
})
