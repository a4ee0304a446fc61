import {Parser} from 'htmlparser2'
import {describe, expect, test} from 'vitest'
import {type Assessment, check, type Decided, plain, type RenderOptions} from '../../src/index.ts'
import type {Place} from '../../src/model/assessment.ts'
import {readingOf} from '../../src/model/source.ts'
import {reportOf} from '../../src/pipeline.ts'
import {pageOf} from '../../src/render/html/index.ts'
import {markup} from '../../src/render/html/markup.ts'
import {piecesOf} from '../../src/render/html/pieces.ts'
import {htmlOf} from '../../src/render/html/serialised.ts'
import type {Spot} from '../../src/render/html/spots.ts'
import {nearSpan, reportTextOf, spanIn} from '../../src/render/html/text.ts'
import {words} from '../../src/render/html/words.ts'
import {asHtml, asWord, contentOf, rulebook, samples} from '../reports.ts'
import {assessment as fixture, rulebook as small} from './fixture.ts'
import {hostile, pageFor} from './page.ts'

const options: RenderOptions = {columns: 100, paint: plain, verbose: false, rulebook}

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** What a browser would make of a page: its elements, and the text of the report's own pane. */
function parsed(page: string): {readonly elements: readonly Element[]; readonly text: string} {
  const elements: Element[] = []
  const text: string[] = []
  const open: string[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      elements.push({name, attributes})
      open.push(`${name}.${attributes['class'] ?? ''}`)
    },
    onclosetag: () => open.pop(),
    ontext: words => {
      if (open.includes('div.report') && !open.includes('sup.') && !open.includes('p.page')) text.push(words)
    },
  })
  parser.end(page)
  return {elements, text: text.join('')}
}

const signs = (text: string): string => text.replace(/\s/g, '')

test.for([
  ['signs of HTML', '<a href="x">&\'</a>', '&lt;a href=&quot;x&quot;&gt;&amp;&#39;&lt;/a&gt;'],
  ['a turn of the direction of writing', '收\u202e入', '收[U+202E]入'],
  ['a null character', '收\0入', '收[U+0000]入'],
  ['a return', '收\r\n入', '收 \n入'],
  ['half a character', '收\ud842入', '收\ufffd入'],
  ['a rare character', '𠮷', '𠮷'],
] as const)('%s is fit for a page', ([, text, expected]) => {
  expect(htmlOf(markup`${text}`)).toBe(expected)
  expect(htmlOf(markup`<b title=${text}/>`)).toBe(`<b title="${expected}"></b>`)
})

/** Spots marked in a text by brackets of three sorts: each from its opening to its closing one. */
function unmark(marked: string): {readonly text: string; readonly spots: readonly Spot[]} {
  const text = marked.replace(/[[\](){}]/g, '')
  const at = (sign: string): number => marked.slice(0, marked.indexOf(sign)).replace(/[[\](){}]/g, '').length
  const spots = ['[]', '()', '{}'].filter(([open = '']) => marked.includes(open))
  return {text, spots: spots.map(([open = '', close = '']) => ({id: open, start: at(open), end: at(close), notes: []}))}
}

describe('a paragraph is cut where marks begin or end', () => {
  test.for([
    ['无标记', '无标记'],
    ['前[中]后', '前|中[|后'],
    ['前[中(叠]后)尾', '前|中[|叠[(|后(|尾'],
    ['[甲(乙{丙}丁)戊]', '甲[|乙[(|丙[({|丁[(|戊['],
    ['[(同)]处', '同[(|处'],
    ['[𠮷](字)', '𠮷[|字('],
  ] as const)('%s', ([marked, expected]) => {
    const {text, spots} = unmark(marked)
    const pieces = piecesOf(text, {from: 0, start: 0, end: text.length, line: 1, number: 1, page: null}, spots)
    const shown = pieces.map(({start, end, spots}) => text.slice(start, end) + spots.map(({id}) => id).join(''))
    expect(shown.join('|')).toBe(expected)
    expect(pieces.flatMap(({opens}) => opens)).toHaveLength(spots.length)
    expect(pieces.flatMap(({closes}) => closes)).toHaveLength(spots.length)
  })

  test('a mark over two paragraphs begins in the first and ends in the second', () => {
    const text = '第一段\n第二段'
    const spots = [{id: 'x', start: 1, end: 6, notes: []}]
    const [first, second] = [
      piecesOf(text, {from: 0, start: 0, end: 3, line: 1, number: 1, page: null}, spots),
      piecesOf(text, {from: 4, start: 4, end: 7, line: 2, number: 2, page: null}, spots),
    ]
    expect(first.map(({opens, closes}) => [opens.length, closes.length])).toEqual([
      [0, 0],
      [1, 0],
    ])
    expect(second.map(({opens, closes}) => [opens.length, closes.length])).toEqual([
      [0, 1],
      [0, 0],
    ])
  })
})

