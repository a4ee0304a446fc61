import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {openOle} from '../../src/intake/doc/ole.ts'
import {compoundOf} from './compound.ts'
import {codeOf, read} from './readings.ts'

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
const report = fixture('青禾县.doc')
const streams = openOle(report, 'fixture')
const stream = (name: string): Uint8Array => streams.stream(name) ?? new Uint8Array()

/** The report packed anew, its document stream changed at one place by a 16-bit number, with more streams beside it. */
function repacked(at?: number, value = 0, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const document = stream('WordDocument')
  if (at !== undefined) new DataView(document.buffer).setUint16(at, value, true)
  return compoundOf({WordDocument: document, '1Table': stream('1Table'), ...more})
}

/** The report whose first piece holds a change of its own, as a fast save leaves it: the short number of the change, and its value. */
function fastSaved(change: number, value: number): Uint8Array {
  const [document, table] = [stream('WordDocument'), stream('1Table')]
  const at = new DataView(document.buffer).getUint32(0x1a2, true)
  const view = new DataView(table.buffer)
  const pieces = (view.getUint32(at + 1, true) - 4) / 12
  for (let piece = 0; piece < pieces; piece += 1)
    view.setUint16(at + 5 + (pieces + 1) * 4 + piece * 8 + 6, (value << 8) | (change << 1), true)
  return compoundOf({WordDocument: document, '1Table': table})
}

/** The report with a 32-bit number of its container changed. */
function changed(at: number, value: number): Uint8Array {
  const copy = new Uint8Array(report)
  new DataView(copy.buffer).setUint32(at, value, true)
  return copy
}

const sectorAt = (field: number): number => (new DataView(report.buffer).getUint32(field, true) + 1) * 512
const [table, directory] = [sectorAt(0x4c), sectorAt(0x30)]
const directorySector = new DataView(report.buffer).getUint32(0x30, true)

describe('an old Word document is read as its reader sees it', () => {
  test('with its numbers, notes and boxes in their places', async () => {
    const {format, content, warnings, extraction} = await read(report)
    expect(format).toBe('doc')
    expect(content.split('\n')).toEqual([
      ...['青禾县2024年法治政府建设年度报告', '一、主要举措', '（一）加强学习', '全年学法4次。', '显示，样式外。'],
      ...[
        '调解纠纷12件，均成功。',
        '批注处',
        '换行前',
        '换行后',
        '换页后',
        '链接字——“引号”不变',
        '（二）公开信息',
        '圆点',
      ],
      ...['锚段末', '框内文字', '框内第二段', '指标\t得分', '调解\t5', '多', '段', '二、存在的不足'],
      ...['外甲 内甲 内乙 外后\t外乙', '段落标记已删。', '三、下一步打算'],
    ])
    expect(warnings.map(({code}) => code)).toEqual([
      ...['comments-left-out', 'contents-left-out', 'hidden-text', 'notes-left-out'],
      ...['tracked-deletion', 'tracked-insertion'],
    ])
    expect(extraction).toMatchObject({pages: null, paragraphs: 30, tables: 3, lost: 0})
  })

  test('a file of WPS like one of Word', async () => {
    const {format, content} = await read(fixture('苇岗乡.wps'), '苇岗乡.wps')
    expect(format).toBe('doc')
    expect(content.split('\n')).toEqual([
      ...['苇岗乡2023年法治政府建设工作报告', '一、主要工作', '全年调解纠纷“12件”。', '二、存在的问题'],
      ...['执法人员不足。', '三、下一步工作', '补充人员。'],
    ])
  })

  test('every stretch is a piece of the text with its paragraph, and its cell in a table', async () => {
    const {content, stretches} = await read(report)
    const placed = stretches.map(({start, end, position}) => [content.slice(start, end), position])
    expect(placed).toContainEqual(['一、主要举措', {paragraph: 4}])
    expect(placed).toContainEqual(['5', {paragraph: 23, table: 1, row: 2, cell: 2}])
    expect(placed.map(([text]) => text).join('')).toBe(content.replace(/[\t\n]| (?=[内外])/g, ''))
  })

  test('in whatever container it is packed', async () => {
    expect((await read(repacked())).content).toBe((await read(report)).content)
  })
})

describe('an old Word document is refused', () => {
  test.for<[fact: string, bytes: Uint8Array, code: string]>([
    ['when it is encrypted', repacked(0x0a, 0x0300), 'file-encrypted'],
    ['when it is obfuscated', repacked(0x0a, 0x8200), 'file-encrypted'],
    ['when it is of Word 95', repacked(2, 0x68), 'format-unsupported'],
    ['when it has macros', repacked(undefined, 0, {'Macros/VBA/dir': new Uint8Array(9)}), 'file-macros'],
    ['when its lists are gone, but its paragraphs name them', repacked(0x2ee, 0), 'numbering-unread'],
    ['when a fast save hid all its text', fastSaved(0x5c, 1), 'text-missing'],
    ['when it has no table stream', compoundOf({WordDocument: stream('WordDocument')}), 'doc-damaged'],
    ['when it has more text than bytes', repacked(0x4e, 0x7fff), 'doc-damaged'],
    ['when its directory runs in a circle', changed(table + directorySector * 4, directorySector), 'doc-damaged'],
    ['when an entry of its directory stands below itself', changed(directory + 76, 0), 'doc-damaged'],
    ['when an entry names one that is not there', changed(directory + 76, 5000), 'doc-damaged'],
    ['when the allocation table is outside', changed(0x4c, 0x00ffffff), 'doc-damaged'],
    ['when the allocation table is absurdly long', changed(0x2c, 0x7fffffff), 'doc-damaged'],
    ['when a sector of the directory is outside', changed(0x30, 0x00ffffff), 'doc-damaged'],
    ['when sectors have an absurd size', changed(0x1e, 0x001f001f), 'doc-damaged'],
    ['when it is cut short', report.slice(0, 5000), 'doc-damaged'],
    ['when only its signature is left', report.slice(0, 8), 'doc-damaged'],
  ])('%s', async ([, bytes, code]) => {
    expect(await codeOf(read(bytes))).toBe(code)
  })

  test('with a code and within moments, however its bytes are changed', {timeout: 60_000}, async () => {
    const codes = new Set<string>()
    let seed = 20_240_101
    const below = (limit: number) => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
      return (seed >>> 8) % limit
    }
    let slowest = 0
    for (let turn = 0; turn < 500; turn += 1) {
      const bytes = turn % 4 === 0 ? report.slice(0, below(report.length)) : new Uint8Array(report)
      for (let flip = below(12); flip > 0; flip -= 1) bytes[below(bytes.length)] = below(2) === 0 ? 255 : below(256)
      const started = performance.now()
      codes.add(await codeOf(read(bytes)))
      slowest = Math.max(slowest, performance.now() - started)
    }
    const known = ['doc-damaged', 'file-empty', 'file-encrypted', 'format-unsupported', 'none', 'not-text']
    expect([...codes].filter(code => ![...known, 'numbering-unread', 'text-missing'].includes(code))).toEqual([])
    expect(codes).toContain('doc-damaged')
    expect(slowest).toBeLessThan(5000)
  })
})
