import {describe, expect, test} from 'vitest'
import {documentXml, listXml, numbered, paragraph, run, tableXml, wordOf, zipOf} from './documents.ts'
import {read} from './readings.ts'

const linesOf = async (bytes: Uint8Array): Promise<readonly string[]> => (await read(bytes)).content.split('\n')
const codesOf = async (bytes: Uint8Array): Promise<readonly string[]> =>
  (await read(bytes)).warnings.map(({code}) => code)

const vanish = '<w:vanish/>'
const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`

describe('a paragraph is read as its reader sees it', () => {
  test.for<[fact: string, content: string, text: string]>([
    ['runs join', run('法治') + run('政府'), '法治政府'],
    ['spaces and entities stay', run('Ａ &amp; B  C'), 'Ａ & B  C'],
    ['a line end inside a run is a space', run('甲\n乙'), '甲 乙'],
    ['a tab is a tab', `${run('甲')}<w:r><w:tab/></w:r>${run('乙')}`, '甲\t乙'],
    ['a break ends the line', `${run('甲')}<w:r><w:br/></w:r>${run('乙')}`, '甲\n乙'],
    [
      'links, fields and controls give way to what they hold',
      `<w:hyperlink>${run('甲')}</w:hyperlink><w:fldSimple>${run('乙')}</w:fldSimple><w:sdt><w:sdtContent>${run('丙')}</w:sdtContent></w:sdt>`,
      '甲乙丙',
    ],
    ['field codes are not text', `<w:r><w:instrText>PAGE</w:instrText></w:r>${run('1')}`, '1'],
    [
      'pinyin above a word is not text',
      `<w:r><w:ruby><w:rt>${run('zhèn')}</w:rt><w:rubyBase>${run('镇')}</w:rubyBase></w:ruby></w:r>`,
      '镇',
    ],
    ['a symbol of a text font is text', '<w:r><w:sym w:char="2605"/></w:r>', '★'],
    [
      'property changes keep their old text out',
      `<w:r><w:rPr><w:rPrChange><w:rPr/></w:rPrChange></w:rPr><w:t>甲</w:t></w:r>`,
      '甲',
    ],
    [
      'only one of two alternatives is taken',
      `<mc:AlternateContent><mc:Choice>${run('甲')}</mc:Choice><mc:Fallback>${run('乙')}</mc:Fallback></mc:AlternateContent>`,
      '甲',
    ],
  ])('%s', async ([, content, text]) => {
    expect((await read(wordOf({body: paragraph(content)}))).content).toBe(text)
  })
})

describe('what is left out is said', () => {
  const kept = paragraph('留')
  test.for<[fact: string, body: string, lines: readonly string[], codes: readonly string[]]>([
    [
      'a tracked deletion',
      paragraph(`${run('甲')}<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>${run('丙')}`),
      ['甲丙'],
      ['tracked-deletion'],
    ],
    [
      'a tracked insertion is taken',
      paragraph(`${run('甲')}<w:ins>${run('乙')}</w:ins>`),
      ['甲乙'],
      ['tracked-insertion'],
    ],
    [
      'moved text stands where it was moved to',
      paragraph(`<w:moveFrom>${run('甲')}</w:moveFrom>${run('乙')}<w:moveTo>${run('甲')}</w:moveTo>`),
      ['乙甲'],
      ['tracked-deletion', 'tracked-insertion'],
    ],
    [
      'paragraphs join when the mark between them is deleted',
      `${paragraph('甲', '<w:rPr><w:del/></w:rPr>')}${paragraph('乙')}`,
      ['甲乙'],
      ['tracked-deletion'],
    ],
    [
      'a deleted table row',
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('甲')}</w:tc></w:tr></w:tbl>${kept}`,
      ['留'],
      ['tracked-deletion'],
    ],
    ['hidden text', paragraph(run('甲', vanish) + run('乙')), ['乙'], ['hidden-text']],
    ['text that is expressly not hidden stays', paragraph(run('甲', '<w:vanish w:val="0"/>')), ['甲'], []],
    ['a comment', paragraph(`${run('甲')}<w:r><w:commentReference w:id="0"/></w:r>`), ['甲'], ['comments-left-out']],
    ['a footnote', paragraph(`${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r>`), ['甲'], ['notes-left-out']],
    ['a picture', paragraph(`${run('甲')}<w:r><w:drawing><pic:pic/></w:drawing></w:r>`), ['甲'], ['pictures-left-out']],
    ['an embedded document', `<w:altChunk/>${kept}`, ['留'], ['embedded-left-out']],
  ])('%s', async ([, body, lines, codes]) => {
    const bytes = wordOf({body})
    expect(await linesOf(bytes)).toEqual(lines)
    expect(await codesOf(bytes)).toEqual(codes)
  })

  test('with how often it was met', async () => {
    const deletion = `<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>`
    const {warnings} = await read(wordOf({body: paragraph(run('甲') + deletion + deletion)}))
    expect(warnings[0]?.message).toContain('2 处')
  })

  test('text hidden by its style, and lines of a contents page', async () => {
    const styles = `<w:style w:styleId="隐"><w:rPr>${vanish}</w:rPr></w:style>
      <w:style w:styleId="隐隐"><w:basedOn w:val="隐"/></w:style><w:style w:styleId="11"><w:name w:val="toc 1"/></w:style>`
    const body = [
      paragraph('一、主要举措\t1', '<w:pStyle w:val="11"/>'),
      paragraph(run('甲', '<w:rStyle w:val="隐隐"/>') + run('乙')),
    ]
    const bytes = wordOf({body: body.join(''), styles})
    expect(await linesOf(bytes)).toEqual(['乙'])
    expect(await codesOf(bytes)).toEqual(['contents-left-out', 'hidden-text'])
  })
})

