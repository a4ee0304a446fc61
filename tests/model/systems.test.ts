import {describe, expect, test} from 'vitest'
import type {System} from '../../src/model/indicator.ts'
import {idOf, itemsOf, systemOf, unionOf, wholeSystems} from '../../src/model/systems.ts'

const group = (id: string, title: string, ...items: readonly string[]) => ({id, title, items: [...items]})
const core: System = {id: 'core', title: '核心', groups: [group('enf', '执法', 'enf.a', 'enf.b')]}
const town: System = {id: 'town', title: '乡镇', extends: 'core', levels: ['乡', '镇'], groups: []}
const county: System = {
  ...{id: 'county', title: '县', extends: 'core', levels: ['县']},
  groups: [group('enf', '行政执法', 'enf.b', 'enf.c'), group('pub', '普法', 'pub.a')],
}
const idsIn = (system: System | undefined) => itemsOf(system).map(idOf)

describe('a system', () => {
  const [, , whole] = wholeSystems([core, town, county])

  test('holds what it extends first, then its own; an item stands once', () => {
    expect(idsIn(whole)).toEqual(['enf.a', 'enf.b', 'enf.c', 'pub.a'])
  })

  test('may give a group another title', () => {
    expect(whole?.groups.map(({title}) => title)).toEqual(['行政执法', '普法'])
  })

  test('that extends itself in the end is no endless one', () => {
    const a: System = {...core, id: 'a', extends: 'b', groups: [group('enf', '执法', 'enf.a')]}
    const b: System = {...core, id: 'b', extends: 'a', groups: [group('enf', '执法', 'enf.b')]}
    expect(wholeSystems([a, b]).map(idsIn)).toEqual([
      ['enf.b', 'enf.a'],
      ['enf.a', 'enf.b'],
    ])
  })
})

describe('the system of a report', () => {
  const own: System = {id: 'own', title: '本县', extends: 'town', levels: ['镇'], groups: []}
  const shipped = {systems: [core, county, town]}
  const mid: System = {id: 'mid', title: '中', extends: 'town', groups: []}
  const far: System = {...own, id: 'far', extends: 'mid'}
  const byWay = {systems: [core, town, mid, far]}
  const with_ = {systems: [core, county, own, town]}

  test.for([
    ['a township’s', '镇', shipped, 'town'],
    ['a county’s', '县', shipped, 'county'],
    ['an unknown level’s is a township’s', null, shipped, 'town'],
    ['one made for no level falls back to the first', '省', shipped, 'core'],
    ['a user’s that extends the shipped one goes before it', '镇', with_, 'own'],
    ['one that extends it by way of another does', '镇', byWay, 'far'],
    ['a user’s for another level does not', '乡', with_, 'town'],
  ] as const)('%s', ([, level, rulebook, id]) => {
    expect(systemOf(rulebook, {level})?.id).toBe(id)
  })

  test('is the one that is named, by id or title, whatever the level', () => {
    expect(systemOf(shipped, {name: 'county', level: '镇'})?.id).toBe('county')
    expect(systemOf(shipped, {name: '核心'})?.id).toBe('core')
    expect(systemOf(shipped, {name: '别的'})).toBeUndefined()
  })
})

test('several systems as one hold every item once', () => {
  expect(unionOf(wholeSystems([core, town, county])).map(({items}) => items.map(idOf))).toEqual([
    ['enf.a', 'enf.b', 'enf.c'],
    ['pub.a'],
  ])
})
