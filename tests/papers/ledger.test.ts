import {describe, expect, test} from 'vitest'
import {ledgerOf} from '../../src/papers/ledger.ts'
import {responsibilityIn} from '../../src/papers/responsibility.ts'
import {assessment} from '../render/fixture.ts'
import {assessed, passageOf, townReport} from './drafted.ts'

const ledger = ledgerOf(assessment)
const about = (id: string) => ledger.rows.filter(({gaps}) => gaps.some(({indicator}) => indicator === id))

describe('the ledger', () => {
  test('has one row for a gap and the problem item that admits it', () => {
    expect(about('enf.recording')).toMatchObject([{source: 'both', ref: '二(一)', answered: true}])
  })

  test('has a row for every problem item, also one about which nothing was found', () => {
    expect(ledger.rows.flatMap(({ref}) => ref ?? [])).toEqual(['二(一)', '二(二)'])
    expect(ledger.rows.find(({ref}) => ref === '二(二)')).toMatchObject({source: 'owned', gaps: [], cause: true})
  })

  test('has every other gap but good practice once, and counts what it leaves out', () => {
    const found = ledger.rows.filter(({source}) => source === 'found').flatMap(({gaps}) => gaps)
    const wanted = assessment.gaps.filter(gap => gap.severity !== 'hint' && gap.disclosure !== 'disclosed')
    expect(found.map(({indicator}) => indicator)).toEqual(wanted.map(({indicator}) => indicator))
    expect(ledger.hints).toBe(2)
  })

  test('takes up good practice that a problem item admits', () => {
    const gaps = assessment.gaps.map(gap =>
      gap.indicator === 'dec.contract' ? {...gap, disclosure: 'disclosed' as const, problem: '二(二)'} : gap,
    )
    const {rows, hints} = ledgerOf({...assessment, gaps})
    expect(rows.find(({ref}) => ref === '二(二)')).toMatchObject({source: 'both', gaps: [{indicator: 'dec.contract'}]})
    expect(hints).toBe(1)
  })

  test('is numbered, what is mandatory first', () => {
    expect(ledger.rows.map(({number}) => number)).toEqual(ledger.rows.map((_, at) => at + 1))
    expect(ledger.rows[0]?.gaps).toMatchObject([{indicator: 'form.duty', severity: 'must'}])
  })
})

describe('the ledger of a whole report', async () => {
  const text = townReport(
    '（一）执法装备不足。没有配备执法记录仪。主要原因是经费紧张。',
    '（一）加强执法保障。2024年6月底前由综合行政执法大队牵头，为执法人员配备执法记录仪。',
  )
  const result = await assessed(text)
  const row = ledgerOf(result).rows.find(({source}) => source !== 'found')

  test('quotes problem, cause, measure and who answers, each as it stands in the report', () => {
    const quoted = [...(row?.words ?? []), ...(row?.reasons ?? []), ...(row?.measures ?? [])]
    const passages = [...quoted, ...[row?.office, row?.person, row?.deadline].flatMap(one => one ?? [])]
    expect(row).toMatchObject({cause: true, answered: true})
    expect(row?.reasons.map(({quote}) => quote).join()).toContain('经费紧张')
    expect(passages.length).toBeGreaterThan(2)
    expect(passages.filter(({quote, span}) => text.slice(...span) !== quote)).toEqual([])
  })

  test('says of no gap that the plan answers it unless the plan is quoted', () => {
    const found = ledgerOf(result).rows.filter(({source}) => source === 'found')
    expect(found.length).toBeGreaterThan(5)
    expect(found.filter(({answered, measures}) => answered !== measures.length > 0)).toEqual([])
  })
})

describe('who answers for a measure', () => {
  const told = (text: string) => {
    const {office, person, deadline} = responsibilityIn([passageOf(text, text)])
    return [office?.quote ?? '', person?.quote ?? '', deadline?.quote ?? '']
  }
  test.for([
    ['牵头单位：司法所，完成时限：2024年9月', '司法所', '', '2024年9月'],
    ['由综合行政执法大队牵头，配备记录仪', '综合行政执法大队', '', ''],
    ['责任人：张某，2024年底前完成', '', '张某', '2024年底前'],
    ['6月底前完成清理', '', '', '6月底前'],
    ['上半年前后开展宣传', '', '', ''],
    ['由村民自愿负责', '', '', ''],
    ['进一步加强学习', '', '', ''],
  ] as const)('%s → %s · %s · %s', ([text, office, person, deadline]) => {
    expect(told(text)).toEqual([office, person, deadline])
  })
})
