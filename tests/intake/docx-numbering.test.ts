import {AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow} from 'docx'
import {describe, expect, test} from 'vitest'
import {numeralOf} from '../../src/intake/docx/numerals.ts'
import {listXml, numbered, paragraph, wordOf} from './documents.ts'
import {codeOf, read} from './readings.ts'

const linesOf = async (bytes: Uint8Array): Promise<readonly string[]> => (await read(bytes)).content.split('\n')

describe('numerals', () => {
  test.for<[format: string, value: number, numeral: string]>([
    ['chineseCounting', 1, '一'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 12, '十二'],
    ['chineseCounting', 20, '二十'],
    ['chineseCountingThousand', 101, '一百零一'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['japaneseCounting', 35, '三十五'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographTraditional', 3, '丙'],
    ['ideographTraditional', 11, '11'],
    ['ideographDigital', 20, '二〇'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalEnclosedCircle', 21, '㉑'],
    ['decimalZero', 3, '03'],
    ['lowerLetter', 2, 'b'],
    ['upperLetter', 28, 'BB'],
    ['lowerRoman', 9, 'ix'],
    ['upperRoman', 1944, 'MCMXLIV'],
    ['decimal', 7, '7'],
    ['toString', 7, '7'],
    ['none', 7, ''],
  ])('%s %i is %s', ([format, value, numeral]) => {
    expect(numeralOf(format, value)).toBe(numeral)
  })
})

const outline = listXml(1, [
  [0, 'chineseCounting', '%1、'],
  [1, 'japaneseCounting', '（%2）'],
  [2, 'decimal', '%3.'],
])

describe('automatic numbers come out as text', () => {
  const items = (...levels: readonly number[]) => levels.map(level => paragraph('项', numbered(1, level))).join('')
  const numbersOf = async (body: string, {numbering = outline, styles = ''} = {}) =>
    (await linesOf(wordOf({body, numbering, styles}))).map(line => line.replace('项', ''))

  test.for<[fact: string, levels: readonly number[], numbers: readonly string[]]>([
    ['a list counts', [0, 0, 0], ['一、', '二、', '三、']],
    [
      'a lower level starts again under each number of the higher',
      [0, 1, 1, 0, 1],
      ['一、', '（一）', '（二）', '二、', '（一）'],
    ],
    ['a tab after an ASCII sign is a space', [2, 2], ['1. ', '2. ']],
    ['a level that is passed over starts again too', [0, 2, 0, 2], ['一、', '1. ', '二、', '1. ']],
  ])('%s', async ([, levels, numbers]) => {
    expect(await numbersOf(items(...levels))).toEqual(numbers)
  })

  test.for<[fact: string, level: readonly [number, string, string, string?], number: string]>([
    ['a bullet leaves nothing', [0, 'bullet', '●'], ''],
    ['a fixed label stays', [0, 'decimal', '附件'], '附件'],
    ['several levels in one label', [0, 'decimal', '%1.%2'], '1.1 '],
    ['a label set tight', [0, 'decimal', '%1.', '<w:suff w:val="nothing"/>'], '1.'],
    ['a label set apart by a space', [0, 'chineseCounting', '第%1条', '<w:suff w:val="space"/>'], '第一条 '],
  ])('%s', async ([, level, number]) => {
    expect(await numbersOf(paragraph('项', numbered(1)), {numbering: listXml(1, [level])})).toEqual([number])
  })

  test('legal numbering writes all levels in figures', async () => {
    const numbering = listXml(1, [
      [0, 'chineseCounting', '%1、'],
      [1, 'decimal', '%1.%2', '<w:isLgl/>'],
    ])
    expect(await numbersOf(items(0, 1), {numbering})).toEqual(['一、', '1.1 '])
  })

  test('legal numbering leaves the own number of a level as it is', async () => {
    const numbering = listXml(1, [
      [0, 'upperRoman', '%1.'],
      [1, 'decimalZero', '%1.%2', '<w:isLgl/>'],
      [2, 'chineseCounting', '（%3）', '<w:isLgl/>'],
    ])
    expect(await numbersOf(items(0, 1, 2), {numbering})).toEqual(['I. ', '1.01 ', '（一）'])
  })

  test('a level that was passed over counts as its start, and its first item still has that number', async () => {
    const numbering = listXml(1, [
      [0, 'decimal', '%1.'],
      [1, 'decimal', '%1.%2'],
      [2, 'decimal', '%1.%2.%3'],
    ])
    const numbers = ['1.1', '1.', '1.1.1', '1.1', '1.2', '2.', '2.1.1', '2.1']
    expect(await numbersOf(items(1, 0, 2, 1, 1, 0, 2, 1), {numbering})).toEqual(numbers.map(number => `${number} `))
  })

  test('a text box counts its lists apart', async () => {
    const box = `<w:r><w:pict><w:txbxContent>${items(0, 0)}</w:txbxContent></w:pict></w:r>`
    expect(await numbersOf(items(0) + paragraph(box) + items(0))).toEqual(['一、', '一、', '二、', '二、'])
  })

  test.for<[fact: string, field: string]>([
    ['in parts', '<w:r><w:instrText> AUTONUM </w:instrText></w:r>'],
    ['in one', '<w:fldSimple w:instr=" LISTNUM "/>'],
  ])('a field that alone knows a number is refused, written %s', async ([, field]) => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    expect(await codeOf(read(wordOf({body: paragraph(begin + field)})))).toBe('numbering-unread')
  })

  test('two lists of one abstract list count on together, unless one starts over', async () => {
    const more = `<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
    const body = [1, 2, 3, 3].map(id => paragraph('项', numbered(id))).join('')
    expect(await numbersOf(body, {numbering: outline + more})).toEqual(['一、', '二、', '一、', '二、'])
  })

  test('a level may count on under a new number of the higher level', async () => {
    const numbering = listXml(1, [
      [0, 'chineseCounting', '%1、'],
      [1, 'chineseCounting', '（%2）', '<w:lvlRestart w:val="0"/>'],
    ])
    expect(await numbersOf(items(0, 1, 0, 1), {numbering})).toEqual(['一、', '（一）', '二、', '（二）'])
  })

  test('a list may replace a level', async () => {
    const more = `<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">
      <w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1）"/></w:lvl></w:lvlOverride></w:num>`
    expect(await numbersOf(paragraph('项', numbered(2)), {numbering: outline + more})).toEqual(['5）'])
  })

  test('a style gives its number, and hands it down with the level it is linked to', async () => {
    const numbering = listXml(1, [
      [0, 'chineseCounting', '%1、', '<w:pStyle w:val="1"/>'],
      [1, 'chineseCounting', '（%2）', '<w:pStyle w:val="2"/>'],
    ])
    const styles = `<w:style w:styleId="1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
      <w:style w:styleId="2"><w:basedOn w:val="1"/></w:style><w:style w:styleId="子"><w:basedOn w:val="2"/></w:style>`
    const body = ['1', '2', '子'].map(style => paragraph('项', `<w:pStyle w:val="${style}"/>`)).join('')
    expect(await numbersOf(body, {numbering, styles})).toEqual(['一、', '（一）', '（二）'])
  })

  test('number 0 takes the number of a style away', async () => {
    const styles = `<w:style w:styleId="1"><w:pPr>${numbered(1)}</w:pPr></w:style>`
    expect(await numbersOf(paragraph('项', `<w:pStyle w:val="1"/>${numbered(0)}`), {styles})).toEqual([''])
  })

  test('a list may take its levels from a numbering style', async () => {
    const numbering = `${outline}<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="列"/></w:abstractNum>
      <w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>`
    const styles = `<w:style w:type="numbering" w:styleId="列"><w:pPr>${numbered(1)}</w:pPr></w:style>`
    expect(await numbersOf(paragraph('项', numbered(9)), {numbering, styles})).toEqual(['一、'])
    const both = items(0) + paragraph('项', numbered(9)) + items(0)
    expect(await numbersOf(both, {numbering, styles})).toEqual(['一、', '一、', '二、'])
  })

  test('styles based on each other in a ring do no harm', async () => {
    const styles =
      '<w:style w:styleId="1"><w:basedOn w:val="2"/></w:style><w:style w:styleId="2"><w:basedOn w:val="1"/></w:style>'
    expect(await numbersOf(paragraph('项', '<w:pStyle w:val="1"/>'), {styles})).toEqual([''])
  })
})

test('a document that a library wrote is read with its numbers and table', async () => {
  const level = (place: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) =>
    ({level: place, format, text, alignment: AlignmentType.START}) as const
  const levels = [level(0, LevelFormat.CHINESE_COUNTING, '%1、'), level(1, LevelFormat.CHINESE_COUNTING, '（%2）')]
  const item = (text: string, place: number) => new Paragraph({text, numbering: {reference: '公文', level: place}})
  const row = (...texts: readonly string[]) =>
    new TableRow({children: texts.map(text => new TableCell({children: [new Paragraph(text)]}))})
  const document = new Document({
    numbering: {config: [{reference: '公文', levels}]},
    sections: [
      {
        children: [
          new Paragraph('清溪镇2023年法治政府建设年度报告'),
          item('主要举措和成效', 0),
          item('加强党的领导', 1),
          item('依法履行职能', 1),
          new Table({rows: [row('事项', '件数'), row('人民调解', '215')]}),
          item('存在的不足', 0),
        ],
      },
    ],
  })
  expect(await linesOf(new Uint8Array(await Packer.toBuffer(document)))).toEqual([
    '清溪镇2023年法治政府建设年度报告',
    '一、主要举措和成效',
    '（一）加强党的领导',
    '（二）依法履行职能',
    '事项\t件数',
    '人民调解\t215',
    '二、存在的不足',
  ])
})
