import {spawn} from 'node:child_process'
import {chmodSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {folderWith, program, removed, report, runIn, unbuilt} from './spawned.ts'

const book = 'duibiao.review.yaml'
const waiver = ['waive', '--reason', '机构改革', '--office', '县司法局', '--until', '2024-12-31']

describe.skipIf(unbuilt !== '')(`reviewing and deciding${unbuilt}`, {timeout: 60_000}, () => {
  let folder = ''
  beforeEach(() => {
    folder = folderWith({'甲.txt': report, '夹/乙.txt': report.replaceAll('槐河', '青石')})
  })
  afterEach(() => removed(folder))
  const run = (...args: readonly string[]) => runIn(folder, args)
  const written = (path = book): string => readFileSync(join(folder, path), 'utf8')
  const change = (from: string, to: string) =>
    writeFileSync(join(folder, '甲.txt'), readFileSync(join(folder, '甲.txt'), 'utf8').replace(from, to))

  test('a decision made is a decision told, in the opinion and beside its item', () => {
    const {status, stdout} = run('decide', '甲.txt', 'form.duty', ...waiver)
    expect(status).toBe(0)
    expect(stdout).toBe(`已记下：甲.txt，第一责任人履职专述（未提及），免于要求至 2024-12-31。\n写入 ${book}。\n`)
    const before = runIn(folder, ['review', '夹/乙.txt']).stdout
    const opinion = run('review', '甲.txt', '--date', '2024-05-01')
    expect(opinion.stderr).toBe('')
    expect(opinion.stdout).toContain('〔已免于要求至 2024-12-31〕')
    expect(opinion.stdout).toContain('六、复核决定\n  1.第一责任人履职专述（认定为未提及）：免于要求至 2024-12-31；')
    const counts = (text: string) => /必报要素[^。]+。应写事项[^。]+。/.exec(text.replaceAll(/\n {2}/g, ''))?.[0]
    expect(counts(opinion.stdout)).toBe(counts(before))
  })

  test('what is waived counts for the exit code of check no longer, until it runs out', () => {
    const codes = () => ['2024-12-31', '2025-01-01'].map(date => run('check', '甲.txt', '--date', date).status)
    expect(codes()).toEqual([1, 1])
    const lines = run('check', '甲.txt', '--format', 'json').stdout
    const {gaps} = JSON.parse(lines) as {
      readonly gaps: readonly {readonly indicator: string; readonly severity: string}[]
    }
    for (const {indicator} of gaps.filter(({severity}) => severity === 'must'))
      run('decide', '甲.txt', indicator, ...waiver)
    expect(codes()).toEqual([0, 1])
    expect(run('check', '甲.txt', '--date', '2024-12-31').stderr).toContain('按复核决定免于要求')
    expect(run('check', '甲.txt', '--format', 'json', '--date', '2024-12-31').stdout).toBe(lines)
  })

  test('it is past on the day after its last, whatever day it is today', () => {
    run('decide', '甲.txt', 'form.duty', ...waiver)
    expect(run('review', '甲.txt', '--date', '2025-01-01').stdout).toContain('【已到期，请重新复核】')
    expect(run('review', '甲.txt').stdout).toContain('【已到期，请重新复核】')
  })

  test('it survives an edit elsewhere and a new name, but not one of its own words', () => {
    run('decide', '甲.txt', 'enf.recording', 'agree')
    change('120件', '121件')
    expect(run('review', '甲.txt').stdout).not.toContain('请重新复核')
    run('decide', '甲.txt', 'enf.recording', 'agree')
    renameSync(join(folder, '甲.txt'), join(folder, '丙.txt'))
    const renamed = run('review', '丙.txt')
    expect(renamed.stderr).toContain('按内容认出“丙.txt”就是“甲.txt”')
    expect(renamed.stdout).toContain('六、复核决定\n  1.执法全过程记录')
    renameSync(join(folder, '丙.txt'), join(folder, '甲.txt'))
    change('执法全过程记录落实不到位', '执法记录还要加强')
    expect(run('review', '甲.txt').stdout).toContain('【已失效，请重新复核】执法全过程记录')
  })

  test('each folder has its own decisions, and what was not used is told and kept', () => {
    run('decide', '甲.txt', 'enf.recording', 'agree')
    run('decide', '夹/乙.txt', 'form.duty', 'agree')
    expect(readdirSync(join(folder, '夹')).sort()).toEqual(['乙.txt', book].sort())
    const lines = run('review', '.', '--format', 'json').stdout.trimEnd().split('\n')
    const decided = lines.map(line =>
      (JSON.parse(line) as {decisions: readonly {indicator: string}[]}).decisions.map(({indicator}) => indicator),
    )
    expect(decided.sort()).toEqual([['enf.recording'], ['form.duty']])
    writeFileSync(join(folder, book), written().replace('enf.recording:', 'enf.recordings:'))
    const {stdout, stderr} = run('review', '甲.txt')
    expect(stdout).not.toContain('六、')
    expect(stderr).toContain('enf.recordings')
    expect(run('review', '夹/乙.txt', '--decisions', book).stderr).toContain('与这次的文件无关，仍留在文件里：甲.txt')
    expect(written()).toContain('enf.recordings:')
  })

  test('decisions in a named file go by the path from its folder', () => {
    run('decide', '甲.txt', 'enf.recording', 'agree', '--decisions', '夹/决定.yaml')
    expect(written('夹/决定.yaml')).toContain('\n  ../甲.txt:\n')
    expect(run('review', '甲.txt', '--decisions', '夹/决定.yaml').stdout).toContain('六、')
  })

  test('standard input is known by its content', () => {
    expect(runIn(folder, ['decide', '-', 'enf.recording', 'agree'], {input: report}).stderr).toContain(
      'decisions-needed',
    )
    runIn(folder, ['decide', '-', 'enf.recording', 'agree', '--decisions', book], {input: report})
    const told = (input: string) => runIn(folder, ['review', '-', '--decisions', book], {input}).stdout
    expect(told(report)).toContain('六、')
    expect(told(report.replace('120', '121'))).not.toContain('六、')
    expect(runIn(folder, ['review', '-'], {input: report}).stdout).not.toContain('六、')
  })

  test.for<readonly [code: string, args: readonly string[]]>([
    ['decision-incomplete', ['甲.txt', 'form.duty', 'overrule']],
    ['decision-incomplete', ['甲.txt', 'form.duty', 'overrule', '--reason', ' ']],
    ['decision-incomplete', ['甲.txt', 'form.duty', 'waive', '--reason', '机构改革']],
    ['value-unknown', ['甲.txt', 'form.duty', 'approve']],
    ['value-unknown', ['甲.txt', 'form.duty', 'agree', '--until', '明年']],
    ['indicator-unknown', ['甲.txt', 'form.duti', 'agree']],
    ['file-missing', ['没有.txt', 'form.duty', 'agree']],
  ])('%s: decide %s', ([code, args]) => {
    const {status, stdout, stderr} = run('decide', ...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(code)
    expect(readdirSync(folder)).not.toContain(book)
  })

  test('a file that is broken is named with its line and stays as it is', () => {
    writeFileSync(join(folder, book), 'reports:\n  甲.txt: [\n')
    for (const args of [
      ['decide', '甲.txt', 'form.duty', 'agree'],
      ['review', '甲.txt'],
    ]) {
      const {status, stdout, stderr} = run(...args)
      expect([status, stdout]).toEqual([2, ''])
      expect(stderr).toMatch(/duibiao\.review\.yaml:\d+:\d+ yaml-syntax/)
    }
    expect(written()).toBe('reports:\n  甲.txt: [\n')
    expect(readdirSync(folder).sort()).toEqual([book, '夹', '甲.txt'].sort())
  })

  test('a broken file stops only the reports of its folder', () => {
    writeFileSync(join(folder, '夹', book), 'reports: 1\n')
    const {status, stdout} = run('review', '.', '--format', 'json')
    expect(status).toBe(2)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map(line => 'error' in JSON.parse(line))
        .sort(),
    ).toEqual([false, true])
  })

  test('a named file that is not there is an error for review', () => {
    const {status, stderr} = run('review', '甲.txt', '--decisions', '没有.yaml')
    expect(status).toBe(2)
    expect(stderr).toContain('decisions-missing')
  })

  test('in a folder that must not be written to nothing is written, and the file stays', () => {
    run('decide', '甲.txt', 'enf.recording', 'agree')
    const before = written()
    chmodSync(folder, 0o555)
    const nobody = process.getuid?.() === 0 ? {as: {uid: 65_534, gid: 65_534}} : {}
    const {status, stderr} = runIn(folder, ['decide', '甲.txt', 'form.duty', 'agree'], nobody)
    chmodSync(folder, 0o755)
    expect(status).toBe(2)
    expect(stderr).toMatch(/decisions-unwritable.*EACCES/)
    expect(written()).toBe(before)
  })

  test('many at a time lose nothing', async () => {
    const indicators = ['form.duty', 'form.causes', 'enf.recording', 'enf.publicity', 'lead.debrief', 'dec.risk']
    const codes = await Promise.all(
      indicators.map(
        indicator =>
          new Promise(resolve => {
            const args = [program, 'decide', '甲.txt', indicator, 'agree']
            spawn(process.execPath, args, {cwd: folder, stdio: 'ignore'}).on('exit', resolve)
          }),
      ),
    )
    expect(codes).toEqual(indicators.map(() => 0))
    for (const indicator of indicators) expect(written()).toContain(`\n      ${indicator}:\n`)
    expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([])
  })

  test('the opinion goes into a folder, in every format', () => {
    run('review', '甲.txt', '--out', '意见', '--format', 'text', '--format', 'md', '--format', 'json')
    expect(readdirSync(join(folder, '意见')).sort()).toEqual(['甲-审查意见.json', '甲-审查意见.md', '甲-审查意见.txt'])
  })
})
