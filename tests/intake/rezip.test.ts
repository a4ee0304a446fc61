import {strFromU8, strToU8, unzipSync, Zip, ZipDeflate} from 'fflate'
import {describe, expect, test} from 'vitest'
import {entriesIn} from '../../src/intake/zip/directory.ts'
import {rezipped} from '../../src/intake/zip/rezip.ts'
import {zipOf} from './documents.ts'

const parts = {'a.xml': '<甲/>', '图/b.bin': new Uint8Array([0, 255, 7, 80, 75, 3, 4]), 'c.xml': '丙'.repeat(5000)}

/** The same parts with their sizes behind the data, as writers that stream leave them. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = []
  const zip = new Zip((_, chunk) => chunks.push(chunk))
  for (const [name, part] of Object.entries(parts)) {
    const file = new ZipDeflate(name)
    zip.add(file)
    file.push(typeof part === 'string' ? strToU8(part) : part, true)
  }
  zip.end()
  return Uint8Array.from(chunks.flatMap(chunk => [...chunk]))
}

/** The packed bytes of every part, by name. */
const packed = (zip: Uint8Array): Readonly<Record<string, string>> => {
  const view = new DataView(zip.buffer, zip.byteOffset)
  return Object.fromEntries(
    entriesIn(zip, 'x').map(({name, offset, packed: size}) => {
      const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
      return [name, Buffer.from(zip.subarray(start, start + size)).toString('base64')]
    }),
  )
}

describe.each([
  ['a plain zip file', zipOf(parts)],
  ['a streamed zip file', streamed()],
])('%s', (_, zip) => {
  test('keeps the packed bytes of all parts but the one replaced, and their order', () => {
    const made = rezipped(zip, new Map([['A.XML', strToU8('<新/>')]]), 'x')
    expect(Object.keys(unzipSync(made))).toEqual(Object.keys(parts))
    expect(strFromU8(unzipSync(made)['a.xml'] ?? new Uint8Array())).toBe('<新/>')
    const {'a.xml': before, ...kept} = packed(zip)
    const {'a.xml': after, ...same} = packed(made)
    expect(same).toEqual(kept)
    expect(after).not.toBe(before)
  })

  test('puts a new part at the end, with a name in Chinese', () => {
    const made = unzipSync(rezipped(zip, new Map([['批注.xml', strToU8('新')]]), 'x'))
    expect(Object.keys(made)).toEqual([...Object.keys(parts), '批注.xml'])
    expect(strFromU8(made['批注.xml'] ?? new Uint8Array())).toBe('新')
  })
})

test('a zip file that is cut off is refused', () => {
  expect(() => rezipped(zipOf(parts).slice(0, -30), new Map(), 'x')).toThrow(
    expect.objectContaining({code: 'docx-damaged'}),
  )
})
