import {describe, expect, test} from 'vitest'
import {documentXml, listXml, numbered, paragraph, relationXml, run, typesXml, wordOf, zipOf} from './documents.ts'
import {codeOf, read} from './readings.ts'

const main = documentXml(paragraph('甲'))
const wordType = (name: string) => `application/vnd.${name}.main+xml`
const contentOf = async (bytes: Uint8Array) => (await read(bytes, '报告.docx')).content

describe('the document part is found', () => {
  test.for<[fact: string, parts: Readonly<Record<string, string>>]>([
    [
      'at a path that only its relation tells',
      {'_rels/.rels': relationXml('officeDocument', 'a/b.xml'), 'a/b.xml': main},
    ],
    ['by a path with steps', {'_rels/.rels': relationXml('officeDocument', './a/../word/x.xml'), 'word/x.xml': main}],
    ['in another case', {'_rels/.rels': relationXml('officeDocument', 'Word/Document.xml'), 'word/document.xml': main}],
    [
      'by its type when relations are missing',
      {
        '[Content_Types].xml': typesXml(
          '/d/e.xml',
          wordType('openxmlformats-officedocument.wordprocessingml.document'),
        ),
        'd/e.xml': main,
      },
    ],
    [
      'in a template',
      {
        '[Content_Types].xml': typesXml('/t.xml', wordType('openxmlformats-officedocument.wordprocessingml.template')),
        't.xml': main,
      },
    ],
    [
      'in a macro document without macros',
      {
        '[Content_Types].xml': typesXml('/word/document.xml', wordType('ms-word.document.macroEnabled')),
        'word/document.xml': main,
      },
    ],
  ])('%s', async ([, parts]) => {
    expect(await contentOf(zipOf(parts))).toBe('甲')
  })
})

describe('a document with macros is refused', () => {
  test.for<[fact: string, parts: Readonly<Record<string, string>>]>([
    ['by the usual name of the part', {'word/vbaProject.bin': 'x'}],
    [
      'by its relation',
      {'word/_rels/document.xml.rels': relationXml('vbaProject', 'other.dat'), 'word/other.dat': 'x'},
    ],
    [
      'by its type',
      {'[Content_Types].xml': typesXml('/word/m.dat', 'application/vnd.ms-office.vbaProject'), 'word/m.dat': 'x'},
    ],
  ])('%s', async ([, parts]) => {
    const found = read(zipOf({'word/document.xml': main, ...parts}))
    expect(await codeOf(found)).toBe('file-macros')
    await expect(found).rejects.toMatchObject({severity: 'unusable', message: expect.stringContaining('.docx')})
  })
})

describe('a part that leads outside is never a part of the document', () => {
  test.for<[fact: string, parts: Readonly<Record<string, string>>]>([
    ['an absolute name', {'/word/document.xml': main, 'word/x.xml': '<a/>'}],
    ['a name with steps up', {'word/../word/document.xml': main, 'word/x.xml': '<a/>'}],
    ['a relation with steps up', {'_rels/.rels': relationXml('officeDocument', '../../d.xml'), '../../d.xml': main}],
  ])('%s', async ([, parts]) => {
    expect(await codeOf(read(zipOf(parts), '报告.docx'))).toBe('docx-damaged')
  })

  test('a relation to the network is not followed', async () => {
    const parts = {'_rels/.rels': relationXml('officeDocument', 'http://a.invalid/', 'TargetMode="External"')}
    expect(await contentOf(zipOf({...parts, 'word/document.xml': main}))).toBe('甲')
  })
})

describe('numbers are never lost in silence', () => {
  const body = documentXml(paragraph('举措', numbered(1)))
  const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${listXml(1, [[0, 'decimal', '%1.']])}</w:numbering>`
  test.for<[fact: string, parts: Readonly<Record<string, string>>]>([
    ['a broken list part', {'word/numbering.xml': numbering.slice(0, -30)}],
    ['a list part that is something else', {'word/numbering.xml': '<a/>'}],
    ['no list part', {'word/styles.xml': '<w:styles/>'}],
    ['a list part that is only named', {'word/_rels/document.xml.rels': relationXml('numbering', 'lists.xml')}],
    ['a broken styles part', {'word/numbering.xml': numbering, 'word/styles.xml': '<w:styles><w:style>'}],
    [
      'a styles part that is only named',
      {'word/numbering.xml': numbering, 'word/_rels/document.xml.rels': relationXml('styles', 'styles.xml')},
    ],
  ])('%s', async ([, parts]) => {
    expect(await codeOf(read(zipOf({'word/document.xml': body, ...parts})))).toBe('docx-damaged')
  })

  test('a document without lists needs no list part', async () => {
    expect(await contentOf(zipOf({'word/document.xml': main}))).toBe('甲')
  })
})

test('a document of pictures cannot be judged, and how many there are is said', async () => {
  const picture = paragraph('<w:r><w:drawing><pic:pic/></w:drawing></w:r>')
  await expect(read(wordOf({body: picture.repeat(12)}))).rejects.toMatchObject({
    code: 'text-missing',
    severity: 'unjudgeable',
    message: expect.stringContaining('12 张'),
  })
})

test('a name space means what it says where it stands', async () => {
  const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
  const other = '<w:x xmlns:w="urn:other"><w:p/><w:r><w:t>外</w:t></w:r></w:x>'
  const xml = `<document xmlns="${uri}"><body><p><r><t>甲</t></r><a xmlns="urn:a"><r><t>外</t></r></a></p><p><r><t>乙</t></r></p></body></document>`
  expect(await contentOf(zipOf({'word/document.xml': xml}))).toBe('甲\n乙')
  expect(await contentOf(wordOf({body: paragraph(run('甲') + other + run('乙'))}))).toBe('甲乙')
})
