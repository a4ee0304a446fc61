import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readHtml} from '../../src/intake/html/index.ts'
import {pageIn} from '../../src/intake/html/page.ts'

const plainOf = (markup: string): string => readHtml(markup, '网页').plain.text

describe('markup becomes lines as a browser shows them', () => {
  test.for<[fact: string, markup: string, plain: string]>([
    ['blocks are lines', '<div>甲<p>乙</p>丙</div><p>丁', '甲\n乙\n丙\n丁'],
    ['inline elements are not', '<p>法<b>治</b><span>政府</span></p>', '法治政府'],
    ['a break ends the line', '甲<br>乙<br/><br>丙', '甲\n乙\n丙'],
    ['white space collapses', '<p>  A \t B\n C </p>', 'A B C'],
    ['a line end between Chinese characters vanishes', '<p>法治\n    政府，\n建设 A\nB</p>', '法治政府，建设 A B'],
    ['an ideographic space stays', '<p>　　甲　乙</p>', '　　甲　乙'],
    ['entities are characters', '<p>&ldquo;一规划两方案&rdquo;&amp;&#x4e00;&#20108;&lt;</p>', '“一规划两方案”&一二<'],
    ['non-breaking spaces are spaces', '<p>&nbsp;&nbsp;甲&nbsp;&emsp;乙&nbsp;</p>', '甲 乙'],
    ['an ampersand may stand alone', '<p>A&B & C</p>', 'A&B & C'],
    ['preformatted lines stay lines', '<pre>甲\n\n  乙</pre>', '甲\n乙'],
    [
      'scripts, styles, comments and forms are no text',
      '<script>var 甲="<p>"</script><style>乙{}</style><!--丙--><noscript>丁</noscript><select><option>戊</select>己',
      '己',
    ],
    ['a comparison is no tag', '<p>3 < 5 且 5 > 3</p>', '3 < 5 且 5 > 3'],
    [
      'unclosed elements close themselves',
      '<ul><li>甲<li>乙</ul><table><tr><td>丙<td>丁<tr><td>戊<td>己</table>',
      '甲\n乙\n丙\t丁\n戊\t己',
    ],
  ])('%s', ([, markup, plain]) => {
    expect(plainOf(markup)).toBe(plain)
  })
})

