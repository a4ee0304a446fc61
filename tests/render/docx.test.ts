import {setTimeout as pause} from 'node:timers/promises'
import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {xmlIn} from '../../src/intake/xml.ts'
import type {Block, Paper} from '../../src/model/paper.ts'
import {ratingOf} from '../../src/papers/rating.ts'
import {reviewOf} from '../../src/papers/review.ts'
import {gapListOf, paperDocx} from '../../src/render/docx/index.ts'
import {plain, ratingPaper, reviewPaper} from '../../src/render/index.ts'
import {assessment, rulebook} from './fixture.ts'

const options = {verbose: false, rulebook, columns: 100, paint: plain}
const opinion = reviewPaper(reviewOf(assessment, rulebook, {entry: null, decisions: [], unknown: []}))
const rating = ratingPaper(ratingOf(assessment, rulebook))

type Parts = Readonly<Record<string, string>>
const partsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
const partsOfPaper = async (paper: Paper): Promise<Parts> => partsOf(await paperDocx(paper))
const documentOf = async (paper: Paper): Promise<string> => (await partsOfPaper(paper))['word/document.xml'] ?? ''
const paperWith = (...blocks: readonly Block[]): Paper => ({title: '槐河镇自评', blocks})
const sentence = (text: string): Block => ({kind: 'paragraph', text})
const tableWith = (columns: number, rows: number, text = '有据'): Block => ({
  kind: 'table',
  lead: 1,
  columns: Array.from({length: columns}, (_, at) => `第${at + 1}栏`),
  rows: Array.from({length: rows}, () => Array.from({length: columns}, () => text)),
})

/** The paragraph that holds these words. */
const holding = (xml: string, words: string): string =>
  (xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? []).find(one => one.replace(/<[^>]+>/g, '').includes(words)) ?? ''

describe('the same paper', () => {
  test('has the same bytes a second later', async () => {
    const first = await paperDocx(opinion)
    await pause(1100)
    expect(Buffer.from(await paperDocx(opinion)).equals(Buffer.from(first))).toBe(true)
  })

  test('tells its title and neither an author nor a time', async () => {
    const {'docProps/core.xml': core = ''} = await partsOfPaper(opinion)
    expect(core).toContain('<dc:title>关于槐河镇人民政府2023年度法治政府建设情况报告的审查意见</dc:title>')
    expect(core).not.toMatch(/creator|lastModifiedBy|created|modified|Un-named/)
  })

  test.each(Object.entries({opinion, rating}))('is well-formed in every part: %s', async (_, paper) => {
    for (const [name, part] of Object.entries(unzipSync(await paperDocx(paper))))
      expect(() => xmlIn(part, {source: name, part: name})).not.toThrow()
  })
})

