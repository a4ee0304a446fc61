import {describe, expect, test} from 'vitest'
import {factsIn} from '../../src/facts/index.ts'
import {readReport} from '../../src/index.ts'
import {prepared} from '../../src/pipeline.ts'
import {rulebook, textFile} from '../reports.ts'

const rules = prepared(rulebook)

/** The problem items of an invented report, each with its reasons and measures in words. */
async function itemsOf(problems: string, plan: string, between = '三、2025年工作安排\n') {
  const parts = ['云溪县槐河镇人民政府2024年法治政府建设年度报告', '一、主要举措和成效', '开展普法宣传12场。']
  const report = await readReport(
    textFile([...parts, '二、存在的不足', problems, `${between}${plan}`].join('\n')),
    rules,
  )
  const words = ({start, end}: {start: number; end: number}) => report.text.text.slice(start, end)
  return factsIn(report, rules).problems.map(({reasons, measures, ...item}) => ({
    ...item,
    reasons: reasons.map(words),
    measures: measures.map(words),
  }))
}

/** The reasons of the first of two items. */
const reasonsOf = async (item: string) =>
  (await itemsOf(`（一）${item}\n（二）政务公开更新较慢。`, '加强学习。'))[0]?.reasons

describe('an item says why', () => {
  test.for<readonly [fact: string, item: string, reasons: readonly string[]]>([
    ['主要原因是', '执法力量薄弱。主要原因是编制有限，招人难。', ['主要原因是编制有限，招人难']],
    ['由于', '执法力量薄弱，由于人员变动频繁，新手较多。', ['由于人员变动频繁，新手较多']],
    ['受…所限', '执法装备不足，受财力所限，记录仪没有配齐。', ['受财力所限，记录仪没有配齐']],
    ['加之', '普法形式单一，加之群众居住分散，覆盖不够。', ['加之群众居住分散，覆盖不够']],
    ['what a cause led to', '执法人员变动频繁，致使持证率偏低。', ['（一）执法人员变动频繁，致使持证率偏低']],
    ['以致', '一些干部认为签个字就行，以致合同没有送审。', ['（一）一些干部认为签个字就行，以致合同没有送审']],
    ['因 before what came of it', '因人员调整，台账不全。', []],
    ['主要是 behind the shortfall', '合同审查把关不严，主要是承办人员图省事。', ['主要是承办人员图省事']],
    [
      'a number of hands against a number of tasks',
      '法治力量薄弱，司法所只有1人，且兼顾两个乡。',
      ['司法所只有1人，且兼顾两个乡'],
    ],
    [
      'training that nobody had',
      '执法能力不足，大多数队员没有受过系统的法律培训。',
      ['大多数队员没有受过系统的法律培训'],
    ],
  ])('%s', async ([fact, item, reasons]) => {
    if (reasons.length === 0) expect(await reasonsOf(item), fact).toHaveLength(1)
    else expect(await reasonsOf(item)).toEqual(reasons)
  })

  test.for([
    ['what things come from', '部分干部没有树立权力来源于人民的理念。'],
    ['what matters', '普法效果不好，关键在于入脑入心还不够。'],
    ['by what means', '普法形式单一，主要是靠发放资料。'],
    ['what the shortfalls are', '执法工作还存在一些问题，主要是文书制作不规范。'],
    ['a lasting habit', '部分干部法治意识不强，习惯于凭经验办事。'],
    ['for this reason', '执法力量薄弱，因此办案较慢。'],
    ['complaints and what they touch', '受理投诉较多，影响正常工作，力量不足。'],
  ] as const)('no cause is told by %s', async ([, item]) => {
    expect(await reasonsOf(item)).toEqual([])
  })

  test('a paragraph of causes by number gives each item its own', async () => {
    const items = await itemsOf(
      '一是执法力量薄弱。二是普法形式单一。\n原因在于：一是编制有限。二是满足于发资料。',
      '加强学习。',
    )
    expect(items.map(({reasons}) => reasons)).toEqual([['一是编制有限'], ['二是满足于发资料']])
  })

  test('a paragraph of causes by field of work explains only the items of these fields', async () => {
    const causes = '在执法工作方面，财力有限，装备投入少。在普法宣传方面，摸底不够。'
    const items = await itemsOf(
      `1.执法装备不足。\n2.普法形式单一。\n3.村级法律顾问到村次数少。\n原因分析：${causes}`,
      '加强学习。',
    )
    expect(items.map(({cause}) => cause)).toEqual([true, true, false])
  })

  test('a heading that only announces causes is none', async () => {
    const [item] = await itemsOf('（一）执法力量薄弱，人手不够。\n（二）普法形式单一。', '加强学习。')
    expect(item).toMatchObject({cause: false, reasons: []})
  })
})

