import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {annotate, check, readReport} from '../src/index.ts'
import {xmlIn} from '../src/intake/xml.ts'
import {listXml, numbered, paragraph as p, run, tableXml, zipOf} from './intake/documents.ts'
import {rulebook, textFile} from './reports.ts'

const transitional = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'

const declarations =
  ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'

interface Made {
  readonly body: string
  readonly uri?: string
  readonly parts?: Readonly<Record<string, string>>
  readonly relations?: string
  readonly types?: string
}

/** A whole package around the blocks of a body, which are written with the prefix w. */
const wordOf = ({body, uri = transitional, parts = {}, relations = '', types = ''}: Made): Uint8Array =>
  zipOf({
    '[Content_Types].xml': `<?xml version="1.0"?>\n<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/>${types}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relationship}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?>\r\n<w:document xmlns:w="${uri}"${declarations}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships">${relations}</Relationships>`,
    'word/media/a.png': new Uint8Array([137, 80, 78, 71, 0, 1, 2]),
    ...parts,
  })

const title = p('青禾县槐河镇人民政府2023年法治政府建设情况报告')
const weak = '进一步严格落实行政执法公示制度，坚持领导干部述法制度。'
const wrong = '全年受理矛盾纠纷250件，办结235件，办结率96%。'
const problem = '（一）执法装备不足，没有配备执法记录仪。'
const bodyWith = (middle: string): string =>
  [
    title,
    p('一、工作开展情况'),
    p('镇党委书记主持召开法治建设专题会议3次。'),
    middle,
    p('二、存在的不足'),
    p(problem),
  ].join('') +
  [p('三、下一步工作打算'), p('组织执法人员培训，推行行政执法公示。'), p('槐河镇人民政府'), p('2024年1月10日')].join('')

const picture = (inside: string): string =>
  `<w:r><w:pict><v:shape><v:textbox>${inside}</v:textbox></v:shape></w:pict></w:r>`
const numbering = `<w:numbering xmlns:w="${transitional}">${listXml(1, [[0, 'chineseCounting', '（%1）']])}</w:numbering>`
const comments = `<x:comments xmlns:x="${transitional}"><x:comment x:id="7" x:author="甲"><x:p><x:r><x:t>请改</x:t></x:r></x:p></x:comment></x:comments>`
const own: Pick<Made, 'parts' | 'relations' | 'types'> = {
  parts: {'word/notes/c.xml': comments},
  relations: `<Relationship Id="rIdDuibiao" Type="${relationship}/comments" Target="notes/c.xml"/>`,
  types:
    '<Override PartName="/word/notes/c.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>',
}
const other = (made: Made, prefix: string): Made => {
  const body = made.body.replace(/(<\/?)w:/g, `$1${prefix}`).replace(/ w:/g, ' q:')
  return {...made, body: body}
}

