import {describe, expect, test} from 'vitest'
import type {Assessment} from '../../../src/model/assessment.ts'
import type {Decision} from '../../../src/model/decision.ts'
import type {AppliedDecision} from '../../../src/model/review.ts'
import {reviewOf} from '../../../src/papers/review.ts'
import {paperPages, plain, reviewPaper} from '../../../src/render/index.ts'
import {assessment, rulebook} from '../fixture.ts'

const page = {columns: 400, paint: plain}

const textOf = (changes: Partial<Assessment> = {}, decisions: readonly AppliedDecision[] = []): string =>
  paperPages.text(
    reviewPaper(reviewOf({...assessment, ...changes}, rulebook, {entry: null, decisions, unknown: []})),
    page,
  )

const decided = (
  indicator: string,
  more: Partial<AppliedDecision>,
  decision: Decision = {decision: 'agree', standing: 'absent', evidence: []},
): AppliedDecision => ({
  ...{indicator, title: '行政执法公示', decision, fate: 'standing', standing: 'absent', lost: []},
  ...more,
})
const overruled: Decision = {decision: 'overrule', standing: 'absent', evidence: [], reason: '第16行写了公示栏。'}

test('has its parts in order, closing sentence and blanks', () => {
  const text = textOf()
  const parts = text.split('\n').filter(line => /^[一二三四五六]、/.test(line))
  expect(parts).toEqual([
    '一、总体情况',
    '二、必须补正的要素',
    '三、请予补充或说明的事项',
    '四、请予核对的数据、引用和表述',
    '五、问题与举措的对应',
  ])
  expect(text).toMatch(
    /^关于槐河镇人民政府2023年度法治政府建设情况报告的审查意见\n {2}槐河镇人民政府：\n {2}你镇报送的2023年度/,
  )
  expect(text).toMatch(/请于〔　〕前修改后重新报送。[\s\S]+〔审查单位〕\n\s+〔　　年　月　日〕\n$/)
})

test.for([
  ['报告不完整。必报要素 5 项，已具备 3 项，部分具备 1 项，未见 1 项。'],
  ['应写事项 10 项，有据 5 项，仅有表述 1 项，仅列计划 1 项，未提及 2 项，不适用 1 项。差错 1 处。'],
  ['1.第一责任人履职专述：报告未见。请单列一部分，'],
  ['2.不足的原因：存在的不足部分列出 2 个问题，其中第 1 个未写明原因。请逐项写明不足的原因。'],
  ['1.行政执法公示：有则写明公示平台和件数，无则写明“本年未办理行政执法案件”。'],
  ['2.法律顾问审查（第48行 三(三)「进一步发挥镇法律顾问在重大决策、合同签订中的审查把关作用」）：'],
  ['4.执法全过程记录（自述不足见第40行 二(一)「没有配备摄像机、录音笔等专业的执法设备」）：'],
  ['1.第23行 一(四)「受理250件，办结235件，办结率96%」：235÷250＝94%，与文中 96% 不符。'],
  ['1.「（一）执法力量和装备不足」（第40行）：所谈的执法全过程记录，下一步安排未见对应举措。'],
  ['另有建议事项 2 项没有写到或者写得不够（合同合法性审查、落款），'],
] as const)('says %s', ([sentence]) => {
  expect(textOf()).toContain(sentence)
})

test('never ends a sentence twice', () => {
  const all = textOf({}, [
    decided('enf.publicity', {}, overruled),
    decided('form.duty', {fate: 'stale', lost: ['甲。']}),
  ])
  expect(all).not.toMatch(/。。|；。|：。|，。/)
})

