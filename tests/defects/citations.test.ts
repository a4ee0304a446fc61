import {describe, expect, test} from 'vitest'
import {flawsBy} from './documents.ts'

/** What is told of the citations of a text, shortly: kind, whether certain, and the words. */
const toldOf = async (text: string, year?: number) =>
  (await flawsBy(text, year === undefined ? {} : {year})).map(
    ({kind, certain, words}) => `${kind}${certain ? '' : '?'} ${words}`,
  )

describe('a title that is not the document’s is told', () => {
  test.for<readonly [told: string, text: string, year?: number]>([
    ['citation 《法治政府建设与责任落实督查工作规定》', '按照《法治政府建设与责任落实督查工作规定》报送报告。'],
    ['citation 《法治政府建设督察工作规定》', '对照《法治政府建设督察工作规定》自查。'],
    ['citation 《法制政府建设实施纲要（2021—2025年）》', '落实《法制政府建设实施纲要（2021—2025年）》。'],
    ['citation 《法治政府建设纲要（2021—2025年）》', '落实《法治政府建设纲要（2021—2025年）》。'],
    ['citation 《法治中国建设实施纲要（2020—2025年）》', '学习《法治中国建设实施纲要（2020—2025年）》。'],
    ['citation 《法制宣传教育法》', '广泛宣传《法制宣传教育法》。', 2025],
    ['citation 《重大行政决策暂行条例》', '执行《重大行政决策暂行条例》，编制目录。'],
    ['citation 《中华人民共和国信息公开条例》', '依据《中华人民共和国信息公开条例》公开信息。'],
    ['citation 《公平竞争审查制度条例》', '落实《公平竞争审查制度条例》，审查文件3件。'],
    ['citation 《行政规范性文件合法性审查机制的指导意见》', '落实《行政规范性文件合法性审查机制的指导意见》。'],
    [
      'citation 《全国法治政府建设示范指标体系（2021年版）》',
      '对标《全国法治政府建设示范指标体系（2021年版）》自评。',
      2022,
    ],
    ['citation 《关于加强市县法治建设的若干意见》', '落实《关于加强市县法治建设的若干意见》。'],
    ['citation 《法律明白人培养规范》', '按照《法律明白人培养规范》开展培训。'],
    ['citation? 《中华人民共和国法治宣传教育促进法》', '学习《中华人民共和国法治宣传教育促进法》。', 2025],
    [
      'citation? 《国务院办公厅关于进一步加强行政规范性文件制定和监督管理工作的通知》',
      '执行《国务院办公厅关于进一步加强行政规范性文件制定和监督管理工作的通知》。',
    ],
    [
      'citation? 《关于实行国家机关“谁普法谁执法”普法责任制的意见》',
      '落实《关于实行国家机关“谁普法谁执法”普法责任制的意见》。',
    ],
    ['citation? 《关于推行法律顾问制度的意见》', '落实《关于推行法律顾问制度的意见》。'],
    ['citation 《关于推行法律顾问制度的意见》', '落实中办、国办《关于推行法律顾问制度的意见》。'],
    [
      'citation? 《关于实行国家机关“谁执法谁普法”责任制的意见》',
      '落实《关于实行国家机关“谁执法谁普法”责任制的意见》。',
    ],
    [
      'citation? 《党政主要负责人履行推进法制建设第一责任人职责规定》',
      '对照《党政主要负责人履行推进法制建设第一责任人职责规定》自查。',
    ],
    [
      'citation? 《关于全面推行行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度的指导意见》',
      '落实《关于全面推行行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度的指导意见》。',
    ],
    ['citation 法治政府建设与责任落实督查工作规定', '按照法治政府建设与责任落实督查工作规定报送报告。'],
  ])('%s', async ([told, text, year]) => {
    expect(await toldOf(text, year)).toEqual([told])
  })
})

describe('years of a title', () => {
  test.for<readonly [told: string, text: string]>([
    ['year 《法治政府建设实施纲要（2020—2025年）》', '落实《法治政府建设实施纲要（2020—2025年）》。'],
    ['year 《法治政府建设实施纲要》（2021—2026年）', '落实《法治政府建设实施纲要》（2021—2026年）。'],
    ['year 法治政府建设实施纲要（2020—2025年）', '落实法治政府建设实施纲要（2020—2025年）。'],
    ['year 《法治社会建设实施纲要（2021—2025年）》', '落实《法治社会建设实施纲要（2021—2025年）》。'],
    ['citation 《法治政府建设实施纲要（2021-2025）》', '落实《法治政府建设实施纲要（2021-2025）》。'],
    ['citation? 《法治政府建设实施纲要》', '落实《法治政府建设实施纲要》。'],
    ['citation? 《岭东省法治政府建设实施纲要》', '落实《岭东省法治政府建设实施纲要》。'],
    ['year? 《市县法治政府建设示范指标体系（2022年版）》', '对标《市县法治政府建设示范指标体系（2022年版）》。'],
    ['year “九五”普法规划（2025—2030年）', '提前谋划“九五”普法规划（2025—2030年）。'],
  ])('%s', async ([told, text]) => {
    expect(await toldOf(text)).toEqual([told])
  })
})

