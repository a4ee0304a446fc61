import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, test} from 'vitest'
import type {Assessment} from '../../src/model/assessment.ts'
import {contractSchema, PrintedAssessment} from '../../src/model/contract.ts'
import {renderers} from '../../src/render/index.ts'
import {plain} from '../../src/render/paint.ts'
import {assessed} from '../papers/drafted.ts'
import {contentOf, real, rulebook, samples, skipped} from '../reports.ts'

const published = JSON.parse(
  readFileSync(new URL('../../docs/assessment.schema.json', import.meta.url), 'utf8'),
) as object
const valid = new Ajv2020({allErrors: true}).compile(published)
const faults = (line: string) => (valid(JSON.parse(line)) ? [] : valid.errors)

/** What was printed with mentions, as the assessment that it was printed from: the compiler holds the schema to the type. */
function parsed(line: string): Assessment {
  const {findings, ...rest} = PrintedAssessment.parse(JSON.parse(line))
  return {...rest, findings: findings.map(({mentions = [], ...one}) => ({...one, mentions}))}
}

describe('the published schema of the contract', () => {
  test('is the one that the source says; npm run schema writes it', () => {
    expect(published).toEqual(contractSchema())
  })

  test.for([...samples, ...real].map(source => [source.name, source] as const))(
    `holds for %s, with and without mentions${skipped}`,
    async ([, source]) => {
      const assessment = await assessed(await contentOf(source))
      const line = (verbose: boolean) => renderers.json(assessment, {verbose, rulebook, columns: 100, paint: plain})
      expect(faults(line(false))).toEqual([])
      expect(faults(line(true))).toEqual([])
      expect(parsed(line(true))).toEqual(assessment)
    },
  )

  test('holds for a file that could not be used, and for nothing else', () => {
    expect(
      faults('{"document":{"file":"甲.docx"},"error":{"code":"text-missing","message":"应有报告正文。"}}'),
    ).toEqual([])
    expect(faults('{"document":{"file":"甲.docx"}}')).not.toEqual([])
  })
})
