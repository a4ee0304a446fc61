import {describe, expect, test} from 'vitest'
import {ledgerOf} from '../../../src/papers/ledger.ts'
import {ledgerPaper, paperPages, plain} from '../../../src/render/index.ts'
import {assessment} from '../fixture.ts'

const markdown = paperPages.md(ledgerPaper(ledgerOf(assessment)))
const rowOf = (title: string): readonly string[] =>
  (markdown.split('\n').find(line => line.startsWith('|') && line.includes(title)) ?? '').split(' | ')

describe('the ledger as a paper', () => {
  test('has the customary columns under its title', () => {
    expect(markdown).toContain('# 槐河镇人民政府2023年度法治政府建设问题整改台账')
    expect(markdown).toContain('| 序号 | 问题 | 来源 | 原因 | 整改举措 | 责任单位 | 责任人 | 时限 | 状态 | 位置 |')
  })

  test('sets the report’s own words in marks, with their line', () => {
    expect(rowOf('执法全过程记录')).toEqual(
      expect.arrayContaining([
        '「执法力量和装备不足」（第40行）；对应指标：执法全过程记录（应写，未说明有无）',
        '检出／自认',
        '「为综合行政执法大队补充执法人员」（第120行）',
        '已列入下一年计划',
      ]),
    )
    expect(rowOf('法治培训针对性不强')).toContain('「主要原因是执法人员多为兼职」（第103行）')
  })

  test('says of what the report does not tell that it is to be verified, never that it was not done', () => {
    expect(rowOf('行政执法公示')[1]).toBe('行政执法公示（应写）：报告未说明有无，待核实')
    expect(rowOf('行政执法公示')[4]).toMatch(/^建议：/)
    expect(markdown).not.toMatch(/(?:没有|未)(?:开展|落实|做到|建立)/)
  })

  test('leaves cause, office, person, date and state to the office where the report is silent', () => {
    expect(rowOf('行政执法公示').filter(cell => cell === '〔　〕')).toHaveLength(5)
  })

  test('tells how many matters of good practice it leaves out', () => {
    expect(markdown).toContain('建议类事项还有 2 项没有列入')
  })

  test('without rows says so', () => {
    const empty = ledgerPaper(ledgerOf({...assessment, gaps: [], problems: [], unmet: []}))
    expect(paperPages.text(empty, {columns: 80, paint: plain})).toContain('没有需要列入台账的事项。')
  })
})
