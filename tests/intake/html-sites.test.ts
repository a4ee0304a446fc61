import {cpuUsage} from 'node:process'
import {describe, expect, test} from 'vitest'
import {readHtml} from '../../src/intake/html/index.ts'
import {encoders} from './encoders.ts'
import {type Article, templates} from './fixtures/pages.ts'
import {codeOf, read} from './readings.ts'

const office = '青禾县槐河镇人民政府'
const title = '槐河镇2023年度法治政府建设工作报告'
const date = '2024-02-18'
const lines = [
  '2023年，槐河镇深入学习贯彻习近平法治思想，扎实推进法治政府建设，现将有关情况报告如下：',
  '一、主要举措和成效',
  '（一）规范行政执法。配备执法记录仪8台，办理行政处罚案件12件，来源：镇综合行政执法办公室统计。',
  '来源可查、去向可追，重大行政决策全部经过合法性审查，共审查合同30份。',
  '二、存在的不足和原因',
  '执法力量不足。主要原因是人员流动大。',
  '三、下一年度安排',
  '打印普法资料2000份，关闭违规网点，返回群众诉求办理结果。',
  '特此报告。',
  office,
  '2024年2月6日',
]
const article: Article = {title, lines, office, date}

const readPage = (markup: string) => readHtml(markup, '网页')
const bare = (text: string): string => text.trim()

describe.for(Object.keys(templates))('a page in the style of %s', name => {
  const markup = templates[name]?.(article) ?? ''
  const {plain, metadata} = readPage(markup)
  const read = plain.text.split('\n').map(bare)

  test('gives the whole text in its order, each paragraph once, and nothing behind it', () => {
    expect(read.slice(-lines.length)).toEqual(lines)
  })

  test('gives the title, the day and the office before it, and nothing else', () => {
    const head = read.slice(0, -lines.length)
    expect(head).toContain(title)
    const others = head.filter(line => line !== title)
    expect(others.filter(line => !line.includes(date) && !line.includes(office))).toEqual([])
    expect(others.length).toBeLessThanOrEqual(3)
  })

  test('says on what day it was published or written', () => {
    expect([metadata['发布日期'], metadata['成文日期']]).toContain(date)
  })
})

describe('metadata', () => {
  const around = (head: string) =>
    readPage(`<div class="article">${head}<h1>${title}</h1>${lines.map(line => `<p>${line}</p>`).join('')}</div>`)

  test.for<[fact: string, head: string, metadata: Readonly<Record<string, string>>]>([
    [
      'in a table',
      '<table><tr><td>索 引 号</td><td>HH-1</td><td>发文机关</td><td>青禾县司法局</td></tr><tr><td>有 效 性</td><td></td><td>主题分类</td><td>司法、法治</td></tr></table>',
      {索引号: 'HH-1', 发布机构: '青禾县司法局', 主题分类: '司法、法治'},
    ],
    [
      'as terms',
      '<dl><dt>信息索引：</dt><dd>HH-2</dd><dt>成文日期：</dt><dd>2024年02月06日 09:30</dd><dt>关键词：</dt></dl>',
      {索引号: 'HH-2', 成文日期: '2024年02月06日 09:30'},
    ],
    [
      'as a list of labels and values',
      '<ul><li>名&nbsp;&nbsp;称：<p>关于报送报告的函</p></li><li><b>文号：</b><span>槐政函〔2024〕1号</span></li></ul>',
      {名称: '关于报送报告的函', 文号: '槐政函〔2024〕1号'},
    ],
    [
      'as blocks side by side',
      '<div><div class="l">发布机构</div><div class="r">槐河镇人民政府</div><div class="l">发布日期</div><div class="r">2024-02-18</div></div>',
      {发布机构: '槐河镇人民政府', 发布日期: '2024-02-18'},
    ],
    [
      'in brackets',
      '<p>【发布时间：2024-02-18】【信息来源：党政办】【字号：大 中 小】</p>',
      {发布日期: '2024-02-18', 来源: '党政办'},
    ],
    [
      'without a blank between two',
      '<p><span>来源：党政办</span><span>发布时间：2024-02-18</span><span>浏览次数：9</span></p>',
      {来源: '党政办', 发布日期: '2024-02-18'},
    ],
    ['empty, before the title', '<p>文号：</p>', {}],
  ])('%s', ([, head, metadata]) => {
    const read = around(head)
    expect(read.metadata).toEqual(metadata)
    expect(read.plain.text.split('\n')).toEqual(expect.arrayContaining([title, ...lines]))
  })

  test('of the head stands for what the page does not print, and no further', () => {
    const head = '<meta name="ArticleTitle" content="函"><meta name="PubDate" content="2024-02-18 10:00">'
    expect(readPage(`<head>${head}</head><p>发布日期：2024-02-19</p><p>${lines[0]}</p>`).metadata).toEqual({
      名称: '函',
      发布日期: '2024-02-19',
    })
  })
})

