import {describe, expect, test} from 'vitest'
import {paragraphs, repaired} from './fixture.ts'

const long = '全年组织开展行政执法检查三百一十六次，发现并督促整改各类问题一百零二个'

describe('characters and marks', () => {
  test.for([
    [
      'line ends of every kind are line ends',
      '甲方。\r\n乙方。\r丙方。\u2028丁方。',
      ['甲方。', '乙方。', '丙方。', '丁方。'],
    ],
    ['marks without width go', '\ufeff法治\u200b政府\u00ad建设', ['法治政府建设']],
    ['blanks of every kind go beside Chinese', '　　法 治\u00a0政府 12 件', ['法治政府12件']],
    ['one blank stays between Latin words', '使用 Word  Online 编辑', ['使用Word Online编辑']],
    ['digits, letters and % become half-width', '办结率９７．８％，ＡＰＰ１个', ['办结率97.8%，APP1个']],
    ['numbers keep their marks', '1,200件，12:30分，3.5万元', ['1,200件，12:30分，3.5万元']],
    ['full-width numbers keep theirs', '１，２００件，１２：３０分', ['1,200件，12:30分']],
    ['addresses keep theirs', '见http://www.gov.cn:80/?id=1;2。', ['见http://www.gov.cn:80/?id=1;2。']],
    ['other marks become Chinese', '学法,用法;守法:(一)执法!', ['学法，用法；守法：（一）执法！']],
    ['a point that ends a sentence is a stop', '成效明显.下一步继续.', ['成效明显。下一步继续。']],
    ['a point behind a number is none', '一.主要举措', ['一.主要举措']],
    ['of doubled marks one stays', '学法，，用法。。守法；；执法,,尊法', ['学法，用法。守法；执法，尊法']],
    [
      'of mixed marks the weightiest stays',
      '学法，。用法、，守法。，执法；。尊法：。',
      ['学法。用法，守法。执法。尊法。'],
    ],
    ['marks of dots stay', '等等……还有', ['等等……还有']],
    [
      'a number without its mark gets it',
      '一　主要举措和成效\n二 存在的不足',
      ['一、主要举措和成效', '二、存在的不足'],
    ],
    [
      'traditional characters become simplified',
      '國務院關於加強法治政府建設的規劃與檢查監督',
      ['国务院关于加强法治政府建设的规划与检查监督'],
    ],
    ['a few traditional characters are left', '《後漢書》講座'.padEnd(200, '法'), ['《後漢書》講座'.padEnd(200, '法')]],
  ] as const)('%s', async ([, content, expected]) => {
    expect(paragraphs(await repaired(content))).toEqual(expected)
  })
})

describe('bracketed-pinyin garbling', () => {
  const garbled = '法(fǎ)治(zhì)政(zhèng)府(fǔ)建(jiàn)设(shè)年(nián)度(dù)报(bào)告(gào)情(qíng)况(kuàng)。'

  test.for([
    ['the readings go', garbled, ['法治政府建设年度报告情况。']],
    ['in full-width brackets too', garbled.replaceAll('(', '（').replaceAll(')', '）'), ['法治政府建设年度报告情况。']],
    [
      'years and terms in brackets stay',
      `${garbled}（2021-2025年）（村居）`,
      ['法治政府建设年度报告情况。（2021-2025年）（村居）'],
    ],
    [
      'lost heads come back',
      `${garbled}\n?。ㄒ唬学法\n?。ǘ用法\n?。ㄎ澹执法`,
      ['法治政府建设年度报告情况。', '（一）学法', '（二）用法', '（五）执法'],
    ],
    ['a few brackets are no garbling', '法(fǎ)治(zhì)。', ['法（fǎ）治（zhì）。']],
  ] as const)('%s', async ([, content, expected]) => {
    expect(paragraphs(await repaired(content))).toEqual(expected)
  })

  test('what is lost for good is marked, counted and not guessed', async () => {
    const text = await repaired(`${garbled}村?居`)
    expect(text.damaged.map(({start, end}) => text.text.slice(start, end))).toHaveLength(1)
    expect(text.warnings).toMatchObject([{code: 'garbled', message: expect.stringContaining('1 处')}])
  })
})

describe('page breaks and page numbers', () => {
  test.for([
    ['between hyphens', '- 2 -'],
    ['between dashes', '— 3 —'],
    ['between dots', '·4·'],
    ['bare', '12'],
    ['of a count', '第2页 共5页'],
    ['of a count in brackets', '第 2 页（共 5 页）'],
    ['as a fraction', '2/5'],
    ['in Latin', 'Page 2 of 5'],
    ['absent', ''],
  ] as const)('a sentence cut by a page number %s is whole again', async ([, number]) => {
    const text = await repaired(`${long}\n\n${number}\n\n，整改率百分之百。\n\n下一段。`)
    expect(paragraphs(text)).toEqual([`${long}，整改率百分之百。`, '下一段。'])
  })

  test('paragraphs on both sides of a page number stay apart', async () => {
    const text = await repaired(`${long}。\n- 2 -\n（二）强化监督。${long}。`)
    expect(paragraphs(text)).toEqual([`${long}。`, `（二）强化监督。${long}。`])
  })
})

