import {randomBytes} from 'node:crypto'
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, relative} from 'node:path'
import {zipSync} from 'fflate'
import {afterAll, describe, expect, test} from 'vitest'
import {sourcesAt} from '../../src/intake/files.ts'
import {archiveOf, type Packed, unicodePath} from './archives.ts'
import {paragraph, wordOf} from './documents.ts'

const root = mkdtempSync(join(tmpdir(), 'archive-'))
afterAll(() => rmSync(root, {recursive: true}))

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield* await Promise.resolve([])
}

type Outcome = readonly [name: string, text: string]

/** What comes of an archive: of each file its name below the folder, and its text or the code of its error. */
function outcomesOf(bytes: Uint8Array, {limit = 20 * 2 ** 20, path = '报送.zip'} = {}): Promise<readonly Outcome[]> {
  writeFileSync(join(root, path), bytes)
  return outcomesAt(path, limit)
}

async function outcomesAt(path: string, limit = 20 * 2 ** 20): Promise<readonly Outcome[]> {
  const found: Outcome[] = []
  for await (const source of sourcesAt([join(root, path)], {standardInput: nothing(), limit}))
    found.push([
      relative(root, source.name),
      'error' in source ? source.error.code : new TextDecoder().decode(source.bytes),
    ])
  return found
}

const gbk = Uint8Array.from([0xbb, 0xb1, 0xba, 0xd3, 0xd5, 0xf2, 0x2e, 0x74, 0x78, 0x74])
const mixed = Uint8Array.from([0xc4, 0x5c, 0x2e, 0x74, 0x78, 0x74])

describe('the reports of an archive', () => {
  test('come in the order of their names, part by part; what is no report is passed over', async () => {
    const files = [
      {name: '乡镇/b.txt', bytes: '二'},
      {name: '乡镇/'},
      {name: '乡镇/a/c.docx', bytes: '一'},
      {name: '甲.TXT', bytes: '三'},
      {name: '__MACOSX/乡镇/._b.txt', bytes: '影'},
      {name: '.DS_Store', bytes: '店'},
      {name: '乡镇/~$b.docx', bytes: '锁'},
      {name: 'Thumbs.db', bytes: '图'},
      {name: '图.png', bytes: '图'},
    ]
    expect(await outcomesOf(archiveOf(files))).toEqual([
      ['报送.zip/乡镇/a/c.docx', '一'],
      ['报送.zip/乡镇/b.txt', '二'],
      ['报送.zip/甲.TXT', '三'],
    ])
  })

  test.for<[fact: string, file: Packed, name: string]>([
    ['in GBK, as Windows writes them', {name: gbk}, '槐河镇.txt'],
    ['in GBK with a backslash for its second byte', {name: mixed}, '腬.txt'],
    ['in UTF-8 that is not said to be', {name: new TextEncoder().encode('槐河镇.txt')}, '槐河镇.txt'],
    ['by the field for Unicode paths', {name: gbk, extra: unicodePath('青禾镇.txt', gbk)}, '青禾镇.txt'],
    [
      'not by such a field that belongs to another name',
      {name: gbk, extra: unicodePath('青禾镇.txt', mixed)},
      '槐河镇.txt',
    ],
    ['with backslashes between folders', {name: '乡镇\\槐河镇.txt'}, '乡镇/槐河镇.txt'],
  ])('are named %s', async ([, file, name]) => {
    expect(await outcomesOf(archiveOf([{...file, bytes: '文'}]))).toEqual([[`报送.zip/${name}`, '文']])
  })

  test('are inflated, and those of an archive inside it too, but no deeper', async () => {
    const text = new TextEncoder().encode('文'.repeat(1000))
    const inner = zipSync({'a.txt': text, 'c.zip': zipSync({'b.txt': text})})
    expect(await outcomesOf(zipSync({'内.zip': inner, 'z.txt': text}))).toEqual([
      ['报送.zip/z.txt', '文'.repeat(1000)],
      ['报送.zip/内.zip/a.txt', '文'.repeat(1000)],
      ['报送.zip/内.zip/c.zip', 'archive-depth'],
    ])
  })

  test('are found in a folder beside others', async () => {
    mkdirSync(join(root, 'folder'))
    writeFileSync(join(root, 'folder/丙.txt'), '丙')
    writeFileSync(join(root, 'folder/乙.zip'), archiveOf([{name: '甲.txt', bytes: '甲'}]))
    expect(await outcomesAt('folder')).toEqual([
      ['folder/丙.txt', '丙'],
      ['folder/乙.zip/甲.txt', '甲'],
    ])
  })

  test('come from an archive that is larger than a report may be', async () => {
    const files = Array.from({length: 3}, (_, at) => ({name: `${at}.txt`, bytes: 'a'.repeat(900)}))
    const outcomes = await outcomesOf(archiveOf(files), {limit: 1000})
    expect(outcomes.map(([name, text]) => [name, text.length])).toEqual(
      [0, 1, 2].map(at => [`报送.zip/${at}.txt`, 900]),
    )
  })

  test('come from an archive without a name, too', async () => {
    const bytes = archiveOf([{name: '甲.txt', bytes: '甲'}])
    const given = async function* () {
      yield await Promise.resolve(bytes)
    }
    const names: string[] = []
    for await (const {name} of sourcesAt(['-'], {standardInput: given()})) names.push(name)
    expect(names).toEqual(['-/甲.txt'])
  })

  test('a document whose format is a zip file stands for itself, whatever it is called', async () => {
    const bytes = wordOf({body: paragraph('一、主要举措和成效')})
    const outcomes = await outcomesOf(bytes)
    expect(outcomes.map(([name]) => name)).toEqual(['报送.zip'])
  })
})

