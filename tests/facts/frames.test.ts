import {describe, expect, test} from 'vitest'
import type {FactRule} from '../../src/model/rules.ts'
import {type headings, readBy} from './fixture.ts'

type Rule = Partial<FactRule>
const read = async (rule: Rule, text: string, under?: keyof typeof headings) =>
  (await readBy(rule, text, under)).facts.get('test.fact')?.mentions ?? []
const moods = async (rule: Rule, text: string) => (await read(rule, text)).map(({mood}) => mood)

const frame = {topic: ['律师'], act: ['聘请']}

describe('topic and act belong together', () => {
  test.for<readonly [text: string, reach: 'part' | 'clause' | 'item' | 'heading', found: boolean]>([
    ['聘请律师。', 'part', true],
    ['律师由镇里聘请。', 'part', true],
    ['关于律师，由镇里聘请。', 'part', false],
    ['关于律师，由镇里聘请。', 'clause', true],
    ['由镇里聘请，关于律师。', 'clause', false],
    ['关于律师的事，年初议过，年中议过，年底聘请。', 'clause', false],
    ['镇里议过律师的事，全镇一致赞成。年底聘请。', 'clause', false],
    ['镇里议过律师的事，全镇一致赞成。年底聘请。', 'item', true],
    ['（一）做好律师工作\n年底聘请。', 'item', false],
    ['（一）做好律师工作\n年底聘请。', 'heading', true],
    ['（一）做好律师工作\n略。\n（二）做好别的工作\n年底聘请。', 'heading', false],
  ])('%s within %s: %s', async ([text, reach, found]) => {
    expect((await read({frames: [{...frame, reach}]}, text)).length > 0).toBe(found)
  })
})

describe('look-alikes', () => {
  test.for<readonly [fact: string, rule: Rule, text: string, found: boolean]>([
    ['a holder must stand in the clause', {frames: [{...frame, holder: ['我镇']}]}, '我镇聘请律师。', true],
    ['another holder will not do', {frames: [{...frame, holder: ['我镇']}]}, '各村聘请律师。', false],
    ['without keeps a clause out', {frames: [{...frame, without: ['村民']}]}, '为村民聘请律师。', false],
    [
      'without looks at the clause only',
      {frames: [{...frame, without: ['村民']}]},
      '聘请律师，年年如此。村民满意。',
      true,
    ],
    ['an exception covers the topic inside it', {frames: [frame], except: ['律师楼']}, '聘请律师楼门卫。', false],
    ['an exception elsewhere does no harm', {frames: [frame], except: ['律师楼']}, '聘请律师，租用律师楼。', true],
    ['a saying suffices alone', {frames: [{say: ['坐堂问诊']}]}, '每周坐堂问诊。', true],
    ['a saying in a heading says nothing', {frames: [{say: ['坐堂问诊']}]}, '（一）坐堂问诊\n略。', false],
  ])('%s: %s', async ([, rule, text, found]) => {
    expect((await read(rule, text)).length > 0).toBe(found)
  })
})

describe('a heading', () => {
  test.for<readonly [mood: string, text: string]>([
    ['named', '（一）聘请律师情况\n略。'],
    ['named', '（一）聘请律师情况。略去不表。'],
    ['done', '（一）大力聘请律师\n略。'],
  ])('%s: %s', async ([mood, text]) => {
    expect(await moods({frames: [frame]}, text)).toEqual([mood])
  })
})

describe('a rule for nothing to do', () => {
  const rule = {empty: true, frames: [{say: ['没有发生诉讼']}]}

  test('counts when it is denied', async () => {
    expect(await read(rule, '全年没有发生诉讼。')).toMatchObject([{mood: 'denied', strength: 2}])
    expect(await read({...rule, empty: false}, '全年没有发生诉讼。')).toMatchObject([{mood: 'denied', strength: 0}])
  })

  test('does not count as an intention', async () => {
    expect((await read(rule, '力争没有发生诉讼。')).map(({strength}) => strength)).toEqual([1])
  })
})

describe('a shortfall', () => {
  const rule = {frames: [frame], lacks: ['律师'], except: ['乡村律师']}

  test.for<readonly [text: string, under: keyof typeof headings, admitted: boolean]>([
    ['律师力量不足。', 'problems', true],
    ['没有律师。', 'problems', true],
    ['普法形式单一，群众参与度不高，律师很满意。', 'problems', false],
    ['律师不断增多。', 'problems', false],
    ['乡村律师力量不足。', 'problems', false],
    ['普法形式单一。主要原因是律师力量不足。', 'problems', false],
    ['律师力量不足。', 'measures', false],
    ['律师力量不足。', 'plan', false],
  ])('%s in %s: %s', async ([text, under, admitted]) => {
    expect((await read(rule, text, under)).some(({mood}) => mood === 'admitted')).toBe(admitted)
  })

  test('on something that the rule does not lack is not its own', async () => {
    expect(await read({frames: [frame]}, '律师力量不足。', 'problems')).toEqual([])
  })

  test('never makes a thing done', async () => {
    expect((await readBy(rule, '聘请律师不够及时。', 'problems')).facts.get('test.fact')?.strength).toBe(0)
  })
})

test('the same place is mentioned once, however many words fit it', async () => {
  const frames = [frame, {topic: ['律师', '顾问'], act: ['聘请', '担任']}, {say: ['聘请律师']}]
  expect(await read({frames}, '聘请律师担任顾问3名。')).toHaveLength(1)
})
