import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {InputError} from '../../src/model/errors.ts'
import {paragraph, wordOf, zipOf} from './documents.ts'
import {codeOf, read} from './readings.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const word = wordOf({body: paragraph('甲')})
const page = '<html><body><p>甲</p></body></html>'
const ole = (stream: string) =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...padding,
    ...new Uint8Array(Buffer.from(stream, 'utf16le')),
  ])
const padding = new Uint8Array(600)

describe('the content decides how a file is read', () => {
  test.for<[name: string, bytes: Uint8Array, format: string]>([
    ['报告.docx', word, 'docx'],
    ['报告.txt', word, 'docx'],
    ['报告.html', bytesOf(page), 'html'],
    ['报告.doc', bytesOf(page), 'html'],
    ['报告.txt', bytesOf(`<!-- 首页 -->\n<!DOCTYPE HTML>\n${page}`), 'html'],
    ['报告.txt', bytesOf('<p>甲</p><p>乙</p><div>丙<br></div>'), 'html'],
    ['报告.txt', bytesOf('其中3<5，见<附件>。\n第二行<br>。'), 'txt'],
    ['报告.docx', bytesOf('甲'), 'txt'],
    ['报告.MD', bytesOf('# 甲\n\n<br>\n'), 'md'],
    ['报告.txt', bytesOf('# 甲\n\n## 乙'), 'txt'],
    ['-', bytesOf('甲'), 'txt'],
  ])('%s holds %s', async ([name, bytes, format]) => {
    expect((await read(bytes, name)).format).toBe(format)
  })
})

describe('what cannot be read is refused with what it is', () => {
  test.for<[fact: string, bytes: Uint8Array, code: string, words: string]>([
    ['nothing', new Uint8Array(), 'file-empty', '0 字节'],
    ['only a byte order mark', bytesOf('\ufeff'), 'text-missing', '没有读到文字'],
    ['only white space', bytesOf(' \n　'), 'text-missing', '没有读到文字'],
    ['an empty page', bytesOf('<html><script>var a</script></html>'), 'text-missing', '没有读到文字'],
    ['an encrypted Word document', ole('EncryptedPackage'), 'file-encrypted', '密码'],
    ['a PDF cut short', bytesOf('%PDF-1.7\n'), 'pdf-damaged', 'PDF'],
    [
      'a Word XML document',
      bytesOf('<?xml version="1.0"?><?mso-application progid="Word.Document"?><a/>'),
      'format-unsupported',
      '请另存为 .docx',
    ],
    ['a workbook', zipOf({'xl/workbook.xml': '<a/>'}), 'format-unsupported', '电子表格'],
    [
      'a workbook with a Word document in it',
      zipOf({'xl/workbook.xml': '<a/>', 'xl/embeddings/a.docx': word}),
      'format-unsupported',
      '电子表格',
    ],
    ['slides', zipOf({'ppt/presentation.xml': '<a/>'}), 'format-unsupported', '演示文稿'],
    ['another zip file', zipOf({'报告.txt': '甲'}), 'format-unsupported', '压缩包'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'format-unsupported', '图片'],
    ['bytes of nothing known', Uint8Array.from([0x89, 1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 13]), 'not-text', 'GB18030'],
  ])('%s', async ([, bytes, code, words]) => {
    const error = await read(bytes, '报告.bin').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(InputError)
    expect(error).toMatchObject({code, place: {source: '报告.bin'}, message: expect.stringContaining(words)})
  })

  test('a document of pictures was read, but cannot be judged', async () => {
    const scanned = wordOf({body: paragraph('<w:r><w:drawing><pic:pic/></w:drawing></w:r>')})
    const error = await read(scanned).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'text-missing',
      severity: 'unjudgeable',
      message: expect.stringContaining('1 张'),
    })
  })
})

describe('a reading', () => {
  test.for(['报告.txt', '报告.md'])('of %s is the text itself, line ends and all', async name => {
    const text = '甲\r\n　乙𠮷\r\n'
    const {content, plain} = await read(bytesOf(`\ufeff${text}`), name)
    expect(content).toBe(text)
    expect(plain.text).toBe(text)
    expect([...plain.origin]).toEqual([...text.split('').keys()])
  })

  test('of a page keeps its markup, and says where the plain text stands in it', async () => {
    const {content, plain} = await read(bytesOf(page))
    expect(content).toBe(page)
    expect(plain).toEqual({text: '甲', origin: Uint32Array.of(page.indexOf('甲'))})
  })

  test('bears the hash of the bytes as they came', async () => {
    const bytes = bytesOf('\ufeff甲')
    expect((await read(bytes)).sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('says how many characters were lost', async () => {
    const {warnings} = await read(bytesOf(`${'法治政府建设'.repeat(10)}\ufffd`))
    expect(warnings).toEqual([{code: 'text-lost', message: expect.stringContaining('1 个')}])
  })

  test('of damaged text is refused when too much is lost', async () => {
    expect(await codeOf(read(bytesOf('法\ufffd治\ufffd')))).toBe('not-text')
  })
})

const corpus = process.env['DUIBIAO_CORPUS']
const folder = join(corpus ?? '.', 'reports')
const why = corpus ? '' : ' (skipped: DUIBIAO_CORPUS names no folder of real reports)'

const reports = corpus ? readdirSync(folder) : ['none']

describe.skipIf(!corpus)(`real reports${why}`, () => {
  const linesOf = (report: string) =>
    readFileSync(join(folder, report), 'utf8')
      .split('\n')
      .filter(line => line.trim() !== '')
  const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

  test.for(reports)('%s is read as it is', async report => {
    const bytes = new Uint8Array(readFileSync(join(folder, report)))
    const {format, content, warnings} = await read(bytes, report)
    expect({format, content, warnings}).toEqual({format: 'txt', content: new TextDecoder().decode(bytes), warnings: []})
  })

  test.for(reports)('%s comes back from a Word document line by line', async report => {
    const lines = linesOf(report)
    const {content} = await read(wordOf({body: lines.map(line => paragraph(escaped(line))).join('')}))
    expect(content.split('\n')).toEqual(lines.map(line => line.trimEnd()))
  })

  test.for(reports)('%s comes back from a web page line by line, but for runs of spaces and the page’s tail', async report => {
    const lines = linesOf(report)
    const {plain} = await read(
      bytesOf(`<html><div id="zoom">${lines.map(line => `<p>${escaped(line)}`).join('\n')}</div></html>`),
    )
    const article = lines.filter(line => !line.startsWith('扫一扫'))
    expect(plain.text.split('\n')).toEqual(
      article.map(line => line.replace(/[ \t\u00a0]+/g, ' ').replace(/^ | $/g, '')),
    )
  })
})