describe('Markdown', () => {
  test.for([
    [
      'headings keep their level',
      '# 年度报告\n## 一、举措\n正文。',
      [
        [1, '年度报告'],
        [2, '一、举措'],
        [null, '正文。'],
      ],
    ],
    [
      'a bold line is a heading of the lowest level',
      '## 报告\n**一、举措**\n正**文**。',
      [
        [2, '报告'],
        [7, '一、举措'],
        [null, '正文。'],
      ],
    ],
    [
      'rules, quotes and list marks go',
      '# 报告\n## 甲\n---\n> 引文。\n* 学法。\n+ 用法。',
      [
        [1, '报告'],
        [2, '甲'],
        [null, '引文。'],
        [null, '学法。'],
        [null, '用法。'],
      ],
    ],
    [
      'links leave their words',
      '# 报告\n## 见[《纲要》](http://a.cn)',
      [
        [1, '报告'],
        [2, '见《纲要》'],
      ],
    ],
    [
      'table rows become cells',
      '# 报告\n## 表\n| 项目 | 件数 |\n|---|---|\n| 邻里 | 52 |',
      [
        [1, '报告'],
        [2, '表'],
        [null, '项目\t件数'],
        [null, '邻里\t52'],
      ],
    ],
    [
      'escaped marks are marks',
      '# 报告\n## 甲\n1\\. 学法。',
      [
        [1, '报告'],
        [2, '甲'],
        [null, '1.学法。'],
      ],
    ],
  ] as const)('%s', async ([, content, expected]) => {
    const text = await repaired(content)
    expect(text.lines.map(({start, end, level}) => [level, text.text.slice(start, end)])).toEqual(expected)
  })
})

describe('the frame of a web page', () => {
  test.for([
    '首页 > 政务公开 > 法治政府建设',
    '您的位置：首页 > 政府信息公开',
    '当前位置：首页',
    '【字体：大 中 小】',
    '打印本页  关闭窗口',
    '扫一扫在手机打开当前页',
    '分享到：微信 微博',
    '上一篇：关于召开会议的通知',
    '版权所有：云溪县人民政府',
    '滇ICP备05000000号',
    '浏览次数：128',
    '责任编辑：办公室',
    '效力状态：有效',
  ])('%s is left out', async line => {
    expect(paragraphs(await repaired(`${long}。\n${line}\n第二段。`))).toEqual([`${long}。`, '第二段。'])
  })

  test.for([
    '分享典型案例，以案释法。',
    '相关信息及时录入平台。',
    '阅读文件、听取汇报，逐条核对。',
    '技术支持力量不足，系统运维靠外包。',
    '项目 12',
    '一、其他　2',
    '首页栏目共设六个，逐月更新内容。',
  ])('%s is a part of the report', async line => {
    expect(paragraphs(await repaired(`${long}。\n${line}`))).toHaveLength(2)
  })

  test.for([
    ['on one line each', '索引号：A-1\n发布机构：苇岗乡人民政府\n发布日期：2024-01-10'],
    ['in one line', '索引号：A-1 | 发布机构：苇岗乡人民政府 | 发布日期：2024-01-10'],
    ['in cells with colons', '索引号：\tA-1\t发布机构：\t苇岗乡人民政府\t发布日期：\t2024-01-10'],
    ['in cells without colons', '索引号\tA-1\t发布机构\t苇岗乡人民政府\t发布日期\t2024-01-10'],
    ['in brackets', '【索引号】A-1【发布机构】苇岗乡人民政府【发布日期】2024-01-10'],
  ] as const)('metadata %s are known by key', async ([, table]) => {
    const {metadata} = await repaired(`${table}\n${long}。`)
    expect([...metadata].map(([key, {value}]) => [key, value])).toEqual(
      expect.arrayContaining([
        ['publisher', '苇岗乡人民政府'],
        ['published', '2024-01-10'],
      ]),
    )
  })
})

test('a long heading in a wrapped text is not drawn into the paragraph below it', async () => {
  const prose = `${long}，并向社会公开。${long}，逐项销号，无一遗漏。`
  const heading = '二、镇政府主要负责人履行推进法治建设职责情况'
  const texts = [prose, prose, prose, heading, prose, prose]
  const wrapped = texts.flatMap(text => text.match(/.{1,26}/gu) ?? []).join('\n')
  expect(paragraphs(await repaired(wrapped))).toContain(heading)
})

describe('a table of contents before the text', () => {
  const body = ['一、主要举措', `${long}。`, '二、存在的不足', `${long}。`, '三、下步打算', `${long}。`]

  test.for([
    ['with leaders', '目录\n一、主要举措……1\n二、存在的不足……3\n三、下步打算……5'],
    ['with tabs', '目　录\n一、主要举措\t1\n二、存在的不足\t3\n三、下步打算\t5'],
    ['with blanks', '目 录\n一、主要举措      1\n二、存在的不足      3\n三、下步打算      5'],
    ['without pages', '目录\n一、主要举措\n二、存在的不足\n三、下步打算'],
    ['without its name', '一、主要举措\n二、存在的不足\n三、下步打算'],
  ] as const)('%s is left out', async ([, contents]) => {
    expect(paragraphs(await repaired(`报告\n${contents}\n${body.join('\n')}`))).toEqual(['报告', ...body])
  })

  test('numbering that starts again is none', async () => {
    const twice = ['举措', '一、学法', '二、用法', '打算', '一、学法', '二、用法']
    expect(paragraphs(await repaired(twice.join('\n')))).toEqual(twice)
  })
})

test('table rows keep their cells and stay apart', async () => {
  const rows = ['项目\t受理件数\t成功件数', '婚姻，家庭\t45\t46', '邻里\t52\t52']
  expect(paragraphs(await repaired(rows.join('\n')))).toEqual(rows)
})
