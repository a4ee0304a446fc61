import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import process from 'node:process'
import {deflateSync} from 'node:zlib'
import {describe, expect, test, vi} from 'vitest'
import {loadLibrary} from '../../src/intake/pdf/library.ts'
import {InputError} from '../../src/model/errors.ts'
import {binary, flate, lines, type PdfObject, pdfOf, smallPicture, wholePicture, written} from './pdf-written.ts'
import {codeOf, read} from './readings.ts'

const fixture = (name: string): Uint8Array => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const report = ['槐河镇2024年法治政府建设年度报告', '　　一、主要举措和成效', '　　全年调解矛盾纠纷215件。']
const plain = written([lines(report)])
const codesOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await read(bytes)).warnings.map(({code, message}) => `${code} ${/\d+/.exec(message)?.[0]}`)

describe('a PDF reads as the text it was printed from', () => {
  test.for(['printed-chromium.pdf', 'printed-libreoffice.pdf'])('%s', async name => {
    const {content, format, extraction, stretches, warnings} = await read(fixture(name))
    expect(content).toBe(fixture('printed.txt').toString())
    expect({format, pages: extraction.pages, lost: extraction.lost, warnings}).toEqual({
      format: 'pdf',
      pages: 2,
      lost: 0,
      warnings: [],
    })
    expect(new Set(stretches.map(({position}) => position.page))).toEqual(new Set([1, 2]))
    expect(stretches.map(({start, end}) => content.slice(start, end)).join('')).toBe(content.replaceAll('\n', ''))
  })

  test('with fonts that it names and does not hold', async () => {
    expect((await read(plain)).content.split('\n')).toEqual([
      '槐河镇2024年法治政府建设年度报告',
      '一、主要举措和成效',
      '全年调解矛盾纠纷215件。',
    ])
  })

  test.for([90, 180, 270])('on a page turned by %d degrees', async angle => {
    const turned = binary(plain).replace('/MediaBox', `/Rotate ${angle}/MediaBox`)
    const {content} = await read(Uint8Array.from(turned, char => char.charCodeAt(0)))
    expect(content).toBe((await read(plain)).content)
  })

  test('without the watermark that runs across it', async () => {
    const mark = lines(['内部资料']).replace('1 0 0 1 80 750', '0.7 0.7 -0.7 0.7 200 400')
    const marked = written([lines(report) + mark])
    expect((await read(marked)).content).toBe((await read(plain)).content)
    expect(await codesOf(marked)).toEqual(['turned-left-out 1'])
  })

  test('text that runs down the page is refused or warned of', async () => {
    const vertical = binary(plain).replace('UniGB-UCS2-H', 'UniGB-UCS2-V')
    const bytes = Uint8Array.from(vertical, char => char.charCodeAt(0))
    expect(await codeOf(read(bytes))).toBe('text-missing')
  })

  test('without a word on the console, and the bytes stay as they are', async () => {
    const said = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'log'), vi.spyOn(console, 'error')]
    const bytes = Uint8Array.from(plain)
    await read(bytes)
    expect(bytes).toEqual(plain)
    expect(said.flatMap(({mock}) => mock.calls)).toEqual([])
    vi.restoreAllMocks()
  })
})

describe('pages whose text is a picture', () => {
  const scanned = written([wholePicture, lines(report) + smallPicture, wholePicture + lines(['— 3 —'], {top: 40}), ''])

  test('are named, the blank page and the one with a photograph are not', async () => {
    const error = await read(scanned).then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(InputError)
    expect(error).toMatchObject({code: 'pages-scanned', severity: 'unjudgeable'})
    expect(String(error)).toContain('共 4 页，其中第 1、3 页')
  })

  test.for<[fact: string, bytes: Uint8Array, code: string]>([
    ['drawn on the page itself', written(['595 0 0 842 0 0 cm /Picture Do']), 'pages-scanned'],
    ['drawn as outlines', written(['0 0 m 10 10 l 20 5 l S\n'.repeat(200)]), 'pages-scanned'],
    [
      'drawn inside a drawing',
      written(['/Form Do'], {
        named: '/Form 7 0 R',
        objects: [
          flate(wholePicture, '/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</Picture 6 0 R>>>>'),
        ],
      }),
      'pages-scanned',
    ],
    ['nothing but blank', written(['', '']), 'text-missing'],
  ])('%s: refused', async ([, bytes, code]) => {
    expect(await codeOf(read(bytes))).toBe(code)
  })

  test.for<[fact: string, bytes: Uint8Array, warnings: readonly string[]]>([
    [
      'a photograph beside text is counted',
      written([lines(report) + smallPicture + smallPicture]),
      ['pictures-left-out 2'],
    ],
    [
      'invisible text over a scan is recognised text',
      written([wholePicture + lines([...report, ...report], {mode: 3})]),
      ['recognised-text 1'],
    ],
    [
      'visible text over a background is text',
      written([wholePicture + lines([...report, ...report])]),
      ['pictures-left-out 1'],
    ],
  ])('%s', async ([, bytes, warnings]) => {
    expect(await codesOf(bytes)).toEqual(warnings)
  })
})

