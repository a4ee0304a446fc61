import {describe, expect, test} from 'vitest'
import type {Mood} from '../../src/model/fact.ts'
import {type headings, saidIn} from './fixture.ts'

type Part = keyof typeof headings
type Case = readonly [mood: Mood, marked: string, under?: Part]

const reads = (cases: readonly Case[]) =>
  test.for(cases)('%s: %s', async ([mood, marked, under]) => {
    expect((await saidIn(marked, under)).mood).toBe(mood)
  })

describe('将 is an intention before a verb only', () => {
  reads([
    ['planned', '将进一步⟦推行网格⟧。'],
    ['planned', '我们将⟦推行网格⟧。'],
    ['planned', '我镇将⟦推行网格⟧。'],
    ['planned', '镇政府将⟦推行网格⟧。'],
    ['planned', '我镇将于明年⟦聘请律师⟧。'],
    ['planned', '2025年将⟦开展评查⟧。'],
    ['done', '将⟦案卷评查⟧纳入年度考核。'],
    ['done', '将⟦述法⟧融入年终述职。'],
    ['done', '将法治建设任务分解到各站所，⟦落实专人⟧。'],
    ['done', '成功将矛盾⟦化解在基层⟧。'],
    ['done', '将村规民约⟦审查意见⟧反馈各村。'],
    ['done', '现将我镇⟦法治建设⟧情况报告如下。'],
  ])
})

describe('要 is an intention as a word of its own only', () => {
  reads([
    ['planned', '要⟦推行网格⟧。'],
    ['planned', '我们要⟦推行网格⟧。'],
    ['planned', '今后，要进一步⟦推行网格⟧。'],
    ['done', '重要文件⟦逐件校核⟧。'],
    ['done', '主要负责人⟦带头下访⟧。'],
    ['done', '对照纲要⟦推行网格⟧。'],
    ['done', '必要时⟦邀请律师⟧参加会议。'],
    ['done', '要闻栏目⟦刊登信息⟧30条。'],
  ])
})

describe('an intention', () => {
  reads([
    ['planned', '下一步⟦推行网格⟧。'],
    ['planned', '明年⟦推行网格⟧。'],
    ['planned', '拟⟦聘请律师⟧1名。'],
    ['planned', '计划明年⟦推行网格⟧。'],
    ['planned', '力争⟦实现目标⟧。'],
    ['planned', '下一步，我镇将完善制度，⟦推行网格⟧。'],
    ['done', '下一步打算是完善制度，目前已⟦推行网格⟧3个。'],
    ['done', '下一步，我镇将完善制度。全年⟦推行网格⟧3个。'],
    ['planned', '⟦推行网格⟧，提高能力。', 'plan'],
    ['planned', '（一）加强学习。全年⟦推行网格⟧6次。', 'plan'],
  ])
})

describe('what a superior demands is not done', () => {
  reads([
    ['demanded', '会议要求，各村⟦推行网格⟧。'],
    ['demanded', '县委要求全县⟦推行网格⟧。'],
    ['demanded', '文件明确要求各乡镇⟦推行网格⟧。'],
    ['demanded', '会议要求各村要⟦推行网格⟧。'],
    ['demanded', '会议要求：一是⟦推行网格⟧；二是改进作风。'],
    ['demanded', '会议要求：一是改进作风；二是⟦推行网格⟧；三是加强学习。'],
    ['demanded', '会议要求：一是改进作风。二是⟦推行网格⟧。'],
    ['demanded', '会议要求改进作风；要⟦推行网格⟧。'],
    ['done', '会议要求：一是加强学习；二是改进作风。全年⟦推行网格⟧4次。'],
    ['done', '会议要求：一是加强学习；二是改进作风。\n全年⟦推行网格⟧4次。'],
    ['done', '按照上级要求⟦推行网格⟧4次。'],
    ['done', '按照上级要求，⟦推行网格⟧4次。'],
    ['done', '根据县委要求，⟦推行网格⟧4次。'],
    ['done', '严格落实上级要求，⟦推行网格⟧4次。'],
  ])
})

describe('a law that is only studied is only named', () => {
  reads([
    ['named', '组织学习《⟦行政复议⟧法》。'],
    ['named', '传达学习《⟦行政复议⟧法实施条例》。'],
    ['named', '宣传《民法典》《⟦行政复议⟧法》等法律。'],
    ['done', '制定《⟦行政应诉⟧工作办法》。'],
    ['done', '学习有关精神，印发《⟦行政应诉⟧工作办法》。'],
    ['done', '学习有关法律，⟦开展评查⟧3次。'],
    ['done', '举办培训2期、⟦消防演习⟧3次。'],
    ['named', '学习宪法、⟦消防演习⟧规定。'],
  ])
})

describe('what is denied', () => {
  reads([
    ['denied', '未制定⟦规范性文件⟧。'],
    ['denied', '没有⟦发生诉讼⟧。'],
    ['denied', '没有发生⟦行政诉讼⟧案件。'],
    ['denied', '尚未⟦聘请律师⟧。'],
    ['denied', '暂无⟦复议案件⟧。'],
    ['denied', '⟦行政诉讼⟧为零。'],
    ['denied', '全年⟦行政诉讼⟧案件0件。'],
    ['done', '全年⟦行政诉讼⟧案件10件。'],
    ['done', '未经审核不得⟦印发文件⟧。'],
    ['done', '未经审查的，一律不⟦提交会议⟧。'],
    ['done', '不断⟦推行网格⟧。'],
    ['done', '没有因⟦执法不当⟧引发群体性事件。'],
    ['planned', '不再⟦收取费用⟧。', 'plan'],
  ])
})

describe('what the problem part says', () => {
  reads([
    ['admitted', '⟦执法监督⟧不够。', 'problems'],
    ['admitted', '缺少⟦执法记录仪⟧。', 'problems'],
    ['admitted', '没有⟦执法记录仪⟧。', 'problems'],
    ['admitted', '干部对⟦法律知识⟧掌握不深。', 'problems'],
    ['admitted', '⟦监督⟧力度有待加强。', 'problems'],
    ['named', '针对群众反映的问题，⟦开展调解⟧。', 'problems'],
    ['named', '全年⟦开展调解⟧4次。', 'problems'],
    ['admitted', '（一）⟦执法监督⟧不够，下一步将加强学习。\n（二）普法形式单一，下一步将创新形式。', 'mixed'],
    ['planned', '执法力量不足，下一步将⟦聘请律师⟧。', 'mixed'],
    ['planned', '（一）执法力量不足。下一步将加强学习；⟦推行网格⟧。', 'mixed'],
    ['named', '一是执法力量不足，下一步将加强学习。二是⟦推行网格⟧。', 'mixed'],
    ['admitted', '（一）执法力量不足，下一步将加强学习。没有⟦执法记录仪⟧。', 'mixed'],
    ['planned', '（一）执法力量不足。\n（二）普法形式单一。\n（三）下一步，⟦推行网格⟧。', 'mixed'],
  ])

  test('a flat denial is told from a shortfall', async () => {
    expect((await saidIn('没有⟦执法记录仪⟧。', 'problems')).flat).toBe(true)
    expect((await saidIn('⟦执法记录仪⟧不足。', 'problems')).flat).toBe(false)
  })
})
