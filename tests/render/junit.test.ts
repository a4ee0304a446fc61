import {SaxesParser} from 'saxes'
import {expect, test} from 'vitest'
import {failing} from '../../src/cli/check.ts'
import type {Assessment, Failure} from '../../src/model/assessment.ts'
import type {Decided} from '../../src/model/review.ts'
import {junitOf} from '../../src/render/junit.ts'
import {plain} from '../../src/render/paint.ts'
import {assessment, rulebook, waived} from './fixture.ts'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** The elements of a report, each under the test it stands in. Throws where it is not well-formed. */
function elementsIn(xml: string): readonly Element[] {
  const found: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({name, attributes}) => found.push({name, attributes}))
  parser.write(xml).close()
  return found
}

function reported(
  results: readonly (Assessment | Failure)[],
  failOn: 'must' | 'hint' | 'never' = 'must',
  decided?: Decided,
) {
  const {take, end} = junitOf({verbose: false, rulebook, columns: 100, paint: plain, fails: failing(failOn)})
  for (const result of results) take(result, decided)
  return elementsIn(String(end()))
}

const count = (elements: readonly Element[], wanted: string) => elements.filter(({name}) => name === wanted).length
const totals = (elements: readonly Element[]) => elements.find(({name}) => name === 'testsuites')?.attributes

test('each report is a suite, each indicator that was judged a test, and the totals add up', () => {
  const failure = {document: {file: '空.docx'}, error: {code: 'text-missing', message: '应有报告正文。'}}
  const elements = reported([assessment, failure])
  const built = assessment.findings.filter(({built}) => built).length
  expect(count(elements, 'testsuite')).toBe(2)
  expect(count(elements, 'testcase')).toBe(built + 1)
  expect(count(elements, 'error')).toBe(1)
  expect(totals(elements)).toMatchObject({
    tests: String(built + 1),
    failures: String(count(elements, 'failure')),
    errors: '1',
    skipped: String(count(elements, 'skipped')),
  })
})

test.for(['must', 'hint', 'never'] as const)('with --fail-on %s just the gaps at or above it fail', failOn => {
  expect(count(reported([assessment], failOn), 'failure')).toBe(assessment.gaps.filter(failing(failOn)).length)
})

test('a finding that was waived is skipped, not failed', () => {
  const gap = assessment.gaps.find(failing('must'))
  const elements = reported([assessment], 'must', waived(gap?.indicator ?? ''))
  expect(count(elements, 'failure')).toBe(count(reported([assessment]), 'failure') - 1)
  expect(elements.some(({name, attributes}) => name === 'skipped' && attributes['message']?.includes('<改革>'))).toBe(
    true,
  )
})

test('names and words that XML cannot hold do not break it', () => {
  const file = 'a"<b>&\u0000\u0008\ud800.txt'
  const hostile = {...assessment, document: {...assessment.document, file}}
  expect(reported([hostile]).find(({name}) => name === 'testsuite')?.attributes['name']).toBe('a"<b>&.txt')
})
