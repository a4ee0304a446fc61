import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {PatternError, parsePattern} from '../../src/model/pattern.ts'

const plain = {className: null, figure: false, gap: false, optional: false}

describe('a pattern is', () => {
  test.for<readonly [pattern: string, steps: readonly object[]]>([
    ['记录仪', [{...plain, words: ['记录仪']}]],
    [
      '配(备|发)',
      [
        {...plain, words: ['配']},
        {...plain, words: ['备', '发']},
      ],
    ],
    [
      '(政府|)网站',
      [
        {...plain, words: ['政府'], optional: true},
        {...plain, words: ['网站']},
      ],
    ],
    [
      '<审查>意见',
      [
        {...plain, words: [], className: '审查'},
        {...plain, words: ['意见']},
      ],
    ],
    [
      '调解{n}',
      [
        {...plain, words: ['调解']},
        {...plain, words: [], figure: true},
      ],
    ],
    [
      '统一…编号',
      [
        {...plain, words: ['统一']},
        {...plain, words: ['编号'], gap: true},
      ],
    ],
    [
      '统一…(编号|登记)',
      [
        {...plain, words: ['统一']},
        {...plain, words: ['编号', '登记'], gap: true},
      ],
    ],
    ['《法》“好”', [{...plain, words: ['《法》“好”']}]],
  ])('%s', ([pattern, steps]) => {
    expect(parsePattern(pattern)).toEqual(steps)
  })
})

describe('a fault is told with its place', () => {
  test.for([
    '配⟦(备|发',
    '⟦(',
    '审查⟦<意见',
    '调解⟦{n',
    '配备⟦)',
    '配⟦|发',
    '意见⟦>',
    '调解⟦}',
    '配⟦(备|(发|送))',
    '配⟦(<审查>|发)',
    '配⟦(备…发)',
    '配⟦()',
    '配⟦(|)',
    '审查⟦<>',
    '审查⟦<甲<乙>>',
    '调解⟦{m}',
    '⟦…编号',
    '统一…⟦…编号',
    '统一编号⟦…',
    '⟦',
    '⟦(政府|)',
    '⟦(政府|)(网站|)',
  ])('%s', marked => {
    const at = marked.indexOf('⟦')
    const read = () => parsePattern(marked.replace('⟦', ''))
    expect(read).toThrow(PatternError)
    expect(read).toThrow(expect.objectContaining({at, message: expect.stringMatching(/\p{Script=Han}/u)}))
  })
})

test('whatever is written is read, or its fault lies inside it', () => {
  const scraps = fc.constantFrom('甲', '乙丙', '(', ')', '|', '<', '>', '{', '}', 'n', '…', '𠮷')
  const patterns = fc.array(scraps, {maxLength: 12}).map(parts => parts.join(''))
  fc.assert(
    fc.property(patterns, pattern => {
      try {
        const steps = parsePattern(pattern)
        expect(steps.some(({optional}) => !optional)).toBe(true)
        expect(steps[0]?.gap).toBe(false)
      } catch (error) {
        if (!(error instanceof PatternError)) throw error
        expect(error.at).toBeGreaterThanOrEqual(0)
        expect(error.at).toBeLessThan(Math.max(1, pattern.length))
      }
    }),
    {numRuns: 1000},
  )
})
