import {describe, expect, test} from 'vitest'
import type {Decision} from '../../src/model/decision.ts'
import {InputError} from '../../src/model/errors.ts'
import {type Recorded, readDecisions, withDecision} from '../../src/rulebook/decisions.ts'

const hash = (letter: string): string => letter.repeat(64)
const path = 'duibiao.review.yaml'

const sample = `# 县司法局复核组
reports:
  # 第一批
  槐河镇.docx:
    sha256: ${hash('a')}
    decisions:
      enf.recording: # 与镇里核实过
        decision: overrule # 改判
        standing: absent
        evidence: [没有配备执法记录仪]
        reason: 附件写了记录仪
        office: 县司法局

  青石乡.docx:
    sha256: ${hash('b')}
    decisions: {}
# 完
`

const agree: Decision = {decision: 'agree', standing: 'planned', evidence: ['拟配备执法记录仪']}
const record = (text: string, changes: Partial<Recorded> = {}): string =>
  withDecision(
    {path, text},
    {
      ...{name: '槐河镇.docx', sha256: hash('a'), indicator: 'enf.publicity', decision: agree, still: () => false},
      ...changes,
    },
  )
const reports = (text: string) => readDecisions({path, text}).reports

describe('what is wrong with a file of decisions is told at its line and column', () => {
  test.for<readonly [code: string, from: string, to: string]>([
    ['yaml-syntax', 'standing: absent', '⟦standing：absent⟧'],
    ['key-duplicate', 'office: 县司法局', 'office: 县司法局\n        ⟦office⟧: 市司法局'],
    ['key-unknown', 'office: 县司法局', '⟦offise⟧: 县司法局'],
    ['key-unknown', '# 完', '⟦version⟧: 1'],
    ['key-missing', '        reason: 附件写了记录仪\n', ''],
    ['value-malformed', 'decision: overrule', 'decision: ⟦approve⟧'],
    ['value-wrong', 'standing: absent', 'standing: ⟦missing⟧'],
    ['value-wrong', 'evidence: [没有配备执法记录仪]', 'evidence: ⟦没有⟧'],
    ['value-malformed', `sha256: ${hash('a')}`, 'sha256: ⟦abc⟧'],
    ['value-malformed', 'office: 县司法局', "until: ⟦'2024-13-01'⟧"],
    ['key-missing', 'decision: overrule # 改判', 'decision: waive'],
    ['key-missing', 'reports:\n', 'report:\n'],
  ])('%s: %s → %s', ([code, from, to]) => {
    expect(sample).toContain(from)
    const marked = sample.replace(from, to)
    const text = marked.replace(/[⟦⟧]/g, '')
    const at = marked.indexOf('⟦')
    const before = at < 0 ? '' : marked.slice(0, at)
    const place = at < 0 ? '' : `${before.split('\n').length}:${at - before.lastIndexOf('\n')}`
    expect(() => readDecisions({path, text})).toThrow(InputError)
    expect(() => readDecisions({path, text})).toThrow(`${path}:${place}`)
    expect(() => readDecisions({path, text})).toThrow(code)
    expect(() => record(text)).toThrow(InputError)
  })

  test.for([
    '',
    '# 只有说明\n',
    '\uFEFF',
    'reports:\n',
    `reports:\n  甲.txt:\n    sha256: ${hash('a')}\n    decisions:\n`,
  ])('%j holds no decision and is no fault', text => {
    expect(Object.values(reports(text)).flatMap(one => Object.keys(one.decisions))).toEqual([])
  })
})

