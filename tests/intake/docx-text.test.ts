import {describe, expect, test} from 'vitest'
import {listXml, numbered, paragraph, run, tableXml, wordOf} from './documents.ts'
import {read} from './readings.ts'

const field = (mark: string) => `<w:r><w:fldChar w:fldCharType="${mark}"/></w:r>`
const code = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`
const symbol = (char: string, font: string) => `<w:r><w:sym w:char="${char}" w:font="${font}"/></w:r>`
const math = (content: string) => `<m:oMath>${content}</m:oMath>`
const figure = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
const choice = (requires: string, text: string) => `<mc:Choice Requires="${requires}">${run(text)}</mc:Choice>`

describe('a paragraph is read as its reader sees it', () => {
  test.for<[fact: string, content: string, text: string]>([
    [
      'of a field the result is text',
      `${field('begin')}${code('PAGE')}${field('separate')}${run('3')}${field('end')}${run('页')}`,
      '3页',
    ],
    [
      'of a field in the code of a field nothing is',
      `${field('begin')}${code('IF')}${field('begin')}${code('X')}${field('separate')}${run('内')}${field('end')}${field('separate')}${run('外')}${field('end')}`,
      '外',
    ],
    ['a field that never ends swallows nothing', `${run('甲')}${field('begin')}${code('X')}${run('乙')}`, '甲乙'],
    ['a field that never begins does no harm', `${field('separate')}${run('甲')}${field('end')}`, '甲'],
    [
      'an old check box shows its state',
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>${code('FORMCHECKBOX')}${field('end')}${run('已办')}`,
      '☑已办',
    ],
    [
      'a check box shows its state',
      `<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt>${run('已办')}`,
      '☒已办',
    ],
    ['signs of a symbol font', symbol('F0FE', 'Wingdings') + symbol('00A8', 'Wingdings') + symbol('2605', ''), '☑☐★'],
    ['signs left in a run', run('\uf0fc办结', '<w:rFonts w:ascii="Wingdings"/>'), '✓办结'],
    ['a sign that no character has', `${run('甲')}${symbol('F021', 'Wingdings')}`, '甲'],
    ['a code that is none', `${run('甲')}${symbol('D800', '')}${symbol('zz', '')}${symbol('110000', '')}`, '甲'],
    [
      'a soft hyphen is nothing, a fixed one is one',
      `<w:r><w:t>甲</w:t><w:softHyphen/><w:noBreakHyphen/></w:r>`,
      '甲-',
    ],
    ['one half is not twelve', math(`<m:f><m:num>${figure('1')}</m:num><m:den>${figure('2')}</m:den></m:f>`), '1/2'],
    [
      'a square is not a figure more',
      math(`<m:sSup><m:e>${figure('x')}</m:e><m:sup>${figure('2')}</m:sup></m:sSup>`),
      'x^2',
    ],
    [
      'only the first of several choices is taken',
      `<mc:AlternateContent>${choice('a', '甲')}${choice('b', '乙')}<mc:Fallback>${run('丙')}</mc:Fallback></mc:AlternateContent>`,
      '甲',
    ],
    [
      'what stands for want of a choice is taken',
      `<mc:AlternateContent><mc:Fallback>${run('丙')}</mc:Fallback></mc:AlternateContent>`,
      '丙',
    ],
    [
      'tags and controls give way to what they hold',
      `<w:smartTag>${run('甲')}</w:smartTag><w:customXml>${run('乙')}</w:customXml><w:dir>${run('丙')}</w:dir>`,
      '甲乙丙',
    ],
    ['a page break ends the line', `${run('甲')}<w:r><w:br w:type="page"/></w:r>${run('乙')}`, '甲\n乙'],
  ])('%s', async ([, content, text]) => {
    expect((await read(wordOf({body: paragraph(content)}))).content).toBe(text)
  })
})

