import {describe, expect, test} from 'vitest'
import {ratingOf} from '../../../src/papers/rating.ts'
import {width} from '../../../src/render/columns.ts'
import {paperPages, plain, ratingPaper} from '../../../src/render/index.ts'
import {assessment, rulebook} from '../fixture.ts'

const page = {columns: 80, paint: plain}
const paper = ratingPaper(ratingOf(assessment, rulebook))
const scored = {
  ...rulebook,
  systems: rulebook.systems.map(system => ({
    ...system,
    points: {asserted: 0.5, planned: 0, items: [{id: 'form.duty', points: 4}], file: '本县/core.yaml'},
  })),
}

describe('the self-rating table', () => {
  test('leaves points, own score and office blank without official points', () => {
    const markdown = paperPages.md(paper)
    expect(markdown).toContain('# 槐河镇人民政府2023年度法治政府建设自评表')
    expect(markdown).toMatch(/\| 第一责任人履职专述 \| 必报 \| 未提及 \|.*\| 〔　〕 \| 〔　〕 \| {2}\| 〔　〕 \|/)
  })

  test('never shows a score without what was lost and by which file', () => {
    const markdown = paperPages.md(ratingPaper(ratingOf(assessment, scored)))
    expect(markdown).toContain('分值按 本县/core.yaml')
    expect(markdown).toMatch(/\| 第一责任人履职专述 .*\| 4 \| 0 \| 扣 4 分：报告未提及 \|/)
    expect(markdown).toMatch(/\| 合计 .*\| 4 \| 0 \| 4 \|/)
  })

  test('keeps to the width of the terminal and quotes with places', () => {
    const text = paperPages.text(paper, page)
    expect(text.split('\n').filter(line => width(line) > 100)).toEqual([])
    expect(text).toContain('佐证：第3行 一：「一、工作开展情况」')
  })
})