test('one sentence answers for several matters that may not have arisen', () => {
  const remedy = (what: string) => `有则写明${what}的件数，无则写明“本年未办理行政执法案件”。`
  const gaps = assessment.gaps.map(gap =>
    gap.indicator.startsWith('enf.') ? {...gap, kind: 'unstated' as const, remedy: remedy(gap.indicator)} : gap,
  )
  const findings = assessment.findings.map(finding => ({...finding, mentions: []}))
  const text = textOf({gaps, findings})
  expect(text).toContain('执法全过程记录：写明enf.recording的件数。')
  expect(text).toContain('第 1、2 项，本年度没有的，写明一句“本年未办理行政执法案件”即可。')
})

test('empty parts say so, and nothing is asked where nothing is wrong', () => {
  const text = textOf({
    gaps: [],
    defects: [],
    problems: assessment.problems.map(one => ({...one, cause: true, answered: true, open: []})),
  })
  expect(text.match(/\n {2}无。\n/g)).toHaveLength(3)
  expect(text).toContain('没有需要修改的事项。')
  expect(text).not.toContain('重新报送')
})

describe('problem items without a cause', () => {
  const bare = assessment.problems.map(one => ({...one, cause: false, answered: true, open: []}))

  test('are told with the mandatory part only, where it asks for the causes', () => {
    const gaps = assessment.gaps.filter(({kind}) => kind !== 'planned-only')
    const text = textOf({problems: bare, gaps})
    expect(text).toContain('列出 2 个问题，均未写明原因（第40至41行）')
    expect(text).toContain('各条问题在下一步安排中都有对应举措；原因见第二部分。')
    expect(text).not.toContain('未写原因')
  })

  test('are told one by one where no part asks for them', () => {
    const gaps = assessment.gaps.filter(({indicator}) => indicator !== 'form.causes')
    expect(textOf({problems: bare, gaps}).match(/：未写原因。/g)).toHaveLength(2)
  })

  test('of which there is one are not told as several', () => {
    expect(textOf({problems: bare.slice(0, 1)})).toContain('列出 1 个问题，未写明原因（第40行）')
  })
})

test('a remark in brackets stands inside its sentence', () => {
  const defects = assessment.defects.map(one => ({...one, message: '请核对。（全文共6处）'}))
  expect(textOf({defects})).toContain('请核对（全文共6处）。')
})

test.for([
  ['巴彦苏木人民政府', '乡', '你苏木报送的'],
  ['青禾县水务局', '部门', '你局报送的'],
  ['青禾县气象台', '部门', '你单位报送的'],
  [null, null, '你单位报送的'],
] as const)('%s of level %s is addressed as %s', ([body, level, told]) => {
  expect(textOf({report: {...assessment.report, body, level}})).toContain(told)
})

describe('decisions', () => {
  test('mark the item they are on, and have a part of their own', () => {
    const text = textOf({}, [decided('enf.publicity', {}, overruled)])
    expect(text).toMatch(/1\.行政执法公示：.*〔已改判：第16行写了公示栏。〕/)
    expect(text).toContain('六、复核决定\n  1.行政执法公示（认定为未提及）：改判；理由：第16行写了公示栏。\n')
    expect(text).toContain('复核决定不作增减')
  })

  test.for<readonly [fact: string, more: Partial<AppliedDecision> & Pick<AppliedDecision, 'fate'>, sentence: string]>([
    ['one that the standing has left', {fate: 'stale', standing: 'planned'}, '决定时认定为未提及，现在认定为仅计划。'],
    ['one whose words are gone', {fate: 'stale', lost: ['公示栏']}, '决定时所依据的「公示栏」已不在原处或者已经改动。'],
    ['one past its day', {fate: 'expired'}, '1.【已到期，请重新复核】行政执法公示'],
  ])('%s is told loudly', ([, more, sentence]) => {
    const text = textOf({}, [decided('enf.publicity', more)])
    expect(text).toContain('请重新复核】')
    expect(text).toContain(sentence)
    expect(text).toMatch(/1\.行政执法公示：.*〔原决定已(失效|到期)，见第六部分〕/)
    expect(text.includes('〔原决定已到期')).toBe(more.fate === 'expired')
  })
})
