import {describe, expect, test} from 'vitest'
import type {Bench} from '../../src/web/workspace/bench.ts'
import {byPath} from '../../src/web/workspace/files.ts'
import {editedPaper} from '../../src/web/workspace/papers.ts'
import {lastSeen, remove, show} from '../../src/web/workspace/reports.ts'
import {idOf, sourcesOf} from '../../src/web/workspace/sources.ts'
import {emptyState, type State} from '../../src/web/workspace/state.ts'
import {unitOf} from '../../src/web/workspace/unit.ts'
import {hasWork} from '../../src/web/workspace/work.ts'
import {textFile} from '../reports.ts'

const engine = {size: 1, call: async (_: string, file: {readonly name: string}) => [file]}
const benchOf = (state: State): Bench => ({state, engine}) as unknown as Bench
const fileOf = (name: string, read: () => Promise<ArrayBuffer>): File =>
  ({name, size: 6, arrayBuffer: read}) as unknown as File

test('files follow each other folder by folder, numbers by their value', () => {
  const paths = ['乙/1.txt', '报告10.txt', '报告2.txt', '甲/b.txt', '甲/a.txt', '安.txt']
  expect(paths.toSorted(byPath)).toEqual(['安.txt', '报告2.txt', '报告10.txt', '甲/a.txt', '甲/b.txt', '乙/1.txt'])
})

test('a file that cannot be read says why and does not stop the others', async () => {
  const locked = fileOf('锁.txt', () => Promise.reject(new DOMException('locked', 'NotReadableError')))
  const gone = fileOf('走.txt', () => Promise.reject(new DOMException('gone', 'NotFoundError')))
  const good = fileOf('好.txt', async () => new TextEncoder().encode('槐河').buffer)
  const files = [locked, gone, good].map(file => ({path: file.name, file}))
  const sources = await sourcesOf(benchOf(emptyState()), files)
  expect(sources.map(idOf)).toEqual(['锁.txt', '走.txt', '好.txt'])
  expect(sources).toMatchObject([
    {error: {code: 'file-unreadable', message: expect.stringContaining('占用')}},
    {error: {code: 'file-unreadable', message: expect.stringContaining('不在原处')}},
    {name: '好.txt'},
  ])
})

describe('work on a report', () => {
  const unit = unitOf(textFile('槐河镇', '甲.txt'))
  const paper = {title: '意见', blocks: [], drafted: ''}
  test.for<readonly [string, (state: State) => void, boolean]>([
    ['is nothing as it came', () => undefined, false],
    ['is its text changed', state => (state.units.value = [{...unit, edited: '改'}]), true],
    ['is a choice made', state => (state.choices.value = {'甲.txt': {'form.title': 'supplement'}}), true],
    ['is a paper changed', state => (state.papers.value = {'甲.txt#review': paper}), true],
    ['is not that on another', state => (state.papers.value = {'乙.txt#review': paper}), false],
  ])('%s', ([, change, worked]) => {
    const state = emptyState()
    state.units.value = [unit]
    change(state)
    expect(hasWork(state, unit.id)).toBe(worked)
  })

  test('is found by its paper, without what is kept beside it', () => {
    const state = emptyState()
    state.papers.value = {'甲.txt#review': paper}
    expect(editedPaper(state, '甲.txt', 'review')).toEqual({title: '意见', blocks: []})
    expect(editedPaper(state, '甲.txt', 'draft')).toBeUndefined()
  })
})

test('the report that was looked at last is remembered, until it is taken off', () => {
  const state = emptyState()
  state.units.value = ['甲.txt', '乙.txt', '丙.txt'].map(name => unitOf(textFile('槐河镇', name)))
  expect(lastSeen(state)?.id).toBe('甲.txt')
  show(benchOf(state), {name: 'papers', unit: '丙.txt'})
  show(benchOf(state), {name: 'county'})
  expect(lastSeen(state)?.id).toBe('丙.txt')
  remove(benchOf(state), '丙.txt')
  expect([lastSeen(state)?.id, state.view.value]).toEqual(['甲.txt', {name: 'county'}])
})