describe('characters that have no meaning to be found', () => {
  test('are lost, and few of them are warned of', async () => {
    const {content, extraction, warnings} = await read(written([lines([...report, ...report, '　　办结\ue001件。'])]))
    expect(content).toContain('办结\ufffd件')
    expect(extraction.lost).toBe(1)
    expect(warnings.map(({code}) => code)).toEqual(['text-lost'])
  })

  test.for<[fact: string, text: string]>([
    ['private use', '\ue001\ue002\ue003\ue004\ue005\ue006'],
    ['glyph numbers taken for letters', '\u0234\u0250\u1234\u0b12\u0c11\u0d05\u0e33\u1050\u1100\u1200\u1301\u1402'],
    ['glyph numbers taken for rare characters', '丂丆丏丒丗丠両丣並丩丮丯丱丳丵丷丼乀乁乂乄乆乊'],
  ])('too many: %s', async ([, text]) => {
    expect(await codeOf(read(written([lines([text])])))).toBe('text-unreadable')
  })
})

const form = (content: string, inner: number): PdfObject =>
  flate(content, `/Type/XObject/Subtype/Form/BBox[0 0 500 500]/Resources<</XObject<</Form ${inner} 0 R>>>>`)
const nested = Array.from({length: 8}, (_, at) => form('/Form Do '.repeat(10), Math.min(at + 8, 14)))
const bomb = new Uint8Array(deflateSync(deflateSync(Buffer.alloc(50_000_000))))
const locked = `/Encrypt<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>/ID[<00><00>]`

/** The same with other bytes for the sum behind each packed stream. */
const summed = (bytes: Uint8Array, sum: string): Uint8Array => {
  const changed = binary(bytes).replace(/[\s\S]{4}(?=\nendstream)/g, sum)
  return Uint8Array.from(changed, char => char.charCodeAt(0))
}

test.for(['\0\0\0\0', '\x01\x02\x03\x04'])('a printer that reckons all sums wrong does no harm: %j', async sum => {
  const pages = written([lines(report), lines(report)])
  expect((await read(summed(pages, sum))).content).toBe((await read(pages)).content)
})

test('two that load the library at once leave everything as it was', async () => {
  const before = [process.getBuiltinModule, Array.prototype.push, JSON.parse, JSON.stringify]
  const loaded = await Promise.all([loadLibrary(), loadLibrary()])
  expect(loaded[0]?.library).toBe(loaded[1]?.library)
  expect([process.getBuiltinModule, Array.prototype.push, JSON.parse, JSON.stringify]).toEqual(before)
  expect(Object.keys(createRequire(import.meta.url).cache).filter(path => path.includes('canvas'))).toEqual([])
  expect('DOMMatrix' in globalThis).toBe(false)
})

describe('a hostile or damaged PDF ends in a coded error within seconds', () => {
  test.for<[fact: string, bytes: Uint8Array, code: string]>([
    ['cut in half', plain.slice(0, plain.length / 2), 'pdf-damaged'],
    ['without its last bytes', plain.slice(0, -30), 'pdf-damaged'],
    [
      'one bit of its content flipped',
      plain.map((byte, at) => (at === binary(plain).lastIndexOf('stream\n') - 40 ? byte ^ 4 : byte)),
      'pdf-damaged',
    ],
    ['a password', written([lines(report)], {trailer: locked}), 'file-encrypted'],
    ['500 pages', written(Array.from({length: 500}, () => lines(report))), 'too-many-pages'],
    [
      'pages that hold themselves',
      pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[2 0 R 2 0 R]/Count 100>>']),
      'pdf-damaged',
    ],
    ['no pages', pdfOf(['<</Type/Catalog>>']), 'pdf-damaged'],
    ['content that unpacks a thousandfold', written(['0 '.repeat(10_000_000)]), 'zip-bomb'],
    [
      'content packed twice',
      written([lines(report)], {objects: [{words: '/Filter[/FlateDecode/FlateDecode]', data: bomb}]}),
      'zip-bomb',
    ],
    [
      'drawings in drawings, ten times ten times …',
      written(['/Form Do'], {named: '/Form 7 0 R', objects: nested}),
      'zip-bomb',
    ],
    [
      'more characters than a page can hold',
      written([
        lines(
          Array.from({length: 60}, () => '法'.repeat(3000)),
          {left: 0},
        ).replaceAll('/F1 16 Tf', '/F1 0.1 Tf'),
      ]),
      'pdf-damaged',
    ],
  ])('%s', async ([, bytes, code]) => {
    const started = performance.now()
    expect(await codeOf(read(bytes))).toBe(code)
    expect(performance.now() - started).toBeLessThan(8000)
  })

  test.for<[fact: string, bytes: Uint8Array]>([
    ['scripts', written([lines(report)], {catalogue: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'})],
    ['a count of pages that is not true', written([lines(report)], {count: 99_999_999})],
    [
      'a drawing that draws itself',
      written([`${lines(report)}/Form Do`], {named: '/Form 7 0 R', objects: [form('/Form Do', 7)]}),
    ],
  ])('what does no harm is read: %s', async ([, bytes]) => {
    expect((await read(bytes)).content).toBe((await read(plain)).content)
  })
})
