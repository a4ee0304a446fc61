import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import type {Advice} from '../../src/model/advice.ts'
import {adviceOn, overfitted} from '../../src/rulebook/advice.ts'
import {readRulebook} from '../../src/rulebook/index.ts'
import {swallowedIn} from '../../src/rulebook/swallowed.ts'
import {real, rulebook, skipped} from '../reports.ts'
import {filesOf, hash, sound} from './fixture.ts'

const folder = fileURLToPath(new URL('../judgement/reports', import.meta.url))
const invented = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))

const facts = 'rules/facts/enf.yaml'

/** The advice on a sound rulebook with one change. */
function adviceAfter(path: string, from: string, to: string): readonly Advice[] {
  const text = sound[path] ?? ''
  expect(text).toContain(from)
  return adviceOn(readRulebook(filesOf({...sound, [path]: text.replace(from, to)}), {hash}))
}

describe('a well-formed rulebook', () => {
  test('without a fault gets no advice', () => {
    expect(adviceOn(readRulebook(filesOf(sound), {hash}))).toEqual([])
  })

  test.for([
    [
      'a look-alike bars all that is looked for',
      facts,
      'reach: part',
      'reach: part\n    except: [仪]',
      'frame-dead',
      '执法记录仪',
    ],
    ['a word that must not stand beside it bars all', facts, '<审查>…记录', '配', 'frame-dead', '配(备|发)'],
    [
      'a rule has only counter-examples',
      facts,
      '{text: 本年未实施行政处罚。, mood: done}',
      '{text: 本年无。, mood: none}',
      'rule-unexercised',
      '本年没有执法',
    ],
    [
      'a fact is asked for by no indicator',
      facts,
      'id: enf.nothing',
      'id: enf.nothing\n    title: 无\n    frames: [{say: [无]}]\n    examples: [{text: 无。, mood: done}, {text: 有。, mood: none}]\n  - id: enf.else',
      'fact-unused',
      '本年没有执法',
    ],
    [
      'an indicator stands in no system',
      'indicators/systems/core.yaml',
      '- enf.recording\n',
      '- enf.other\n',
      'indicator-unlisted',
      '执法全过程记录',
    ],
    [
      'a figure is followed by a unit, which it holds already',
      facts,
      'say: [全过程记录]',
      "say: [全过程记录, '记录{n}(件|起)']",
      'phrase-dead',
      '记录{n}(件|起)',
    ],
    [
      'a phrase holds a shorter one of its list',
      facts,
      'say: [全过程记录]',
      'say: [全过程记录, 执法全过程记录]',
      'phrase-swallowed',
      '执法全过程记录（全过程记录）',
    ],
  ] as const)('is told where %s', ([, path, from, to, code, found]) => {
    const files = path.endsWith('core.yaml')
      ? to.replace('enf.other', '{id: enf.other, title: 别的, force: hint, conditional: true}')
      : to
    expect(adviceAfter(path, from, files)).toContainEqual(expect.objectContaining({code, found}))
  })

  test('is told of a long phrase that stands in a report and in no example', () => {
    const rules = {
      ...sound,
      [facts]: (sound[facts] ?? '').replace('say: [全过程记录]', 'say: [全过程记录, 执法过程都有影像]'),
    }
    const book = readRulebook(filesOf(rules), {hash})
    expect(overfitted(book, ['我镇执法过程都有影像。'])).toMatchObject([
      {where: 'enf.recording', found: '执法过程都有影像'},
    ])
    expect(overfitted(book, ['我镇执法有记录。'])).toEqual([])
  })
})

describe('a phrase is swallowed', () => {
  const classes = {审查: ['审查', '合法性审核'], 件: ['合同审查']}
  test.for([
    ['by a shorter one inside it', ['审核', '法制审核'], ['法制审核']],
    ['where every alternative holds a shorter one', ['合同', '(政府|采购)合同'], ['(政府|采购)合同']],
    ['where it has a gap', ['审核', '法制…审核'], ['法制…审核']],
    ['by a word of a class', ['<审查>', '重大决策合法性审核'], ['重大决策合法性审核']],
    ['not where one alternative can stand without', ['合同', '(合同|协议)文本'], []],
    ['not where the shorter one is optional in it', ['审核', '法制(审核|)'], []],
    ['not by one with a gap', ['法制…审核', '法制审核'], []],
  ] as const)('%s', ([, list, expected]) => {
    expect(swallowedIn(list, classes).map(({pattern}) => pattern)).toEqual(expected)
  })
})

describe('the shipped rulebook', () => {
  test('has nothing idle, unused or said twice', () => {
    expect(adviceOn(rulebook)).toEqual([])
  })

  test.skipIf(skipped !== '')(`has no long phrase of the real reports that no example shows${skipped}`, () => {
    const texts = real.map(({bytes}) => new TextDecoder().decode(bytes))
    expect(overfitted(rulebook, texts, invented)).toEqual([])
  })

  test('has an admission and a denial of every indicator that is not a part of the form', () => {
    const lacking = rulebook.indicators.filter(
      ({group, shortfall, denied}) => group !== 'form' && (shortfall === undefined || denied === undefined),
    )
    expect(lacking.map(({id}) => id)).toEqual([])
  })
})
