import {describe, expect, test} from 'vitest'
import {once} from '../../src/defects/overlaps.ts'
import type {Flaw} from '../../src/model/defect.ts'

const flaw = (kind: Flaw['kind'], certain: boolean, [start, end]: [number, number], message = '有误'): Flaw => ({
  kind,
  certain,
  message,
  span: {start, end},
})

describe('each place is told once', () => {
  test('of one kind the certain one is told, wherever it begins', () => {
    const sure = flaw('competence', true, [4, 9])
    expect(once([flaw('competence', false, [0, 6]), sure])).toEqual([sure])
  })
  test('figures may be wrong in two ways', () => {
    const both = [flaw('number', true, [0, 9]), flaw('number', true, [3, 12])]
    expect(once(both)).toEqual(both)
  })
  test('a place left open is told by one finder', () => {
    const sure = flaw('number', true, [0, 9], '“共件”漏写了数字，请补上。')
    expect(once([flaw('structure', true, [3, 6], '“××”没有填写完整。'), sure])).toEqual([sure])
  })
  test('nothing is told again inside a repeated sentence', () => {
    const again = flaw('structure', false, [20, 50], '这句话前文已经原样写过，疑为重复，请核对。')
    const first = flaw('number', true, [0, 9])
    expect(once([again, flaw('number', true, [22, 30]), first])).toEqual([first, again])
  })
  test('they stand in the order of the text', () => {
    const [a, b] = [flaw('wording', false, [0, 2]), flaw('citation', true, [5, 9])]
    expect(once([b, a])).toEqual([a, b])
  })
})
