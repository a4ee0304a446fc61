import {expect, test} from 'vitest'
import type {Comparison} from '../../../src/model/comparison.ts'
import {comparisonPaper, paperPages, plain} from '../../../src/render/index.ts'
import {rulebook} from '../fixture.ts'

const passage = (quote: string, line: number) =>
  ({quote, text: quote, span: [0, quote.length], line, position: null, section: ''}) as const
const report = {file: '', sha256: '', title: null, body: '槐河镇人民政府', system: '核心'}

const comparison: Comparison = {
  last: {...report, file: '上年.txt', year: 2022},
  now: {...report, file: '本年.txt', year: 2023},
  warnings: [{code: 'years-apart', message: '两份报告相隔 2 年。'}],
  promises: [
    {
      ...{facts: ['a'], titles: ['执法全过程记录', '执法保障'], indicators: ['enf.recording'], outcome: 'vanished'},
      ...{promised: [passage('配备执法记录仪2台', 40)], found: [], close: false, stale: false, shortfalls: []},
      near: [{line: 9, text: '检查时拍照留痕'}],
    },
    {
      ...{facts: ['b'], titles: ['普法活动'], indicators: [], outcome: 'done'},
      ...{promised: [passage('办普法集市', 41)], found: [passage('办普法讲座4场', 12)], close: false, stale: false},
      ...{shortfalls: [passage('普法形式单一', 30)], near: []},
    },
  ],
  untied: [passage('改造两间旧仓库', 42)],
  problems: [
    {
      ...{
        recurrence: 'verbatim',
        ref: '二1',
        now: passage('1.执法记录仪不足。', 30),
        last: passage('2.执法记录仪不足。', 31),
      },
      ...{indicators: ['enf.recording'], likeness: 1, answered: true},
    },
  ],
  dropped: [],
  reuse: {
    compared: 40,
    reused: [
      {
        ...{kind: 'unchanged', role: 'measures', figures: ['250件'], events: true},
        ...{last: passage('全年受理纠纷250件。', 20), now: passage('全年受理纠纷250件。', 22)},
      },
    ],
  },
  gaps: [
    {
      ...{indicator: 'enf.recording', title: '执法全过程记录', fate: 'repeated', severity: 'should'},
      last: {standing: 'planned', admitted: false, evidence: null},
      now: {standing: 'absent', admitted: true, evidence: null},
    },
  ],
  figures: [
    {
      ...{what: '接待来访群众', unit: '批次', indicators: [], last: 40, now: 30, approx: false},
      ...{lastPlace: passage('接待来访群众40批次', 20), nowPlace: passage('接待来访群众30批次', 22)},
    },
  ],
}

test('two years side by side, what was not answered first', () => {
  const page = {columns: 80, paint: plain}
  expect(paperPages.text(comparisonPaper(comparison, rulebook), page)).toMatchInlineSnapshot(`
    "槐河镇人民政府2022年度、2023年度法治政府建设报告比较
      上年：上年.txt；本年：本年.txt。
      提示：两份报告相隔 2 年。
      只比较两份报告写了什么：没有写到不等于没有做，文字相同也不等于没有做，是否属实
      请核实。

    一、总体
      上年安排 2 项：未见回应 1、本年有做法 1；另有 1 句未作比对。
      本年自述问题 1 条：原样重复 1。
      本年 40 句中，1 句（3%）与上年相同或只改数字、年份，其中 1 句连办件、活动等数
      字也没有改。
      缺口：两年都有 1 项，本年新出现 0 项，已补上 0 项。

    二、上年安排的落实
      按指标查找本年报告的说法。“未见回应”指本年既没有写做法，也没有再列入安排，做过
      的请补写；“本年有做法”请对照原文，看是不是所安排的那件事。
      执法全过程记录、执法保障 未见回应
          上年安排：第40行：「配备执法记录仪2台」
          核对：疑似第9行「检查时拍照留痕」，请核实
      普法活动 本年有做法
          上年安排：第41行：「办普法集市」
          本年原文：第12行：「办普法讲座4场」
          核对：说法与上年安排不同，请核对是不是同一件事；本年又自认不足（第30行：
          「普法形式单一」）
      上年安排中另有 1 句没有对应的指标，未作比对，请人工核对（上年第42行）。

    三、问题的变化
      原样重复
          本年：第30行：「1.执法记录仪不足。」
          上年：第31行：「2.执法记录仪不足。」
          涉及：执法全过程记录
          核对：上年安排有对应举措，本年仍列为问题

    四、照抄的文字
      比对本年 40 句（12 字以上，不含标题；数字、年份不计入比对），1 句见于上年报
      告，占 3%。规定的提法年年相同属正常。
      连数字也没有改 1 句（办件、活动等本应逐年不同的数字，请核对）：
      250件
          本年：第22行：「全年受理纠纷250件。」
          上年：第20行，文字相同

    五、缺口的变化
      两年都有：必报、应写 1 项。
      指标            性质  上年    本年              本年位置
      执法全过程记录  应写  仅计划  未提及，自认不足

    六、数据对照
      只列两年说法、单位都相同的数据。
      数据          上年    本年    增减          行（上年→本年）
      接待来访群众  40批次  30批次  减 10（25%）  20→22
    "
  `)
})

test('two years with nothing to tell say so in every part', () => {
  const empty = {warnings: [], promises: [], untied: [], problems: [], dropped: [], gaps: [], figures: []}
  const none: Comparison = {...comparison, ...empty, reuse: {compared: 0, reused: []}}
  const {blocks} = comparisonPaper(none, rulebook)
  expect(blocks.filter(({kind}) => kind === 'table')).toEqual([])
  const paragraphs = blocks.flatMap(block => (block.kind === 'paragraph' ? [block.text] : []))
  expect(paragraphs.filter(text => text.includes('没有')).length).toBeGreaterThanOrEqual(6)
  expect(paragraphs.filter(text => /undefined|NaN|null/.test(text))).toEqual([])
})