const forms = samples.flatMap(file => [[file.name, file] as const])

describe('the page of a report', () => {
  test.for(forms)('shows the whole text of %s, each place of the assessment word for word', async ([, file]) => {
    for (const form of [file, asHtml(await contentOf(file)), asWord(await contentOf(file))]) {
      const {page, reading, assessment} = await pageFor(form)
      const text = reportTextOf(reading)
      expect(signs(parsed(page).text)).toBe(signs(reading.plain.text))
      const places: readonly {readonly span: Place; readonly quote: string}[] = [
        ...assessment.findings.flatMap(({evidence}) => evidence),
        ...assessment.defects,
        ...assessment.problems.flatMap(({reasons, measures}) => [...reasons, ...measures]),
      ]
      const ids = new Set(parsed(page).elements.flatMap(({attributes}) => attributes['id'] ?? []))
      for (const {span, quote} of places) {
        const found = spanIn(text.plain, span)
        const shown = text.plain.text.slice(found?.start, found?.end)
        expect(signs(shown)).toBe(signs(quote.replace(/<[^>]*>/g, '')))
        expect(ids).toContain(`w-${span[0]}-${span[1]}`)
      }
    }
  })

  test.for(forms)('of %s has every id once and no link that leads nowhere', async ([, file]) => {
    const {elements} = parsed((await pageFor(file)).page)
    const ids = elements.flatMap(({attributes}) => attributes['id'] ?? [])
    const targets = elements.flatMap(({attributes}) => attributes['href'] ?? [])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(targets.length).toBeGreaterThan(100)
    expect([...new Set(targets)].filter(target => !ids.includes(target.slice(1)))).toEqual([])
  })

  test.for(forms)('of %s is the same each time and of modest size', async ([, file]) => {
    const [first, second] = [await pageFor(file), await pageFor(file)]
    expect(first.page).toBe(second.page)
    expect(new TextEncoder().encode(first.page).length).toBeLessThan(300_000)
  })

  test('lets through no script, style or form but its own', () => {
    const page = pageOf(fixture, options)
    expect(page.slice(0, 60)).toContain('<html lang="zh-CN">')
    expect(page).toMatch(
      /default-src 'none'.*style-src 'sha256-.*script-src 'sha256-.*base-uri 'none'; form-action 'none'/,
    )
    expect(page).not.toMatch(/unsafe|https?:|\bon[a-z]+=/)
  })

  test('tells a gap with its grade, kind, remedy, both wordings and bases', () => {
    const page = pageOf(fixture, {...options, rulebook: small})
    const [, entry = ''] = /(id="enf\.recording"[\s\S]*?<\/details>)/.exec(page) ?? []
    for (const said of [
      '应写',
      '未说明有无',
      '已自认',
      '有则写明件数和做法',
      '（做过的）严格落实',
      '（没有做的）行政执法全过程',
      '第四十七条',
    ])
      expect(entry).toContain(said)
  })

  test('lists gaps worst first', () => {
    const page = pageOf(fixture, {...options, rulebook: small})
    const links = [...page.matchAll(/<li class="gap"><a href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links).toEqual(fixture.gaps.map(({indicator}) => indicator))
  })

  test('says so where it has no text, and links to none', () => {
    const page = pageOf(fixture, {...options, rulebook: small})
    expect(page.includes(words.noText)).toBe(true)
    expect(page.includes('href="#w-')).toBe(false)
  })

  test('tells what was lost in reading', () => {
    const {document} = fixture
    const lost: Assessment = {...fixture, document: {...document, extraction: {...document.extraction, lost: 3}}}
    const page = pageOf(lost, {...options, rulebook: small})
    expect(page.includes('有 3 个字符没有读出来')).toBe(true)
    expect(page.includes('文中有 2 处修订删除的内容，没有计入。')).toBe(true)
  })

  test('shows a decision of the reviewer', () => {
    const decided: Decided = {
      entry: '',
      decisions: [
        {
          indicator: 'enf.recording',
          title: '执法全过程记录',
          decision: {decision: 'overrule', reason: '见附件', standing: 'planned', evidence: []},
          fate: 'stale',
          standing: 'absent',
          lost: [],
        },
      ],
      unknown: [],
    }
    const page = pageOf(fixture, {...options, rulebook: small, decided})
    expect(/<dt>复核<\/dt><dd>(.*?)<\/dd>/.exec(page)?.[1]).toBe('改判：见附件（作出决定后结果已变化）')
  })
})

describe('a hostile report', () => {
  test('adds no element, attribute or link of its own', async () => {
    const reading = readingOf(hostile.file, hostile.text)
    const assessment = hostile.assessment(await check(await reportOf(reading, rulebook), rulebook))
    const {elements} = parsed(pageOf(assessment, {...options, reading}))
    const names = new Map<string, number>()
    for (const {name} of elements) names.set(name, (names.get(name) ?? 0) + 1)
    expect([names.get('script'), names.get('style'), names.get('img'), names.get('iframe')]).toEqual([
      1,
      1,
      undefined,
      undefined,
    ])
    expect(elements.filter(({attributes}) => Object.keys(attributes).some(key => key.startsWith('on')))).toEqual([])
    expect(elements.filter(({attributes}) => !/^#/.test(attributes['href'] ?? '#'))).toEqual([])
  })

  test('has nothing on the page that acts unseen', async () => {
    const reading = readingOf(hostile.file, hostile.text)
    const assessment = hostile.assessment(await check(await reportOf(reading, rulebook), rulebook))
    const page = pageOf(assessment, {...options, reading})
    expect(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u.exec(page)).toBeNull()
    expect(page.includes('[U+202E]')).toBe(true)
  })
})

test('words that sound alike are found where the document has them as they are, else not', () => {
  const text = reportTextOf(readingOf('甲.txt', '第一行\n規範取证活动，明確步骤\n规范取证活动'))
  expect(nearSpan(text, {line: 3, text: '规范取证活动'})).toEqual({start: 16, end: 22})
  expect(nearSpan(text, {line: 2, text: '规范取证活动'})).toBeNull()
})

test('on a web page, whose lines nobody sees, paragraphs are counted', async () => {
  const [, file] = forms.find(([name]) => name.endsWith('.txt')) ?? []
  const web = asHtml(file ? await contentOf(file) : '')
  const bytes = new TextEncoder().encode(new TextDecoder().decode(web.bytes).replaceAll('\n', ''))
  const {page, reading} = await pageFor({...web, bytes})
  const paragraphs = reading.plain.text.split('\n').filter(line => line.trim() !== '')
  const numbers = [...page.matchAll(/data-line="(\d+)"/g)].map(([, number]) => Number(number))
  expect(numbers).toEqual(paragraphs.map((_, index) => index + 1))
  const [, entry = ''] = /(id="enf\.recording"[\s\S]*?<\/details>)/.exec(page) ?? []
  const at = paragraphs.findIndex(line => line.includes('配备执法记录仪，逐步实现')) + 1
  expect(/<div class="said">.*?>(第\d+段)/.exec(entry)?.[1]).toBe(`第${at}段`)
})

test('pages are told where a page begins', async () => {
  const reading = readingOf('甲.pdf', hostile.text)
  const middle = hostile.text.indexOf('二、存在的不足')
  const stretches = [
    {start: 0, end: middle, position: {page: 1}},
    {start: middle, end: hostile.text.length, position: {page: 2}},
  ]
  const assessment = await check(await reportOf(reading, rulebook), rulebook)
  const page = pageOf(assessment, {...options, reading: {...reading, stretches}})
  const turns = page.matchAll(/<p class="page">(.*?)<\/p>\n?<\w+ class="line" id="(.*?)"/g)
  expect([...turns].map(([, said, next]) => [said, next])).toEqual([
    ['第 1 页', 'line-1'],
    ['第 2 页', 'line-6'],
  ])
})
