import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {decode} from '../../src/intake/encoding.ts'
import {encoders} from './encoders.ts'

const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const
const bom = '\ufeff'
const prose =
  '清溪镇人民政府2023年法治政府建设年度报告\r\n一、主要举措和成效\r\n（一）坚持党的领导，“关键少数”带头学法。\r\n'

describe.for(encodings)('%s', encoding => {
  const encode = encoders[encoding]

  test.for<[fact: string, text: string]>([
    ['prose comes back unchanged, line ends included', prose],
    ['one short line is enough', '镇司法所'],
    ['traditional characters', '大涌鎮堅持以習近平新時代中國特色社會主義思想為指導，全面貫徹落實黨的二十大精神。'],
    ['mostly ASCII with a few Chinese words', '<p class="article-title" id="zoom">法治政府建设</p>\n'.repeat(3)],
  ])('%s', ([, text]) => {
    expect(decode(encode(text))).toEqual({text, encoding})
  })

  test('a byte order mark is no part of the text', () => {
    expect(decode(encode(bom + prose))).toEqual({text: prose, encoding})
  })

  test('any cut of a text comes back', () => {
    fc.assert(
      fc.property(fc.nat(prose.length - 8), fc.integer({min: 8, max: 40}), (start, length) => {
        const text = prose.slice(start, start + length)
        expect(decode(encode(text))?.text).toBe(text)
      }),
    )
  })
})

describe('a web page', () => {
  test.for(['gb2312', 'GBK', 'gb18030'])('may declare %s', charset => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head>镕堃</html>`
    expect(decode(encoders.gb18030(page))).toEqual({text: page, encoding: 'gb18030'})
  })

  test.for(['utf-8', 'klingon', 'utf-16', 'iso-8859-1'])('may wrongly declare %s', charset => {
    const page = `<html><meta charset="${charset}">${prose}</html>`
    expect(decode(encoders.gb18030(page))?.text).toBe(page)
  })
})

describe('what is no text has no decoding', () => {
  const noise = Uint8Array.from({length: 5000}, (_, at) => (at * at * 31 + at * 7) % 251)
  test.for<[fact: string, bytes: Uint8Array]>([
    ['zeros', new Uint8Array(100)],
    ['noise', noise],
    [
      'the head of a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]),
    ],
    [
      'one half of a program',
      Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0]),
    ],
  ])('%s', ([, bytes]) => {
    expect(decode(bytes)).toBeUndefined()
  })
})

test('a broken byte costs one character, not the text', () => {
  const bytes = encoders['utf-8'](prose)
  const broken = Uint8Array.from([...bytes.slice(0, 9), 0xff, ...bytes.slice(9)])
  expect(decode(broken)).toEqual({text: `${prose.slice(0, 3)}\ufffd${prose.slice(3)}`, encoding: 'utf-8'})
})

const corpus = process.env['DUIBIAO_CORPUS']
const folder = join(corpus ?? '.', 'reports')
const reports = corpus ? readdirSync(folder) : ['none']
const why = corpus ? '' : ' (skipped: DUIBIAO_CORPUS names no folder of real reports)'

describe.skipIf(!corpus)(`the real reports come back from every encoding${why}`, () => {
  test.for(reports.flatMap(report => encodings.map(encoding => [report, encoding] as const)))(
    '%s in %s, with a mark and without',
    ([report, encoding]) => {
      const text = readFileSync(join(folder, report), 'utf8')
      const encode = encoders[encoding]
      expect(decode(encode(text))).toEqual({text, encoding})
      expect(decode(encode(bom + text))).toEqual({text, encoding})
    },
  )
})