describe('the form of official documents', () => {
  test('has the margins of an A4 page and a page number at the outer foot', async () => {
    const parts = await partsOfPaper(opinion)
    const {'word/document.xml': xml = '', 'word/settings.xml': settings = ''} = parts
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(settings).toContain('<w:evenAndOddHeaders/>')
    const footers = Object.entries(parts).filter(([name]) => name.startsWith('word/footer'))
    expect(footers.map(([, footer]) => /<w:jc w:val="(\w+)"/.exec(footer)?.[1]).sort()).toEqual(['left', 'right'])
    for (const [, footer] of footers) expect(footer).toMatch(/— <.*PAGE.* —</s)
  })

  test('names its fonts for Chinese text, with those that stand in for them', async () => {
    const {'word/styles.xml': styles = '', 'word/fontTable.xml': fonts = ''} = await partsOfPaper(opinion)
    for (const font of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'])
      expect(styles).toContain(`w:eastAsia="${font}"`)
    expect(styles).toContain('w:eastAsia="zh-CN"')
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,STFangsong"/>')
  })

  test.for([
    ['一、总体情况', 'Heading1'],
    ['（一）报告未提及（3 项）', 'Heading2'],
    ['1.执法全过程记录（应写，未提及）', 'Heading3'],
    ['（1）装备', 'Heading4'],
  ] as const)('makes “%s” a %s', async ([text, style]) => {
    const block: Block = style === 'Heading1' ? {kind: 'heading', text} : sentence(text)
    expect(holding(await documentOf(paperWith(block)), text)).toContain(`<w:pStyle w:val="${style}"/>`)
  })

  test.for(['1.执法公示：报告未提及。', '本镇有执法人员8名。', '一、不是标题，只是段落'])(
    'makes no heading of “%s”',
    async text => {
      expect(holding(await documentOf(paperWith(sentence(text))), text)).not.toContain('<w:pStyle')
    },
  )

  test('sets the addressee at the margin and the signature to the right, blanks kept', async () => {
    const xml = await documentOf(opinion)
    expect(holding(xml, '槐河镇人民政府：')).toContain('<w:pStyle w:val="Addressee"/>')
    expect(holding(xml, '〔　　年　月　日〕')).toContain('<w:jc w:val="right"/>')
    expect(xml).toContain('请于〔　〕前修改后重新报送。')
  })

  test('repeats the head of a table and splits no row', async () => {
    const xml = await documentOf(paperWith(tableWith(3, 4)))
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(5)
  })

  test('turns the page for a wide table and its heading only', async () => {
    const long = '建立执法案卷评查制度并抽查案卷二十件'
    const blocks = [
      sentence('说明。'),
      {kind: 'heading', text: '二、逐项'} as const,
      tableWith(11, 2, long),
      sentence('完。'),
    ]
    const xml = await documentOf(paperWith(...blocks))
    const turns = [...xml.matchAll(/w:orient="(\w+)"/g)].map(([, turn]) => turn)
    expect(turns).toEqual(['portrait', 'landscape', 'portrait'])
    expect(xml.indexOf('二、逐项')).toBeGreaterThan(xml.indexOf('w:orient="portrait"'))
    expect(await documentOf(paperWith(tableWith(11, 2, '1')))).not.toContain('landscape')
  })

  test.for([1, 4, 10, 11])('gives %i columns the whole width of the page', async columns => {
    const xml = await documentOf(paperWith(tableWith(columns, 3, '一句有二十多个字的话，放进表格就要换行才行。')))
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, size]) => Number(size))
    const sum = widths.reduce((all, one) => all + one, 0)
    expect(sum).toBeGreaterThan(8800)
    expect(sum).toBeLessThanOrEqual(columns < 8 ? 8844 : 14796)
    expect(Math.min(...widths)).toBeGreaterThan(500)
  })
})

describe('the words of a report stay words', () => {
  const hostile = '〔\u0000\u0008\u001b〕<w:br/>{HYPERLINK "file:///c"}&amp;=cmd|A1 \ud800 \uffff{PAGE}http://x.example'

  test('no field, link or broken XML comes of them', async () => {
    const paper = {
      title: hostile,
      blocks: [sentence(hostile), {kind: 'heading', text: hostile} as const, {...tableWith(2, 1, hostile)}],
    }
    const parts = await partsOfPaper(paper)
    const {'word/document.xml': xml = '', 'docProps/core.xml': core = ''} = parts
    expect(xml).not.toMatch(/fldChar|instrText|fldSimple|w:hyperlink|\p{Cc}|\p{Cs}|\uffff/u)
    expect(xml).toContain('{HYPERLINK "file:///c"}&amp;amp;=cmd|A1'.replaceAll('"', '&quot;'))
    expect(core).toContain('&amp;amp;=cmd')
    expect(parts['word/_rels/document.xml.rels']).not.toContain('example')
  })
})

describe('the gap list', () => {
  const text = async (verbose: boolean): Promise<string> =>
    (partsOf(await gapListOf(assessment, {...options, verbose}))['word/document.xml'] ?? '').replace(/<[^>]+>/g, '|')

  test.for([
    '槐河镇人民政府2023年度法治政府建设情况报告缺口清单',
    '一、核查情况',
    '二、报告要素（必报）',
    '请单列一部分，写党委书记、镇长本年度履行推进法治建设第一责任人职责做了哪些事。',
    '未提及不等于没有做：做过的请补写进举措，没有做的请在存在的不足中写明。',
    '自述：第40行 二(一)：「没有配备摄像机、录音笔等专业的执法设备」',
    '235÷250＝94%，与文中 96% 不符',
  ])('has “%s”', async words => {
    expect(await text(false)).toContain(words)
  })

  test('has both sentences, 补写 and 自认, only where all is asked for', async () => {
    expect(await text(true)).toContain('自认：（没有做的）行政执法全过程记录制度落实不到位')
    expect(await text(false)).not.toContain('自认：（没有做的）')
  })
})