describe('a page that carries no text says so', () => {
  test.for<[fact: string, markup: string, code: string]>([
    ['scripts only', '<html><body><script>load("a.json")</script></body></html>', 'text-missing'],
    [
      'a title, and a script for the text',
      `<html><title>${title}</title><ul><li><a href="/">首页</a></ul><h1>${title}</h1><div id="zoom"></div><script>load()</script>`,
      'text-missing',
    ],
    [
      'pictures for the text',
      `<html><h1>${title}</h1><div id="zoom"><img src="1.jpg"><img src="2.jpg"></div>`,
      'text-missing',
    ],
    ['a file for the text', `<html><h1>${title}</h1><p><a href="report.pdf">${title}.pdf</a></p>`, 'text-missing'],
    [
      'frames only',
      '<html><frameset cols="20%,*"><frame src="a.htm"><frame src="b.htm"><noframes>请升级浏览器。</noframes></frameset></html>',
      'html-only-frames',
    ],
  ])('%s', async ([, markup, code]) => {
    expect(await codeOf(read(new TextEncoder().encode(markup)))).toBe(code)
  })

  test('and what it has instead', () => {
    const {warnings} = readPage(`<h1>${title}</h1><img src="1.jpg"><img src="2.jpg"><a href="a.pdf">附件</a>`)
    expect(warnings.map(({code, message}) => [code, message.replace(/\D/g, '')])).toEqual([
      ['attachments-left-out', '1'],
      ['pictures-left-out', '2'],
    ])
  })
})

test('a text in plain punctuation beside a script is no page without text', () => {
  const line = '2023年,槐河镇扎实推进法治政府建设,现将法治政府建设情况报告如下'
  expect(readPage(`<h1>${title}</h1><p>${line}</p><script></script>`).plain.text).toBe(`${title}\n${line}`)
})

test('a page in the encoding of its declaration is read alike', async () => {
  const {plain} = readPage(templates['hanweb']?.(article) ?? '')
  const markup = (templates['hanweb']?.(article) ?? '').replace('charset=utf-8', 'charset=gb2312')
  const reading = await read(encoders.gb18030(markup))
  expect([reading.format, reading.plain.text]).toEqual(['html', plain.text])
})

const megabytes = (piece: string, size = 1): string => piece.repeat(Math.ceil((size * 2 ** 20) / piece.length))
const text = lines.map(line => `<p>${line}</p>`).join('')

describe('a hostile page is read or refused within seconds', () => {
  test.for<[fact: string, markup: () => string]>([
    ['an attribute of megabytes', () => `<div class="${megabytes('content ')}">${text}</div>`],
    ['a style of megabytes', () => `<div style="${megabytes('display ')}">${text}</div>`],
    ['a tag that never ends', () => `${text}<div ${megabytes('a="b" ')}`],
    ['one line of blanks', () => `<p>${megabytes('　')}</p>${text}`],
    ['one line of colons', () => `<p>${megabytes('来源：')}</p>${text}`],
    ['one line of buttons', () => `<p>${megabytes('打印 ')}</p>${text}`],
    ['one line of brackets', () => `<p>${megabytes('【')}</p>${text}`],
    ['a title of dashes', () => `<title>${megabytes('- ')}</title>${text}`],
    ['lines of labels', () => `${megabytes('<p>发 布 日 期', 1)}${text}`],
    ['lines of dates', () => `${megabytes('<p>2024-01-01 ', 2)}${text}`],
    ['links', () => `${megabytes('<a href="/">首页</a>')}${text}`],
    ['long paragraphs beside each other', () => megabytes(`<div class="content"><p>${lines[2]?.repeat(3)}</p></div>`)],
    ['references', () => `<p>${megabytes('&#x4e00;&nbsp&amp&bogus;&#xffffffff;')}</p>`],
    ['comments that never end', () => `${text}${megabytes('<!--')}`],
    ['plain text', () => `${text}<plaintext>${megabytes('<p>')}`],
    ['null characters', () => `<p>法\0治</p>${text}${megabytes('\0')}`],
  ])('%s', async ([, markup]) => {
    const made = markup()
    const before = cpuUsage()
    const reading = async () => readPage(made)
    expect(['none', 'html-too-complex', 'text-too-long']).toContain(await codeOf(reading()))
    expect(cpuUsage(before).user / 1e6).toBeLessThan(5)
  })

  test.for<[fact: string, markup: string, plain: string]>([
    ['references without a semicolon', '<p>甲&nbsp&nbsp乙&lt丙</p>', '甲 乙<丙'],
    ['references to nothing', '<p>甲&#0;&bogus;乙</p>', '甲\ufffd&bogus;乙'],
    ['null characters are nothing', '<p>法\0治</p>', '法治'],
    ['a section for XML', '<p>甲<![CDATA[乙]]>丙</p>', '甲丙'],
    ['conditional comments', '<p><!--[if IE]>甲<![endif]--><![if !IE]>乙<![endif]></p>', '乙'],
    [
      'marks of Word',
      '<p><![if !supportLists]><span style="mso-list:Ignore">1.</span><![endif]>甲<o:p>&nbsp;</o:p></p>',
      '1.甲',
    ],
    ['an island of XML', '<xml><w:View>Normal</w:View></xml><p>甲</p>', '甲'],
  ])('%s', ([, markup, plain]) => {
    expect(readPage(markup).plain.text).toBe(plain)
  })
})
