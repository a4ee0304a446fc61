import {describe, expect, test} from 'vitest'
import {passageIndexOf} from '../../src/papers/passage-index.ts'
import {assessment, rulebook as small} from '../render/fixture.ts'
import {assessmentOf, contentOf, rulebook, samples} from '../reports.ts'

describe('the index of passages by indicator', () => {
  test('has every indicator that was checked, numbered in the order of the system', () => {
    const index = passageIndexOf(assessment, small)
    const checked = assessment.findings.filter(({built}) => built).map(({indicator}) => indicator)
    expect(index.map(({indicator}) => indicator).toSorted()).toEqual(checked.toSorted())
    expect(index.map(({number}) => number)).toEqual(checked.map((_, at) => at + 1))
    expect(index[0]).toMatchObject({group: '报告形式', indicator: 'form.title'})
  })

  test('of a report quotes it, in its order, no words twice, each under its heading', async () => {
    const [source] = samples.filter(({name}) => name.endsWith('.txt'))
    if (!source) throw new Error('no sample')
    const content = await contentOf(source)
    const result = await assessmentOf(content)
    const index = passageIndexOf(result, rulebook)
    const passages = index.flatMap(one => one.passages)
    expect(passages.filter(({quote, span}) => content.slice(...span) !== quote)).toEqual([])
    const unordered = index.filter(one =>
      one.passages.some(({span}, at) => span[0] < (one.passages[at - 1]?.span[1] ?? 0)),
    )
    expect(unordered).toEqual([])
    const headings = new Set(result.sections.map(({heading}) => heading))
    expect(passages.flatMap(({heading}) => heading ?? []).filter(heading => !headings.has(heading))).toEqual([])
    expect(passages.filter(({heading}) => heading !== null).length).toBeGreaterThan(20)
  })
})
