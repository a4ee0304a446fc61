import {describe, expect, test} from 'vitest'
import {codeOf} from '../../src/cli/check.ts'
import {namer, safeName} from '../../src/cli/folder.ts'
import {assessment} from '../render/fixture.ts'

describe('the exit code', () => {
  const only = (severity: 'should' | 'hint') => ({gaps: assessment.gaps.filter(gap => gap.severity === severity)})

  test.for([
    ['must', assessment, 1],
    ['must', only('should'), 0],
    ['should', only('should'), 1],
    ['should', only('hint'), 0],
    ['hint', only('hint'), 1],
    ['hint', {gaps: []}, 0],
    ['never', assessment, 0],
  ] as const)('--fail-on %s', ([failOn, result, code]) => {
    expect(codeOf(result, failOn)).toBe(code)
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
