import {describe, expect, test} from 'vitest'
import {InputError, readDecisions, withDecision, withoutDecision} from '../../src/index.ts'
import type {Decision} from '../../src/model/decision.ts'

const hash = (letter: string): string => letter.repeat(64)
const path = 'duibiao.review.yaml'
const agree: Decision = {decision: 'agree', standing: 'absent', evidence: []}

/** Lines behind ⟦ go with the decision on enf.recording of 槐河镇.docx, those behind ⟪ with its entry. */
const marked = `# 县司法局复核组
reports:
  # 第一批
⟪  槐河镇.docx:
⟪    sha256: ${hash('a')}
⟪    decisions:
⟪      # 第一轮
⟦      enf.recording: # 与镇里核实过
⟦        decision: overrule # 改判
⟦        standing: absent
⟦        evidence: [没有配备执法记录仪]
⟦        reason: |
⟦          附件写了记录仪
⟦          # 不是注释
        # 还要看附件
      # 以下待查
⟪      enf.publicity: {decision: agree, standing: absent, evidence: []}
      # 第一批完

  # 第二批
  青石乡.docx:
    sha256: ${hash('b')}
    decisions:
      enf.recording:
        decision: agree
        standing: absent
        evidence:
          - 没有 # 原文
# 完
`
const sample = marked.replace(/^[⟦⟪]/gm, '')
const withoutMarked = (marks: RegExp): string =>
  marked
    .split('\n')
    .filter(line => !marks.test(line))
    .join('\n')
    .replace(/^[⟦⟪]/gm, '')

const withdraw = (text: string, indicator = 'enf.recording', name = '槐河镇.docx', letter = 'a') =>
  withoutDecision({path, text}, {name, sha256: hash(letter), indicator})
const kept = async (text: string) =>
  Object.entries((await readDecisions({path, text})).reports).map(([name, {decisions}]) => [
    name,
    Object.keys(decisions),
  ])

describe('a decision is withdrawn', () => {
  test('and every line beside it stays, comments too', async () => {
    expect(await withdraw(sample)).toBe(withoutMarked(/^⟦/))
  })

  test('with the entry where it was the last, while comments outside of the decisions stay', async () => {
    const last = await withdraw(await withdraw(sample, 'enf.publicity'))
    expect(await kept(last)).toEqual([['青石乡.docx', ['enf.recording']]])
    for (const comment of ['# 县司法局复核组', '# 第一批\n', '# 第一批完', '# 第二批', '# 完'])
      expect(last).toContain(comment)
    expect(last).not.toContain('槐河镇')
  })

  test('from a report that was renamed since', async () => {
    expect(await withdraw(sample, 'enf.recording', '槐河镇（定稿）.docx')).toBe(withoutMarked(/^⟦/))
  })

  test('with line ends and the mark at the start kept', async () => {
    const windows = `\uFEFF${sample}`.replaceAll('\n', '\r\n')
    expect(await withdraw(windows)).toBe(`\uFEFF${withoutMarked(/^⟦/)}`.replaceAll('\n', '\r\n'))
  })

  test('from a file without an end of line', async () => {
    const text = sample.slice(0, sample.indexOf(' # 原文'))
    expect(await kept(await withdraw(text, 'enf.recording', '青石乡.docx', 'b'))).toEqual([
      ['槐河镇.docx', ['enf.recording', 'enf.publicity']],
    ])
  })

  test.for<readonly [name: string, text: string]>([
    [
      'in one line',
      `{reports: {甲.txt: {sha256: ${hash('a')}, decisions: {a.b: {decision: agree, standing: absent, evidence: []}, c.d: {decision: agree, standing: absent, evidence: []}}}}}\n`,
    ],
    [
      'in JSON',
      JSON.stringify({reports: {'甲.txt': {sha256: hash('a'), decisions: {'a.b': agree, 'c.d': agree}}}}, null, 2),
    ],
  ])('from a file %s', async ([, text]) => {
    expect(await kept(await withdraw(text, 'a.b'))).toEqual([['甲.txt', ['c.d']]])
    expect(await kept(await withdraw(await withdraw(text, 'a.b'), 'c.d'))).toEqual([])
  })
})

test.for<readonly [name: string, indicator: string, file: string, letter: string]>([
  ['that was not made', 'enf.unknown', '槐河镇.docx', 'a'],
  ['called like what every object has', 'constructor', '槐河镇.docx', 'a'],
  ['on a report that is not there', 'enf.recording', '苇岗乡.docx', 'c'],
])('nothing changes for a decision %s', async ([, indicator, file, letter]) => {
  expect(await withdraw(sample, indicator, file, letter)).toBe(sample)
})

test('what was put in and withdrawn leaves the others as they were, and the file open for more', async () => {
  const recorded = {
    name: '苇岗乡.docx',
    sha256: hash('c'),
    indicator: 'enf.publicity',
    decision: agree,
    still: () => false,
  }
  const both = await withDecision({path, text: sample}, recorded)
  expect(await kept(await withoutDecision({path, text: both}, recorded))).toEqual(await kept(sample))
  const single = await withDecision({path, text: '# 本组\n'}, recorded)
  const none = await withoutDecision({path, text: single}, recorded)
  expect(await kept(none)).toEqual([])
  const again = await withDecision({path, text: none}, recorded)
  expect(again).toContain('# 本组')
  expect(await kept(again)).toEqual([['苇岗乡.docx', ['enf.publicity']]])
})

test('comments that the last entry left stay when there is a new one', async () => {
  const text = `reports:\n  # 第一批\n  甲.docx:\n    sha256: ${hash('a')}\n    decisions:\n      a.b: {decision: agree, standing: absent, evidence: []}\n`
  const none = await withdraw(text, 'a.b')
  const recorded = {name: '乙.docx', sha256: hash('b'), indicator: 'enf.publicity', decision: agree, still: () => false}
  const again = await withDecision({path, text: none}, recorded)
  expect(none).toContain('# 第一批')
  expect(again).toContain('# 第一批')
  expect(await kept(again)).toEqual([['乙.docx', ['enf.publicity']]])
})

test('a broken file is told, and not changed', async () => {
  await expect(withdraw('reports: [')).rejects.toThrow(InputError)
  await expect(readDecisions({path, text: 'report: {}'})).rejects.toThrow('key-missing')
})