describe('what is left out is said', () => {
  const kept = paragraph('留')
  const box = (text: string) =>
    `<w:pict><v:textbox><w:txbxContent>${paragraph(text)}</w:txbxContent></v:textbox></w:pict>`
  test.for<[fact: string, body: string, content: string, warnings: Readonly<Record<string, string>>]>([
    [
      'paragraphs join when the mark between them was moved away',
      paragraph('甲', '<w:rPr><w:moveFrom/></w:rPr>') + paragraph('乙'),
      '甲乙',
      {'tracked-deletion': '1 处'},
    ],
    [
      'a deleted cell',
      tableXml([[`<w:tcPr><w:cellDel/></w:tcPr>${paragraph('甲')}`, paragraph('乙')]]),
      '乙',
      {'tracked-deletion': '1 处'},
    ],
    ['a subdocument', `<w:subDoc/>${kept}`, '留', {'embedded-left-out': '1 处'}],
    [
      'an embedded table, whose picture is not counted as well',
      paragraph('<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject/></w:object></w:r>') + kept,
      '留',
      {'embedded-left-out': '1 处'},
    ],
    [
      'a picture in two forms, once',
      paragraph(
        '<w:r><mc:AlternateContent><mc:Choice><w:drawing><pic:pic/></w:drawing></mc:Choice><mc:Fallback><w:pict><v:imagedata/></w:pict></mc:Fallback></mc:AlternateContent></w:r>',
      ) + kept,
      '留',
      {'pictures-left-out': '1 张'},
    ],
    [
      'art words, charts and diagrams',
      paragraph('<w:r><w:pict><v:textpath/></w:pict><w:drawing><c:chart/><dgm:relIds/></w:drawing></w:r>') + kept,
      '留',
      {'pictures-left-out': '3 张'},
    ],
    [
      'a hidden text box',
      paragraph(`<w:r><w:rPr><w:vanish/></w:rPr>${box('框')}</w:r>`) + kept,
      '留',
      {'hidden-text': '1 处'},
    ],
    [
      'a note, whose words would stand where a report is signed',
      paragraph(`${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r>`),
      '甲',
      {'notes-left-out': '2 处'},
    ],
  ])('%s', async ([, body, content, expected]) => {
    const {warnings, ...reading} = await read(wordOf({body}))
    expect(reading.content).toBe(content)
    expect(warnings.map(({code}) => code).sort()).toEqual(Object.keys(expected).sort())
    for (const {code, message} of warnings) expect(message).toContain(expected[code])
  })

  test('a hidden paragraph takes no number', async () => {
    const hidden = paragraph(run('藏', '<w:vanish/>'), `${numbered(1)}<w:rPr><w:vanish/></w:rPr>`)
    const body = paragraph('甲', numbered(1)) + hidden + paragraph('乙', numbered(1))
    const {content} = await read(wordOf({body, numbering: listXml(1, [[0, 'chineseCounting', '%1、']])}))
    expect(content).toBe('一、甲\n二、乙')
  })
})

describe('merged cells give their words once', () => {
  const cell = (text: string, properties = '') => `<w:tcPr>${properties}</w:tcPr>${paragraph(text)}`
  const [first, below] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>']
  test.for<[fact: string, rows: readonly (readonly string[])[], lines: readonly string[]]>([
    [
      'downwards',
      [
        [cell('合', first), cell('甲')],
        [cell('合', below), cell('乙')],
      ],
      ['合\t甲', '\t乙'],
    ],
    [
      'below a wider cell',
      [
        [cell('宽', '<w:gridSpan w:val="2"/>'), cell('合', first)],
        [cell('一'), cell('二'), cell('合', below)],
      ],
      ['宽\t合', '一\t二'],
    ],
    ['sideways', [[cell('合', '<w:hMerge w:val="restart"/>'), cell('合', '<w:hMerge/>'), cell('甲')]], ['合\t\t甲']],
    [
      'but a cell that continues none is shown',
      [
        [cell('甲', below), cell('乙')],
        [cell('丙'), cell('丁')],
        [cell('戊', below), cell('己')],
      ],
      ['甲\t乙', '丙\t丁', '戊\t己'],
    ],
  ])('%s', async ([, rows, lines]) => {
    expect((await read(wordOf({body: tableXml(rows)}))).content.split('\n')).toEqual(lines)
  })
})
