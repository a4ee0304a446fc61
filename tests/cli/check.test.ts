import {describe, expect, test} from 'vitest'
import {failing} from '../../src/cli/check.ts'
import {namer, safeName} from '../../src/render/file-names.ts'
import {assessment} from '../render/fixture.ts'

describe('the threshold', () => {
  const only = (severity: 'should' | 'hint') => ({gaps: assessment.gaps.filter(gap => gap.severity === severity)})

  test.for([
    ['must', assessment, true],
    ['must', only('should'), false],
    ['should', only('should'), true],
    ['should', only('hint'), false],
    ['hint', only('hint'), true],
    ['hint', {gaps: []}, false],
    ['never', assessment, false],
  ] as const)('--fail-on %s', ([failOn, {gaps}, fails]) => {
    expect(gaps.some(failing(failOn))).toBe(fails)
  })
})

describe('output files', () => {
  test.for([
    ['reports/槐河镇.docx', '槐河镇'],
    ['C:\\报告\\槐河镇.txt', '槐河镇'],
    ['-', 'stdin'],
    ['a:b?c*.txt', 'a_b_c_'],
    ['..', 'report'],
    [`${'长'.repeat(200)}.txt`, '长'.repeat(60)],
  ] as const)('%s is written as %s', ([file, name]) => {
    expect(safeName(file)).toBe(name)
  })

  test('never overwrite each other', () => {
    const nameOf = namer()
    expect(['a/报告.txt', 'b/报告.docx', 'A.txt', 'a.txt'].map(nameOf)).toEqual(['报告', '报告-2', 'A', 'a-2'])
  })
})
