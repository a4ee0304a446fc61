import {describe, expect, test} from 'vitest'
import {type ConditionNode, explain, readReport} from '../src/index.ts'
import {real, rulebook, skipped, textFile} from './reports.ts'

const leavesOf = (node: ConditionNode): readonly Extract<ConditionNode, {kind: 'leaf'}>[] =>
  node.kind === 'leaf' ? [node] : node.children.flatMap(leavesOf)

const report = `槐河镇人民政府2023年法治政府建设情况报告
一、工作开展情况
镇党委书记主持召开法治建设专题会议3次。
二、存在的不足
没有配备执法记录仪，执法全过程记录落实不到位。
三、下一步工作打算
进一步加强执法培训。
`
const explained = async (indicator: string) =>
  explain(await readReport(textFile(report), rulebook), rulebook, {indicator})

describe('an explanation', () => {
  test('shows every condition with what was asked and what was met, named for people', async () => {
    const {tree, finding} = await explained('lead.duty')
    const leaves = leavesOf(tree)
    expect(leaves.map(({fact, actual}) => [fact, actual])).toEqual(
      expect.arrayContaining([
        ['lead.duty.party', 3],
        ['lead.duty.government', 0],
      ]),
    )
    for (const {holds, actual, wanted, title} of leaves) {
      expect(holds).toBe(actual >= wanted)
      expect(title).toMatch(/\p{Script=Han}/u)
    }
    expect(finding).toMatchObject({standing: 'substantiated', lacking: ['政府主要负责人']})
  })

  test('has a tree that holds just where something is evidenced', async () => {
    for (const {id} of rulebook.indicators) {
      const {tree, finding} = await explained(id)
      expect(tree.holds, id).toBe(['substantiated', 'asserted', 'planned'].includes(finding.standing ?? ''))
    }
  })

  test('shows articles only where the registry has verified them', async () => {
    const asked = rulebook.indicators.filter(({since = 2023}) => since <= 2023)
    expect(asked.length).toBeGreaterThan(100)
    for (const {id} of asked) {
      const {indicator} = await explained(id)
      expect(indicator.basis.length, id).toBeGreaterThan(0)
      for (const {source, article} of indicator.basis) {
        const clauses = rulebook.sources.find(({id: known}) => known === source)?.clauses ?? []
        if (article !== null)
          expect(clauses.filter(clause => clause.article === article && clause.verified)).not.toEqual([])
      }
    }
  })

  test('is refused for what the system does not hold', async () => {
    await expect(explained('enf.unheard')).rejects.toThrow(RangeError)
  })
})

describe.skipIf(skipped !== '')(`on a real report${skipped}`, () => {
  test('enf.recording in 000: equipment admitted as lacking in 二(一), nothing done', async () => {
    const file = real.find(({name}) => name.startsWith('000')) ?? expect.fail('report 000 is missing')
    const {finding, mentions, problems, tree} = await explain(await readReport(file, rulebook), rulebook, {
      indicator: 'enf.recording',
    })
    expect(finding).toMatchObject({standing: 'absent', admitted: true})
    expect(tree.holds).toBe(false)
    expect(problems.map(({ref}) => ref)).toContain('二(一)')
    expect(mentions.filter(({mood}) => mood === 'admitted').map(({section}) => section)).toContain('二(一)')
    expect(mentions.filter(({mood}) => mood === 'done')).toEqual([])
  })
})
