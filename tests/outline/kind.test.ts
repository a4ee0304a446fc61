import {describe, expect, test} from 'vitest'
import {reportKind} from '../../src/outline/index.ts'
import {done, lacks, outlined, plans, rules} from './fixture.ts'

async function kindOf(content: string) {
  const {text, hits, outline} = await outlined(content)
  return reportKind(text, hits, {outline: rules.outline, found: outline})
}

const parts = `一、主要举措\n${done}\n二、存在的问题\n${lacks}\n三、下一步打算\n${plans}`

describe('is a report', () => {
  test.for([
    ['with its usual parts', `槐河镇2024年法治政府建设年度报告\n${parts}`],
    [
      'however thin',
      '槐河镇2024年法治政府建设年度报告\n一、工作情况\n开展学法1次。\n二、存在问题\n人员不足。\n三、下步打算\n加强学习。',
    ],
    ['with a title and a paragraph', `苇岗乡2023年法治政府建设工作总结\n${done}`],
    ['by its older name', `槐河镇2016年度依法行政工作总结\n${parts}`],
    [
      'of a debrief',
      `槐河镇党委书记2024年度述法报告\n一、履职情况\n${done}\n二、存在不足\n${lacks}\n三、努力方向\n${plans}`,
    ],
    ['without a title', `2022年，槐河镇扎实推进法治政府建设，现将有关情况报告如下。\n${parts}`],
    ['sent with a covering line', `关于报送槐河镇2024年法治政府建设情况的报告\n县法治办：\n${parts}`],
    ['on carrying out a plan', `槐河镇关于贯彻落实《法治政府建设实施方案》情况的报告\n${parts}`],
    ['with a plan in its title', `槐河镇2024年法治政府建设工作总结及2025年工作计划\n${parts}`],
  ] as const)('%s', async ([, content]) => {
    expect(await kindOf(content)).toEqual({report: true})
  })
})

describe('is none', () => {
  test.for([
    [
      '政府工作报告',
      `槐河镇政府工作报告\n各位代表：\n现在，我代表镇人民政府向大会报告工作，请予审议。\n一、2024年工作回顾\n法治政府建设扎实推进。${done}\n二、2025年工作安排\n${plans}`,
      '政府工作报告',
    ],
    [
      '政府信息公开年度报告',
      `槐河镇2024年政府信息公开工作年度报告\n一、总体情况\n${done}\n二、存在的主要问题及改进情况\n${lacks}\n三、其他需要报告的事项\n无。`,
      '政府信息公开工作年度报告',
    ],
    [
      '实施方案',
      `槐河镇2024年法治政府建设实施方案\n一、指导思想\n坚持依法行政。\n二、主要任务\n加强学习。\n三、工作要求\n压实责任。`,
      '方案或通知',
    ],
    ['工作要点', `槐河镇2024年法治政府建设工作要点\n一、加强学习\n${plans}\n二、规范执法\n${plans}`, '方案或通知'],
    ['通知', `关于报送2024年法治政府建设年度报告的通知\n各镇人民政府：\n请于1月10日前报送。`, '方案或通知'],
    ['决算', `槐河镇2024年度部门决算公开\n一、基本情况\n${done}\n二、收支情况\n收入100万元。`, '预决算'],
    [
      'news',
      `槐河镇召开法治政府建设工作推进会\n1月10日，槐河镇召开推进会。会议强调，要加强学习。\n下一步，槐河镇将抓好落实。`,
      '新闻稿',
    ],
    ['a letter', '尊敬的用户：\n您的快递已到达，请及时领取。\n谢谢。', ''],
    ['nothing', '', ''],
  ] as const)('%s', async ([, content, looksLike]) => {
    expect(await kindOf(content)).toEqual({report: false, looksLike})
  })
})
