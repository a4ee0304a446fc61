import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import {zipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {paragraph, wordOf} from '../intake/documents.ts'
import {folderWith, removed, report, runIn, unbuilt} from './spawned.ts'

const word = wordOf({
  body: report
    .trimEnd()
    .split('\n')
    .map(line => paragraph(line))
    .join(''),
})
const text = (words: string): Uint8Array => new TextEncoder().encode(words)
const several = zipSync({
  '乡镇/槐河镇.docx': word,
  '乡镇/青石镇.txt': text(report.replaceAll('槐河', '青石')),
  '区直/槐河镇.txt': text(report),
  '区直/空白.txt': text('　\n'),
  '说明.png': text('x'),
})
const files = {
  '报送.zip': several,
  '单份.zip': zipSync({'槐河镇.docx': word, '说明.png': text('x')}),
  '夹/再报.zip': zipSync({'乡镇/槐河镇.txt': text(report)}),
  '夹/苇岗.txt': report.replaceAll('槐河', '苇岗'),
  '坏.zip': several.slice(0, several.length - 40),
  '其实是文档.zip': word,
} as const

describe.skipIf(unbuilt !== '')(`archives on the command line${unbuilt}`, () => {
  let folder = ''
  beforeAll(() => {
    folder = folderWith(files)
  })
  afterAll(() => removed(folder))
  const run = (...args: readonly string[]) => runIn(folder, args)

  /** Of each result of a run its file, and the code of its error. */
  const results = (stdout: string) =>
    stdout
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as {document: {file: string}; error?: {code: string}})
      .map(({document, error}) => (error ? `${document.file} ${error.code}` : document.file))

  test('every report is checked by its name in the archive; a bad one does not stop the others and gives the exit code', () => {
    const {stdout, status} = run('check', '报送.zip', '夹', '--format', 'json', '--fail-on', 'never')
    expect(results(stdout)).toEqual([
      '报送.zip/乡镇/槐河镇.docx',
      '报送.zip/乡镇/青石镇.txt',
      '报送.zip/区直/槐河镇.txt',
      '报送.zip/区直/空白.txt text-missing',
      '夹/再报.zip/乡镇/槐河镇.txt',
      '夹/苇岗.txt',
    ])
    expect(status).toBe(3)
  })

  test('results in a folder show the inner names and do not collide', () => {
    run('check', '报送.zip', '夹', '--format', 'json', '--out', '结果', '--fail-on', 'never')
    expect(readdirSync(join(folder, '结果')).sort()).toEqual([
      '槐河镇-2.json',
      '槐河镇-3.json',
      '槐河镇.json',
      '空白.json',
      '苇岗.json',
      '青石镇.json',
    ])
  })

  test('a damaged one says so', () => {
    const {stdout, status} = run('check', '坏.zip', '--format', 'json')
    expect([results(stdout), status]).toEqual([['坏.zip archive-damaged'], 2])
  })

  test('a document by the name of an archive is that document', () => {
    const {stdout, status} = run('check', '其实是文档.zip', '--format', 'json', '--fail-on', 'never')
    expect([results(stdout), status]).toEqual([['其实是文档.zip'], 0])
  })

  test('a command for one file takes an archive with one report, and refuses one with several', () => {
    expect(run('read', '单份.zip')).toMatchObject({status: 0, stdout: report.trimEnd()})
    expect(run('read', '报送.zip')).toMatchObject({status: 2, stderr: expect.stringContaining('不止一个')})
  })
})
