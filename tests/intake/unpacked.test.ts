import {describe, expect, test} from 'vitest'
import {isReportName, type SourceFile, sizeComplaint, unpackedFrom} from '../../src/index.ts'
import {archiveOf} from './archives.ts'
import {paragraph, wordOf} from './documents.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What a file in memory comes to: of each report its name, and its text or the code of its error. */
async function outcomesOf(file: SourceFile, limit?: number) {
  const found: (readonly [string, string])[] = []
  for await (const one of unpackedFrom(file, limit))
    found.push([one.name, 'error' in one ? one.error.code : new TextDecoder().decode(one.bytes)])
  return found
}

describe('a file in memory', () => {
  test('that is an archive gives its reports, those of archives in it too', async () => {
    const inner = archiveOf([{name: '丙.md', bytes: '三'}])
    const bytes = archiveOf([
      {name: '乡镇/乙.txt', bytes: '二'},
      {name: '甲.txt', bytes: '一'},
      {name: '.隐.txt', bytes: '隐'},
      {name: '图.png', bytes: '图'},
      {name: '乡镇/再报.zip', bytes: inner},
      {name: '空.txt', bytes: ''},
    ])
    expect(await outcomesOf({name: '报送.zip', bytes})).toEqual([
      ['报送.zip/乡镇/乙.txt', '二'],
      ['报送.zip/乡镇/再报.zip/丙.md', '三'],
      ['报送.zip/甲.txt', '一'],
      ['报送.zip/空.txt', 'file-empty'],
    ])
  })

  test('that is any other stands for itself, its hash left as it was', async () => {
    const word = {name: '甲.docx', bytes: wordOf({body: paragraph('一')})}
    for (const file of [word, {name: '甲.txt', bytes: bytesOf('一'), sha256: 'a'.repeat(64)}]) {
      const found: unknown[] = []
      for await (const one of unpackedFrom(file)) found.push(one)
      expect(found).toEqual([file])
    }
  })

  test.for<readonly [fact: string, file: SourceFile, code: string]>([
    ['that is too large', {name: '甲.txt', bytes: bytesOf('长长长长')}, 'file-too-large'],
    ['that is empty', {name: '甲.txt', bytes: new Uint8Array()}, 'file-empty'],
    [
      'that is a damaged archive',
      {name: '报送.zip', bytes: archiveOf([{name: '甲.txt', bytes: '一'}]).slice(0, 40)},
      'archive-damaged',
    ],
  ])('%s comes with its error', async ([, file, code]) => {
    expect(await outcomesOf(file, 10)).toEqual([[file.name, code]])
  })
})

describe('whether a file in a folder is a report', () => {
  test.for(['甲.docx', '乡镇/甲.TXT', '乡镇.v2/甲.pdf', '报送.zip', '甲.wps'])('%s is one', path => {
    expect(isReportName(path)).toBe(true)
  })

  test.for(['甲.xlsx', '甲', '.甲.docx', '~$甲.docx', '.git/甲.txt', '__MACOSX/甲.docx', '甲.docx.tmp'])(
    '%s is none',
    path => expect(isReportName(path)).toBe(false),
  )
})

describe('the size of a file', () => {
  const megabyte = 2 ** 20
  test.for<readonly [name: string, size: number, message: string | null]>([
    ['甲.docx', 20 * megabyte, null],
    ['甲.docx', 20 * megabyte + 1, '20 MB，实有 20.0 MB'],
    ['甲.docx', 0, '空'],
    ['报送.zip', 200 * megabyte, null],
    ['报送.zip', 250 * megabyte, '200 MB，实有 250.0 MB'],
  ])('%s of %i bytes', ([name, size, message]) => {
    const complaint = sizeComplaint(name, size)
    if (message === null) expect(complaint).toBeNull()
    else expect(complaint?.message).toContain(message)
  })
})
