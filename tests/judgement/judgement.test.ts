import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import type {Assessment} from '../../src/index.ts'
import {assessmentOf} from '../reports.ts'

/** What a careful reader labelled in a report: for each indicator its standing, and others that can be defended. */
interface Gold {
  readonly report: string
  readonly meta: Assessment['report']
  readonly indicators: Readonly<Record<string, {readonly standing: string; readonly also?: readonly string[]}>>
  readonly problems?: readonly {readonly ref: string; readonly cause: boolean; readonly answered: boolean}[]
}

const at = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8')
const labelled = readdirSync(join(import.meta.dirname, 'gold')).map(name => parse(at(`gold/${name}`)) as Gold)
const assessments = new Map(
  await Promise.all(labelled.map(async ({report}) => [report, await assessmentOf(at(`reports/${report}`))] as const)),
)

/** The labelled indicators of a report that are judged otherwise. */
function otherwise({report, indicators}: Gold): readonly string[] {
  const findings = new Map(assessments.get(report)?.findings.map(({indicator, standing}) => [indicator, standing]))
  return Object.entries(indicators)
    .filter(([id, {standing, also = []}]) => ![standing, ...also].includes(findings.get(id) ?? ''))
    .map(([id, {standing}]) => `${id}: ${findings.get(id)}, labelled ${standing}`)
}

describe.each(labelled.map(gold => [gold.report, gold] as const))('%s', (report, gold) => {
  test('is known by its body, level and year', () => {
    const {body, level, year} = gold.meta
    const found = assessments.get(report)?.report
    expect(found).toMatchObject({level, year})
    const [told = '', labelled = ''] = [found?.body ?? '', body ?? '']
    expect(told).not.toBe('')
    expect([told.endsWith(labelled), labelled.endsWith(told)], `${told} for ${labelled}`).toContain(true)
  })

  test('is judged as a careful reader would, save one indicator in ten', () => {
    const wrong = otherwise(gold)
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(Object.keys(gold.indicators).length / 10)
  })
})

test('all reports together are judged as labelled in 19 of 20 indicators', () => {
  const all = labelled.reduce((sum, {indicators}) => sum + Object.keys(indicators).length, 0)
  const wrong = labelled.flatMap(gold => otherwise(gold).map(words => `${gold.report} ${words}`))
  expect(wrong.length / all, wrong.join('\n')).toBeLessThanOrEqual(0.05)
})

/** The labelled problem items of a report that are judged otherwise, where as many were found as were labelled. */
function itemsOtherwise({report, problems = []}: Gold, key: 'cause' | 'answered'): readonly string[] {
  const found = assessments.get(report)?.problems ?? []
  if (found.length !== problems.length) return []
  return problems.flatMap((problem, index) =>
    found[index]?.[key] === problem[key] ? [] : [`${report} ${problem.ref}`],
  )
}

test.for(['cause', 'answered'] as const)(
  'the problem items of all reports are told as labelled in 14 of 15: %s',
  key => {
    const all = labelled.reduce((sum, {problems = []}) => sum + problems.length, 0)
    const wrong = labelled.flatMap(gold => itemsOtherwise(gold, key))
    expect(wrong.length / all, wrong.join('\n')).toBeLessThanOrEqual(1 / 15)
  },
)
