import {chmodSync, cpSync, mkdirSync, truncateSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {zipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {paragraph, wordOf} from '../intake/documents.ts'
import {folderWith, type Ran, removed, report, runIn, unbuilt} from './spawned.ts'

const stack = /\n\s+at |node:internal|Error:/

const word = wordOf({
  body: report
    .trimEnd()
    .split('\n')
    .map(line => paragraph(line))
    .join(''),
})
const bomb = zipSync({'word/document.xml': new Uint8Array(8 * 2 ** 20)}, {level: 9})
const filler = '全镇上下齐心协力，各项工作稳步推进，人民生活不断改善，社会大局和谐稳定。'.repeat(12)

const files = {
  '甲.txt': report,
  '好.docx': word,
  '空.txt': '',
  '空白.txt': ' \n\u3000\n',
  '二进制.txt': Uint8Array.from({length: 4096}, (_, at) => (at * 7919 + (at >> 3)) % 256),
  '截断.docx': word.slice(0, word.length - 40),
  '改坏.docx': word.map((byte, at) => (at > 60 && at < 90 ? byte ^ 0xff : byte)),
  '炸弹.docx': bomb,
  '表.xlsx': zipSync({'xl/workbook.xml': new Uint8Array(10)}),
  '印刷.pdf': '%PDF-1.7\n%âãÏÓ\n',
  '旧.doc': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]),
  '工作报告.txt': `槐河镇政府工作报告\n各位代表，现在我代表镇人民政府向大会报告工作，请予审议。\n一、2023年工作回顾\n${filler}\n二、2024年工作安排\n${filler}`,
  '信息公开.txt': `槐河镇2023年政府信息公开工作年度报告\n一、总体情况\n${filler}\n二、主动公开政府信息情况\n${filler}\n三、存在的主要问题及改进情况\n${filler}`,
  '新闻.txt': `槐河镇举办春季运动会\n${filler}`,
  '方案.txt': `槐河镇法治政府建设实施方案\n一、总体要求\n${filler}\n二、主要任务\n${filler}`,
  '空夹/说明.jpg': 'x',
  '夹/乙.txt': report.replaceAll('槐河', '青石'),
  '夹/深/丙.md': report.replaceAll('槐河', '柳塘'),
  '夹/附图.png': 'x',
} as const

describe.skipIf(unbuilt !== '')(`bad input is answered${unbuilt}`, () => {
  let folder = ''
  beforeAll(() => {
    folder = folderWith(files)
    writeFileSync(join(folder, '巨大.txt'), report)
    truncateSync(join(folder, '巨大.txt'), 50 * 2 ** 20)
  })
  afterAll(() => removed(folder))
  const run = (...args: readonly string[]) => runIn(folder, args)

  /** The one failure of a run in JSON. */
  const failure = ({stdout}: Ran) => JSON.parse(stdout) as {document: object; error: {code: string; message: string}}

  test.for<readonly [file: string, code: string, status: number]>([
    ['没有.txt', 'file-missing', 2],
    ['空.txt', 'file-empty', 2],
    ['空白.txt', 'text-missing', 3],
    ['二进制.txt', 'not-text', 2],
    ['巨大.txt', 'file-too-large', 2],
    ['截断.docx', 'docx-damaged', 2],
    ['改坏.docx', 'docx-damaged', 2],
    ['炸弹.docx', 'zip-bomb', 2],
    ['表.xlsx', 'format-unsupported', 2],
    ['印刷.pdf', 'pdf-damaged', 2],
    ['旧.doc', 'doc-damaged', 2],
    ['工作报告.txt', 'not-a-report', 3],
    ['信息公开.txt', 'not-a-report', 3],
    ['新闻.txt', 'not-a-report', 3],
    ['方案.txt', 'not-a-report', 3],
    ['空夹', 'folder-empty', 2],
  ])('%s: %s, exit code %i', ([file, code, status]) => {
    const ran = run('check', file, '--format', 'json')
    expect(ran.status).toBe(status)
    expect(failure(ran)).toEqual({document: {file}, error: {code, message: expect.stringMatching(/\p{Script=Han}/u)}})
    expect(ran.stderr).not.toMatch(stack)
    const text = run('check', file, '--fail-on', 'never')
    expect(text.status).toBe(status)
    expect(text.stdout).toBe('')
    expect(text.stderr).toContain(code)
    expect(text.stderr).not.toMatch(stack)
  })

  test('a file that may not be read', () => {
    const nobody = process.getuid?.() === 0 ? {as: {uid: 65_534, gid: 65_534}} : {}
    chmodSync(folder, 0o755)
    writeFileSync(join(folder, '密.txt'), report)
    chmodSync(join(folder, '密.txt'), 0)
    const ran = runIn(folder, ['check', '密.txt', '甲.txt', '--format', 'json', '--fail-on', 'never'], nobody)
    const [first = '', second = ''] = ran.stdout.split('\n')
    expect([ran.status, JSON.parse(first)]).toMatchObject([2, {error: {code: 'file-forbidden'}}])
    expect(JSON.parse(second)).toHaveProperty('findings')
  })

  test('bad files among many harm no other, and the highest code counts', () => {
    const paths = ['空.txt', '甲.txt', '工作报告.txt', '炸弹.docx', '好.docx', '没有.txt', '夹']
    const {status, stdout, stderr} = run('check', ...paths, '--format', 'json', '--fail-on', 'never')
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map(line => JSON.parse(line) as {document: {file: string}; error?: {code: string}})
    expect(lines.map(({document, error}) => [document.file, error?.code])).toEqual([
      ['空.txt', 'file-empty'],
      ['甲.txt', undefined],
      ['工作报告.txt', 'not-a-report'],
      ['炸弹.docx', 'zip-bomb'],
      ['好.docx', undefined],
      ['没有.txt', 'file-missing'],
      [join('夹', '乙.txt'), undefined],
      [join('夹', '深', '丙.md'), undefined],
    ])
    expect(status).toBe(3)
    expect(stderr).toBe('')
  })

  test('what stands beside bad files is judged as if it stood alone', () => {
    const alone = run('check', '甲.txt', '--format', 'json').stdout
    const among = run('check', '空.txt', '甲.txt', '炸弹.docx', '--format', 'json').stdout
    expect(among.split('\n')[1]).toBe(alone.trimEnd())
  })

  test('read takes a file that is no such report', () => {
    expect(run('read', '方案.txt')).toMatchObject({status: 0, stderr: ''})
  })

  test.for([['read'], ['explain', 'enf.recording']] as const)('%s on a bad file', args => {
    for (const [file, code, status] of [
      ['空.txt', 'file-empty', 2],
      ...(args[0] === 'read' ? [] : ([['方案.txt', 'not-a-report', 3]] as const)),
      ['夹', 'file-expected', 2],
    ] as const) {
      const ran = run(...args, file)
      expect([ran.status, ran.stdout]).toEqual([status, ''])
      expect(ran.stderr).toContain(code)
      expect(ran.stderr).not.toMatch(stack)
    }
  })

  test.for<readonly [args: string, code: string, hint: string]>([
    ['check --fail-no must 甲.txt', 'option-unknown', '--fail-on'],
    ['check --format jsno 甲.txt', 'value-unknown', 'json'],
    ['check --fail-on muts 甲.txt', 'value-unknown', 'must'],
    ['check --level 村 甲.txt', 'value-unknown', '乡、镇'],
    ['check --year 二〇二三 甲.txt', 'value-unknown', '四位年份'],
    ['check --system townshp 甲.txt', 'system-unknown', 'township'],
    ['chekc 甲.txt', 'command-unknown', 'check'],
    ['explain enf.recordng 甲.txt', 'indicator-unknown', 'enf.recording'],
    ['check', 'argument-missing', '文件'],
    ['check --rules 没有夹 甲.txt', 'folder-missing', '没有夹'],
    ['check --out 甲.txt 甲.txt', 'out-unwritable', '甲.txt'],
  ])('%s: %s', ([line, code, hint]) => {
    const {status, stdout, stderr} = run(...line.split(' '))
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(code)
    expect(stderr).toContain(hint)
    expect(stderr).not.toMatch(stack)
  })
})