describe('one bad file does not stop the others', () => {
  test.for<[fact: string, file: Packed, outcome: Outcome]>([
    ['a path that leads out', {name: '../../a.txt', bytes: '外'}, ['报送.zip/_/_/a.txt', 'archive-path']],
    ['a path that begins at the root', {name: '/etc/a.txt', bytes: '外'}, ['报送.zip/etc/a.txt', 'archive-path']],
    ['a path on a drive', {name: 'C:\\a.txt', bytes: '外'}, ['报送.zip/C_/a.txt', 'archive-path']],
    ['a null character in its name', {name: 'a\0.txt', bytes: '外'}, ['报送.zip/a.txt', 'archive-path']],
    ['encrypted', {name: 'a.txt', bytes: '密', flags: 0x801}, ['报送.zip/a.txt', 'file-encrypted']],
    ['encrypted by AES', {name: 'a.txt', bytes: '密', method: 99}, ['报送.zip/a.txt', 'file-encrypted']],
    [
      'packed by a method that is not read',
      {name: 'a.txt', bytes: '文', method: 14},
      ['报送.zip/a.txt', 'archive-damaged'],
    ],
    ['a wrong check sum', {name: 'a.txt', bytes: '文', crc: 1}, ['报送.zip/a.txt', 'archive-damaged']],
    ['no such deflated bytes', {name: 'a.txt', bytes: '文', method: 8}, ['报送.zip/a.txt', 'archive-damaged']],
    ['empty', {name: 'a.txt'}, ['报送.zip/a.txt', 'file-empty']],
    ['more than 20 MB', {name: 'a.txt', bytes: '文', size: 21 * 2 ** 20}, ['报送.zip/a.txt', 'file-too-large']],
    ['inflating too much', {name: 'a.txt', bytes: '文', size: 2 ** 21, method: 8}, ['报送.zip/a.txt', 'zip-bomb']],
    ['a broken archive in it', {name: 'a.zip', bytes: 'PK\x03\x04'}, ['报送.zip/a.zip', 'archive-damaged']],
    ['an archive in it without reports', {name: 'a.zip', bytes: archiveOf([])}, ['报送.zip/a.zip', 'archive-empty']],
  ])('%s', async ([, file, outcome]) => {
    const bytes = archiveOf([file, {name: '镇.txt', bytes: '好'}])
    expect(await outcomesOf(bytes)).toEqual([outcome, ['报送.zip/镇.txt', '好']])
  })
})

test('what is too much in all is refused, the files before it are read', async () => {
  const large = {bytes: randomBytes(2 ** 17), size: 19 * 2 ** 20}
  const names = Array.from({length: 12}, (_, at) => `${String(at).padStart(2, '0')}.txt`)
  const outcomes = await outcomesOf(
    archiveOf(names.map((name, at) => (at === 0 ? {name, bytes: '好'} : {name, ...large}))),
  )
  expect(outcomes.map(([, outcome]) => outcome)).toEqual([
    '好',
    ...Array(10).fill('archive-damaged'),
    'archive-too-large',
  ])
})

describe('an archive that cannot be read says why', () => {
  test.for<[fact: string, bytes: Uint8Array, code: string]>([
    ['cut off', archiveOf([{name: 'a.txt', bytes: '文'}]).slice(0, -30), 'archive-damaged'],
    ['a directory of nonsense', archiveOf([{name: 'a.txt', bytes: '文'}]).fill(7, 40, 60), 'archive-damaged'],
    ['no reports', archiveOf([{name: 'a.png', bytes: '图'}]), 'archive-empty'],
    ['nothing at all', archiveOf([]), 'archive-empty'],
    ['too many files', archiveOf(Array.from({length: 2001}, (_, at) => ({name: `${at}.txt`}))), 'archive-too-large'],
  ])('%s', async ([, bytes, code]) => {
    expect(await outcomesOf(bytes)).toEqual([['报送.zip', code]])
  })

  test('wherever one byte is wrong, its files are read alike or refused, and nothing is thrown', async () => {
    const bytes = zipSync({'a.txt': new TextEncoder().encode('法治政府建设'.repeat(9)), 'b.txt': Uint8Array.of(65)})
    for (let at = 4; at < bytes.length; at += 1) {
      const texts = (await outcomesOf(bytes.map((byte, place) => (place === at ? byte ^ 0x21 : byte)))).map(
        ([, text]) => text,
      )
      for (const text of texts) expect(text).toMatch(/^(?:(?:法治政府建设){9}|A|[a-z-]+)$/)
    }
  })

  test('nothing is written to disk', async () => {
    await outcomesOf(
      archiveOf([
        {name: '../escaped.txt', bytes: '外'},
        {name: 'inside.txt', bytes: '内'},
      ]),
    )
    const names = [...readdirSync(root, {recursive: true}), ...readdirSync(join(root, '..'))].map(String)
    expect(names.filter(name => /escaped|inside/.test(name))).toEqual([])
  })
})