describe('issuers and numbers', () => {
  test.for<readonly [told: string, text: string]>([
    ['citation 国务院《法治中国建设规划（2020—2025年）》', '学习国务院《法治中国建设规划（2020—2025年）》。'],
    [
      'citation 国务院印发的《法治政府建设与责任落实督察工作规定》',
      '执行国务院印发的《法治政府建设与责任落实督察工作规定》。',
    ],
    ['citation? 国务院《信访工作条例》', '落实国务院《信访工作条例》。'],
    ['citation? 国务院《纲要》', '落实《法治政府建设实施纲要（2021—2025年）》。开展国务院《纲要》宣讲。'],
    ['citation 国办发〔2018〕118号', '落实《关于加强行政规范性文件制定和监督管理工作的通知》（国办发〔2018〕118号）。'],
    ['citation 国务院令第731号', '落实《重大行政决策程序暂行条例》（国务院令第731号）。'],
    [
      'citation? 国办发〔2018〕118号',
      '落实《关于全面推行行政规范性文件合法性审核机制的指导意见》（国办发〔2018〕118号）。',
    ],
  ])('%s', async ([told, text]) => {
    expect(await toldOf(text)).toEqual([told])
  })
})

describe('nothing is told of', () => {
  test.for<readonly [what: string, text: string]>([
    ['the right title', '执行《法治政府建设与责任落实督察工作规定》《重大行政决策程序暂行条例》。'],
    ['lost dashes', '落实《法治政府建设实施纲要（20212025年）》。'],
    ['other dashes and brackets', '落实《法治政府建设实施纲要〔2021~2025年〕》。'],
    ['至 between the years', '落实《法治政府建设实施纲要（2021年至2025年）》。'],
    ['a lost closing bracket', '落实《法治政府建设实施纲要（2021－2025年》。'],
    ['the years behind the title', '对标《市县法治政府建设示范指标体系》（2021年版）自评。'],
    [
      'a short name of its own',
      '落实《法治政府建设实施纲要（2021－2025年）》（以下简称《纲要》），对照《纲要》分解任务。',
    ],
    [
      'a short name in quotes',
      '落实中共中央、国务院《法治政府建设实施纲要（2021－2025年）》（以下简称“纲要”），《纲要》任务全部分解。',
    ],
    ['years that stand elsewhere', '落实《法治政府建设实施纲要（2021－2025年）》，开展《法治政府建设实施纲要》宣讲。'],
    ['the outline of a province', '落实《岭东省法治政府建设实施纲要（2021—2025年）》。'],
    ['the plan of a county', '落实《云溪县法治政府建设实施方案（2021—2026年）》。'],
    ['a county’s measures on the outline', '落实《云溪县贯彻落实〈法治政府建设实施纲要（2021—2025年）〉若干措施》。'],
    ['a county’s own opinion', '落实县政府《关于加强行政规范性文件制定和监督管理工作的意见》。'],
    ['a rule that the town made', '制定《重大行政决策程序条例》培训计划。出台《督查工作规定》。'],
    ['an unknown document', '落实《关于进一步规范村级事务管理的若干规定》。'],
    ['another law of a like name', '宣传《行政许可法》《行政强制法》《城市居民委员会组织法》。'],
    ['rules of a ministry', '依据《公平竞争审查制度实施细则》审查文件2件。'],
    ['a title without its issuer', '落实《关于加强和改进行政应诉工作的意见》。'],
    ['a title with its issuer inside', '落实《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）。'],
    ['the short names of issuers', '落实中办、国办《党政主要负责人履行推进法治建设第一责任人职责规定》。'],
    ['the number before the title', '落实国务院令第713号《重大行政决策程序暂行条例》。'],
    ['another document’s number', '落实《岭东省行政执法规定》（国办发〔2018〕118号配套文件）。'],
    ['a passed-on document', '落实《关于印发〈提升行政执法质量三年行动计划（2023—2025年）〉的通知》。'],
    ['a short everyday name', '推进“三项制度”，落实“谁执法谁普法”责任制，落实“八五”普法规划。'],
    [
      'the names of three outlines',
      '学习《法治中国建设规划（2020—2025年）》《法治社会建设实施纲要（2020—2025年）》《法治政府建设实施纲要（2021—2025年）》。',
    ],
    ['inspection by the government', '依据《政府督查工作条例》开展督查4次。'],
    ['a local rule on petitions', '落实《岭东省信访条例》。'],
    ['titles in quotes', '按照《乡村“法律明白人”培养工作规范（试行）》培养36人。'],
  ])('%s', async ([, text]) => {
    expect(await toldOf(text)).toEqual([])
  })
})

test('a slip that is repeated is told once, where it stands first', async () => {
  const text = '执行《法治政府建设督察工作规定》。再次学习《法治政府建设督察工作规定》。'
  expect((await flawsBy(text)).length).toBe(1)
})

test('the message says what is wrong and what would be right', async () => {
  const [flaw] = await flawsBy('按照《法治政府建设与责任落实督查工作规定》报送报告。')
  expect(flaw?.message).toContain('应为《法治政府建设与责任落实督察工作规定》')
  expect(flaw?.message).toContain('“督查”应为“督察”')
})