describe.skipIf(unbuilt !== '')(`a user’s own rules${unbuilt}`, () => {
  let folder = ''
  const shipped = fileURLToPath(new URL('../../indicators/enf.recording.yaml', import.meta.url))
  beforeAll(() => {
    folder = folderWith({
      '甲.txt': report,
      '坏/规则.yaml':
        'facts:\n  - id: local.well\n    title: 水井\n    frames:\n      - {topic: [水井], akt: [开挖]}\n    examples: []\n',
      '坏/词.yaml': 'classes:\n  井: [水井, 水井]\n  泉: "(泉"\n',
      '坏2/语法.yaml': 'classes:\n  井: [水井\n',
      '编码/规则.yaml': Uint8Array.from([0xb9, 0xe6, 0xd4, 0xf2, 0x0a]),
    })
    mkdirSync(join(folder, '自有'))
    cpSync(shipped, join(folder, '自有', 'enf.recording.yaml'))
  })
  afterAll(() => removed(folder))
  const run = (...args: readonly string[]) => runIn(folder, args)

  test('every fault of every file is told at once, by line and column', () => {
    const {status, stdout, stderr} = run('check', '甲.txt', '--rules', '坏')
    const places = [...stderr.matchAll(/(\S+\.yaml):(\d+):(\d+) (\S+)/g)].map(([, file = '', ...rest]) =>
      [file.split(/[\\/]/).at(-1), ...rest].join(' '),
    )
    expect([status, stdout]).toEqual([2, ''])
    expect(places).toEqual([
      '规则.yaml 5 9 value-malformed',
      '规则.yaml 5 23 key-unknown',
      '规则.yaml 6 5 list-short',
      '词.yaml 2 11 word-duplicate',
      '词.yaml 3 6 value-wrong',
    ])
    expect(stderr).toContain('act')
    expect(stderr).not.toMatch(stack)
  })

  test.for(['check 甲.txt', 'lint', 'indicators'])('%s stops at a broken folder', line => {
    const {status, stdout, stderr} = run(...line.split(' '), '--indicators', '坏2')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/语法\.yaml:\d+:\d+ yaml-syntax/)
    expect(stderr).not.toMatch(stack)
  })

  test('a file that is not UTF-8', () => {
    const {status, stderr} = run('lint', '--rules', '编码')
    expect(status).toBe(2)
    expect(stderr).toContain('not-utf8')
  })

  test('a sound folder is merged, and the result says by which rules', () => {
    const bookOf = ({stdout}: Ran) => (JSON.parse(stdout) as {tool: {rulebook: string}}).tool.rulebook
    const own = bookOf(run('check', '甲.txt', '--indicators', '自有', '--format', 'json'))
    expect(own).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(own).toBe(bookOf(run('check', '甲.txt', '--format', 'json')))
  })
})
