import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {folderWith, removed, report, runIn, unbuilt} from './spawned.ts'

describe.skipIf(unbuilt !== '')(`duibiao draft${unbuilt}`, () => {
  let folder = ''
  const run = (...args: readonly string[]) => runIn(folder, ['draft', ...args])

  beforeAll(() => {
    folder = folderWith({'甲.txt': report, '乙.txt': report.replaceAll('槐河', '青石'), '坏.docx': 'PK'})
  })
  afterAll(() => removed(folder))

  test('quotes the report and exits with 0, whatever is missing', () => {
    const {status, stdout, stderr} = run('甲.txt')
    expect(stderr).toBe('')
    expect(status).toBe(0)
    expect(stdout).toContain('「没有配备执法记录仪，执法全过程记录落实不到位」（第5行）')
    expect(stdout).toContain('三、下一年度（2024年）主要安排')
  })

  test('reads standard input', () => {
    expect(runIn(folder, ['draft', '-'], {input: report}).stdout).toContain('没有配备执法记录仪')
  })

  test('prints the whole draft as one line of JSON, good practice with both wordings', () => {
    const {stdout} = run('甲.txt', '--format', 'json')
    const {hints} = JSON.parse(stdout)
    expect(hints[0]).toMatchObject({supplement: expect.any(String), admission: expect.any(String)})
    expect(stdout.trimEnd()).not.toContain('\n')
  })

  test('gives the same bytes each time', () => {
    expect(run('甲.txt').stdout).toBe(run('甲.txt').stdout)
  })

  test('tells a bad file and goes on, one paper for each report', () => {
    const {status, stderr} = run('甲.txt', '坏.docx', '乙.txt', '--out', '稿', '--format', 'md')
    expect(status).toBeGreaterThan(1)
    expect(stderr).toContain('坏.docx')
    expect(
      readdirSync(join(folder, '稿'))
        .filter(name => !name.startsWith('坏'))
        .sort(),
    ).toEqual(['乙-不足和安排草稿.md', '甲-不足和安排草稿.md'].sort())
    expect(readFileSync(join(folder, '稿', '乙-不足和安排草稿.md'), 'utf8')).toContain('青石镇')
    expect(readFileSync(join(folder, '甲.txt'), 'utf8')).toBe(report)
  })

  test.for([
    ['no file', [], '文件、文件夹或 -'],
    ['an option of another command', ['甲.txt', '--verbose'], '没有选项 --verbose'],
    ['two formats without a folder', ['甲.txt', '--format', 'md', '--format', 'json'], '--out'],
    ['an unknown system', ['甲.txt', '--system', '无'], '没有指标体系'],
  ] as const)('%s is answered, nothing is written', ([, args, said]) => {
    const {status, stdout, stderr} = run(...args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(said)
    expect(existsSync(join(folder, 'undefined'))).toBe(false)
  })
})
