import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {RulebookError, readRulebook} from '../../src/rulebook/index.ts'
import {filesOf, hash, sound} from './fixture.ts'

const base = readRulebook(filesOf(sound), {hash})

describe('whatever the text', () => {
  const paths = fc.constantFrom(...Object.keys(sound), 'a.yaml', '')
  const cut = fc
    .tuple(fc.constantFrom(...Object.values(sound)), fc.nat(), fc.nat(), fc.string())
    .map(([text, from, length, put]) => {
      const at = from % (text.length + 1)
      return text.slice(0, at) + put + text.slice(at + (length % 40))
    })
  const yaml = fc
    .array(
      fc.constantFrom(
        'a',
        'id',
        'facts',
        ': ',
        '- ',
        '\n',
        '  ',
        '[',
        ']',
        '{',
        '}',
        '"',
        '&a',
        '*a',
        '!',
        '%',
        '|',
        '#',
        '<<',
        '__proto__',
        '\t',
        '---',
        '？',
        '1',
      ),
    )
    .map(parts => parts.join(''))

  test.for([
    ['a damaged file', cut],
    ['scraps of YAML', yaml],
    ['any text', fc.string({unit: 'binary'})],
    ['any JSON', fc.json()],
  ] as const)('%s gives a rulebook or a RulebookError whose places exist', ([, texts]) => {
    fc.assert(
      fc.property(paths, texts, fc.boolean(), (path, text, alone) => {
        try {
          readRulebook([{path, text}], alone ? {hash} : {hash, base})
        } catch (error) {
          if (!(error instanceof RulebookError)) throw error
          expect(error.complaints).not.toEqual([])
          for (const {line, column, path: at} of error.complaints)
            if (at === path) expect(text.split('\n')[line - 1]?.length ?? 0).toBeGreaterThanOrEqual(column - 1)
        }
      }),
      {numRuns: 300},
    )
  })

  test('nesting without end is a complaint', () => {
    for (const text of ['['.repeat(20_000), `requires: ${'{all: ['.repeat(5_000)}`])
      expect(() => readRulebook([{path: 'indicators/a.b.yaml', text}], {hash, base})).toThrow(RulebookError)
  })
})
