import {expect, test} from 'vitest'
import type {Draft, Gap, Paper, Unverified} from '../../src/index.ts'
import {matterIn, mattersIn, settledIn} from '../../src/web/papers/matters.ts'
import type {Bench} from '../../src/web/workspace/bench.ts'
import {choose, rewrite} from '../../src/web/workspace/papers.ts'
import {fileNameOf} from '../../src/web/workspace/saving.ts'
import {emptyState} from '../../src/web/workspace/state.ts'

const bench = (): Bench => ({
  state: emptyState(),
  engine: {size: 1, call: () => Promise.reject(new Error('no engine'))},
})

test.for([
  ['青禾县/槐河镇2023.docx', '槐河镇2023-自评表.docx'],
  ['槐河镇.2023.年报.wps', '槐河镇.2023.年报-自评表.docx'],
  ['a\\b:c*?"<>|d.txt', 'b_c______d-自评表.docx'],
  ['..\u202egnp.txt', '_gnp-自评表.docx'],
  ['没有后缀', '没有后缀-自评表.docx'],
] as const)('a paper of %s is called %s', ([unit, name]) => {
  expect(fileNameOf(unit, '-自评表', 'docx')).toBe(name)
})

test('a name is never longer than systems take', () => {
  expect(fileNameOf(`${'长'.repeat(400)}.txt`, '-自评表', 'docx').length).toBeLessThan(140)
})

test('a choice is kept by report and indicator, and taken back without a trace', () => {
  const one = bench()
  choose(one, '甲.txt', 'norm.legality', 'supplement')
  choose(one, '甲.txt', 'enf.recording', 'admission')
  choose(one, '乙.txt', 'enf.recording', 'nothing')
  choose(one, '甲.txt', 'norm.legality', 'nothing')
  expect(one.state.choices.value).toEqual({
    '甲.txt': {'norm.legality': 'nothing', 'enf.recording': 'admission'},
    '乙.txt': {'enf.recording': 'nothing'},
  })
  choose(one, '乙.txt', 'enf.recording', null)
  expect(one.state.choices.value).not.toHaveProperty(['乙.txt'])
})

test('a paper changed by hand is kept by report and name until it is given up', () => {
  const one = bench()
  const paper: Paper = {title: '自评表', blocks: []}
  rewrite(one, '甲.txt', 'score', {...paper, drafted: ''})
  rewrite(one, '甲.txt', 'draft', {...paper, drafted: ''})
  expect(Object.keys(one.state.papers.value)).toEqual(['甲.txt#score', '甲.txt#draft'])
  rewrite(one, '甲.txt', 'score', null)
  expect(Object.keys(one.state.papers.value)).toEqual(['甲.txt#draft'])
})

const unverified = (indicator: string, more: Partial<Unverified>): Unverified => ({
  ...{indicator, title: indicator, kind: 'missing', severity: 'should', standing: 'absent', remedy: ''},
  ...{
    supplement: `${indicator}做了`,
    admission: `${indicator}没做`,
    nothing: null,
    own: null,
    near: null,
    planned: null,
  },
  ...more,
})
const draft: Draft = {
  ...{
    title: null,
    body: null,
    level: null,
    year: null,
    parts: ['三', '四'],
    shortcomings: [],
    figures: [],
    elements: [],
  },
  unverified: [unverified('甲', {nothing: '本年未发生'}), unverified('乙', {})],
  hints: [unverified('丙', {severity: 'hint'})],
}
const gap = (indicator: string, kind: Gap['kind']): Gap => ({
  ...{indicator, kind, severity: 'should', disclosure: 'undisclosed', problem: null, remedy: ''},
  ...{supplement: '补', admission: '认'},
})

test('a matter has a third choice only where there is a sentence for it', () => {
  const {duties, hints} = mattersIn(draft, [])
  expect(duties.map(({sentences}) => sentences.nothing)).toEqual(['本年未发生', null])
  expect(hints.map(({indicator}) => indicator)).toEqual(['丙'])
  expect(settledIn(duties, {甲: 'nothing', 丙: 'supplement'})).toBe(1)
})

test('a gap is settled by the sentences of the draft, else by its own; a part of the report is not settled at all', () => {
  expect(matterIn(draft, gap('甲', 'unstated'), '甲')?.sentences.nothing).toBe('本年未发生')
  expect(matterIn(draft, gap('丁', 'unsubstantiated'), '丁')?.sentences).toEqual({
    supplement: '补',
    admission: '认',
    nothing: null,
  })
  expect(matterIn(draft, gap('戊', 'structural'), '戊')).toBeNull()
})
