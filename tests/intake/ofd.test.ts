import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {type Assessment, check, readReport} from '../../src/index.ts'
import type {Reading, SourceFile} from '../../src/model/source.ts'
import {real, rulebook, samples, skipped} from '../reports.ts'
import {type OfdBlock, type OfdFrame, type OfdStyle, ofdOf, ofdPage, ofdParts, ofdText, ofdZip} from './ofd-writer.ts'
import {read} from './readings.ts'

const title = '青禾县槐河镇人民政府2024年度法治政府建设工作情况报告'
const body = [
  '2024年，槐河镇坚持以习近平法治思想为指导，围绕县委、县政府的工作部署，把依法办事的要求落实到具体工作中，全镇法治建设稳步推进。现将有关情况报告如下。',
  '一、2024年推进法治政府建设的主要举措和成效',
  '（一）加强组织领导。镇党委会议专题研究法治建设4次，镇长办公会议学法6次，全年组织行政执法人员培训2期、48人次，旁听庭审1次，修订 Word 版工作手册3本。',
  '（二）规范行政执法。配备执法记录仪12台，全年办理行政处罚案件37件，其中一般程序案件9件，罚没款合计12.6万元，法制审核率100%。',
  '二、存在的不足和原因',
  '执法力量不足。镇综合行政执法队有持证人员7名，平均年龄47岁，主要原因是编制少、待遇低，人员流动较大，短期内难以补齐。',
]
const page = (...content: readonly string[]): string => ofdPage(content.join(''))
const document = (frame: OfdFrame, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  ofdZip({...ofdParts(frame), ...more})
const linesOf = ({content}: Reading): readonly string[] => content.split('\n')
const wordsOf = ({content}: Reading): string => content.replace(/\s/g, '')
const codesOf = ({warnings}: Reading): readonly string[] => warnings.map(({code}) => code)

describe('paragraphs come back as they were laid out', () => {
  test.for<[fact: string, style: OfdStyle]>([
    ['by paths from the file that names them', {}],
    ['by paths from the root', {paths: 'absolute'}],
    ['by paths with backslashes', {paths: 'backslash'}],
    ['with a header from a template', {header: '槐河镇人民政府文件'}],
    ['stored, not deflated', {stored: true}],
    ['with another prefix', {prefix: 'o'}],
    ['in the default namespace', {prefix: ''}],
    ['in the namespace without a year', {namespace: 'http://www.ofdspec.org'}],
    ['each character by itself', {piece: 1}],
    ['each line in one piece', {piece: 99}],
    ['without page numbers', {numbered: false}],
  ])('%s', async ([, style]) => {
    const reading = await read(ofdOf([{title}, ...body, ...body, ...body], style))
    expect(reading.format).toBe('ofd')
    expect(linesOf(reading)).toEqual([title, ...body, ...body, ...body])
    expect(reading.warnings).toEqual([])
  })

  test('with the page of each', async () => {
    const {content, stretches, extraction} = await read(ofdOf([{title}, ...body, ...body, ...body]))
    const pages = stretches.map(({position}) => position.page)
    expect(extraction.pages).toBe(2)
    expect(pages).toEqual(pages.toSorted())
    expect(new Set(pages)).toEqual(new Set([1, 2]))
    expect(stretches.map(({start, end}) => content.slice(start, end)).join('')).toBe(content.replaceAll('\n', ''))
  })

  test('rows of a table have their cells apart', async () => {
    const rows = [
      ['类型', '受理', '办结'],
      ['行政复议', '12', '11'],
      ['信访事项', '250', '235'],
    ]
    const blocks: readonly OfdBlock[] = [{title}, body[0] ?? '', {rows}, body[5] ?? '', {right: '槐河镇人民政府'}]
    expect(linesOf(await read(ofdOf(blocks)))).toEqual([
      title,
      body[0],
      ...rows.map(cells => cells.join('\t')),
      body[5],
      '槐河镇人民政府',
    ])
  })
})

const template = (content: string): Readonly<Record<string, string>> => ({
  'Doc_0/Tpls/Tpl_0/Content.xml': ofdPage(content),
})
const templated = {common: '<:TemplatePage ID="5" BaseLoc="Tpls/Tpl_0/Content.xml"/>'}
const usesTemplate = '<:Template TemplateID="5"/>'
const resource = (units: string): Readonly<Record<string, string>> => ({
  'Doc_0/PublicRes.xml': `<:Res NAMESPACE><:CompositeGraphicUnits>${units}</:CompositeGraphicUnits></:Res>`,
})
const unit = (id: number, content: string): string =>
  `<:CompositeGraphicUnit ID="${id}" Width="210" Height="297"><:Content>${content}</:Content></:CompositeGraphicUnit>`
const composite = (id: number): string => `<:CompositeObject ID="7" ResourceID="${id}" Boundary="0 0 210 297"/>`
const codes = (content: string, more = ''): string =>
  `<:TextObject ID="8" Boundary="30 50 150 60" Size="5"${more}>${content}</:TextObject>`

describe('what is printed is text', () => {
  test.for<[fact: string, bytes: Uint8Array, content: string]>([
    [
      'what a template prints once',
      document({pages: [ofdPage(ofdText('正文', {y: 90}), usesTemplate)], ...templated}, template(ofdText('红头'))),
      '红头正文',
    ],
    [
      'a nested block',
      document({pages: [page(`<:PageBlock><:PageBlock>${ofdText('块')}</:PageBlock></:PageBlock>`)]}),
      '块',
    ],
    [
      'a composite in a composite',
      document(
        {pages: [page(composite(3))]},
        resource(unit(3, composite(4)) + unit(4, `<:PageBlock>${ofdText('复合')}</:PageBlock>`)),
      ),
      '复合',
    ],
    [
      'lines that one object holds',
      document({
        pages: [
          page(codes('<:TextCode X="0" Y="5" DeltaX="g 1 5">上行</:TextCode><:TextCode Y="25">下行</:TextCode>')),
        ],
      }),
      '上行下行',
    ],
    [
      'a column of characters',
      document({pages: [page(codes('<:TextCode X="0" Y="5" DeltaY="g 2 6">竖排字</:TextCode>'))]}),
      '竖排字',
    ],
    [
      'words far apart',
      document({pages: [page(codes('<:TextCode X="0" Y="5" DeltaX="5 60 5">甲乙丙丁</:TextCode>'))]}),
      '甲乙丙丁',
    ],
    [
      'bold letters, printed twice, once',
      document({pages: [page(ofdText('粗体'), ofdText('粗体', {x: 30.2}))]}),
      '粗体',
    ],
    [
      'lines of an indented file',
      document({pages: [page(codes('<:TextCode X="0" Y="5">\n      缩进\n    </:TextCode>'))]}),
      '缩进',
    ],
    [
      'a page that lies on its side',
      document({
        pages: [
          page(
            ofdText('第一行', {x: 100, y: 30, more: ' CTM="0 1 -1 0 0 0"'}),
            ofdText('第二行', {x: 80, y: 30, more: ' CTM="0 1 -1 0 0 0"'}),
          ),
        ],
      }),
      '第一行第二行',
    ],
  ])('%s', async ([, bytes, content]) => {
    expect(wordsOf(await read(bytes))).toBe(content)
  })
})

const shown = ofdText('可见的正文')
const picture = '<:ImageObject ID="6" ResourceID="9" Boundary="0 0 210 297" CTM="210 0 0 297 0 0"/>'

describe('what is not printed as text is left out, and said', () => {
  test.for<[fact: string, hidden: string, warning: string]>([
    ['invisible', ofdText('不可见', {y: 90, more: ' Visible="false"'}), 'hidden-text'],
    ['transparent', ofdText('不可见', {y: 90, more: ' Alpha="0"'}), 'hidden-text'],
    ['painted with nothing', ofdText('不可见', {y: 90, inner: '<:FillColor Value="0 0 0" Alpha="0"/>'}), 'hidden-text'],
    ['aslant', ofdText('内部资料', {y: 90, more: ' CTM="0.7 0.7 -0.7 0.7 0 0"'}), 'turned-left-out'],
    ['up the margin', ofdText('装订线', {y: 90, more: ' CTM="0 -1 1 0 0 0"'}), 'turned-left-out'],
    ['a composite that is not defined', composite(404), 'objects-left-out'],
    ['a picture', '<:ImageObject ID="6" ResourceID="9" Boundary="30 90 60 40"/>', 'pictures-left-out'],
  ])('%s', async ([, hidden, warning]) => {
    const reading = await read(document({pages: [page(shown, hidden)]}))
    expect(reading.content).toBe('可见的正文')
    expect(codesOf(reading)).toEqual([warning])
  })

  test('annotations, seals, attachments and tags are no text', async () => {
    const more =
      '<:Annotations>Annots.xml</:Annotations><:Attachments>a.xml</:Attachments><:CustomTags>t.xml</:CustomTags>'
    const reading = await read(
      document({pages: [page(shown)], more}, {'Doc_0/Annots.xml': '<:Annotations NAMESPACE/>'}),
    )
    expect(reading.content).toBe('可见的正文')
  })

  test('words recognised behind the picture of a page are read, with a warning', async () => {
    const words = '槐河镇全年办理行政处罚案件三十七件，法制审核率百分之百，配备执法记录仪十二台，培训两期。'
    const reading = await read(document({pages: [page(ofdText(words, {x: 5, more: ' Alpha="0"'}), picture)]}))
    expect(reading.content).toBe(words)
    expect(codesOf(reading)).toEqual(['recognised-text'])
  })

  test('characters without a meaning are counted', async () => {
    const glyphs =
      '<:CGTransform CodePosition="0" CodeCount="2" GlyphCount="2"><:Glyphs>5 6</:Glyphs></:CGTransform><:TextCode X="0" Y="5" DeltaX="5"/>'
    const long = ofdText('可见的正文可见的正文可见的正文', {x: 5, y: 20})
    const many = Array.from({length: 5}, (_, at) => ofdText('可见的正文可见的正文可见的正文', {x: 5, y: 100 + at * 15}))
    const {extraction, warnings} = await read(
      document({pages: [page(long, codes(glyphs), ofdText('\ue123', {x: 80}), ...many)]}),
    )
    expect(extraction.lost).toBe(3)
    expect(warnings).toEqual([{code: 'text-lost', message: expect.stringContaining('3 个')}])
  })
})

test('all documents of a package are read, one after another', async () => {
  const parts = ofdParts({pages: [page(ofdText('第一份'))]})
  const other = (text: string) => text.replaceAll('Doc_0', 'Doc_1').replaceAll('第一份', '第二份')
  const second = Object.entries(parts).map(([name, text]) => [other(name), other(text)])
  const bodies = (parts['OFD.xml'] ?? '').replace(/<:DocBody>.*<\/:DocBody>/, all => all + other(all))
  const reading = await read(ofdZip({...parts, ...Object.fromEntries(second), 'OFD.xml': bodies}))
  expect(wordsOf(reading)).toBe('第一份第二份')
  expect(reading.stretches.map(({position}) => position.page)).toEqual([1, 2])
  expect(codesOf(reading)).toEqual(['documents-joined'])
})

test('the package says when the document was made, and names no person', async () => {
  const info =
    '<:Title>槐河镇报告</:Title><:Author>某人</:Author><:CreationDate>2025-01-20</:CreationDate><:CustomDatas><:CustomData Name="发文字号">槐政〔2025〕3号</:CustomData><:CustomData Name="签发人">某人</:CustomData></:CustomDatas>'
  const {metadata} = await read(document({pages: [page(shown)], info}))
  expect(metadata).toEqual({标题: '槐河镇报告', 创建日期: '2025-01-20', 发文字号: '槐政〔2025〕3号'})
})

/** What people look at in an assessment. */
const judged = ({findings, gaps, defects}: Assessment) => ({
  standings: findings.map(({indicator, standing}) => [indicator, standing]),
  gaps: gaps.map(({indicator}) => indicator),
  defects: defects.map(({kind, message}) => [kind, message]),
})

const plainLines = (content: string): readonly string[] =>
  content
    .split('\n')
    .map(line => line.replace(/^#+ |\*\*/g, '').trim())
    .filter(line => line !== '')
const older = readFileSync(new URL('../papers/samples/苇岗乡2022年度报告.txt', import.meta.url))
const reports: readonly SourceFile[] = [
  ...samples.filter(({name}) => name.endsWith('.txt')),
  {name: '苇岗乡2022年度报告.txt', bytes: new Uint8Array(older)},
  ...real,
]

/** Blanks beside Chinese characters are not told from a printer's spacing. */
const tight = (lines: readonly string[]): readonly string[] => lines.map(line => line.replaceAll(' ', ''))

describe(`a report is judged alike as text and as OFD${skipped}`, () => {
  test.for(reports)('$name', async ({name, bytes}) => {
    const lines = plainLines(new TextDecoder().decode(bytes))
    const [first = '', ...rest] = lines
    const blocks = first.length < 45 ? [{title: first}, ...rest] : lines
    const made = {name: `${name}.ofd`, bytes: ofdOf(blocks, {header: '槐河镇人民政府文件'})}
    const text = {name, bytes: new TextEncoder().encode(lines.join('\n'))}
    expect(tight(linesOf(await read(made.bytes)))).toEqual(tight(lines))
    const [fromOfd, fromText] = [await readReport(made, rulebook), await readReport(text, rulebook)]
    expect(judged(await check(fromOfd, rulebook))).toEqual(judged(await check(fromText, rulebook)))
  })
})
