import {describe, expect, test} from 'vitest'
import {type PrintedPage, type PrintedRun, printedText} from '../../src/intake/printed/index.ts'

/** A line in type of size 10, by default: 20 characters fill it from 100 to 300. */
const at = (text: string, y: number, {x = 100, size = 10, turned = false} = {}): PrintedRun => ({
  text,
  x,
  y,
  size,
  width: size * (text.length - (text.match(/[ -~]/g)?.length ?? 0) / 2),
  turned,
})
const page = (...runs: readonly PrintedRun[]): PrintedPage => ({width: 400, height: 600, runs, pictures: 0})
const linesOf = (...pages: readonly PrintedPage[]): readonly string[] => printedText(pages).content.split('\n')

const full = '法治政府建设工作有序推进各项任务按期完成，'
const filled = (y: number, x = 100): PrintedRun => at(full.slice(0, (300 - x) / 10), y, {x})

describe('lines become paragraphs', () => {
  test.for<[fact: string, runs: readonly PrintedRun[], paragraphs: number]>([
    ['a full line goes on', [filled(100, 120), filled(120), at('完毕。', 140)], 1],
    ['an indent begins a paragraph', [filled(100, 120), filled(120), filled(140, 120), filled(160)], 2],
    ['a short line ends one', [filled(100), at('完毕。', 120), filled(140), filled(160)], 2],
    ['a wide gap parts them', [filled(100), filled(120), filled(160), filled(180)], 2],
    [
      'a line of numbers that cannot break leaves room',
      [filled(100), at(full.slice(0, 16), 120), at('341.53万元', 140)],
      1,
    ],
    [
      'lines set to the right stand alone',
      [filled(100), at('完毕。', 120), at('槐河镇', 140, {x: 270}), at('1月', 160, {x: 285})],
      3,
    ],
    [
      'a heading that fills its line stands before an indent',
      [at('党政主要负责人履行法治建设职责情况报', 100, {x: 120}), filled(120, 120), filled(140), at('完毕。', 160)],
      2,
    ],
    [
      'a numbered heading follows the end of a sentence',
      [
        filled(100, 120),
        filled(120),
        at('完毕。', 140),
        at('建设工作有序推进各项任务按期完成了。', 160, {x: 120}),
        at('（二）规范执法', 180),
      ],
      3,
    ],
    [
      'a numbered heading follows another',
      [at('一、主要举措和成效', 100), at('（一）加强学习', 120), at('组织会前学法。', 140)],
      3,
    ],
    [
      'the number of an article is no heading',
      [at('依据重大行政决策程序的条例第二十条第', 100, {x: 120}), at('（二）项作出规定。', 120)],
      1,
    ],
    [
      'a title in larger type is joined',
      [
        at('槐河镇法治政府建设', 60, {x: 133, size: 15}),
        at('年度报告', 85, {x: 170, size: 15}),
        filled(120, 120),
        filled(140),
      ],
      2,
    ],
    [
      'a title is joined that leaves hardly any room',
      [
        at('关于槐河镇法治政府建设的', 60, {x: 110, size: 15}),
        at('工作情况年度报告和说明', 85, {x: 117.5, size: 15}),
        filled(120, 120),
        filled(140),
      ],
      2,
    ],
    [
      'a title as large as the text fills its line and goes on in the middle',
      [
        at('槐河镇人民政府关于法治政府建设的情况报', 60, {x: 105}),
        at('告', 80, {x: 195}),
        filled(120, 120),
        filled(140),
      ],
      2,
    ],
  ])('%s', ([, runs, paragraphs]) => {
    expect(linesOf(page(...runs))).toHaveLength(paragraphs)
  })

  test('over the end of a page, each piece with its page', () => {
    const {content, stretches} = printedText([
      page(filled(200, 120), filled(220)),
      page(filled(200), at('完毕。', 220)),
    ])
    expect(content).not.toContain('\n')
    expect(stretches).toEqual([
      {start: 0, end: 38, position: {page: 1}},
      {start: 38, end: 61, position: {page: 2}},
    ])
  })
})

describe('pieces become lines', () => {
  test.for<[fact: string, runs: readonly PrintedRun[], line: string]>([
    ['in the order of their places', [at('政府', 100, {x: 120}), at('法治', 100)], '法治政府'],
    [
      'a little off the base line',
      [at('法治', 100), at('政府', 102, {x: 120}), at('2', 96, {x: 140, size: 5})],
      '法治政府2',
    ],
    ['with a blank between Latin words', [at('LED', 100), at('TV', 100, {x: 119})], 'LED TV'],
    ['without the blanks of spacing', [at('法 治 政 府', 100)], '法治政府'],
    ['printed twice to look bold', [at('法治', 100), at('法治', 100, {x: 100.5})], '法治'],
    [
      'letters and their marks as one',
      [at('(hua', 100), at('\u0304n', 100, {x: 120}), at(')化', 100, {x: 125})],
      '(huān)化',
    ],
    ['without a watermark', [at('法治', 100), at('内部资料', 100, {x: 200, turned: true})], '法治'],
  ])('%s', ([, runs, line]) => {
    expect(linesOf(page(...runs))).toEqual([line])
  })
})

