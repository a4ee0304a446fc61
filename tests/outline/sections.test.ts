import {describe, expect, test} from 'vitest'
import {done, lacks, outlined, plans} from './fixture.ts'

const title = '云溪县槐河镇2024年法治政府建设年度报告'
const document = (...parts: readonly string[]): string => [title, ...parts].join('\n')
const four = ['measures', 'duty', 'problems', 'plan']

const rolesOf = async (content: string) => (await outlined(content)).outline.sections.map(({role}) => role)

describe('parts are found however they are numbered', () => {
  test.for([
    ['一、', ['一、', '二、', '三、', '四、']],
    ['一．', ['一．', '二．', '三．', '四．']],
    ['一 and a blank', ['一　', '二　', '三　', '四　']],
    ['（一）', ['（一）', '（二）', '（三）', '（四）']],
    ['(一)', ['(一)', '(二)', '(三)', '(四)']],
    ['㈠', ['㈠', '㈡', '㈢', '㈣']],
    ['1.', ['1.', '2.', '3.', '4.']],
    ['1、', ['1、', '2、', '3、', '4、']],
    ['⒈', ['⒈', '⒉', '⒊', '⒋']],
    ['（1）', ['（1）', '（2）', '（3）', '（4）']],
    ['1）', ['1）', '2）', '3）', '4）']],
    ['①', ['①', '②', '③', '④']],
    ['第一部分', ['第一部分 ', '第二部分 ', '第三部分 ', '第四部分 ']],
    ['●', ['● ', '● ', '● ', '● ']],
    ['第一章', ['第一章　', '第二章　', '第三章　', '第四章　']],
    ['Markdown signs', ['## ', '## ', '## ', '## ']],
    ['Markdown signs and numbers', ['## 一、', '## 二、', '## 三、', '## 四、']],
    ['nothing', ['', '', '', '']],
  ] as const)('by %s', async ([, [a, b, c, d]]) => {
    const content = document(
      `${a}主要举措和成效`,
      done,
      `${b}党政主要负责人履行推进法治建设第一责任人职责情况`,
      '镇党委书记主持召开会议4次。',
      `${c}存在的不足和原因`,
      lacks,
      `${d}下一步工作打算`,
      plans,
    )
    expect(await rolesOf(content)).toEqual(four)
  })

  test.for([
    ['bold lines', document('**主要举措和成效**', done, '**存在的问题**', lacks, '**下一步打算**', plans)],
    ['unnumbered lines with a colon', document('主要举措和成效：', done, '存在的问题：', lacks, '下一步打算：', plans)],
    ['run-in heads', document(`一、主要举措和成效。${done}`, `二、存在的问题。${lacks}`, `三、下一步打算。${plans}`)],
    [
      'run-in heads with a colon',
      document(`一、主要举措和成效：${done}`, `二、存在的问题：${lacks}`, `三、下一步打算：${plans}`),
    ],
    [
      'unnumbered lines over numbers that start again',
      document(
        '主要做法',
        `一、学法。${done}`,
        `二、用法。${done}`,
        '存在的问题',
        `一、执法薄弱。${lacks}`,
        `二、普法单一。${lacks}`,
        '下一步工作',
        `一、学法。${plans}`,
      ),
    ],
    [
      'unnumbered lines over headings that start again',
      document(
        '主要做法',
        '（一）学法',
        done,
        '（二）用法',
        done,
        '存在问题',
        '（一）执法薄弱',
        lacks,
        '下步打算',
        '（一）学法',
        plans,
      ),
    ],
    ['first words of paragraphs', document(done, `存在的问题主要有：${lacks}`, `下一步，我镇将做好以下工作：${plans}`)],
  ] as const)('by %s', async ([, content]) => {
    expect(await rolesOf(content)).toEqual(['measures', 'problems', 'plan'])
  })

  test('numbered measures with unnumbered problems and plan behind them', async () => {
    const content = document('一、加强学习', done, '二、规范执法', done, '存在的问题', lacks, '下一步打算', plans)
    expect(await rolesOf(content)).toEqual(['measures', 'measures', 'problems', 'plan'])
  })

  test('a table of contents before the text opens no part', async () => {
    const heads = ['一、主要举措', '二、存在问题', '三、下步打算']
    const content = document('目录', ...heads, heads[0] ?? '', done, heads[1] ?? '', lacks, heads[2] ?? '', plans)
    expect(await rolesOf(content)).toEqual(['measures', 'problems', 'plan'])
  })
})

