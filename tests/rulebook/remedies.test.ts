import {expect, test} from 'vitest'
import {check, readReport} from '../../src/index.ts'
import {rulebook, textFile} from '../reports.ts'

const told = rulebook.indicators.flatMap(({id, since = 0, levels, remedy}) => {
  const [, sentence] = /无则写明“([^”]+)”/.exec(remedy) ?? []
  return sentence === undefined ? [] : [[id, sentence, Math.max(2024, since), levels] as const]
})

const bodies = {镇: '云溪县槐河镇人民政府', 部门: '云溪县水务局'}

test('most conditional indicators say what to write where there was nothing', () => {
  const conditional = rulebook.indicators.filter(one => one.conditional)
  expect(told.length / conditional.length).toBeGreaterThan(0.7)
})

test.for(told)('%s: who writes “%s” as advised is asked no more', async ([id, sentence, year, levels]) => {
  const body = levels.includes('镇') ? bodies.镇 : bodies.部门
  const text = `${body}${year}年法治政府建设年度报告\n一、主要举措和成效\n${sentence}。\n二、存在的不足\n略。\n`
  const {findings, gaps} = await check(await readReport(textFile(text), rulebook), rulebook)
  expect(findings.find(({indicator}) => indicator === id)).toMatchObject({
    standing: 'not_applicable',
    reason: 'declared',
  })
  expect(gaps.filter(({indicator}) => indicator === id)).toEqual([])
})
