import {describe, expect, test} from 'vitest'
import {unbuilt} from '../cli/spawned.ts'
import {mutated} from './mutations.mjs'
import {fuzz, seeds} from './run.mjs'

test('the same seed breaks a file in the same way, another in another', () => {
  for (const {bytes} of seeds) {
    expect(mutated(bytes, 7)).toEqual(mutated(bytes, 7))
    expect(mutated(bytes, 7)).not.toEqual(mutated(bytes, 8))
  }
})

describe.skipIf(unbuilt !== '')(`broken files${unbuilt}`, () => {
  test('300 of all formats: none crashes, hangs or is read as nothing without a word', {timeout: 120_000}, async () => {
    const library = new URL('../../dist/index.js', import.meta.url).href
    const {tally, bad} = await fuzz({count: 300, from: 1, library})
    expect(bad).toEqual([])
    expect([...tally.keys()].sort()).toEqual([
      ...['doc', 'docx', 'html', 'md', 'mht', 'ofd', 'pdf', 'rtf', 'txt', 'wps', 'zip'],
    ])
  })
})
