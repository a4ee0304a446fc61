import {mkdirSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {sinkFor} from '../../src/cli/sink.ts'
import type {Terminal} from '../../src/cli/terminal.ts'
import type {RunDocument, Writing} from '../../src/cli/writing.ts'
import {type Failure, type OutputFormat, plain} from '../../src/index.ts'
import {folderWith, removed} from './spawned.ts'

const folder = folderWith({})
afterAll(() => removed(folder))

function terminal() {
  const written = {out: '', err: ''}
  const outputTo = (name: 'out' | 'err') => ({
    write: (text: string | Uint8Array) => {
      written[name] += String(text)
      return Promise.resolve()
    },
    closed: () => false,
  })
  const own: Terminal = {
    ...{out: outputTo('out'), err: outputTo('err'), log: () => undefined},
    ...{paint: plain, columns: 80, screen: false},
  }
  return {written, terminal: own}
}

const failure = (file: string): Failure => ({document: {file}, error: {code: 'file-empty', message: '空的'}})

/** A document of the run that lists its files and cannot take one of them. */
const listing = (least: number, bad?: string): RunDocument => {
  const files: string[] = []
  const take = ({document: {file}}: {readonly document: {readonly file: string}}) => {
    if (file === bad) throw new RangeError(file)
    files.push(file)
  }
  return {least, file: '清单.xlsx', collector: {take, end: () => files.join(' ')}}
}

const writing = (document: RunDocument | null): Writing<OutputFormat> => ({
  report: () => null,
  run: () => (document === null ? null : Promise.resolve(document)),
})

describe('a sink', () => {
  test('of one document a run writes it for several reports, and for fewer than it needs nothing', async () => {
    for (const [files, expected] of [
      [['甲', '乙'], '甲 乙'],
      [['甲'], ''],
    ] as const) {
      const {written, terminal: own} = terminal()
      const sink = await sinkFor({formats: ['xlsx'], out: undefined, suffix: ''}, writing(listing(2)), own)
      for (const file of files) await sink.take(failure(file), null)
      await sink.end()
      expect(written.out).toBe(expected)
    }
  })

  test('that cannot take one result writes the others and then fails', async () => {
    for (const out of [undefined, join(folder, 'one')]) {
      const {written, terminal: own} = terminal()
      const sink = await sinkFor({formats: ['sarif'], out, suffix: ''}, writing(listing(0, '乙')), own)
      for (const file of ['甲', '乙', '丙']) await sink.take(failure(file), null)
      await expect(sink.end()).rejects.toThrow('乙')
      expect(out === undefined ? written.out : readFileSync(join(out, '清单.xlsx'), 'utf8')).toBe('甲 丙')
    }
  })

  test('whose one file cannot be written writes the others and complains of that one', async () => {
    const out = join(folder, 'two')
    mkdirSync(join(out, '甲.txt'), {recursive: true})
    const {written, terminal: own} = terminal()
    const sink = await sinkFor({formats: ['text', 'json'], out, suffix: ''}, writing(listing(3)), own)
    for (const file of ['甲.docx', '乙.docx']) await sink.take(failure(file), null)
    await expect(sink.end()).rejects.toMatchObject({code: 'out-unwritable', message: expect.stringContaining('甲.txt')})
    expect(readdirSync(out).sort()).toEqual(['乙.json', '乙.txt', '甲.json', '甲.txt'])
    expect(written.err).toContain('3 个文件')
  })

  test('gives no report the name of a document of the run', async () => {
    const out = join(folder, 'three')
    const sink = await sinkFor({formats: ['json', 'xlsx'], out, suffix: ''}, writing(listing(1)), terminal().terminal)
    await sink.take(failure('清单.docx'), null)
    await sink.end()
    expect(readdirSync(out).sort()).toEqual(['清单-2.json', '清单.xlsx'])
  })
})
