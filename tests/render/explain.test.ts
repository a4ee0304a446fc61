import {expect, test} from 'vitest'
import {citationsOf, type Explanation} from '../../src/model/explanation.ts'
import {exampleLine, indicatorLists, overview, plain, renderExplanation} from '../../src/render/index.ts'
import {assessment, recording, rulebook} from './fixture.ts'

const page = {columns: 80, paint: plain, rulebook}

test('an explanation shows the conditions with their values, the places, near misses and the problem item', () => {
  const [finding] = assessment.findings.filter(({indicator}) => indicator === 'enf.recording')
  if (finding === undefined) throw new Error('the fixture has enf.recording')
  const explanation: Explanation = {
    indicator: {...recording, basis: citationsOf(recording, rulebook.sources)},
    finding,
    tree: {
      kind: 'all',
      holds: false,
      children: [
        {kind: 'leaf', holds: true, fact: 'record.system', title: '全过程记录制度', wanted: 2, actual: 3},
        {
          kind: 'any',
          holds: false,
          children: [
            {kind: 'leaf', holds: false, fact: 'record.device', title: '执法记录设备', wanted: 2, actual: 1},
            {kind: 'leaf', holds: false, fact: 'case.denied', title: '没有执法案件', wanted: 1, actual: 0},
          ],
        },
      ],
    },
    mentions: finding.mentions,
    searched: {clauses: 213, sections: 3},
    near: finding.near,
    problems: assessment.problems.slice(0, 1),
  }
  expect(renderExplanation(explanation, page)).toMatchInlineSnapshot(`
    "执法全过程记录（enf.recording）
      要求  行政执法的启动、调查取证、审核、决定、送达、执行等全过程有文字或音像记录
            并归档。
      性质  应写 · 有则必写
      层级  乡、镇、街道
      依据  《中华人民共和国行政处罚法》第四十七条
      依据  《关于全面推行行政执法公示制度的指导意见》（国办发〔2018〕118号）
      结果  未提及；存在的不足中自认不足
      建议  有则写明件数和做法，无则写明“本年未实施行政处罚等执法行为”。
      补写  （做过的）配备执法记录仪〔　〕台。
      自认  （没有做的）行政执法全过程记录制度落实不到位。

    一、认定条件
      ✗ 以下各项都要有
        ✓ 全过程记录制度  要求已做，实际已做且具体
        ✗ 以下有一项即可
          ✗ 执法记录设备  要求已做，实际仅有计划
          ✗ 没有执法案件  要求不少于 1，实际为 0

    二、原文中的相关说法
      在全文 213 句、3 个部分中查找。
      ✗ 自认不足  第40行 二(一)：「没有配备摄像机、录音笔等专业的执法设备」

    三、存在的不足中的对应条目
      △ 二(一)  （一）执法力量和装备不足。镇综合行政执法大队执法设施不全，没有配备摄
                像机、录音笔等专业的执法设备，专职执法人员不足。
        涉及  执法全过程记录、执法人员持证上岗
        原因  没有写明原因
        举措  第120行 三(二)：「为综合行政执法大队补充执法人员」
        待补  执法全过程记录未见对应举措

    四、疑似说法（不作为依据，请核实）
      － 第15行  「规范取证活动，明确执法环节和步骤」
    "
  `)
})

test('the list shows numbers and articles only where they are verified', () => {
  const [system] = rulebook.systems
  if (system === undefined) throw new Error('the fixture has a system')
  const list = indicatorLists.text(system, page)
  expect(list).toContain('《中华人民共和国行政处罚法》第四十七条')
  expect(list).not.toContain('第三部分')
  expect(list).toContain('18 项，其中 1 项已编制核查规则')
  expect(JSON.parse(indicatorLists.json(system, page))).toMatchObject({system: 'core', title: '核心指标'})
})

test('the overview has a line for each file', () => {
  const tallies = [
    {file: '甲镇.docx', gaps: {must: 1, should: 12, hint: 3}},
    {file: '乙镇.docx', gaps: {must: 0, should: 2, hint: 10}},
    {file: '丙镇.pdf', code: 'no-text'},
  ]
  expect(overview(tallies, plain)).toMatchInlineSnapshot(`
    "各文件的缺口数：
      必报  应写  建议  文件
         1    12     3  甲镇.docx
         0     2    10  乙镇.docx
      不能核查          丙镇.pdf（no-text）
    共 3 份；必报齐全 1 份；必报有缺口 1 份；不能核查 1 份。
    "
  `)
})

test('an example that fails is told in words', () => {
  const failure = {id: 'enf.recording', example: '没有设备', expected: 'absent+admitted', found: 'asserted'}
  expect(exampleLine(failure)).toBe('enf.recording：例“没有设备”应为未提及，自认不足，得到仅表述\n')
})
