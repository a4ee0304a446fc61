import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {documentXml, listXml, numbered, paragraph, run, tableXml, wordOf, zipOf} from './documents.ts'
import {codeOf, read} from './readings.ts'

const limit = 10_000
const whole = wordOf({body: paragraph('一、主要举措和成效') + tableXml([[paragraph('调解'), paragraph('5')]])})
const stored = zipSync({'word/document.xml': strToU8(documentXml(paragraph('甲')))}, {level: 0})

/** The bytes with a change made to a copy; `entries` are the places of the entries of the central directory, `end` that of its end. */
function edited(
  bytes: Uint8Array,
  change: (view: DataView, places: {readonly entries: readonly number[]; readonly end: number}) => void,
): Uint8Array {
  const copy = new Uint8Array(bytes)
  const view = new DataView(copy.buffer)
  const placesOf = (signature: number) =>
    Array.from({length: copy.length - 4}, (_, at) => at).filter(at => view.getUint32(at, true) === signature)
  const [end = 0] = placesOf(0x06054b50)
  change(view, {entries: placesOf(0x02014b50), end})
  return copy
}

/** The bytes without the end of the directory, then these numbers of 32 bits, then the end. */
const withBeforeEnd = (bytes: Uint8Array, words: readonly number[]): Uint8Array =>
  new Uint8Array([...bytes.slice(0, -22), ...new Uint8Array(Uint32Array.from(words).buffer), ...bytes.slice(-22)])

/** The same file with its directory told in zip64, and the places of 32 bits filled with ones. */
function inZip64(bytes: Uint8Array, entries: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const end = bytes.length - 22
  const [size, start] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)]
  const record = [0x06064b50, 44, 0, 45 + (45 << 16), 0, 0, entries, 0, entries, 0, size, 0, start, 0]
  const long = withBeforeEnd(bytes, [...record, 0x07064b50, 0, end, 0, 1])
  return edited(long, (copy, {end: at}) => {
    copy.setUint16(at + 8, 0xffff, true)
    copy.setUint16(at + 10, 0xffff, true)
    copy.setUint32(at + 12, 0xffffffff, true)
    copy.setUint32(at + 16, 0xffffffff, true)
  })
}

const document = (xml: string | Uint8Array) => zipOf({'word/document.xml': xml})
const numbers = (count: number) => Array.from({length: count}, (_, at) => (at * 7919) % 1_000_003)
const nested = (open: string, close: string, depth: number, inner: string) =>
  document(documentXml(open.repeat(depth) + inner + close.repeat(depth)))
const utf16 = (text: string, swapped = false) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return new Uint8Array(swapped ? bytes.swap16() : bytes)
}

/** Measures the time of the processor, which does not depend on what else the machine does. */
async function within(milliseconds: number, reading: () => Promise<string>): Promise<string> {
  const started = process.cpuUsage()
  const found = await reading()
  const {user, system} = process.cpuUsage(started)
  expect((user + system) / 1000).toBeLessThan(milliseconds)
  return found
}

describe('a hostile document is answered in time', () => {
  test.for<[fact: string, bytes: () => Uint8Array, code: string]>([
    [
      'parts that share bytes',
      () =>
        edited(
          zipOf({'word/document.xml': documentXml(''), 'a.xml': '<a/>'}),
          (view, {entries: [first = 0, second = 0]}) =>
            view.setUint32(second + 42, view.getUint32(first + 42, true), true),
        ),
      'docx-damaged',
    ],
    [
      'two parts of one name',
      () =>
        edited(zipOf({'word/document.xml': documentXml(''), 'word/documenu.xml': '<a/>'}), (view, {entries}) =>
          view.setUint8((entries[1] ?? 0) + 46 + 12, 't'.charCodeAt(0)),
        ),
      'docx-damaged',
    ],
    [
      'zip64 sizes that no file has',
      () => edited(whole, (view, {entries}) => view.setUint32((entries[0] ?? 0) + 24, 0xffffffff, true)),
      'zip-bomb',
    ],
    [
      'a part said to be larger than it is',
      () => edited(stored, (view, {entries: [at = 0]}) => view.setUint32(at + 24, 5000, true)),
      'docx-damaged',
    ],
    [
      'a directory that ends too soon',
      () => edited(whole, (view, {end}) => view.setUint16(end + 10, 40, true)),
      'docx-damaged',
    ],
    [
      'a way of packing that nobody knows',
      () => edited(stored, (view, {entries: [at = 0]}) => view.setUint16(at + 10, 99, true)),
      'docx-damaged',
    ],
    [
      'an external entity',
      () => document(`<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]>${documentXml(paragraph('&a;'))}`),
      'docx-damaged',
    ],
    ['an entity that nobody declared', () => document(documentXml(paragraph('&a;'))), 'docx-damaged'],
    ['401 nested elements', () => nested('<w:hyperlink>', '</w:hyperlink>', 401, run('甲')), 'docx-damaged'],
    ['1,000 empty paragraphs', () => wordOf({body: '<w:p/>'.repeat(1000)}), 'text-missing'],
    [
      'half a million elements',
      () =>
        document(
          documentXml(
            numbers(499_000)
              .map(at => `<w:p a="${at}"/>`)
              .join(''),
          ),
        ),
      'text-missing',
    ],
    [
      'more than 150,000 characters',
      () =>
        wordOf({
          body: numbers(2500)
            .map(at => paragraph(`法治${at}`.repeat(70)))
            .join(''),
        }),
      'text-too-long',
    ],
    [
      'labels longer than 150,000 characters',
      () =>
        wordOf({
          body: numbers(50_000)
            .map(at => `<w:p a="${at}"><w:pPr>${numbered(1)}</w:pPr></w:p>`)
            .join(''),
          numbering: listXml(1, [[0, 'lowerRoman', '%1'.repeat(50)]]),
        }),
      'text-too-long',
    ],
  ])('%s', {timeout: 60_000}, async ([, bytes, code]) => {
    const made = bytes()
    expect(await within(limit, () => codeOf(read(made, '报告.docx')))).toBe(code)
  })
})

