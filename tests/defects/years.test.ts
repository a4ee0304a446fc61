import {describe, expect, test} from 'vitest'
import {flawsBy, flawsOf, type Place} from './documents.ts'

/** What is told of the years of a text, shortly: whether certain, and the words. */
const toldOf = async (text: string, place: Place) =>
  (await flawsBy(text, place))
    .filter(({kind}) => kind === 'year')
    .map(({certain, words}) => `${certain ? '' : '?'}${words}`)

describe('a document out of its time is told', () => {
  test.for<readonly [year: number, text: string, told: string]>([
    [2025, '贯彻实施《行政执法监督条例》，开展自查2次。', '《行政执法监督条例》'],
    [2025, '严格执行行政执法监督条例。', '行政执法监督条例'],
    [2024, '组织学习《行政执法监督条例》。', '《行政执法监督条例》'],
    [2024, '深入贯彻《中华人民共和国法治宣传教育法》。', '《中华人民共和国法治宣传教育法》'],
    [2025, '全年贯彻《法治宣传教育法》，开展活动12场。', '《法治宣传教育法》'],
    [2025, '3月，落实《法治宣传教育法》，开展活动2场。', '《法治宣传教育法》'],
    [2023, '依据《公平竞争审查条例》审查文件3件。', '《公平竞争审查条例》'],
    [2023, '全面实施新修订的《行政复议法》。', '《行政复议法》'],
    [2025, '按照2026年1月1日起施行的《村民委员会组织法》修订村规民约。', '《村民委员会组织法》'],
    [2021, '严格执行《信访工作条例》，接访56批次。', '《信访工作条例》'],
    [2018, '依据《法治政府建设与责任落实督察工作规定》开展督察。', '《法治政府建设与责任落实督察工作规定》'],
    [2020, '认真贯彻《法治政府建设实施纲要（2021—2025年）》。', '《法治政府建设实施纲要（2021—2025年）》'],
    [2022, '推进《提升行政执法质量三年行动计划（2023—2025年）》。', '《提升行政执法质量三年行动计划（2023—2025年）》'],
    [2023, '根据《信访条例》受理来信来访34件。', '《信访条例》'],
    [2023, '认真贯彻《法治政府建设实施纲要（2015—2020年）》。', '《法治政府建设实施纲要（2015—2020年）》'],
    [2026, '实施《提升行政执法质量三年行动计划（2023—2025年）》。', '?《提升行政执法质量三年行动计划（2023—2025年）》'],
    [2026, '以《法治政府建设实施纲要（2021—2025年）》为总抓手安排任务。', '?《法治政府建设实施纲要（2021—2025年）》'],
    [2020, '依据《乡村振兴促进法》推进移风易俗。', '?《乡村振兴促进法》'],
    [2024, '依照《行政复议法》（2017年修正）答复案件2件。', '?《行政复议法》（2017年修正）'],
    [2023, '对照《市县法治政府建设示范指标体系（2019年版）》自评。', '?《市县法治政府建设示范指标体系（2019年版）》'],
  ])('%s: %s', async ([year, text, told]) => {
    expect(await toldOf(text, {year})).toEqual([told])
  })
})

describe('nothing is told of a document in its time', () => {
  test.for<readonly [year: number, text: string, under?: 'plan']>([
    [2025, '学习宣传《行政执法监督条例》，做好施行准备。'],
    [2025, '学习贯彻《行政执法监督条例》，参训20人次。'],
    [2025, '提前对照《行政执法监督条例》梳理薄弱环节。'],
    [2025, '贯彻落实《行政执法监督条例》，健全投诉办理机制。', 'plan'],
    [2025, '严格执行《岭东省行政执法监督条例》。'],
    [2025, '贯彻县里的《行政执法监督条例》配套措施。'],
    [2026, '自2月1日《行政执法监督条例》施行以来，收到监督意见书2份。'],
    [2025, '11月1日《法治宣传教育法》施行当天开展集中宣传。'],
    [2025, '12月，贯彻《法治宣传教育法》，开展活动2场。'],
    [2024, '组织讨论《法治宣传教育法（草案征求意见稿）》，提出意见3条。'],
    [2023, '为迎接新修订的《行政复议法》施行，举办培训2期。'],
    [2023, '举办新修订《行政复议法》培训2期，落实年度学法计划。'],
    [2023, '依照《行政复议法》答复案件2件。'],
    [2024, '依照《村民委员会组织法》指导换届。'],
    [2020, '根据《信访条例》受理来信来访34件。'],
    [2023, '原《信访条例》废止后，按《信访工作条例》修订流程。'],
    [2018, '认真贯彻《法治政府建设实施纲要（2015—2020年）》。'],
    [2021, '全面总结《法治政府建设实施纲要（2015—2020年）》实施成果。'],
    [2025, '开展《法治政府建设实施纲要（2021—2025年）》收官评估。'],
    [2026, '回顾《法治政府建设实施纲要（2021—2025年）》实施情况。'],
    [2024, '落实《提升行政执法质量三年行动计划（2023—2025年）》。'],
  ])('%s: %s', async ([year, text, under]) => {
    expect(await toldOf(text, under ? {year, under} : {year})).toEqual([])
  })
})

