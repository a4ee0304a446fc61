import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {Ajv} from 'ajv'
import formats from 'ajv-formats'
import {describe, expect, test} from 'vitest'
import type {Assessment} from '../../src/model/assessment.ts'
import type {Decided} from '../../src/model/review.ts'
import {plain} from '../../src/render/paint.ts'
import {sarifOf} from '../../src/render/sarif.ts'
import {assessed} from '../papers/drafted.ts'
import {contentOf, real, rulebook, samples, skipped} from '../reports.ts'
import {assessment, rulebook as small, waived} from './fixture.ts'

interface Result {
  readonly ruleId: string
  readonly level: string
  readonly message: {readonly text: string}
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: {readonly uri: string}
      readonly region?: {
        readonly startLine: number
        readonly charOffset: number
        readonly snippet: {readonly text: string}
      }
    }
  }[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions: readonly {readonly justification: string}[]
}

interface Log {
  readonly runs: readonly [
    {
      readonly results: readonly Result[]
      readonly tool: {readonly driver: {readonly rules: readonly {readonly id: string}[]}}
      readonly invocations: readonly [{readonly executionSuccessful: boolean}]
    },
  ]
}

const options = {verbose: false, rulebook: small, columns: 100, paint: plain}

const logOf = (
  results: readonly Assessment[],
  {book = small, decided}: {book?: typeof small; decided?: Decided} = {},
): Log => {
  const {take, end} = sarifOf({...options, rulebook: book})
  for (const result of results) take(result, decided)
  return JSON.parse(String(end())) as Log
}

/** The schema as its authors publish it, in draft 4; draft 7 calls its id otherwise. */
function validator() {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  const {$schema: _, id: __, ...schema} = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false})
  formats.default(ajv)
  return ajv.compile(schema)
}

describe('a SARIF log', () => {
  const valid = validator()
  const faults = (log: unknown) => (valid(log) ? [] : valid.errors)

  test('keeps to the schema of SARIF 2.1.0, with reports, failures or nothing at all', () => {
    const {take, end} = sarifOf(options)
    take(assessment)
    take({document: {file: 'reports-in/空 白#1.docx'}, error: {code: 'text-missing', message: '应有报告正文。'}})
    const log = JSON.parse(String(end())) as Log
    expect(faults(log)).toEqual([])
    expect(log.runs[0].invocations[0].executionSuccessful).toBe(false)
    expect(JSON.stringify(log)).toContain('%23')
    expect(faults(JSON.parse(String(sarifOf(options).end())))).toEqual([])
    expect(faults({version: '2.1.0'})).not.toEqual([])
  })

  test('has a result for each gap and each error, each of a rule that is told', () => {
    const [{results, tool}] = logOf([assessment]).runs
    expect(results).toHaveLength(assessment.gaps.length + assessment.defects.length)
    const rules = tool.driver.rules.map(({id}) => id)
    expect(results.map(({ruleId}) => ruleId).filter(id => !rules.includes(id))).toEqual([])
    const levels = new Map(results.map(({ruleId, level}) => [ruleId, level]))
    const wanted = {must: 'error', should: 'warning', hint: 'note'} as const
    for (const {indicator, severity} of assessment.gaps) expect(levels.get(indicator)).toBe(wanted[severity])
  })

  test('a waiver that holds suppresses its result and no other', () => {
    const [gap] = assessment.gaps
    const id = gap?.indicator ?? ''
    const suppressed = (fate: 'standing' | 'stale' | 'expired') => {
      const [{results}] = logOf([assessment], {decided: waived(id, fate)}).runs
      return results.filter(({suppressions}) => suppressions.length > 0).map(({ruleId}) => ruleId)
    }
    expect(suppressed('standing')).toEqual([id])
    expect(suppressed('stale')).toEqual([])
    expect(suppressed('expired')).toEqual([])
  })

  test.for<[file: string, uri: string]>([
    ['reports-in/槐河镇 1#.txt', 'reports-in/%E6%A7%90%E6%B2%B3%E9%95%87%201%23.txt'],
    ['/报/a.txt', 'file:///%E6%8A%A5/a.txt'],
    ['C:\\reports\\a.txt', 'file:///C:/reports/a.txt'],
    ['-', 'stdin'],
  ])('%s is the URI %s', ([file, uri]) => {
    const log = logOf([{...assessment, document: {...assessment.document, file}}])
    expect(log.runs[0].results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri)
  })

  const whole = [...samples, ...real]
  test.for(whole.map(source => [source.name, source] as const))(`%s${skipped}`, async ([, source]) => {
    const text = await contentOf(source)
    const before = logOf([await assessed(text)], {book: rulebook})
    const after = logOf([await assessed(`${text}\n补充说明：以上内容均已公开。\n`)], {book: rulebook})
    expect(faults(before)).toEqual([])
    const prints = (log: Log) => log.runs[0].results.map(({partialFingerprints}) => JSON.stringify(partialFingerprints))
    expect(new Set(prints(before)).size).toBe(prints(before).length)
    expect(prints(after)).toEqual(prints(before))
    for (const {locations} of before.runs[0].results)
      for (const {physicalLocation} of locations)
        if (physicalLocation.region) {
          const {charOffset, snippet, startLine} = physicalLocation.region
          expect(text.slice(charOffset, charOffset + snippet.text.length)).toBe(snippet.text)
          expect(startLine).toBe(text.slice(0, charOffset).split('\n').length)
        }
  })
})
