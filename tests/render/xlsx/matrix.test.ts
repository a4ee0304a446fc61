import {describe, expect, test} from 'vitest'
import type {Assessment} from '../../../src/model/assessment.ts'
import {idOf} from '../../../src/model/systems.ts'
import {plain} from '../../../src/render/index.ts'
import {matrixOf} from '../../../src/render/xlsx/index.ts'
import {assessment, rulebook} from '../fixture.ts'
import {opened, rowsFrom} from './opened.ts'

const options = {verbose: false, rulebook, columns: 100, paint: plain}
const unit = (body: string | null): Assessment => ({...assessment, report: {...assessment.report, body}})
const failure = {document: {file: '坏.docx'}, error: {code: 'file-empty', message: '文件是空的。'}}

const made = async (results: readonly Parameters<ReturnType<typeof matrixOf>['take']>[0][]) => {
  const collector = matrixOf(options)
  for (const result of results) collector.take(result)
  const written = await collector.end()
  if (typeof written === 'string') throw new Error('no bytes')
  return opened(written)
}

const {names, sheets} = await made([unit('槐河镇人民政府'), unit('苇岗乡人民政府'), failure, unit(null)])
const [matrix, units, indicators, hints, failures] = sheets
if (!matrix || !units || !indicators || !hints || !failures) throw new Error('a sheet is missing')

describe('the matrix of a run', () => {
  test('has units by duties, a summary by unit and by indicator, units by good practice, and failures', () => {
    expect(names).toEqual(['对照矩阵', '汇总', '指标汇总', '对照矩阵（建议）', '未能核查'])
  })

  test('has a row for every report and a column for every duty, under its group', () => {
    const [head = [], ordinals = [], ...rows] = rowsFrom(matrix, '序号')
    const inOrder = rulebook.systems.flatMap(({groups}) => groups.flatMap(({items}) => items.map(idOf)))
    const duties = assessment.findings
      .filter(({built, force}) => built && force !== 'hint')
      .toSorted((a, b) => inOrder.indexOf(a.indicator) - inOrder.indexOf(b.indicator))
      .map(({title}) => title)
    expect(head).toEqual(['序号', '单位', '层级', '年度', '必报缺口', ...duties])
    expect(ordinals).toEqual(['栏次', ...duties.map((_, at) => String(at + 1))])
    expect(rows.map(([, name]) => name)).toEqual(['槐河镇人民政府', '苇岗乡人民政府', 'reports-in/槐河镇.docx'])
    expect([...matrix.cells.values()]).toEqual(expect.arrayContaining(['报告形式', '行政执法']))
  })

  test('tells every standing by a word, and what the report admits by a mark', () => {
    const [head = [], , first = []] = rowsFrom(matrix, '序号')
    const at = (title: string) => first[head.indexOf(title)]
    expect([at('执法全过程记录'), at('行政执法公示'), at('法律顾问审查'), at('述法'), at('规范性文件备案')]).toEqual([
      '未提及*',
      '未提及',
      '仅计划',
      '仅表述',
      '不适用',
    ])
  })

  test('says that some files could not be checked, and which and why', () => {
    expect([...matrix.cells.values()].join()).toContain('另有 1 份文件不能核查')
    expect(rowsFrom(failures, '序号')[1]).toEqual(['1', '坏.docx', 'file-empty', '文件是空的。'])
  })

  test('counts gaps and errors of every unit', () => {
    const [head = [], first = []] = rowsFrom(units, '序号')
    const told = Object.fromEntries(head.map((name, at) => [name, first[at]]))
    expect(told).toMatchObject({必报缺口: '1', 应写缺口: '5', 建议缺口: '2', 差错: '1', 请核对: '0', 自述问题: '2'})
  })

  test('counts how many units lack an indicator', () => {
    const rows = rowsFrom(indicators, '序号')
    expect(rows.find(row => row.includes('行政执法公示'))?.slice(2)).toEqual([
      '行政执法公示',
      '应写',
      '3',
      '0',
      '0',
      '0',
      '3',
      '0',
      '0',
      '3',
    ])
    expect(rows.find(row => row.includes('规范性文件备案'))?.[4]).toBe('0')
  })

  test('leaves a cell empty where a report was not held against the indicator', async () => {
    const findings = assessment.findings.filter(({indicator}) => indicator !== 'enf.publicity')
    const {sheets: both} = await made([assessment, {...assessment, findings}])
    const [first] = both
    const at = [...(first?.cells ?? [])].find(([, text]) => text === '行政执法公示')?.[0].replace(/\d/g, '')
    expect([first?.cells.get(`${at}6`), first?.cells.get(`${at}7`)]).toEqual(['未提及', undefined])
  })

  test('of failures alone lists them', async () => {
    expect((await made([failure])).names).toEqual(['未能核查'])
  })
})
