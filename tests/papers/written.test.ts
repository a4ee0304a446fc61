import {strFromU8, unzipSync} from 'fflate'
import {beforeAll, describe, expect, test} from 'vitest'
import {
  type Assessment,
  comparisonPaper,
  type Decided,
  type Paper,
  papers,
  plain,
  writtenComparison,
  writtenPaper,
} from '../../src/index.ts'
import {rulebook} from '../reports.ts'
import {assessed, townReport} from './drafted.ts'
import {compared} from './years.ts'

const page = {columns: 80, paint: plain}
const decided: Decided = {entry: null, decisions: [], unknown: []}
const options = {rulebook, decided}
const names = ['draft', 'score', 'ledger', 'review'] as const
let report: Assessment
beforeAll(async () => {
  report = await assessed(townReport('（一）执法装备不足。没有配备执法记录仪。\n（二）普法形式单一。'))
})

describe.for(names)('the paper %s as data', name => {
  test.for(['text', 'md', 'docx', 'xlsx'] as const)('is what is written as %s', async format => {
    const paper = papers[name].paper(report, options)
    expect(paper.blocks.length).toBeGreaterThan(0)
    expect(await writtenPaper(paper, format, page)).toEqual(
      await papers[name].write(report, format, {...options, ...page}),
    )
  })
})

test('the comparison as data is what is written', async () => {
  const comparison = await compared({plan: ['购置执法记录仪5台。']}, {measures: ['购置执法记录仪5台。']})
  expect(await writtenPaper(comparisonPaper(comparison, rulebook), 'md', page)).toBe(
    await writtenComparison(comparison, 'md', {rulebook, ...page}),
  )
})

describe('an edited paper', () => {
  const edited = (paper: Paper): Paper => ({
    ...paper,
    blocks: [{kind: 'heading', text: '改过的标题'}, {kind: 'paragraph', text: '改过的一段'}, ...paper.blocks.slice(2)],
  })

  test.for(['text', 'md'] as const)('is written as %s as it stands', async format => {
    expect(await writtenPaper(edited(papers.draft.paper(report, options)), format, page)).toMatch(
      /改过的标题\s+改过的一段/,
    )
  })

  test.for([
    ['docx', 'word/document.xml'],
    ['xlsx', 'xl/sharedStrings.xml'],
  ] as const)('is written as %s as it stands', async ([format, part]) => {
    const bytes = await writtenPaper(edited(papers.draft.paper(report, options)), format, page)
    const parts = typeof bytes === 'string' ? {} : unzipSync(bytes)
    expect(strFromU8(parts[part] ?? new Uint8Array())).toMatch(/改过的标题[\s\S]*改过的一段/)
  })
})
