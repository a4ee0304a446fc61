import {afterEach, describe, expect, test, vi} from 'vitest'
import {bookOf} from '../../../src/render/xlsx/book.ts'
import {cellText, sheetNames} from '../../../src/render/xlsx/cells.ts'
import {cells, type Grid, heads, line} from '../../../src/render/xlsx/grid.ts'
import {opened} from './opened.ts'

const grid = (texts: readonly string[], more: Partial<Grid> = {}): Grid => ({
  name: '表',
  widths: [6, 40],
  rows: [line('标题', 'title'), heads(['序号', '内容']), ...texts.map((text, at) => cells(at + 1, text))],
  frozen: 1,
  paper: 'A4 landscape',
  ...more,
})

const hostile = [
  "=cmd|'/c calc'!A0",
  '=HYPERLINK("http://x","y")',
  '+1+1',
  '@SUM(A1)',
  '-2+3',
  '\t=1',
  '\r=1',
  '<f>1+1</f>',
  '</t></si></sst>&amp;',
  'constructor',
  '__proto__',
  '甲\u0000\u0008\u000b乙\ud800丙\uffff',
  '_x0041_',
  ' 前后有空格 ',
]

describe('a cell', () => {
  test.for(hostile)('%j is text, never a formula', async text => {
    const {sheets, files} = opened(await bookOf([grid([text])]))
    const {xml, cells: found} = sheets[0] ?? {xml: '', cells: new Map()}
    expect(Object.values(files).filter(file => /<f[ >/]/.test(file))).toEqual([])
    expect(xml).toMatch(/<c r="B3"[^>]* t="s"[^>]*><v>\d+<\/v><\/c>/)
    expect(found.get('B3')).toBe(cellText(text))
  })

  test.for([
    ['甲\u0000\u0008乙', '甲乙'],
    ['甲\ud800乙\udc00', '甲乙'],
    ['甲\ufffe\uffff乙\ufdd0', '甲乙'],
    ['甲\u202e乙', '甲乙'],
    ['甲\ufffd乙', '甲□乙'],
    ['甲\r\n乙\r丙', '甲\n乙\n丙'],
    ['𠮷', '𠮷'],
    ['_x0041_', '_x005F_x0041_'],
    ['=1', '=1'],
  ] as const)('%j is written as %j', ([text, written]) => {
    expect(cellText(text)).toBe(written)
  })

  test('holds at most 32,767 units, and never half of a character', () => {
    expect(cellText('甲'.repeat(32_767))).toHaveLength(32_767)
    expect(cellText('甲'.repeat(40_000))).toBe(`${'甲'.repeat(32_766)}…`)
    expect(cellText(`甲${'𠮷'.repeat(20_000)}`)).toMatch(/^甲(?:𠮷)+…$/u)
  })

  test('with a count is a number', async () => {
    const [sheet] = opened(await bookOf([grid(['甲'])])).sheets
    expect(sheet?.xml).toMatch(/<c r="A3" s="\d+"><v>1<\/v><\/c>/)
  })
})

describe('the name of a sheet', () => {
  test.for([
    [['a/b:c*[d]?\\e'], ['a b c d e']],
    [["'引号'"], ['引号']],
    [[''], ['表']],
    [
      ['一', '一', '一'],
      ['一', '一 2', '一 3'],
    ],
    [
      ['Ab', 'aB'],
      ['Ab', 'aB 2'],
    ],
    [['history'], ['history 2']],
    [
      ['长'.repeat(40), '长'.repeat(40)],
      ['长'.repeat(31), `${'长'.repeat(29)} 2`],
    ],
  ] as const)('of %j is %j', ([names, legal]) => {
    expect(sheetNames(names, '表')).toEqual(legal)
  })
})

describe('the same sheets', () => {
  afterEach(() => vi.useRealTimers())

  test('give the same bytes on any day', async () => {
    const on = (day: string) => {
      vi.useFakeTimers({now: new Date(day), toFake: ['Date']})
      return bookOf([grid(['甲', '乙'])])
    }
    const first = await on('2024-01-31T08:00:00')
    const second = await on('2031-12-01T23:59:58')
    expect(second).toEqual(first)
    expect(opened(first).sheets[0]?.cells.get('B4')).toBe('乙')
  })
})

/** Order of the elements of a worksheet in the standard; a spreadsheet refuses a file that has another. */
const order = ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'autoFilter', 'mergeCells', 'pageMargins', 'pageSetup']

describe('a printed sheet', () => {
  test('has its elements in the order of the standard', async () => {
    const [sheet] = opened(await bookOf([grid(['甲'])])).sheets
    const found = [...order, 'headerFooter'].map(name => sheet?.xml.indexOf(`<${name}`) ?? -1)
    expect(found.filter(at => at < 0)).toEqual([])
    expect(found.toSorted((a, b) => a - b)).toEqual(found)
  })

  test('repeats its heads, prints all of its table and nothing else, filters from the heads on', async () => {
    const {workbook, sheets} = opened(await bookOf([grid(['甲', '乙'], {name: "甲'乙"})]))
    expect(workbook).toContain('name="_xlnm.Print_Titles" localSheetId="0">\'甲\'\'乙\'!$2:$2<')
    expect(workbook).toContain('name="_xlnm.Print_Area" localSheetId="0">\'甲\'\'乙\'!$A$1:$B$4<')
    expect(sheets[0]?.xml).toContain('<autoFilter ref="A2:B4"/>')
    expect(sheets[0]?.xml).toMatch(/<pane [^>]*ySplit="2"[^>]*xSplit="1"/)
  })

  test.for([
    ['A4 portrait', 9, 'portrait'],
    ['A4 landscape', 9, 'landscape'],
    ['A3 landscape', 8, 'landscape'],
  ] as const)('on %s fits one page across and numbers its pages', async ([paper, size, orientation]) => {
    const [sheet] = opened(await bookOf([grid(['甲'], {paper})])).sheets
    expect(sheet?.xml).toContain('<pageSetUpPr fitToPage="1"/>')
    expect(sheet?.xml).toContain(`paperSize="${size}" orientation="${orientation}" fitToWidth="1" fitToHeight="0"`)
    expect(sheet?.xml).toContain('第 &amp;P 页，共 &amp;N 页')
  })

  test('without a table has neither filter nor heads to repeat', async () => {
    const {workbook, sheets} = opened(await bookOf([grid([], {rows: [line('标题', 'title'), line('甲')]})]))
    expect(workbook).not.toMatch(/Print_Titles|_FilterDatabase/)
    expect(sheets[0]?.xml).not.toContain('autoFilter')
  })

  test('gives a row the height of its longest text, which a spreadsheet may fit anew', async () => {
    const [sheet] = opened(await bookOf([grid(['甲', '甲'.repeat(100)])])).sheets
    const heightAt = (row: number) => Number(new RegExp(`<row r="${row}" ht="([\\d.]+)">`).exec(sheet?.xml ?? '')?.[1])
    expect(heightAt(4)).toBeGreaterThan(heightAt(3) * 4)
    expect(sheet?.xml).toMatch(/<row r="1" ht="[\d.]+" customHeight="1">/)
  })
})
