import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {basename, delimiter, dirname, join} from 'node:path'
import process from 'node:process'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {openerOn} from '../../src/cli/opener.ts'
import type {Given} from '../../src/index.ts'
import {folderWith, type Ran, removed, report, runIn, unbuilt} from './spawned.ts'

/** A stand-in for the program that opens files: it writes down what it was given. */
const opener = '#!/bin/sh\nprintf "%s" "$#:$1" > "$OPENED"\n'
const review = 'reports: {}\n# 《<script>》\n'
const hostile = `"引号' & $(甲) </script><!-- %TEMP% 镇.txt`
const shipped = join(import.meta.dirname, '../../dist/duibiao.html')

/** What a page has in it as data. */
function givenIn(html: string): Given {
  const [, data = ''] = /<script type="application\/json" id="given">(.*?)<\/script>/s.exec(html) ?? []
  return JSON.parse(data)
}

const textOf = (given: Given, name: string): string | undefined => {
  const found = given.reports.find(one => one.name === name)
  return found !== undefined && 'base64' in found ? Buffer.from(found.base64, 'base64').toString() : undefined
}

const skipped = unbuilt !== '' || process.platform === 'win32'

describe.skipIf(skipped)(`duibiao open${unbuilt}`, () => {
  let folder = ''
  beforeEach(() => {
    folder = folderWith({'open/xdg-open': opener, 'open/open': opener, '甲.txt': report})
    for (const name of readdirSync(join(folder, 'open'))) chmodSync(join(folder, 'open', name), 0o755)
    mkdirSync(join(folder, 'tmp'))
  })
  afterEach(() => removed(folder))

  const run = (args: readonly string[], {path = join(folder, 'open'), input = ''} = {}): Ran => {
    const env = {
      PATH: path + delimiter + process.env['PATH'],
      TMPDIR: join(folder, 'tmp'),
      OPENED: join(folder, 'opened'),
    }
    return runIn(folder, ['open', ...args], {env, input})
  }
  const opened = (): string => readFileSync(join(folder, 'opened'), 'utf8')
  const pageOf = ({stdout}: Ran): string => readFileSync(stdout.trimEnd(), 'utf8')
  const given = (ran: Ran): Given => givenIn(pageOf(ran))

  test('without files shows the page as it is shipped', () => {
    expect(run([])).toEqual({status: 0, stdout: `${shipped}\n`, stderr: ''})
    expect(opened()).toBe(`1:${shipped}`)
  })

  test('with a file shows a copy of the page that holds it, which nobody else may read', () => {
    const ran = run(['甲.txt'])
    const path = ran.stdout.trimEnd()
    expect(ran.status).toBe(0)
    expect(ran.stdout).toBe(`${path}\n`)
    expect(ran.stderr).toContain('已把 1 份报告写入临时文件')
    expect(opened()).toBe(`1:${path}`)
    expect(basename(path)).toBe('对标工作台.html')
    expect(dirname(dirname(path))).toBe(join(folder, 'tmp'))
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700)
    expect(given(ran).reports.map(({name}) => name)).toEqual(['甲.txt'])
    expect(textOf(given(ran), '甲.txt')).toBe(report)
    const added = pageOf(ran).replace(/\n<script type="application\/json" id="given">.*?<\/script>/s, '')
    expect(added).toBe(readFileSync(shipped, 'utf8'))
  })

  test('takes the reports of a folder by their paths from it, and its file of decisions', () => {
    mkdirSync(join(folder, '报送/乡镇'), {recursive: true})
    for (const name of ['乙.txt', '乡镇/丙.txt']) writeFileSync(join(folder, '报送', name), report)
    writeFileSync(join(folder, '报送/duibiao.review.yaml'), review)
    writeFileSync(join(folder, '报送/附件.xlsx'), 'x')
    const {reports, review: found} = given(run(['报送']))
    expect(reports.map(({name}) => name)).toEqual(['乙.txt', '乡镇/丙.txt'].sort())
    expect(found).toEqual({name: 'duibiao.review.yaml', text: review})
  })

  test('names several files from the folder that they have in common', () => {
    mkdirSync(join(folder, '报送/甲县'), {recursive: true})
    mkdirSync(join(folder, '报送/甲县二'))
    for (const name of ['甲县/乙.txt', '甲县二/丙.txt']) writeFileSync(join(folder, '报送', name), report)
    const {reports} = given(run(['报送/甲县/乙.txt', '报送/甲县二']))
    expect(reports.map(({name}) => name)).toEqual(['甲县/乙.txt', '甲县二/丙.txt'])
  })

  test('takes standard input', () => {
    const found = given(runIn(folder, ['open', '-'], {env: {PATH: '', TMPDIR: join(folder, 'tmp')}, input: report}))
    expect(textOf(found, '标准输入')).toBe(report)
    expect(found.review).toBe(null)
  })

  test('opens the others where one is missing, which the page is told too', () => {
    const ran = run(['没有.txt', '甲.txt'])
    expect(ran.status).toBe(2)
    expect(ran.stderr).toContain('没有.txt：找不到这个文件或文件夹。请核对路径。（file-missing）')
    expect(opened()).toContain('对标工作台.html')
    const [first, second] = given(ran).reports
    expect(first).toEqual({
      name: '没有.txt',
      error: {code: 'file-missing', message: '找不到这个文件或文件夹。请核对路径。'},
    })
    expect(second?.name).toBe('甲.txt')
  })

  test('opens nothing where nothing could be read', () => {
    const ran = run(['没有.txt'])
    expect(ran).toMatchObject({status: 2, stdout: ''})
    expect(ran.stderr).toContain('file-missing')
    expect(existsSync(join(folder, 'opened'))).toBe(false)
    expect(readdirSync(join(folder, 'tmp'))).toEqual([])
  })

  test('keeps hostile names and texts inside the data', () => {
    const inside = mkdirSync(join(folder, '报送'), {recursive: true}) ?? ''
    const [name = ''] = hostile.split('/')
    const path = `${name}/${hostile.slice(name.length + 1)}`
    mkdirSync(join(inside, name))
    writeFileSync(join(inside, path), `${report}</script><script>alert(1)</script>`)
    const ran = run(['报送'])
    const html = pageOf(ran)
    expect(html.match(/<script/g)).toHaveLength((readFileSync(shipped, 'utf8').match(/<script/g)?.length ?? 0) + 1)
    expect(given(ran).reports.map(one => one.name)).toEqual([path])
    expect(opened()).toBe(`1:${ran.stdout.trimEnd()}`)
  })

  test('has the same id for the same reports wherever they lie, and another for others', () => {
    const folders = ['一', '二', '三'].map(name => join(folder, name))
    for (const [index, place] of folders.entries()) {
      mkdirSync(place)
      writeFileSync(join(place, '甲.txt'), index === 2 ? `${report}。` : report)
    }
    const [one, two, three] = folders.map(place => given(run([place])).id)
    expect(one).toMatch(/^[0-9a-f]{32}$/)
    expect(two).toBe(one)
    expect(three).not.toBe(one)
  })

  test.for([
    ['is missing', ''],
    ['fails', 'exit 4'],
  ])('says how to open the page by hand where the opener %s', ([, script]) => {
    const path = join(folder, 'open')
    for (const name of readdirSync(path)) writeFileSync(join(path, name), `#!/bin/sh\n${script}\n`)
    const ran = script === '' ? runIn(folder, ['open'], {env: {PATH: join(folder, 'tmp')}}) : run([], {path})
    expect(ran).toMatchObject({status: 0, stdout: `${shipped}\n`})
    expect(ran.stderr).toContain('请用浏览器')
  })
})

describe('the program that opens a file', () => {
  const path = `C:\\Users\\甲 & 乙\\%TEMP%.html`
  test.for([
    ['linux', 'xdg-open', [path]],
    ['freebsd', 'xdg-open', [path]],
    ['darwin', 'open', [path]],
  ] as const)('on %s is %s, with the path as its argument', ([system, program, args]) => {
    expect(openerOn(system, path)).toMatchObject({program, args, options: {detached: true}})
  })

  test('on Windows is start, which never reads the path as a command', () => {
    const {program, args, options} = openerOn('win32', path)
    expect([program, ...args].join(' ')).toBe('cmd /d /s /c "start "" "%DUIBIAO_PAGE%""')
    expect(options.env?.['DUIBIAO_PAGE']).toBe(path)
  })
})