describe('the plan takes an item up', () => {
  const planned = async (item: string, plan: string) =>
    (await itemsOf(`（一）${item}\n（二）政务公开更新较慢。`, plan))[0]?.measures

  test.for<readonly [fact: string, item: string, plan: string, measures: readonly string[]]>([
    [
      'by what it lacks',
      '执法记录仪配备不足。',
      '（一）强化执法保障。采购执法记录仪4台。\n（二）深化普法。开展普法活动。',
      ['采购执法记录仪4台'],
    ],
    [
      'by the words of both, whatever the field',
      '村级公墓管理混乱，祭扫秩序不好。',
      '一是整治村级公墓。二是加强学习。',
      ['一是整治村级公墓'],
    ],
    ['not by a broad word', '执法案卷制作不规范。', '推行执法信息公开。', []],
    ['not by a slogan', '普法形式单一。', '坚持学法、普法、守法、用法、护法、尊法并重。', []],
    ['not by the spirit in which it works', '权责不清，属地管理泛化。', '坚持以权责法定为指导，加强学习。', []],
    ['not by the cause of another matter', '行政争议多发。主要原因是执法人员业务不熟。', '加强执法人员培训。', []],
  ])('%s', async ([, item, plan, measures]) => {
    expect(await planned(item, plan)).toEqual(measures)
  })

  test('an item that plans itself is answered by what it plans, member by member', async () => {
    const [item] = await itemsOf(
      '（一）执法力量薄弱。下一步：一是招录2人；二是组织考试。\n（二）普法形式单一。',
      '略。',
      '三、其他情况\n',
    )
    expect(item?.measures).toEqual(['下一步：一是招录2人', '二是组织考试'])
  })

  test('at most three measures stand with an item, the nearest first', async () => {
    const [item] = await itemsOf(
      '（一）音像记录不完整，执法记录仪老化。\n（二）政务公开更新较慢。',
      '一是规范音像记录。二是完善音像记录，配齐执法记录仪。三是抽查音像记录。四是留存音像记录。五是学习文件。',
    )
    expect(item?.measures).toHaveLength(3)
    expect(item?.measures[0]).toBe('二是完善音像记录，配齐执法记录仪')
  })

  test('what it leaves open are shortfalls that neither it plans nor its measures touch', async () => {
    const [item] = await itemsOf(
      '（一）执法队伍建设滞后。执法人员培训不够，执法记录仪配备不足。\n（二）政务公开更新较慢。',
      '组织执法人员培训4次。',
    )
    expect(item).toMatchObject({answered: true})
    expect(item?.facts).toContain('enf.equipment')
    expect(item?.open).toContain('enf.equipment')
    expect(item?.open).not.toContain('enf.training')
  })

  test('an item without a measure leaves open all that it is about', async () => {
    const [item] = await itemsOf('（一）执法记录仪配备不足。\n（二）政务公开更新较慢。', '加强学习。')
    expect(item).toMatchObject({answered: false, measures: []})
    expect(item?.open).toEqual(item?.facts)
  })
})

describe('an item that is only a formula is empty', () => {
  const isEmpty = async (item: string) => (await itemsOf(`一是${item}\n二是公开栏更新较慢。`, '加强学习。'))[0]?.empty

  test.for([
    '法治意识有待提高。',
    '工作力度还需进一步加大。',
    '部分干部依法行政能力和水平还有待提升。',
    '少数干部的法治思维、法治观念不够强。',
    '法治宣传力度不够。',
  ])('%s', async item => {
    expect(await isEmpty(item)).toBe(true)
  })

  test.for([
    '执法记录仪配备不足。',
    '普法对外出务工人员覆盖不够。',
    '持证人员只有3人，执法力量不足。',
    '部分干部法治意识不强，合同先签后审。',
    '法治意识有待提高，主要原因是学法不经常。',
    '重大行政决策后评估开展不够。',
    '槐河村法治宣传力度不够。',
    '法治思维和解决问题结合不够，存在“两张皮”现象。',
  ])('but not: %s', async item => {
    expect(await isEmpty(item)).toBe(false)
  })
})

describe('problems and plan, whatever their order', () => {
  const refs = async (parts: readonly string[]) => {
    const whole = [
      '云溪县槐河镇人民政府2024年法治政府建设年度报告',
      '一、主要举措和成效',
      '开展普法宣传12场。',
      ...parts,
    ]
    const report = await readReport(textFile(whole.join('\n')), rules)
    return factsIn(report, rules).problems.map(({ref, answered}) => `${ref} ${answered ? 'answered' : 'open'}`)
  }
  const problems = '一是执法记录仪配备不足。二是普法形式单一。'

  test.for([
    [
      'the plan before the problems',
      ['二、2025年工作安排', '采购执法记录仪4台。', '三、存在的不足', problems],
      ['三1 answered', '三2 open'],
    ],
    [
      'a plan in the same part, behind them all',
      ['二、存在的不足和下一步打算', problems, '下一步，将采购执法记录仪4台，开展普法活动。'],
      ['二1 answered', '二2 answered'],
    ],
    ['no plan at all', ['二、存在的不足', problems], ['二1 open', '二2 open']],
    ['no problems at all', ['二、2025年工作安排', '采购执法记录仪4台。'], []],
  ] as const)('%s', async ([, parts, told]) => {
    expect(await refs(parts)).toEqual(told)
  })
})
