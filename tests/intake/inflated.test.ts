import {deflateSync, inflateSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {adlerOf, inflated} from '../../src/intake/pdf/inflated.ts'

const behind = Uint8Array.from([10, 101, 110, 100])
const packedOf = (content: Uint8Array, level = 6): Uint8Array =>
  Uint8Array.from([...deflateSync(content, {level}), ...behind])
const noise = (length: number): Uint8Array => Uint8Array.from({length}, (_, at) => (at * at * 31 + (at >> 3)) & 255)

describe('a stream with other bytes behind it', () => {
  test.for<readonly [name: string, content: Uint8Array, level: number]>([
    ['of nothing', new Uint8Array(), 6],
    ['of a few bytes', noise(9), 6],
    ['stored as it is, in more than one block', noise(200_000), 0],
    ['given in many steps', noise(300_000), 9],
    ['that repeats itself', new Uint8Array(2_000_000), 9],
  ])('%s is unpacked, and its end is known', ([, content, level]) => {
    const found = inflated(packedOf(content, level), content.length)
    if (typeof found === 'string') throw new Error(found)
    expect(Buffer.compare(found.content, content)).toBe(0)
    expect([...found.behind.subarray(4)]).toEqual([...behind])
    expect(new DataView(found.behind.slice(0, 4).buffer).getUint32(0)).toBe(adlerOf(content))
  })

  test('of any bytes too', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 400}), fc.nat(9), fc.nat(3), (seed, level, times) => {
        const content = Uint8Array.from(Array.from({length: times + 1}, () => [...seed]).flat())
        const found = inflated(packedOf(content, level), content.length)
        expect(typeof found === 'string' ? found : [...found.content]).toEqual([...content])
        expect(typeof found === 'string' ? found : [...found.behind.subarray(4)]).toEqual([...behind])
      }),
    )
  })
})

test('one byte more than wanted is a bomb, and a mountain is not unpacked to its top', () => {
  const packed = packedOf(new Uint8Array(2 ** 26), 9)
  expect(inflated(packed, 2 ** 26 - 1)).toBe('bomb')
  expect(inflated(packedOf(noise(100)), 99)).toBe('bomb')
})

describe('what is broken for Node is broken here', () => {
  const whole = deflateSync(noise(5000))
  test.for<readonly [name: string, packed: Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['no such head', Uint8Array.from([1, 2, ...whole.subarray(2)])],
    ['a dictionary', Uint8Array.from([0x78, 0xbb, ...whole.subarray(2)])],
    ['a stream cut off', whole.subarray(0, 2000)],
    ['a block of no kind', Uint8Array.from([0x78, 0x9c, 0x07, 0, 0, 0, 0])],
  ])('%s', ([, packed]) => {
    expect(() => inflateSync(packed)).toThrow()
    expect(inflated(packed, 10_000)).toBe('broken')
  })
})
