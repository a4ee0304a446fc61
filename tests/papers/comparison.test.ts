import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {type Assessment, compare, readReport} from '../../src/index.ts'
import {gapChanges} from '../../src/papers/comparison/gaps.ts'
import {assessmentOf, rulebook, textFile} from '../reports.ts'
import {compared, textOf, type Year} from './years.ts'

const fileAt = (path: string) =>
  textFile(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8'), path)

describe('what last year planned', () => {
  const plan = ['为执法人员配备执法记录仪2台。']
  const outcomeOf = async (now: Year) => {
    const {promises} = await compared({plan}, now)
    return promises.find(({facts}) => facts.includes('enf.recording'))
  }

  test.for([
    ['is done where this year tells of it', {measures: ['为执法人员配备执法记录仪2台。']}, 'done', '配备执法记录仪'],
    ['is planned where it only stands in the plan again', {plan: ['积极争取资金配备执法记录仪。']}, 'planned', '配备'],
    ['is admitted where only the problems name it', {problems: ['没有配备执法记录仪。']}, 'admitted', ''],
    ['has vanished where nothing is said of it', {measures: ['全年调解矛盾纠纷120件。']}, 'vanished', ''],
    ['does not apply where there was nothing to do', {measures: ['本年未办理行政执法案件。']}, 'inapplicable', ''],
  ] as const)('%s', async ([, now, outcome, quote]) => {
    const promised = await outcomeOf(now)
    expect(promised?.outcome).toBe(outcome)
    expect(promised?.promised[0]?.line).toBe(6)
    expect(promised?.found[0]?.quote ?? '').toContain(quote)
  })

  test('is done and conceded at once where this year says both', async () => {
    const promised = await outcomeOf({
      measures: ['新配备执法记录仪1台。'],
      problems: ['执法记录仪数量不足，执法全过程记录落实不到位。'],
    })
    expect(promised?.outcome).toBe('done')
    expect(promised?.shortfalls.length).toBeGreaterThan(0)
  })

  test('is told as stale where the sentence that answers it is last year’s own', async () => {
    const measures = ['为执法人员配备执法记录仪2台，执法全过程有记录可查。']
    const [stale, fresh] = [{measures, plan}, {measures: ['上半年购置执法记录仪2台发给执法人员使用。']}]
    const answer = async (last: Year) => {
      const {promises} = await compared(last, {measures})
      return promises.find(({facts}) => facts.includes('enf.recording'))
    }
    expect(await answer(stale)).toMatchObject({outcome: 'done', stale: true})
    expect(await answer({...fresh, plan})).toMatchObject({outcome: 'done', stale: false})
  })

  test('is left out with its place where no indicator is about it', async () => {
    const {promises, untied} = await compared({plan: ['把院内的两间旧仓库改造为值班宿舍。']}, {})
    expect(promises).toEqual([])
    expect(untied.map(({quote, line}) => [quote, line])).toEqual([['把院内的两间旧仓库改造为值班宿舍。', 6]])
  })
})

describe('a problem', () => {
  const stale = '干部依法办事能力参差不齐，个别干部凭老办法处理问题，写出来的文书不够规范。'

  test.for([
    ['is repeated word for word, whatever its number', [stale], ['没有配备执法记录仪。', stale], 'verbatim'],
    ['is repeated with one word changed', [stale], [stale.replace('个别', '少数')], 'verbatim'],
    ['is on a similar matter', ['没有配备执法记录仪。'], ['现场检查靠手机拍照，执法记录仪尚未配备到位。'], 'similar'],
    ['is new', [stale], ['信访积案化解进展缓慢。'], 'new'],
  ] as const)('%s', async ([, last, now, recurrence]) => {
    const {problems} = await compared({problems: last}, {problems: now})
    expect(problems[0]?.recurrence).toBe(recurrence)
    expect(problems[0]?.last === null).toBe(recurrence === 'new')
  })

  test('that this year does not name is told as such, with last year’s place', async () => {
    const {dropped} = await compared({problems: [stale, '信访积案化解进展缓慢。']}, {problems: [stale]})
    expect(dropped.map(({last}) => [last.text, last.line])).toEqual([['2.信访积案化解进展缓慢。', 5]])
  })
})

describe('a sentence', () => {
  const sentence = '全年共受理各类矛盾纠纷250件，办结235件，办结率94%，无一起转为信访。'

  test.for([
    ['keeps its figures', sentence, sentence, 'unchanged', ['250件', '235件', '94%']],
    [
      'keeps its figures though the year changed',
      `2022年${sentence}`,
      `2023年${sentence}`,
      'unchanged',
      ['250件', '235件', '94%'],
    ],
    ['has other figures', sentence, sentence.replace('250', '261'), 'figures', []],
    [
      'has no figures',
      '始终坚持把矛盾化解在基层、解决在萌芽状态。',
      '始终坚持把矛盾化解在基层、解决在萌芽状态。',
      'verbatim',
      [],
    ],
    [
      'has only 100%',
      '各村矛盾纠纷排查覆盖率始终保持在100%。',
      '各村矛盾纠纷排查覆盖率始终保持在100%。',
      'verbatim',
      [],
    ],
    [
      'has a set number',
      '坚持每月组织一线执法人员集中学法不少于2次。',
      '坚持每月组织一线执法人员集中学法不少于2次。',
      'verbatim',
      [],
    ],
  ] as const)('that %s', async ([, last, now, kind, figures]) => {
    const {reuse} = await compared({measures: [last]}, {measures: [now]})
    expect(reuse.reused.map(one => [one.kind, one.figures])).toEqual([[kind, figures]])
  })

  test.for([
    ['says something else', '全年开展联合执法检查60次，发现并整改各类隐患。'],
    ['counts in another unit', sentence.replace('250件', '250起')],
    ['is too short to tell', '调解纠纷120件。'],
  ] as const)('that %s is not copied', async ([, now]) => {
    const {reuse} = await compared({measures: [sentence, '调解纠纷120件。']}, {measures: [now]})
    expect(reuse.reused).toEqual([])
  })

  test('whose figures count things that stay comes after one that counts events', async () => {
    const measures = ['全镇共有12名持证执法人员负责日常监督检查。', sentence]
    const {reuse} = await compared({measures}, {measures})
    expect(reuse.reused.map(({events}) => events)).toEqual([true, false])
  })

  test('of the plan has no results to keep', async () => {
    const plan = ['全年计划开展法治宣传活动12场，发放宣传资料5000份。']
    const {reuse} = await compared({plan}, {plan})
    expect(reuse.reused.map(({kind, role}) => [kind, role])).toEqual([['verbatim', 'plan']])
  })
})

describe('a gap', () => {
  const [done, nothing] = [
    '全年办理行政执法案件12件，配备执法记录仪2台，全程录音录像并归档。',
    '本年未办理行政执法案件。',
  ]
  const idle = '全年调解矛盾纠纷120件。'

  test.for([
    ['is solved by what was done', [idle], [done], 'solved'],
    ['that vanished because nothing was to be done is not solved', [idle], [nothing], 'lapsed'],
    ['is new', [done], [idle], 'new'],
    ['is repeated', [idle], [idle], 'repeated'],
  ] as const)('%s', async ([, last, now, fate]) => {
    const {gaps} = await compared({measures: last}, {measures: now})
    expect(gaps.find(({indicator}) => indicator === 'enf.recording')?.fate).toBe(fate)
  })

  test('is neither new nor solved where only one year was held against its indicator', async () => {
    const [last, now] = [textOf({year: 2022, measures: [idle]}), textOf({measures: [idle]})]
    const [before, after] = [await assessmentOf(last), await assessmentOf(now)]
    const without = (assessment: Assessment): Assessment => ({
      ...assessment,
      findings: assessment.findings.filter(({indicator}) => indicator !== 'enf.recording'),
      gaps: assessment.gaps.filter(({indicator}) => indicator !== 'enf.recording'),
    })
    const fates = [gapChanges(before, without(after)), gapChanges(without(before), after)].map(
      gaps => gaps.find(({indicator}) => indicator === 'enf.recording')?.fate,
    )
    expect(fates).toEqual(['unchecked', 'unchecked'])
  })
})

test('figures are compared where both years tell them once in the same words and unit', async () => {
  const last = ['接待来访群众41批次。受理矛盾纠纷250件。发放宣传资料3000份。发放宣传资料4000份。']
  const now = ['接待来访群众28批次。受理矛盾纠纷260起。发放宣传资料5000份。']
  const {figures} = await compared({measures: last}, {measures: now})
  expect(figures.map(one => [one.what, one.last, one.now, one.unit])).toEqual([['接待来访群众', 41, 28, '批次']])
})

describe('the two reports', () => {
  test.for([
    ['of other towns', {body: '云溪县柳堰镇'}, {}, 'compare-other-body'],
    ['of two towns of one name', {body: '山南县槐河镇'}, {}, 'compare-other-body'],
    ['of towns one of whose names ends like the other', {body: '小槐河镇'}, {body: '槐河镇'}, 'compare-other-body'],
    ['of a county and its town', {body: '云溪县'}, {}, 'compare-other-body'],
    ['of one year', {year: 2023}, {}, 'compare-same-year'],
    ['the wrong way round', {year: 2024}, {}, 'compare-reversed'],
    ['which are one', {year: 2023, body: '云溪县槐河镇'}, {}, 'compare-same-file'],
  ] as const)('%s are refused', async ([name, last, now, code]) => {
    const other = name === 'which are one' ? last : {measures: ['全年调解矛盾纠纷120件。'], ...last}
    await expect(compared(other, now)).rejects.toMatchObject({code, severity: 'unusable'})
  })

  test.for([
    ['are taken for one body by its full and its short name', {body: '槐河镇人民政府'}, {}, []],
    ['are taken for one body by its party committee', {body: '中共槐河镇委员会'}, {body: '槐河镇人民政府'}, []],
    ['are taken for one body by its city', {body: '青石市云溪县司法局'}, {body: '云溪县司法局'}, []],
    ['are years apart', {year: 2019}, {}, ['years-apart']],
    ['are of a town that was a township', {body: '云溪县槐河乡'}, {}, ['body-renamed']],
    ['are of no known year', {year: null}, {}, ['year-unknown']],
    ['are of no known body', {body: ''}, {}, ['body-unknown']],
  ] as const)('%s', async ([, last, now, warnings]) => {
    const comparison = await compared(last, now)
    expect(comparison.warnings.map(({code}) => code)).toEqual(warnings)
  })
})

test('the samples of one township: promises kept and vanished, problems and sentences copied', async () => {
  const [last, now] = ['tests/papers/samples/苇岗乡2022年度报告.txt', 'reports-in/苇岗乡2023年度报告.txt'].map(fileAt)
  if (!last || !now) throw new Error('the samples are there')
  const reports = [await readReport(last, rulebook), await readReport(now, rulebook)] as const
  const {promises, problems, dropped, reuse, warnings} = await compare(reports, rulebook)
  const named = (outcome: string) => promises.filter(one => one.outcome === outcome).flatMap(({facts}) => facts)
  expect(warnings).toEqual([])
  expect(named('vanished')).toContain('dec.counsel')
  expect(named('planned')).toContain('enf.recording')
  expect(named('done')).toContain('disp.villagecounsel')
  expect(problems.filter(one => one.recurrence === 'verbatim').map(({ref}) => ref)).toEqual(['二(二)', '二(四)'])
  expect(dropped.map(({ref}) => ref)).toContain('二(三)')
  const kept = reuse.reused.filter(({kind, events}) => kind === 'unchanged' && events)
  expect(kept.map(({figures}) => figures.join(' '))).toEqual(['11场 3000份 400人次', '250件 235件 96%'])
  for (const {last: before, now: after} of reuse.reused) {
    expect(reports[0].reading.content.slice(...before.span)).toBe(before.quote)
    expect(reports[1].reading.content.slice(...after.span)).toBe(after.quote)
  }
})