describe('a decision is written down', () => {
  test('into a new file, which says what it is', () => {
    const text = record('')
    expect(text).toMatch(/^# .+\n# .+\n\nreports:\n {2}槐河镇\.docx:\n/)
    expect(reports(text)).toEqual({'槐河镇.docx': {sha256: hash('a'), decisions: {'enf.publicity': agree}}})
  })

  test('twice is the same as once', () => {
    expect(record(record(sample))).toBe(record(sample))
  })

  test('with every comment and every line of others kept, in their order', () => {
    const own = new Set(record(sample).split('\n'))
    const told = (text: string) => text.split('\n').filter(line => line.trim() !== '')
    const moved = sample.replace(': # 与镇里核实过', ':\n        # 与镇里核实过')
    expect(told(record(sample)).filter(line => told(moved).includes(line))).toEqual(told(moved))
    expect([...own].filter(line => !moved.includes(line.trim())).map(line => line.trim())).toEqual([
      'enf.publicity:',
      'decision: agree',
      'standing: planned',
      '- 拟配备执法记录仪',
    ])
  })

  test('over another one keeps the comments beside it', () => {
    const text = record(sample, {indicator: 'enf.recording'})
    expect(text).toMatch(/enf\.recording:\n\s+# 与镇里核实过\n\s+decision: agree # 改判\n/)
    expect(reports(text)['槐河镇.docx']?.decisions['enf.recording']).toEqual(agree)
  })

  test('for an edited report with its new hash', () => {
    expect(reports(record(sample, {sha256: hash('c')}))['槐河镇.docx']).toMatchObject({
      sha256: hash('c'),
      decisions: {'enf.recording': {decision: 'overrule'}, 'enf.publicity': agree},
    })
  })

  test('for a renamed report, which takes its decisions along', () => {
    const text = record(sample, {name: '槐河镇（定稿）.docx'})
    expect(Object.keys(reports(text))).toEqual(['槐河镇（定稿）.docx', '青石乡.docx'])
    expect(Object.keys(reports(text)['槐河镇（定稿）.docx']?.decisions ?? {})).toEqual([
      'enf.recording',
      'enf.publicity',
    ])
    expect(text).toContain('# 与镇里核实过')
  })

  test('for a copy, while the other one keeps its own', () => {
    const held = reports(record(sample, {name: '副本.docx', still: () => true}))
    expect(Object.keys(held)).toEqual(['槐河镇.docx', '青石乡.docx', '副本.docx'])
    expect(Object.keys(held['槐河镇.docx']?.decisions ?? {})).toEqual(['enf.recording'])
    expect(Object.keys(held['副本.docx']?.decisions ?? {})).toEqual(['enf.recording', 'enf.publicity'])
  })

  test('for two reports that changed names, without a decision lost', () => {
    const held = reports(record(sample, {name: '青石乡.docx', sha256: hash('a')}))
    expect(Object.keys(held)).toEqual(['槐河镇.docx', '青石乡.docx'])
    expect(Object.keys(held['槐河镇.docx']?.decisions ?? {})).toEqual(['enf.recording', 'enf.publicity'])
  })

  test('for standard input under the hash', () => {
    expect(Object.keys(reports(record('', {name: null})))).toEqual(['stdin-aaaaaaaaaaaa'])
    expect(Object.keys(reports(record(sample, {name: null})))).toEqual(['槐河镇.docx', '青石乡.docx'])
  })

  test('with its line ends and its mark at the start kept', () => {
    const text = record(`\uFEFF${sample}`.replaceAll('\n', '\r\n'))
    expect(text.startsWith('\uFEFF# 县司法局复核组\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test.for(['报告: 一.txt', '- 甲.txt', "'引'号.txt", '#号.txt', '2023', '长'.repeat(300)])(
    'for a file named %s',
    name => {
      const text = record(record('', {name}), {name, indicator: 'enf.recording'})
      expect(Object.keys(reports(text)[name]?.decisions ?? {})).toEqual(['enf.publicity', 'enf.recording'])
    },
  )

  test('with a reason that looks like YAML', () => {
    const reason = '见“二: 1” # 不是注释\n- 第二行 {x: *y}'
    const decision: Decision = {decision: 'overrule', standing: 'absent', evidence: ['a: b', '# c'], reason}
    expect(reports(record(sample, {decision}))['槐河镇.docx']?.decisions['enf.publicity']).toEqual(decision)
  })
})
