import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {folderWith, removed, report, runIn, unbuilt} from './spawned.ts'

describe.skipIf(unbuilt !== '')(`the built command line${unbuilt}`, () => {
  let folder = ''
  const run = (...args: readonly string[]) => runIn(folder, args)

  beforeAll(() => {
    folder = folderWith({'甲.txt': report, '乙.txt': report.replaceAll('槐河', '青石')})
  })
  afterAll(() => removed(folder))

  test('shows gaps on standard output and exits with 1', () => {
    const {status, stdout, stderr} = run('check', '甲.txt')
    expect(stderr).toBe('')
    expect(status).toBe(1)
    expect(stdout).toContain('第一责任人履职专述')
  })

  test('exits with 0 where no gap counts', () => {
    expect(run('check', '甲.txt', '--fail-on', 'never').status).toBe(0)
  })

  test('goes on after a bad file, tells it on standard error and exits with the highest code', () => {
    const {status, stdout, stderr} = run('check', '没有.txt', '甲.txt', '乙.txt')
    expect(status).toBe(2)
    expect(stderr).toContain('没有.txt')
    expect(stdout).toContain('青石镇')
    expect(stdout).toContain('共 3 份')
  })

  test('prints one line of JSON for each file, failures included', () => {
    const {stdout} = run('check', '没有.txt', '甲.txt', '--format', 'json')
    const lines: readonly Record<string, unknown>[] = stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line))
    expect(lines.map(line => 'error' in line)).toEqual([true, false])
  })

  test('gives the same bytes each time', () => {
    expect(run('check', '甲.txt', '--format', 'json').stdout).toBe(run('check', '甲.txt', '--format', 'json').stdout)
  })

  test('writes one file for each report and format', () => {
    run('check', '甲.txt', '乙.txt', '--out', '结果', '--format', 'md', '--format', 'json')
    expect(readdirSync(join(folder, '结果')).sort()).toEqual(['乙.json', '乙.md', '甲.json', '甲.md'].sort())
  })

  test('prints the readable text byte for byte', () => {
    expect(run('read', '甲.txt').stdout).toBe(report)
  })

  test('explains an indicator', () => {
    const {status, stdout} = run('explain', 'enf.recording', '甲.txt')
    expect(status).toBe(0)
    expect(stdout).toContain('没有配备执法记录仪')
  })

  test('answers wrong usage with a code and no stack', () => {
    const {status, stdout, stderr} = run('check', '--fail-no', 'must', '甲.txt')
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toBe('用法错误（option-unknown）：没有选项 --fail-no，是不是“--fail-on”？\n')
  })

  test('has help in Chinese', () => {
    expect(run('--help').stdout).toContain('退出码')
    expect(run('check', '--help').stdout).toContain('--fail-on')
  })
})
