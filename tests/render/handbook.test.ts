import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {handbookOf} from '../../src/index.ts'
import {rulebook} from '../reports.ts'

const written = readFileSync(fileURLToPath(new URL('../../docs/指标手册.md', import.meta.url)), 'utf8')

test('the handbook says what the indicators say now', () => {
  expect(written === handbookOf(rulebook.systems, rulebook), 'run npm run handbook').toBe(true)
})

test('the handbook has an entry for every indicator, once', () => {
  const ids = [...written.matchAll(/^### .+ `([a-z.]+)`$/gm)].map(([, id]) => id)
  expect(ids.toSorted()).toEqual(rulebook.indicators.map(({id}) => id).toSorted())
})