describe('tables and text boxes', () => {
  test.for<[fact: string, body: string, lines: readonly string[]]>([
    [
      'a row is a line, its cells set apart by tabs',
      tableXml([
        [paragraph('指标'), paragraph('得分')],
        [paragraph('调解'), paragraph('5')],
      ]),
      ['指标\t得分', '调解\t5'],
    ],
    ['an empty cell keeps its place', tableXml([[paragraph('甲'), paragraph(''), paragraph('丙')]]), ['甲\t\t丙']],
    [
      'paragraphs of a cell share the line',
      tableXml([[paragraph('甲') + paragraph('乙'), paragraph('丙')]]),
      ['甲 乙\t丙'],
    ],
    [
      'a table that only frames running text leaves its paragraphs',
      tableXml([[paragraph('甲') + paragraph('乙'), '']]),
      ['甲', '乙'],
    ],
    ['a table in a table', tableXml([[tableXml([[paragraph('甲'), paragraph('乙')]])]]), ['甲\t乙']],
    [
      'a text box follows its paragraph, once',
      paragraph(
        `${run('甲')}<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('框')}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('乙')}`,
      ),
      ['甲乙', '框'],
    ],
    [
      'an old text box',
      paragraph(`<w:r><w:pict><v:shape><v:textbox>${box('框')}</v:textbox></v:shape></w:pict></w:r>`),
      ['框'],
    ],
  ])('%s', async ([, body, lines]) => {
    expect(await linesOf(wordOf({body}))).toEqual(lines)
  })
})

describe('the parts of a package', () => {
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="http://x/${type}" Target="${target}"/></Relationships>`

  test('are found by their relations', async () => {
    const numbering = `<w:numbering xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">${listXml(1, [[0, 'chineseCounting', '%1、']])}</w:numbering>`
    const bytes = zipOf({
      '_rels/.rels': relation('officeDocument', '/word/document2.xml'),
      'word/_rels/document2.xml.rels': relation('numbering', 'lists.xml'),
      'word/document2.xml': documentXml(paragraph('举措', numbered(1))),
      'word/lists.xml': numbering,
    })
    expect(await linesOf(bytes)).toEqual(['一、举措'])
  })

  test('may call their namespaces what they like', async () => {
    const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
    const xml = `<document xmlns="${uri}"><body><p><r><t>甲</t></r></p></body></document>`
    const prefixed = `<n:document xmlns:n="${uri}"><n:body><n:p><n:r><n:t>乙</n:t></n:r></n:p></n:body></n:document>`
    expect(await linesOf(zipOf({'word/document.xml': xml}))).toEqual(['甲'])
    expect(await linesOf(zipOf({'word/document.xml': prefixed}))).toEqual(['乙'])
  })
})
