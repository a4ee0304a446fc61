import {readdirSync} from 'node:fs'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {folderWith, type Ran, removed, report, runIn, unbuilt} from './spawned.ts'

const earlier = report
  .replace('2023', '2022')
  .replace('进一步加强执法培训。', '组织执法人员培训2次，配备执法记录仪3台。')

describe.skipIf(unbuilt !== '')(`duibiao compare${unbuilt}`, () => {
  let folder = ''
  const run = (...args: readonly string[]): Ran => runIn(folder, ['compare', ...args])
  beforeAll(() => {
    folder = folderWith({
      '上年.txt': earlier,
      '本年.txt': report,
      '又一份.txt': `${report}\n`,
      '别处.txt': earlier.replace('槐河镇', '柳堰镇'),
      '通知.txt': '关于召开会议的通知\n请各村按时参加。\n',
    })
  })
  afterAll(() => removed(folder))

  test('prints the comparison and ends well, though there are gaps', () => {
    const {status, stdout, stderr} = run('上年.txt', '本年.txt')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^槐河镇人民政府2022年度、2023年度法治政府建设报告比较\n/)
    expect(stdout).toContain('「全年调解矛盾纠纷120件，政府网站公开政务信息86条。」')
    expect(readdirSync(folder)).toHaveLength(5)
  })

  test('prints one line of JSON, and Markdown', () => {
    const {stdout} = run('上年.txt', '本年.txt', '--format', 'json')
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(stdout)).toMatchObject({last: {year: 2022}, now: {year: 2023}, reuse: {compared: 2}})
    expect(run('上年.txt', '本年.txt', '--format', 'md').stdout).toMatch(/^# 槐河镇人民政府2022年度/)
  })

  test('reads one of the reports from standard input', () => {
    const {status, stdout} = runIn(folder, ['compare', '上年.txt', '-'], {input: report})
    expect([status, stdout.includes('本年：-。')]).toEqual([0, true])
  })

  test.for([
    ['the years the wrong way round', ['本年.txt', '上年.txt'], 2, 'compare-reversed'],
    ['one year twice', ['本年.txt', '又一份.txt'], 2, 'compare-same-year'],
    ['another body', ['别处.txt', '本年.txt'], 2, 'compare-other-body'],
    ['one file twice', ['本年.txt', '本年.txt'], 2, 'compare-one-file'],
    ['standard input twice', ['-', '-'], 2, 'compare-one-file'],
    ['a file that is not there', ['上年.txt', '没有.txt'], 2, 'file-missing'],
    ['no such report', ['通知.txt', '本年.txt'], 3, 'not-a-report'],
  ] as const)('refuses %s and prints nothing', ([, paths, code, complaint]) => {
    const {status, stdout, stderr} = run(...paths)
    expect([status, stdout]).toEqual([code, ''])
    expect(stderr).toContain(complaint)
  })
})
