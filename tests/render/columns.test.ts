import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {pad, width, wrap} from '../../src/render/columns.ts'

describe('width', () => {
  test.for([
    ['', 0],
    ['abc', 3],
    ['法治', 4],
    ['（一）', 6],
    ['第33行', 6],
    ['✓', 1],
    ['𠮷', 2],
    ['e\u0301', 1],
  ] as const)('%s takes %i columns', ([text, columns]) => {
    expect(width(text)).toBe(columns)
  })

  test('padding counts columns, not characters', () => {
    expect(`${pad('述法', 6)}|`).toBe('述法  |')
  })
})

describe('wrap', () => {
  test.for([
    ['closing marks stay with their word', '做到有件必备，有备必审。', 12, ['做到有件必', '备，有备必', '审。']],
    ['opening marks go with theirs', '印发实施了《办法》', 11, ['印发实施了', '《办法》']],
    ['numbers are not cut', '共审查合同120件', 12, ['共审查合同', '120件']],
    ['what fits stays whole', '法治', 4, ['法治']],
    ['nothing is one empty line', '', 10, ['']],
  ] as const)('%s', ([, text, columns, lines]) => {
    expect(wrap(text, columns)).toEqual(lines)
  })

  const words = fc.array(fc.constantFrom('法', '治', '，', '。', '《', '》', '（', '12', 'enf.recording', '〔'))

  test('loses nothing and keeps to the width', () => {
    fc.assert(
      fc.property(words, fc.integer({min: 2, max: 40}), (pieces, columns) => {
        const lines = wrap(pieces.join(''), columns)
        expect(lines.join('')).toBe(pieces.join(''))
        for (const line of lines) expect(width(line)).toBeLessThanOrEqual(columns)
      }),
    )
  })
})
