import {expect, test} from 'vitest'
import {apartIn} from '../../src/web/county/apart.ts'
import type {Row} from '../../src/web/county/table.ts'
import {columnsAt, columnWidth} from '../../src/web/county/window.ts'
import {mergedReviews} from '../../src/web/engine/merging.ts'
import {isUnchanged, portions} from '../../src/web/workspace/keeping.ts'
import {noReview} from '../../src/web/workspace/state.ts'

test.for([
  [0, 118],
  [columnWidth * 60, 118],
  [columnWidth * 117, 118],
  [0, 2],
] as const)('from %d every one of %d columns in sight is drawn, and few others', ([left, count]) => {
  const {first, end} = columnsAt(left, 1000, count)
  expect(first).toBeLessThanOrEqual(left / columnWidth)
  expect(end).toBeGreaterThanOrEqual(Math.min(count, (left + 1000) / columnWidth))
  expect(end - first).toBeLessThan(40)
})

const row = (id: string, name: string, year: number) => ({unit: {id}, name, year}) as unknown as Row

test.for([
  ['by their years', [row('a.txt', '甲', 2022), row('b.txt', '甲', 2023)], ['2022年度', '2023年度']],
  ['of one year by their files', [row('东/a.txt', '甲', 2023), row('b.txt', '甲', 2023)], ['a.txt', 'b.txt']],
  ['of one file name by their folders', [row('东/a.txt', '甲', 2023), row('a.txt', '甲', 2023)], ['东/a.txt', 'a.txt']],
  ['not where names differ', [row('a.txt', '甲', 2023), row('b.txt', '乙', 2023)], [undefined, undefined]],
] as const)('reports of one name are set apart %s', ([, rows, apart]) =>
  expect(rows.map(one => apartIn(rows).get(one))).toEqual(apart),
)

test('files are written in portions, a large one alone', () => {
  const file = (name: string, size: number) => ({name, bytes: new Uint8Array(size)})
  const all = portions([file('a', 3), file('b', 3), file('c', 20), file('d', 1)], 6)
  expect(all.map(some => some.map(({name}) => name))).toEqual([['a', 'b'], ['c'], ['d']])
})

test('a result changes nothing that is kept, a correction does', () => {
  const told = {}
  const kept = {view: {name: 'start'}, review: noReview, choices: {}, papers: {}} as const
  const units = [{id: 'a', edited: null, told, unread: null}]
  const before = {...kept, units}
  expect(isUnchanged(before, {...kept, units: [{id: 'a', edited: null, told, unread: null}]})).toBe(true)
  expect(isUnchanged(before, {...kept, units: [{id: 'a', edited: '改', told, unread: null}]})).toBe(false)
  expect(isUnchanged(before, {...kept, units: []})).toBe(false)
  expect(isUnchanged(null, before)).toBe(false)
})

const review = (name: string, sign: string) => `# 说明
reports:
  ${name}:
    sha256: ${sign.repeat(64)}
    decisions:
      dec.procedure: {decision: agree, standing: absent, evidence: []}
`

test('review files of folders inside become one with paths from the outermost, a broken one is left out', async () => {
  const {text, file, failures} = await mergedReviews([
    {path: '东/duibiao.review.yaml', text: review('甲.txt', 'a')},
    {path: '西/duibiao.review.yaml', text: 'reports:\n  乙.txt: 3\n'},
    {path: 'duibiao.review.yaml', text: review('丙.txt', 'c')},
  ])
  expect(Object.keys(file.reports)).toEqual(['丙.txt', '东/甲.txt'])
  expect(text).toContain('# 说明')
  expect(failures.map(({document}) => document.file)).toEqual(['西/duibiao.review.yaml'])
})
