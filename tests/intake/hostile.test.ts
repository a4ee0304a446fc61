import {strToU8} from 'fflate'
import {describe, expect, test} from 'vitest'
import {documentXml, listXml, numbered, paragraph, wordOf, zipOf} from './documents.ts'
import {codeOf, read} from './readings.ts'

const whole = wordOf({body: paragraph('一、主要举措和成效')})

/** The bytes with one 32-bit field of the first central directory entry changed. */
function withField(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = new Uint8Array(bytes)
  const view = new DataView(copy.buffer)
  let at = 0
  while (view.getUint32(at, true) !== 0x02014b50) at += 1
  view.setUint32(at + offset, value, true)
  return copy
}

/** The bytes with one bit flipped in the middle of the first part. */
const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((byte, at) => (at === 120 ? byte ^ 4 : byte))

const document = (xml: string) => zipOf({'word/document.xml': xml})
const many = Object.fromEntries(Array.from({length: 2001}, (_, at) => [`word/${at}.xml`, '']))
const elements = Array.from({length: 500_001}, (_, at) => `<a b="${(at * 7919) % 1_000_003}"/>`).join('')
const entities = '<!DOCTYPE a [<!ENTITY a "法治"><!ENTITY b "&a;&a;&a;&a;">]>'

describe('a hostile document is refused within seconds', () => {
  test.for<[fact: string, bytes: () => Uint8Array, code: string]>([
    ['a part that inflates more than 200 times', () => document(' '.repeat(2 ** 21)), 'zip-bomb'],
    ['more than 100 MB in all', () => withField(whole, 24, 101 * 2 ** 20), 'zip-bomb'],
    ['more than 2,000 parts', () => zipOf(many), 'zip-bomb'],
    ['a part larger than it declares', () => withField(document(' '.repeat(2 ** 23)), 24, 1000), 'zip-bomb'],
    ['an entity declaration', () => document(entities + documentXml(paragraph('&b;'))), 'docx-damaged'],
    ['a document type', () => document(`<!DOCTYPE a SYSTEM "file:///etc/passwd">${documentXml('')}`), 'docx-damaged'],
    ['elements nested too deep', () => document(documentXml('<w:p>'.repeat(100_000))), 'docx-damaged'],
    ['too many elements', () => document(documentXml(elements)), 'docx-damaged'],
  ])('%s', async ([, bytes, code]) => {
    const made = bytes()
    const started = performance.now()
    expect(await codeOf(read(made))).toBe(code)
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('labels cannot be blown up', async () => {
    const numbering = listXml(1, [[0, 'lowerLetter', '%1'.repeat(10_000)]])
    const {content} = await read(wordOf({body: paragraph('项', numbered(1)).repeat(100), numbering}))
    expect(content.length).toBeLessThan(100 * 500)
  })
})

describe('a damaged document is refused', () => {
  test.for<[fact: string, bytes: Uint8Array, code: string]>([
    ['cut in half', whole.slice(0, whole.length / 2), 'docx-damaged'],
    ['without its last bytes', whole.slice(0, -30), 'docx-damaged'],
    ['one bit flipped', flipped(whole), 'docx-damaged'],
    ['a part that is shorter than it declares', withField(whole, 24, 5000), 'docx-damaged'],
    ['a part that lies outside the file', withField(whole, 42, 10_000_000), 'docx-damaged'],
    ['no document part', zipOf({'word/styles.xml': '<a/>'}), 'docx-damaged'],
    ['no body', document('<a/>'), 'docx-damaged'],
    ['broken XML', document(documentXml('<w:p>')), 'docx-damaged'],
    ['an empty part', document(''), 'docx-damaged'],
    ['a part that is no text', zipOf({'word/document.xml': new Uint8Array(100)}), 'docx-damaged'],
    ['an encrypted part', withField(whole, 8, 1 + (8 << 16)), 'file-encrypted'],
    ['a document without words', wordOf({body: paragraph('')}), 'text-missing'],
  ])('%s', async ([, bytes, code]) => {
    expect(await codeOf(read(bytes))).toBe(code)
  })

  test('wherever one byte is wrong, it is read alike or refused, never misread', async () => {
    const {content} = await read(whole)
    for (let at = 0; at < whole.length; at += 7) {
      const bytes = whole.map((byte, place) => (place === at ? byte ^ 0x21 : byte))
      const found = await read(bytes, '报告.docx').then(
        reading => reading.content,
        (error: unknown) => error,
      )
      expect(
        found === content || (found instanceof Error && found.name === 'InputError') ? 'as it should be' : found,
      ).toBe('as it should be')
    }
  })
})

test('garbage after the signature of a zip file is no document', async () => {
  expect(await codeOf(read(strToU8('PK\x03\x04 and nothing more'), '报告.docx'))).toBe('docx-damaged')
  expect(await codeOf(read(strToU8('PK\x03\x04 and nothing more')))).toBe('format-unsupported')
})