describe('a heading tells the role of its part', () => {
  test.for([
    ...[
      '主要举措和成效',
      '2024年推进法治政府建设主要做法',
      '工作开展情况',
      '工作亮点',
      '聚焦突出问题，提升治理效能',
      '坚持问题导向，补齐执法短板',
      '化解矛盾，把问题消灭在萌芽',
    ].map(heading => [heading, 'measures', done] as const),
    ...[
      '着力补短板强弱项',
      '全力解决群众急难愁盼问题',
      '上年度存在问题整改情况',
      '直面困难，破解执法难题',
      '落实年度工作计划情况',
    ].map(heading => [heading, 'measures', done] as const),
    ...[
      '存在的问题',
      '存在的不足及原因',
      '主要问题及原因',
      '短板弱项',
      '困难和挑战',
      '困难与问题',
      '存在的短板和差距',
      '薄弱环节',
      '问题与不足',
      '当前存在的主要困难和问题',
      '不足之处',
    ].map(heading => [heading, 'problems', lacks] as const),
    ...[
      '下一步打算',
      '下步工作举措',
      '明年思路',
      '明年工作安排',
      '2025年工作重点',
      '2025年法治政府建设主要任务',
      '改进措施',
      '努力方向',
      '下一年度主要安排',
      '今后工作方向',
      '工作打算',
      '下一阶段工作重点',
    ].map(heading => [heading, 'plan', plans] as const),
    ...[
      '党政主要负责人履行推进法治建设第一责任人职责情况',
      '党政主要负责人履职情况',
      '第一责任人职责落实情况',
      '书记镇长抓法治情况',
      '主要领导干部述法情况',
      '“一把手”抓法治建设情况',
      '党委主要负责同志履行法治建设职责情况',
    ].map(heading => [heading, 'duty', done] as const),
  ])('%s: %s', async ([heading, role, body]) => {
    const {outline} = await outlined(document('一、加强学习教育', done, `二、${heading}`, body, '三、其他事项', '无。'))
    expect(outline.sections[1]).toMatchObject({role, heading})
  })

  test.for([
    '存在问题及下一步打算',
    '不足与打算',
    '存在的问题和改进措施',
    '存在的不足及2025年工作安排',
    '存在的困难和下步工作计划',
    '问题与对策',
  ])('%s: problems, mixed with the plan', async heading => {
    const {outline} = await outlined(document('一、主要做法', done, `二、${heading}`, lacks, `下一步，${plans}`))
    expect(outline.sections[1]).toMatchObject({role: 'problems', mixed: 'plan'})
  })
})

test('in a debrief a part is on the heads’ duty unless it says otherwise', async () => {
  const content = [
    '槐河镇党委书记2024年度述法报告',
    '一、学法在先，把自己摆进去',
    done,
    '二、全镇法治政府建设情况',
    done,
    '三、存在的问题',
    lacks,
  ]
  expect(await rolesOf(content.join('\n'))).toEqual(['duty', 'measures', 'problems'])
})

describe('a part may hold another', () => {
  test('problems and plan under headings of their own inside one part', async () => {
    const {outline} = await outlined(
      document(
        '一、主要做法',
        done,
        '二、存在问题及打算',
        '（一）存在的问题',
        `1.执法力量薄弱。${lacks}`,
        `2.普法形式单一。${lacks}`,
        '（二）下一步打算',
        `1.加强培训。${plans}`,
        `2.创新普法。${plans}`,
      ),
    )
    expect(outline.problems.map(({ref}) => ref)).toEqual(['二(一)1', '二(一)2'])
    expect(outline.plans.map(({ref}) => ref)).toEqual(['二(二)1', '二(二)2'])
    expect(outline.blocks.at(-1)?.role).toBe('plan')
  })

  test('problems under a lesser heading of a report that gives them no part', async () => {
    const {outline} = await outlined(
      document(
        '一、2024年工作情况',
        '（一）加强学习',
        done,
        '（二）存在的问题',
        '1.执法力量薄弱。',
        '2.普法形式单一。',
        '二、2025年工作打算',
        plans,
      ),
    )
    expect(outline.sections.map(({role}) => role)).toEqual(['measures', 'plan'])
    expect(outline.problems.map(({ref}) => ref)).toEqual(['一(二)1', '一(二)2'])
    expect(outline.blocks.filter(({ref}) => ref.startsWith('一(二)')).map(({role}) => role)).toEqual([
      'problems',
      'problems',
      'problems',
    ])
  })
})

describe('a line knows its printed place', () => {
  test.for([
    ['（二）规范执法', '一(二)'],
    ['1.配备记录仪。', '一(二)1'],
    ['一是先学一步。', '一(二)'],
    ['三是执法留痕不全。', '二3'],
    ['第二，普法单一。', '二2'],
    ['存在的问题', '二'],
  ] as const)('%s stands at %s', async ([line, ref]) => {
    const content = document(
      '一、主要做法',
      '（一）加强学习',
      done,
      '（二）规范执法',
      '1.配备记录仪。',
      '一是先学一步。',
      '二、存在的问题',
      '三是执法留痕不全。',
      '第二，普法单一。',
      '三、打算',
      plans,
    )
    const found = await outlined(content)
    const block = found.outline.blocks.find(({line: {start, end}}) => found.text.text.slice(start, end).endsWith(line))
    expect(block?.ref).toBe(ref)
  })
})