describe('tables', () => {
  const row = (...cells: readonly string[]) => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`
  test.for<[fact: string, rows: string, plain: string]>([
    [
      'a row is a line',
      row('索引号', '1234') + row('<p>发布机构</p>', '<p>清溪镇</p>'),
      '索引号\t1234\n发布机构\t清溪镇',
    ],
    ['an empty cell keeps its place', row('甲', '', '丙'), '甲\t\t丙'],
    ['a row that only frames running text leaves its lines', row('', '<p>甲</p><p>乙</p>'), '甲\n乙'],
    ['so does one with a long cell', row('栏目', '甲<br>乙<br>丙<br>丁<br>戊'), '栏目\n甲\n乙\n丙\n丁\n戊'],
    ['a table in a table', row(`<table>${row('甲', '乙')}</table>`), '甲\t乙'],
  ])('%s', ([, rows, plain]) => {
    expect(plainOf(`<table><tbody>${rows}</tbody></table>`)).toBe(plain)
  })
})

const body = `<p>${'今年以来，清溪镇深入学习贯彻习近平法治思想，扎实推进法治政府建设。'.repeat(3)}</p>`
const other = `<p>${'全年受理行政复议申请十二件，办结十二件，没有行政诉讼败诉案件。'.repeat(3)}</p>`
const title = '清溪镇2023年法治政府建设年度报告'
const text = plainOf(body)

describe('the report is told from what stands around it', () => {
  const around = (article: string) =>
    `<body><div class="top">首页 政务公开 互动交流</div>${article}<div class="bottom">版权所有 清溪镇人民政府</div></body>`

  test.for<[fact: string, page: string, plain: string]>([
    ['by an id', around(`<div id="zoom">${body}</div>`), text],
    ['by a class', around(`<div class="TRS_Editor">${body}</div>`), text],
    ['by its element', around(`<article>${body}</article>`), text],
    [
      'with its title and metadata',
      around(
        `<h1>${title}</h1><p>发布日期：2024-03-01　浏览次数：12</p><p>字体：大 中 小</p><div id="zoom">${body}</div>`,
      ),
      `${title}\n发布日期：2024-03-01\n${text}`,
    ],
    [
      'with who issued it, and when, of its table of metadata',
      around(
        `<table><tr><td>索 引 号：</td><td>115001</td><td>生成日期</td><td>2024-02-01</td></tr></table><div class="article-content">${body}</div>`,
      ),
      `生成日期\t2024-02-01\n${text}`,
    ],
    [
      'its title set by class',
      around(`<div class="article-title">${title}</div><div class="con_text">${body}</div>`),
      `${title}\n${text}`,
    ],
    [
      'an article in two parts is kept whole',
      `<div class="content"><div id="zoom">${body}</div><div>${other}</div></div>`,
      `${text}\n${plainOf(other)}`,
    ],
    [
      'other running text beside the article keeps everything',
      around(`<div id="zoom">${body}${body}</div>${other}`),
      `首页 政务公开 互动交流\n${text}\n${text}\n${plainOf(other)}`,
    ],
    [
      'without a likely element everything is kept but what names itself no part of it',
      around(`<div>${body}</div>`),
      `首页 政务公开 互动交流\n${text}`,
    ],
    ['navigation is never text', `<nav>首页</nav><aside>热点</aside>${body}<footer>主办</footer>`, text],
    ['an unclosed navigation does not swallow the report', `<nav>首页<div>${body}</div>`, text],
    [
      'the title in the head counts when the page lacks it',
      `<head><title>${title}_清溪镇人民政府网</title></head>${body}`,
      `${title}\n${text}`,
    ],
    [
      'a year range does not cut the title',
      `<title>2021-2025年规划 - 清溪镇</title>${body}`,
      `2021-2025年规划\n${text}`,
    ],
    [
      'the title in the head is not repeated',
      `<title>${title}-清溪镇</title><h1>${title}</h1>${body}`,
      `${title}\n${text}`,
    ],
  ])('%s', ([, page, plain]) => {
    expect(plainOf(page)).toBe(plain)
  })
})

describe('hidden text', () => {
  test('is left out, and said to be', () => {
    const {plain, warnings} = readHtml(
      `<p>甲<span style="display: none">隐藏</span>乙</p><p hidden>丙</p>${body}`,
      '网页',
    )
    expect(plain.text).toBe(`甲乙\n${text}`)
    expect(warnings.map(({code}) => code)).toEqual(['hidden-text'])
  })

  test('is read when it is most of the page, which a script would show', () => {
    const {plain, warnings} = readHtml(`<p>载入中</p><div style="display:none">${body}</div>`, '网页')
    expect(plain.text).toBe(`载入中\n${text}`)
    expect(warnings).toEqual([])
  })
})

const pieces = [
  '甲',
  '乙 ',
  '\n',
  '&nbsp;',
  '&ldquo;',
  '<p>',
  '</p>',
  '<br>',
  '<td>',
  '<tr>',
  '</table>',
  '<b>',
  'A',
  '<!--丙-->',
  '𠮷',
]
const pages = fc.array(fc.constantFrom(...pieces), {maxLength: 60}).map(parts => `<table>${parts.join('')}`)

describe('every unit knows its place in the markup', () => {
  test('which holds the same character, or the entity or white space that it stands for', () => {
    fc.assert(
      fc.property(pages, markup => {
        const {text: plain, origin} = readHtml(markup, '网页').plain
        expect(origin).toHaveLength(plain.length)
        for (const [index, place] of origin.entries()) {
          const isSeparator = /[\t\n ]/.test(plain.charAt(index))
          expect(isSeparator || ['&', plain.charAt(index)].includes(markup.charAt(place))).toBe(true)
        }
      }),
    )
  })

  test('and places never go back', () => {
    fc.assert(
      fc.property(pages, markup => {
        const {origin} = readHtml(markup, '网页').plain
        expect(origin.every((place, index) => index === 0 || place >= (origin[index - 1] ?? 0))).toBe(true)
      }),
    )
  })
})

describe('lists show their numbers as a browser prints them', () => {
  test.for<[fact: string, markup: string, plain: string]>([
    ['1. 2. 3.', '<ol><li>甲<li>乙</ol><p>丙', '1. 甲\n2. 乙\n丙'],
    ['from where they start', '<ol start="3"><li>甲</li><li value="7">乙</li><li>丙</li></ol>', '3. 甲\n7. 乙\n8. 丙'],
    ['in Chinese', '<ol style="list-style-type: cjk-ideographic"><li>甲<li>乙</ol>', '一、甲\n二、乙'],
    ['so too', '<ol style="list-style:trad-chinese-informal inside"><li>甲<li>乙</ol>', '一、甲\n二、乙'],
    ['in letters', '<ol type="a"><li>甲<li>乙</ol>', 'a. 甲\nb. 乙'],
    ['none where there is no order', '<ul><li>甲<li>乙</ul>', '甲\n乙'],
    ['none where a style takes it away', '<ol style="list-style:none"><li>甲</ol>', '甲'],
    ['none where the words bring their own', '<ol><li>一、甲<li>（二）乙</ol>', '一、甲\n（二）乙'],
    ['before the first word of an item', '<ol><li><p>&nbsp;</p><div>甲</div><p>乙</p></ol>', '1. 甲\n乙'],
    ['inner lists on their own', '<ol><li>甲<ol><li>乙</ol><li>丙</ol>', '1. 甲\n1. 乙\n2. 丙'],
  ])('%s', ([, markup, plain]) => {
    expect(plainOf(markup)).toBe(plain)
  })
})

test('a huge title does no harm', () => {
  expect(plainOf(`<title>${'甲-9'.repeat(500_000)}</title>${'<p>甲</p>'.repeat(1000)}`).length).toBe(1999)
})

test.for<[fact: string, markup: string]>([
  ['too deep', '<div>'.repeat(1000)],
  ['too many', '<br>'.repeat(300_001)],
])('elements %s are refused', ([, markup]) => {
  expect(() => pageIn(markup, {source: '网页'})).toThrow('30 万')
})
