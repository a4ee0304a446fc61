import {spawn} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {folderWith, program, removed, report, runIn, unbuilt} from './spawned.ts'

const keys = (value: object | undefined): readonly string[] => Object.keys(value ?? {})

interface Printed {
  readonly [key: string]: unknown
  readonly document: object
  readonly report: object
  readonly sections: readonly object[]
  readonly problems: readonly object[]
  readonly findings: readonly {
    readonly evidence: readonly object[]
    readonly indicator: string
    readonly built: boolean
  }[]
  readonly gaps: readonly object[]
  readonly quantities: readonly object[]
}

describe.skipIf(unbuilt !== '')(`what is printed${unbuilt}`, () => {
  let folder = ''
  beforeAll(() => {
    folder = folderWith({
      '甲.txt': report,
      '乙.txt': report.replaceAll('槐河', '青石'),
      '夹/丙.txt': report.replaceAll('槐河', '柳塘'),
    })
  })
  afterAll(() => removed(folder))
  const run = (...args: readonly string[]) => runIn(folder, args)
  const printed = (...args: readonly string[]) =>
    JSON.parse(run('check', ...args, '--format', 'json').stdout) as Printed

  test('JSON has the keys of the contract in their order', () => {
    const one = printed('甲.txt')
    expect(keys(one)).toEqual([
      'schema',
      'tool',
      'document',
      'report',
      'sections',
      'problems',
      'findings',
      'gaps',
      'disclosure',
      'quantities',
      'unmet',
      'defects',
      'coverage',
      'summary',
    ])
    expect(one).toMatchObject({
      schema: 'duibiao/assessment@1',
      tool: {
        version: expect.stringMatching(/^\d+\.\d+\.\d+/),
        rulebook: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      },
      report: {level: '镇', year: 2023, province: null, county: null},
      sections: [
        {number: '一', role: 'measures'},
        {number: '二', role: 'problems'},
        {number: '三', role: 'plan'},
      ],
      defects: [],
    })
    expect(keys(one.document)).toEqual([
      ...['file', 'format', 'sha256', 'characters'],
      ...['extraction', 'metadata', 'warnings'],
    ])
    expect(keys(one.report)).toEqual(['title', 'body', 'level', 'province', 'county', 'year', 'date'])
    expect(keys(one.sections[0])).toEqual(['number', 'heading', 'role', 'span'])
    expect(keys(one.problems[0])).toEqual([
      ...['ref', 'text', 'span', 'line', 'said', 'indicators'],
      ...['cause', 'reasons', 'answered', 'measures', 'open', 'empty'],
    ])
    expect(keys(one.gaps[0])).toEqual([
      'indicator',
      'kind',
      'severity',
      'disclosure',
      'problem',
      'remedy',
      'supplement',
      'admission',
    ])
    expect(keys(one.quantities[0])).toEqual(['indicator', 'what', 'value', 'unit', 'approx', 'quote', 'span'])
    const found = one.findings.find(({evidence}) => evidence.length > 0)
    expect(keys(found)).toEqual([
      'indicator',
      'title',
      'force',
      'conditional',
      'built',
      'standing',
      'reason',
      'admitted',
      'lacking',
      'near',
      'evidence',
    ])
    expect(keys(found?.evidence[0])).toEqual(['quote', 'text', 'span', 'line', 'position', 'section', 'mood'])
    expect(keys(Object(one['summary']))).toEqual([
      'system',
      'substantiated',
      'asserted',
      'planned',
      'absent',
      'notApplicable',
    ])
  })

  test('findings has one row for each indicator of the system in its order, the 75 of the core first', () => {
    const {findings} = printed('甲.txt')
    const idsIn = (...args: readonly string[]) => {
      const {indicators} = JSON.parse(run('indicators', '--format', 'json', ...args).stdout) as {
        readonly indicators: readonly {readonly indicator: string}[]
      }
      return indicators.map(({indicator}) => indicator)
    }
    const core = idsIn('--system', 'core')
    expect(core).toHaveLength(75)
    expect(findings.slice(0, 75).map(({indicator}) => indicator)).toEqual(core)
    expect(findings.map(({indicator}) => indicator)).toEqual(idsIn())
    expect(findings.filter(({built}) => !built)).toEqual([])
  })

  test('mentions are printed on request', () => {
    const finding = printed('甲.txt', '--verbose').findings[0]
    expect(keys(finding).at(-1)).toBe('mentions')
  })

  test('several files are one object a line, in the order in which they were named', () => {
    const names = (...paths: readonly string[]) =>
      run('check', ...paths, '--format', 'json')
        .stdout.trimEnd()
        .split('\n')
        .map(line => (JSON.parse(line) as {document: {file: string}}).document.file)
    expect(names('甲.txt', '夹', '乙.txt')).toEqual(['甲.txt', join('夹', '丙.txt'), '乙.txt'])
    expect(names('乙.txt', '甲.txt')).toEqual(['乙.txt', '甲.txt'])
  })

  test('a file gives the same line whatever stands before it', () => {
    const lines = (...paths: readonly string[]) =>
      run('check', ...paths, '--format', 'json')
        .stdout.trimEnd()
        .split('\n')
    expect(lines('乙.txt', '甲.txt').toReversed()).toEqual(lines('甲.txt', '乙.txt'))
  })

  test('a failure is a line of its own shape', () => {
    const {stdout} = run('check', '没有.txt', '--format', 'json')
    expect(stdout).toMatch(
      /^\{"document":\{"file":"没有\.txt"\},"error":\{"code":"file-missing","message":"[^"]+"\}\}\n$/,
    )
  })

  test('--level and --year overrule what the report says of itself', () => {
    expect(printed('甲.txt', '--level', '县', '--year', '2015').report).toMatchObject({level: '县', year: 2015})
  })

  test.for<readonly [failOn: string, status: number]>([
    ['must', 1],
    ['should', 1],
    ['hint', 1],
    ['never', 0],
  ])('--fail-on %s exits with %i', ([failOn, status]) => {
    expect(run('check', '甲.txt', '--fail-on', failOn).status).toBe(status)
  })

  test('standard input is read for -', () => {
    const {status, stdout} = runIn(folder, ['check', '-', '--format', 'json', '--fail-on', 'never'], {input: report})
    const {document, ...rest} = JSON.parse(stdout) as Printed
    const {document: file, ...same} = printed('甲.txt')
    expect([status, document]).toEqual([0, {...file, file: '-'}])
    expect(rest).toEqual(same)
    expect(runIn(folder, ['check', '-']).status).toBe(2)
  })

  test('--out takes several formats, one file each, and says so on standard error', () => {
    const {stdout, stderr} = run(
      'check',
      '甲.txt',
      '夹',
      '没有.txt',
      '--out',
      '出/深',
      '--format',
      'json',
      '--format',
      'md',
      '--format',
      'text',
    )
    const names = ['丙', '没有', '甲'].flatMap(name => ['json', 'md', 'txt'].map(end => `${name}.${end}`))
    expect(readdirSync(join(folder, '出', '深')).sort()).toEqual(names.sort())
    expect(readFileSync(join(folder, '出', '深', '甲.json'), 'utf8')).toBe(
      run('check', '甲.txt', '--format', 'json').stdout,
    )
    expect(readFileSync(join(folder, '出', '深', '甲.md'), 'utf8')).toMatch(/^# /)
    expect(stdout).toContain('共 3 份')
    expect(stderr).toContain('没有.txt')
  })

  test('a terminal is coloured, a pipe never is', () => {
    const colour = String.fromCharCode(27)
    for (const env of [{NO_COLOR: ''}, {NO_COLOR: '1'}, {NO_COLOR: '', FORCE_COLOR: '1'}])
      expect(runIn(folder, ['check', '甲.txt'], {env}).stdout).not.toContain(colour)
  })

  test('a large output reaches a slow reader whole', {timeout: 60_000}, async () => {
    const many = Array.from({length: 60}, () => '甲.txt')
    const child = spawn(process.execPath, [program, 'check', ...many, '--format', 'json', '--verbose'], {cwd: folder})
    const chunks: Buffer[] = []
    for await (const chunk of child.stdout) {
      chunks.push(chunk as Buffer)
      if (chunks.length % 8 === 1) await new Promise(resolve => setTimeout(resolve, 5))
    }
    const lines = Buffer.concat(chunks).toString('utf8').trimEnd().split('\n')
    expect(lines.join('').length).toBeGreaterThan(1_000_000)
    expect(lines).toHaveLength(60)
    expect(new Set(lines).size).toBe(1)
  })

  test('a reader who leaves early is no error', async () => {
    const many = Array.from({length: 60}, () => '甲.txt')
    const child = spawn(process.execPath, [program, 'check', ...many, '--format', 'json', '--verbose'], {cwd: folder})
    let complaint = ''
    child.stderr.on('data', chunk => {
      complaint += String(chunk)
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise(resolve => child.on('close', resolve))
    expect(complaint).toBe('')
    expect([0, 1]).toContain(status)
  })
})