describe('an unusual document is read', () => {
  const whatever = paragraph('甲')
  test.for<[fact: string, bytes: () => Uint8Array, content: string]>([
    ['whose directory is told in zip64', () => inZip64(stored, 1), '甲'],
    [
      'whose parts were written without knowing their sizes',
      () =>
        edited(stored, view => {
          view.setUint16(6, 8, true)
          for (const at of [14, 18, 22]) view.setUint32(at, 0, true)
        }),
      '甲',
    ],
    [
      'with words after its end',
      () => new Uint8Array([...whole, ...strToU8('trailing')]),
      '一、主要举措和成效\n调解\t5',
    ],
    ['in UTF-16', () => document(utf16(`<?xml version="1.0" encoding="UTF-16"?>${documentXml(whatever)}`)), '甲'],
    ['in UTF-16, the other way round', () => document(utf16(documentXml(whatever), true)), '甲'],
    [
      'with 300 nested links',
      () =>
        nested(
          '<w:p><w:hyperlink>',
          '</w:hyperlink></w:p>',
          1,
          '<w:sdt>'.repeat(300) + run('甲') + '</w:sdt>'.repeat(300),
        ),
      '甲',
    ],
    ['with 100 nested tables', () => nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 100, whatever), '甲'],
    [
      'with 60,000 paragraphs run into one',
      () => {
        const mark = '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>'
        return wordOf({
          body: numbers(60_000)
            .map(at => `<w:p a="${at}">${mark}${run('甲')}</w:p>`)
            .join(''),
        })
      },
      '甲'.repeat(60_000),
    ],
    [
      'with fields that never end',
      () =>
        wordOf({
          body: paragraph(
            numbers(50_000)
              .map(at => `<w:r a="${at}"><w:fldChar w:fldCharType="begin"/></w:r>`)
              .join('') + run('甲'),
          ),
        }),
      '甲',
    ],
    [
      'with styles based on each other a thousand deep',
      () =>
        wordOf({
          body: paragraph('甲', '<w:pStyle w:val="0"/>'),
          styles: Array.from(
            {length: 1000},
            (_, at) => `<w:style w:styleId="${at}"><w:basedOn w:val="${at + 1}"/></w:style>`,
          ).join(''),
        }),
      '甲',
    ],
  ])('%s', {timeout: 60_000}, async ([, bytes, content]) => {
    const made = bytes()
    expect(await within(limit, async () => (await read(made, '报告.docx')).content)).toBe(content)
  })

  test('of 500 pages, in seconds', {timeout: 60_000}, async () => {
    const runs = (page: number) =>
      Array.from({length: 20}, (_, at) => run(`依法行政${(page * 20 + at) * 7919}`, '<w:sz w:val="32"/>'))
    const bytes = wordOf({body: Array.from({length: 500}, (_, page) => paragraph(runs(page).join(''))).join('')})
    const content = await within(limit, async () => (await read(bytes)).content)
    expect(content.split('\n')).toHaveLength(500)
    expect(content.length).toBeGreaterThan(110_000)
  })
})

test('wherever it is cut, it is refused', async () => {
  const found = new Set<string>()
  for (let length = 4; length < whole.length; length += 5)
    found.add(await codeOf(read(whole.slice(0, length), '报告.docx')))
  expect([...found]).toEqual(['docx-damaged'])
})
