import {describe, expect, test} from 'vitest'
import {crossed} from '../../src/defects/redlines.ts'
import {factsIn} from '../../src/facts/index.ts'
import {readReport} from '../../src/index.ts'
import {lexiconOf} from '../../src/model/lexicon.ts'
import {patternListsOf} from '../../src/model/lists.ts'
import type {RedLine} from '../../src/model/rules.ts'
import {prepared} from '../../src/pipeline.ts'
import {rulebook, textFile} from '../reports.ts'
import {defectsIn, reportWith} from './fixture.ts'

const line: RedLine = {
  id: 'test.line',
  title: '所测红线',
  kind: 'wording',
  certain: false,
  frames: [{say: ['捕风捉影']}],
  message: '不应这样写。',
  examples: [],
}

/** What one red line marks in a text, each with its message. */
async function marked(changes: Partial<RedLine>, text: string, year: number | null = 2024) {
  const book = {...rulebook, redlines: [{...line, ...changes}]}
  const rules = prepared({...book, lexicon: lexiconOf(patternListsOf(book), book.classes)})
  const report = await readReport(textFile(reportWith(text)), rules)
  const flaws = crossed({report, read: factsIn(report, rules), rules, level: '镇', year})
  return flaws.map(({span, message}) => [report.text.text.slice(span.start, span.end), message])
}

describe('a red line', () => {
  test('quotes the comma part in which it is crossed', async () => {
    expect(await marked({}, '全年执法，捕风捉影12次。')).toEqual([['捕风捉影12次', line.message]])
  })

  test('counts only as done, unless it names other moods', async () => {
    const planned = '下一步，将捕风捉影。'
    expect(await marked({}, planned)).toEqual([])
    expect(await marked({moods: ['planned']}, planned)).toHaveLength(1)
  })

  test('that is about the words counts anywhere, headings too, and quotes them alone', async () => {
    const text = '（一）不再捕风捉影\n下一步，将捕风捉影。'
    expect(await marked({}, text)).toEqual([])
    expect(await marked({anywhere: true}, text)).toEqual([
      ['捕风捉影', line.message],
      ['捕风捉影', line.message],
    ])
  })

  test('that is about the words leaves the titles of documents alone', async () => {
    expect(await marked({anywhere: true}, '学习《关于防止捕风捉影的意见》。')).toEqual([])
  })

  test('told once says how often it is crossed', async () => {
    expect(await marked({anywhere: true, once: true}, '捕风捉影，捕风捉影。捕风捉影。')).toEqual([
      ['捕风捉影', `${line.message}全文共3处。`],
    ])
  })

  test('holds for its levels and years, and for no report of unknown year that it is bound to', async () => {
    const text = '捕风捉影12次。'
    expect(await marked({levels: ['县']}, text)).toEqual([])
    expect(await marked({since: 2025}, text)).toEqual([])
    expect(await marked({since: 2024, until: 2024}, text)).toHaveLength(1)
    expect(await marked({since: 2024}, text, null)).toEqual([])
  })

  test('is right where the report says what makes it so', async () => {
    const text = '捕风捉影12次。承接县级赋权执法事项58项。'
    expect(await marked({unless: ['enf.authority']}, text)).toEqual([])
    expect(await marked({unless: ['pub.literate']}, text)).toHaveLength(1)
  })
})

test('penalties are asked for their source once, and not at all where it is told', async () => {
  const text = '作出行政处罚决定6件。\n作出行政处罚决定2件。'
  expect(await defectsIn(reportWith(text), ['competence'])).toHaveLength(1)
  expect(await defectsIn(reportWith(`${text}\n承接县级下放的处罚权31项。`), ['competence'])).toEqual([])
})
