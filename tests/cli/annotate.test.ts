import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {paragraph, zipOf} from '../intake/documents.ts'
import {folderWith, removed, report, runIn, unbuilt} from './spawned.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
const body = report
  .trim()
  .split('\n')
  .map(line => paragraph(line))
  .join('')
const document = zipOf({
  '[Content_Types].xml': types,
  'word/document.xml': `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
})

describe.skipIf(unbuilt !== '')(`duibiao annotate${unbuilt}`, () => {
  let folder = ''
  const run = (...args: readonly string[]) => runIn(folder, ['annotate', ...args])

  beforeAll(() => {
    folder = folderWith({'甲.docx': document, '乙.txt': report, '坏.docx': document.slice(0, 300)})
  })
  afterAll(() => removed(folder))

  test('writes a document with comments beside no other, and leaves the original alone', () => {
    const {status, stderr} = run('甲.docx', '--out', '批')
    expect(stderr).toBe('已写入文件夹“批”：1 个文件。\n')
    expect(status).toBe(0)
    expect(readdirSync(join(folder, '批'))).toEqual(['甲-批注.docx'])
    const parts = unzipSync(readFileSync(join(folder, '批', '甲-批注.docx')))
    expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('问题条目：')
    expect(readFileSync(join(folder, '甲.docx')).equals(Buffer.from(document))).toBe(true)
  })

  test('writes the one document to standard output', () => {
    const {status, stdout} = run('甲.docx')
    expect(status).toBe(0)
    expect(stdout.startsWith('PK')).toBe(true)
  })

  test('tells what is no Word document or is broken and goes on with the others', () => {
    const {status, stderr} = run('乙.txt', '坏.docx', '甲.docx', '--out', '批二')
    expect(status).toBe(2)
    expect(stderr).toContain('乙.txt：只能在 .docx 上加批注，这份是 txt')
    expect(stderr).toContain('（annotate-docx-only）')
    expect(stderr).toContain('坏.docx')
    expect(readdirSync(join(folder, '批二'))).toEqual(['甲-批注.docx'])
  })

  test.for([
    ['no file', [], '文件、文件夹或 -'],
    ['two documents without a folder', ['甲.docx', '甲.docx'], '--out'],
    ['a format', ['甲.docx', '--format', 'md'], '没有选项 --format'],
    ['a folder among the reports', ['.', '--out', '.'], 'out-among-reports'],
  ] as const)('%s is answered, nothing is written', ([, args, said]) => {
    const {status, stdout, stderr} = run(...args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(said)
  })
})
