import {chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join, relative} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {sourcesAt, textsIn} from '../../src/intake/files.ts'
import {codeOf} from './readings.ts'

const root = mkdtempSync(join(tmpdir(), 'intake-'))
const at = (path: string): string => join(root, path)

const files: Readonly<Record<string, string | Uint8Array>> = {
  'reports/乙镇.txt': '乙',
  'reports/甲/2023.docx': '甲',
  'reports/甲/2022.HTML': '甲',
  'reports/丙镇.doc': '丙',
  'reports/~$2023.docx': '锁',
  'reports/.hidden.txt': '隐',
  'reports/.git/a.txt': '隐',
  'reports/notes.xlsx': '表',
  'other/picture.png': '图',
  'empty.txt': '',
  'rules/b.yml': 'b: 2\n',
  'rules/a.yaml': 'a: 1\n',
  'rules/deep/c.yaml': 'c: 3\n',
  'rules/README.md': '说明',
  'gbk/a.yaml': Uint8Array.from([0xb7, 0xa8]),
}

beforeAll(() => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(at(path)), {recursive: true})
    writeFileSync(at(path), content)
  }
  symlinkSync(at('reports'), at('reports/甲/ring'))
  writeFileSync(at('huge.txt'), '')
  truncateSync(at('huge.txt'), 50 * 2 ** 20)
})

afterAll(() => rmSync(root, {recursive: true}))

async function* chunks(...texts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield await Promise.resolve(new TextEncoder().encode(text))
}

/** What comes of paths below the root: of each file its name there, and its text or the code of its error. */
async function outcomes(
  paths: readonly string[],
  standardInput = chunks(),
): Promise<readonly (readonly [string, string])[]> {
  const found: (readonly [string, string])[] = []
  const sources = sourcesAt(
    paths.map(path => (path === '-' ? path : at(path))),
    {standardInput},
  )
  for await (const source of sources) {
    const name = source.name === '-' ? '-' : relative(root, source.name)
    found.push([name, 'error' in source ? source.error.code : new TextDecoder().decode(source.bytes)])
  }
  return found
}

describe('sources', () => {
  test('of a folder are its reports at any depth in the order of their names; hidden and lock files and rings are passed over', async () => {
    expect(await outcomes(['reports'])).toEqual([
      ['reports/丙镇.doc', '丙'],
      ['reports/乙镇.txt', '乙'],
      ['reports/甲/2022.HTML', '甲'],
      ['reports/甲/2023.docx', '甲'],
    ])
  })

  test('named one by one are read whatever they are called', async () => {
    expect(await outcomes(['reports/notes.xlsx'])).toEqual([['reports/notes.xlsx', '表']])
  })

  test('may come from standard input', async () => {
    expect(await outcomes(['-'], chunks('甲', '乙'))).toEqual([['-', '甲乙']])
    expect(await outcomes(['-'])).toEqual([['-', 'file-empty']])
  })

  test('that cannot be read come with their error and do not stop the others', async () => {
    const paths = ['gone.txt', 'huge.txt', 'empty.txt', 'other', 'reports/乙镇.txt/x', 'reports/乙镇.txt']
    expect(await outcomes(paths)).toEqual([
      ['gone.txt', 'file-missing'],
      ['huge.txt', 'file-too-large'],
      ['empty.txt', 'file-empty'],
      ['other', 'folder-empty'],
      ['reports/乙镇.txt/x', 'file-missing'],
      ['reports/乙镇.txt', '乙'],
    ])
  })

  test('say what was expected and what was found', async () => {
    for await (const source of sourcesAt([at('huge.txt')], {standardInput: chunks()})) {
      expect(source).toMatchObject({error: {message: expect.stringMatching(/20 MB.*50\.0 MB/)}})
    }
  })

  test('that never end are left as soon as they are too large', async () => {
    let given = 0
    const endless = async function* () {
      for (;;) {
        given += 1
        yield await Promise.resolve(new Uint8Array(2 ** 20))
      }
    }
    const sources = sourcesAt(['-'], {standardInput: endless()})
    expect(await sources.next()).toMatchObject({value: {error: {code: 'file-too-large'}}})
    expect(given).toBe(21)
    const zeros = sourcesAt(['/dev/zero'], {standardInput: chunks()})
    expect(await zeros.next()).toMatchObject({value: {error: {code: 'file-too-large'}}})
  })

  const isRoot = process.getuid?.() === 0
  test.skipIf(isRoot)(
    `without permission are forbidden${isRoot ? ' (skipped: root may read everything)' : ''}`,
    async () => {
      writeFileSync(at('secret.txt'), '密')
      mkdirSync(at('closed'))
      chmodSync(at('secret.txt'), 0)
      chmodSync(at('closed'), 0)
      expect(await outcomes(['secret.txt', 'closed'])).toEqual([
        ['secret.txt', 'file-forbidden'],
        ['closed', 'file-forbidden'],
      ])
      chmodSync(at('closed'), 0o700)
    },
  )
})

describe('the YAML texts of a folder', () => {
  test('are found at any depth in the order of their names', async () => {
    const texts = await textsIn(at('rules'))
    expect(texts.map(({path, text}) => [relative(root, path), text])).toEqual([
      ['rules/a.yaml', 'a: 1\n'],
      ['rules/b.yml', 'b: 2\n'],
      ['rules/deep/c.yaml', 'c: 3\n'],
    ])
  })

  test.for<[fact: string, folder: string, code: string]>([
    ['a folder that is not there', 'gone', 'folder-missing'],
    ['a file', 'empty.txt', 'folder-missing'],
    ['a folder without YAML', 'reports', 'folder-empty'],
    ['a file that is not UTF-8', 'gbk', 'not-utf8'],
  ])('%s is refused', async ([, folder, code]) => {
    expect(await codeOf(textsIn(at(folder)))).toBe(code)
  })
})
