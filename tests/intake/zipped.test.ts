import {strFromU8, strToU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {unpackedFrom, zipped} from '../../src/index.ts'

const packed = (names: readonly string[]): Uint8Array =>
  zipped(names.map((name, at) => ({name, bytes: strToU8(`第${at}份`)})))
const filesIn = (bytes: Uint8Array) => Object.entries(unzipSync(bytes)).map(([name, one]) => [name, strFromU8(one)])

describe('files packed into an archive', () => {
  test.for<readonly [fact: string, names: readonly string[], packed: readonly string[]]>([
    ['keep their names and order', ['槐河镇-审查意见.docx', '乡镇/甲.docx'], ['槐河镇-审查意见.docx', '乡镇/甲.docx']],
    ['of one name are counted', ['甲.docx', '甲.docx', '甲.docx'], ['甲.docx', '甲-2.docx', '甲-3.docx']],
    [
      'are counted past names that are taken',
      ['甲.docx', '甲.docx', '甲-2.docx'],
      ['甲.docx', '甲-3.docx', '甲-2.docx'],
    ],
    ['whose names differ in case only are kept apart', ['A.docx', 'a.DOCX'], ['A.docx', 'a-2.DOCX']],
    ['without extension are counted too', ['v1.0/甲', 'v1.0/甲'], ['v1.0/甲', 'v1.0/甲-2']],
    ['may be none', [], []],
  ])('%s', ([, names, expected]) => {
    expect(filesIn(packed(names))).toEqual(expected.map((name, at) => [name, `第${at}份`]))
  })

  test('are the same bytes every time', () => {
    expect(packed(['甲.docx', '乙.docx'])).toEqual(packed(['甲.docx', '乙.docx']))
    const view = new DataView(packed(['甲.docx']).buffer)
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21])
  })

  test('can be read again as reports', async () => {
    const names: string[] = []
    for await (const {name} of unpackedFrom({name: '报送.zip', bytes: packed(['乙.txt', '甲.txt'])})) names.push(name)
    expect(names).toEqual(['报送.zip/乙.txt', '报送.zip/甲.txt'])
  })
})