const parts = (year: number, opening: string, plan = '略。', date = '') =>
  `云溪县槐河镇人民政府${year}年法治政府建设年度报告\n${opening}\n一、主要举措和成效\n略。\n二、存在的不足\n略。\n三、下一年度工作安排\n${plan}\n云溪县槐河镇人民政府\n${date}`

const slipsOf = async (text: string) => (await flawsOf(text)).map(({certain, words}) => `${certain ? '' : '?'}${words}`)

describe('a year that is left over or slipped is told', () => {
  test.for<readonly [what: string, told: string, text: string]>([
    [
      'last year’s opening',
      '2022年，槐河镇坚持依法行政',
      parts(2023, '2022年，槐河镇坚持依法行政，不断提升治理水平，各项工作取得新的进展。'),
    ],
    [
      'the year that is announced',
      '现将我镇2022年度法治政府建设情况报告',
      parts(2023, '2023年，槐河镇坚持依法行政。按照要求，现将我镇2022年度法治政府建设情况报告如下。'),
    ],
    [
      'a plan for the year that is over',
      '2023年，槐河镇将继续推进依法行政',
      parts(2023, '2023年，槐河镇坚持依法行政，取得新的进展。', '2023年，槐河镇将继续推进依法行政。'),
    ],
    ['a date too late', '2024年5月6日', parts(2023, '2023年，槐河镇坚持依法行政。', '略。', '2024年5月6日')],
    [
      'a date past the day for handing in',
      '?2024年3月9日',
      parts(2023, '2023年，槐河镇坚持依法行政。', '略。', '2024年3月9日'),
    ],
    [
      'a date before the year was over',
      '2023年1月9日',
      parts(2023, '2023年，槐河镇坚持依法行政。', '略。', '2023年1月9日'),
    ],
  ])('%s', async ([, told, text]) => {
    expect(await slipsOf(text)).toEqual([told])
  })

  test('a heading of the wrong year', async () => {
    const report = (measures: number, plan: number) =>
      `云溪县槐河镇人民政府2023年法治政府建设年度报告\n一、${measures}年主要举措和成效\n略。\n二、存在的不足\n略。\n三、${plan}年工作安排\n略。`
    expect(await slipsOf(report(2022, 2024))).toEqual(['2022年主要举措和成效'])
    expect(await slipsOf(report(2023, 2023))).toEqual(['2023年工作安排'])
    expect(await slipsOf(report(2023, 2024))).toEqual([])
  })
})

describe('nothing is told of', () => {
  test.for<readonly [what: string, text: string]>([
    ['an opening that looks back', parts(2023, '2022年，槐河镇列为试点。2023年，全镇全面推开，各项工作取得新的进展。')],
    ['a report that was passed in January', parts(2024, '2025年1月，班子会议审议了本报告，现将2024年情况报告如下。')],
    [
      'a plan that starts from what was reached',
      parts(2023, '2023年，槐河镇坚持依法行政。', '2023年取得的成绩来之不易，2024年将继续推进。'),
    ],
    ['a date in February', parts(2023, '2023年，槐河镇坚持依法行政。', '略。', '2024年2月9日')],
    ['a date in December', parts(2023, '2023年，槐河镇坚持依法行政。', '略。', '2023年12月29日')],
    ['a late date before there was a rule', parts(2018, '2018年，槐河镇坚持依法行政。', '略。', '2019年4月9日')],
  ])('%s', async ([, text]) => {
    expect(await slipsOf(text)).toEqual([])
  })
})

describe('figures of other years are asked about', () => {
  test.for<readonly [text: string, told: string]>([
    ['“八五”普法规划实施以来，开展讲座10次。', '?“八五”普法规划实施以来，开展讲座10次'],
    ['自2021年以来，镇党委专题研究法治工作17次。', '?自2021年以来，镇党委专题研究法治工作17次'],
    ['近三年来，共化解纠纷320件。', '?近三年来，共化解纠纷320件'],
    ['2023年，我镇共开展执法检查52次。', '?2023年，我镇共开展执法检查52次'],
    ['截至2023年12月底，全镇调解纠纷88件。', '?截至2023年12月底，'],
  ])('%s', async ([text, told]) => {
    expect(await toldOf(text, {year: 2024})).toEqual([told])
  })

  test.for([
    '“八五”普法启动以来累计培养“法律明白人”96名，其中2024年新增21名。',
    '2024年以来，全镇开展讲座10次。',
    '对2018年以来印发的文件清理3件。',
    '2023年，我镇共开展检查52次，2024年增至60次。',
    '2023年反馈的4个问题全部整改到位。',
    '2023年，我镇获评省级法治乡镇。',
    '开展检查60次，比2023年增长15%。',
    '对截至2023年底有效的文件清理5件。',
    '2023年印发的《槐河镇合同管理办法》继续执行，审查合同12份。',
    '今年以来，全镇调解纠纷88件。',
  ])('but not: %s', async text => {
    expect(await toldOf(text, {year: 2024})).toEqual([])
  })
})