test.for<[printed: string, typed: string]>([
  ['⽂⼈⼾', '文人户'],
  ['⺠⻅⻩', '民见黄'],
  ['\uf9e9\ufa08', '里行'],
  ['法\u200b治\ufeff', '法治'],
  ['办结\ue123件', '办结\ufffd件'],
  ['办结\u0003件', '办结\ufffd件'],
  ['\uf0b7', '•'],
])('%s is read as %s', ([printed, typed]) => {
  expect(linesOf(page(at(printed, 100)))).toEqual([typed])
})

describe('what frames a page is left out', () => {
  test.for(['1', '— 1 —', '－1－', '- 1 -', '第1页 共9页', '第 一 页', '1/9', '·1·'])('page number %s', number => {
    expect(linesOf(page(filled(100), at('完毕。', 120), at(number, 570, {x: 190})))).toHaveLength(1)
  })

  test('a header that comes again, its number apart', () => {
    const body = [filled(100, 120), at('完毕。', 120)]
    const head = (number: number) => at(`槐河镇政府文件第${number}页`, 30, {x: 150})
    expect(linesOf(page(head(1), ...body), page(head(2), ...body))).toHaveLength(2)
  })

  test('numbers and repeated lines of the text itself stay', () => {
    const body = [filled(200, 120), at('3', 220), at('完毕。', 240)]
    expect(linesOf(page(...body), page(...body)).filter(line => line === '完毕。')).toHaveLength(2)
  })
})

test('rows of a table are kept apart, their cells parted by tabs', () => {
  const row = (y: number, ...cells: readonly string[]) =>
    cells.map((text, column) => at(text, y, {x: 100 + column * 70}))
  expect(linesOf(page(...row(100, '事项', '数量'), ...row(120, '人民调解', '215件'), at('合计完毕。', 160)))).toEqual([
    '事项\t数量',
    '人民调解\t215件',
    '合计完毕。',
  ])
})

test('cells between rules are read one by one, whatever lies beside them, and text without rules as ever', () => {
  const upright = [100, 160, 300].map(left => ({left, right: left + 1, top: 80, bottom: 150}))
  const level = [80, 100, 150].map(top => ({left: 100, right: 300, top, bottom: top + 1}))
  const head = [at('事项', 94, {x: 104}), at('办理情况', 94, {x: 164})]
  const first = [at('人民调解', 115, {x: 104}), at('案件', 130, {x: 104})]
  const second = [at('受理矛盾纠纷二十件，', 115, {x: 164}), at('全部办结。', 130, {x: 164})]
  const text = [at('以上案件全部办结。', 180)]
  const {content, tables} = printedText([
    {...page(...head, ...first, ...second, ...text), rules: [...upright, ...level]},
  ])
  expect(content.split('\n')).toEqual([
    '事项\t办理情况',
    '人民调解案件\t受理矛盾纠纷二十件，全部办结。',
    '以上案件全部办结。',
  ])
  expect(tables).toBe(1)
})

describe('footnotes are left out', () => {
  const above = [filled(100, 120), filled(120), filled(440)]
  const small = {size: 8}
  const mark = at('1', 437, {x: 300, size: 5})
  const over = page(filled(100), at('完毕。', 120))
  test.for<[fact: string, runs: readonly PrintedRun[], notes: number]>([
    ['in small type', [...above, at('1含其他案件。', 540, small)], 1],
    [
      'two of them, one over two lines',
      [...above, at('①含其他', 520, small), at('案件。', 530, small), at('②略。', 540, small)],
      2,
    ],
    ['with their marks', [...above, mark, at('1含其他案件。', 540, small)], 1],
    [
      'in type as large as the text, where their mark stands raised in it',
      [...above, mark, at('1含其他案件。', 540)],
      1,
    ],
  ])('%s', ([, runs, notes]) => {
    const read = printedText([page(...runs), over])
    expect(read.notes).toBe(notes)
    expect(read.content).not.toMatch(/含其他|1/)
    expect(read.content.split('\n').at(-1)).toMatch(/完成法治.*完毕。$/)
  })

  test.for<[fact: string, pages: readonly PrintedPage[]]>([
    ['small type without a mark', [page(...above, at('此件公开发布。', 540, small)), over]],
    ['type as large as the text without a mark in it', [page(...above, at('1含其他案件。', 540)), over]],
    ['a page all in small type', [over, page(at('1含其他案件。', 520, small), at('2略。', 540, small))]],
    [
      'small type that goes on over the page',
      [page(...above, at('1含其他案件。', 540, small)), page(at('又一。', 100, small), filled(120))],
    ],
    ['small type in the midst of a page', [page(...above, at('1含其他案件。', 300, small)), over]],
  ])('not %s', ([, pages]) => {
    expect(printedText(pages).notes).toBe(0)
  })
})