const documents: Readonly<Record<string, Uint8Array>> = {
  'plain paragraphs': wordOf({body: bodyWith(p(weak) + p(wrong))}),
  'the strict namespace': wordOf({body: bodyWith(p(wrong)), uri: strict}),
  'words in many runs': wordOf({body: bodyWith(p([...wrong].map(letter => run(letter)).join('')))}),
  'comments of its own': wordOf({
    body: bodyWith(
      p(
        `<w:commentRangeStart w:id="7"/>${run(wrong)}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
      ),
    ),
    ...own,
  }),
  'an empty part of comments': wordOf({
    body: bodyWith(p(wrong)),
    ...own,
    parts: {'word/notes/c.xml': `<w:comments xmlns:w="${transitional}"/>`},
  }),
  'a comments part that nothing relates to': wordOf({
    body: bodyWith(p(wrong)),
    parts: {'word/comments.xml': '<stray/>'},
  }),
  'tracked changes': wordOf({
    body: bodyWith(
      p(
        `${run('全年受理矛盾纠纷')}<w:del><w:r><w:delText>300件</w:delText></w:r></w:del><w:ins>${run('250件')}</w:ins>${run('，办结235件，办结率96%。')}`,
      ),
    ),
  }),
  'a table': wordOf({
    body: bodyWith(
      tableXml([
        [p('事项'), p('数据')],
        [p('矛盾纠纷'), p(wrong)],
      ]),
    ),
  }),
  'a text box': wordOf({body: bodyWith(p(run('另见') + picture(`<w:txbxContent>${p(wrong)}</w:txbxContent>`)))}),
  'automatic numbers': wordOf({
    body: bodyWith(p(wrong, numbered(1)) + p(weak, numbered(1))),
    parts: {'word/numbering.xml': numbering},
    relations: `<Relationship Id="rId9" Type="${relationship}/numbering" Target="numbering.xml"/>`,
  }),
  'links and controls': wordOf({
    body: bodyWith(
      p(
        `<w:hyperlink>${run('全年受理矛盾纠纷250件，')}</w:hyperlink><w:sdt><w:sdtContent>${run('办结235件，')}</w:sdtContent></w:sdt>${run('办结率96%。')}`,
      ),
    ),
  }),
  'another prefix': (() => {
    const {body} = other({body: bodyWith(p(wrong))}, 'q:')
    const parts = unzipSync(wordOf({body: ''}))
    const xml = `<q:document xmlns:q="${transitional}"><q:body>${body}</q:body></q:document>`
    return zipOf({...parts, 'word/document.xml': xml})
  })(),
  'no prefix for elements': (() => {
    const {body} = other({body: bodyWith(p(wrong))}, '')
    const parts = unzipSync(wordOf({body: ''}))
    const xml = `<document xmlns="${transitional}" xmlns:q="${transitional}"><body>${body}</body></document>`
    return zipOf({...parts, 'word/document.xml': xml})
  })(),
}

const sourceOf = (bytes: Uint8Array) => ({name: '槐河镇.docx', bytes})

async function annotated(bytes: Uint8Array, verbose = false) {
  const source = sourceOf(bytes)
  const report = await readReport(source, rulebook)
  const assessment = await check(report, rulebook)
  const result = await annotate(assessment, {source, report, rulebook, verbose})
  return {assessment, result, parts: unzipSync(result)}
}

const textAt = (parts: Readonly<Record<string, Uint8Array>>, name: string): string =>
  strFromU8(parts[name] ?? new Uint8Array())
const documentPath = 'word/document.xml'
const commentsPathOf = (parts: Readonly<Record<string, Uint8Array>>): string =>
  Object.keys(parts).find(
    name => /comments(-duibiao)?\.xml$|notes\/c\.xml$/.test(name) && textAt(parts, name).includes('对标'),
  ) ?? ''

const attribute = '(?: [\\w:]+="[^"]*")*'
/** The marks of comments from `first` on, each of them whole. */
const withoutMarks = (xml: string, first: number): string =>
  xml.replace(
    new RegExp(
      `<(\\w+:)?r${attribute}><(\\w+:)?commentReference${attribute} \\w+:id="(\\d+)"/></(\\w+:)?r>|<(\\w+:)?commentRange(?:Start|End)${attribute} \\w+:id="(\\d+)"/>`,
      'g',
    ),
    (mark, ...groups) => (Number(groups[2] ?? groups[5]) >= first ? '' : mark),
  )

/** What each comment says, and the words in the document that it stands at. */
function commentsIn(parts: Readonly<Record<string, Uint8Array>>) {
  const [xml, said] = [textAt(parts, documentPath), textAt(parts, commentsPathOf(parts))]
  const bare = (text: string) => text.replace(/<[^>]+>/g, '')
  return [...said.matchAll(/<\w+:comment [^>]*?:id="(\d+)"[^>]*>(.*?)<\/\w+:comment>/gs)].map(
    ([head = '', id, text = '']) => {
      const at = new RegExp(
        `commentRangeStart${attribute} \\w+:id="${id}"/>(.*?)<(?:\\w+:)?commentRangeEnd${attribute} \\w+:id="${id}"/>`,
        's',
      ).exec(xml)
      return {id: Number(id), head, text: bare(text.replace(/<\/\w+:p>/g, '\n')), words: bare(at?.[1] ?? '')}
    },
  )
}

describe.each(Object.entries(documents))('a document with %s', (name, bytes) => {
  const first = name === 'comments of its own' ? 8 : 0

  test('keeps every part, and its text to the letter once the marks are taken out', async () => {
    const {parts} = await annotated(bytes)
    const before = unzipSync(bytes)
    const changed = Object.keys(before).filter(part => textAt(before, part) !== textAt(parts, part))
    const expected = ['[Content_Types].xml', 'word/_rels/document.xml.rels', documentPath, 'word/notes/c.xml']
    expect(changed.filter(part => !expected.includes(part))).toEqual([])
    expect(changed).toContain(documentPath)
    expect(withoutMarks(textAt(parts, documentPath), first)).toBe(textAt(before, documentPath))
  })

  test('is well-formed, and what is read of it is judged as before', async () => {
    const {assessment, result, parts} = await annotated(bytes)
    for (const [part, content] of Object.entries(parts))
      if (/\.(xml|rels)$/.test(part)) expect(() => xmlIn(content, {source: 'x', part})).not.toThrow()
    const again = await check(await readReport(sourceOf(result), rulebook), rulebook)
    const bare = ({document, ...rest}: typeof again) => ({...rest, content: document.characters})
    expect(bare(again)).toEqual(bare(assessment))
    expect(again.document.warnings.map(({code}) => code)).toContain('comments-left-out')
  })

  test('has a comment on the wrong figure at its words, with an id of its own', async () => {
    const {parts} = await annotated(bytes)
    const found = commentsIn(parts).filter(({text}) => text.includes('差错（数据）'))
    expect(found).toHaveLength(1)
    if (name !== 'a text box') expect(found[0]?.words.replace(/300件/, '')).toContain('办结率96%')
    const ids = commentsIn(parts).map(({id}) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(Math.min(...ids.filter(id => id !== 7))).toBe(first)
  })

  test('is the same to the byte each time', async () => {
    const once = await annotated(bytes)
    expect(Buffer.from((await annotated(bytes)).result).equals(Buffer.from(once.result))).toBe(true)
  })
})

describe('the comments', () => {
  const bytes = documents['plain paragraphs'] ?? new Uint8Array()

  test('are by 对标, without a date', async () => {
    const {parts} = await annotated(bytes)
    for (const {head} of commentsIn(parts)) {
      expect(head).toContain('w:author="对标 duibiao" w:initials="对标"')
      expect(head).not.toContain('w:date')
    }
  })

  test.for([
    ['a problem item without a cause', problem, '问题条目：未写原因'],
    ['words that are too thin', weak, '述法（应写，仅有表述，佐证不足）\n原文：「'],
    [
      'a part that is missing, at the title',
      '青禾县槐河镇人民政府2023年法治政府建设情况报告',
      '第一责任人履职专述（必报，',
    ],
    ['an element of the problem part, at its heading', '二、存在的不足', '不足的原因（必报，要素缺失'],
    ['duties that are missing, at a heading of the measures', '一、工作开展情况', '未提及不等于没有做'],
  ])('tell of %s', async ([, words, said]) => {
    const {parts} = await annotated(bytes)
    const here = commentsIn(parts).filter(comment => comment.words === words)
    expect(here.map(({text}) => text).join('\n')).toContain(said)
  })

  test('give both sentences for what is missing: 补写 and 自认', async () => {
    const {parts} = await annotated(bytes)
    const missing = commentsIn(parts).find(({words}) => words === '一、工作开展情况')?.text ?? ''
    const count = (word: string) => missing.split(word).length - 1
    expect(count('\n补写：')).toBeGreaterThan(3)
    expect(count('\n补写：')).toBe(count('\n自认：'))
  })

  test('have suggestions only where all is asked for', async () => {
    const said = async (verbose: boolean) =>
      commentsIn((await annotated(bytes, verbose)).parts)
        .map(({text}) => text)
        .join('')
    expect(await said(false)).not.toContain('（建议，')
    expect(await said(true)).toContain('（建议，')
  })

  test('stand at the paragraph that holds a text box, never in the box', async () => {
    const {parts} = await annotated(documents['a text box'] ?? new Uint8Array())
    const box = /<w:txbxContent>.*<\/w:txbxContent>/s.exec(textAt(parts, documentPath))?.[0]
    expect(box).toContain(wrong)
    expect(box).not.toContain('comment')
  })

  test('are related to the document and have a type', async () => {
    const {parts} = await annotated(bytes)
    expect(textAt(parts, 'word/_rels/document.xml.rels')).toMatch(
      /Type="[^"]+\/relationships\/comments" Target="\/word\/comments.xml"/,
    )
    expect(textAt(parts, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"')
    const strictParts = (await annotated(documents['the strict namespace'] ?? new Uint8Array())).parts
    expect(textAt(strictParts, 'word/_rels/document.xml.rels')).toContain(
      'http://purl.oclc.org/ooxml/officeDocument/relationships/comments',
    )
  })
})

test('a report that is no .docx is refused', async () => {
  const source = textFile(
    `槐河镇2023年法治政府建设情况报告\n一、工作开展情况\n${weak}\n二、存在的不足\n${problem}\n三、下一步打算\n培训。`,
  )
  const report = await readReport(source, rulebook)
  const told = annotate(await check(report, rulebook), {source, report, rulebook, verbose: false})
  await expect(told).rejects.toMatchObject({code: 'annotate-docx-only', severity: 'unusable'})
})

test('a document without a list of its parts is refused', async () => {
  const {'[Content_Types].xml': _, ...parts} = unzipSync(documents['plain paragraphs'] ?? new Uint8Array())
  await expect(annotated(zipOf(parts))).rejects.toMatchObject({code: 'docx-damaged'})
})
