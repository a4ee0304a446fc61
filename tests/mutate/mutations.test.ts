import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import {rulebook} from '../reports.ts'
import {outcomesOf} from './mutations.mjs'

const name = '苇岗乡2023年度报告.txt'
const text = readFileSync(fileURLToPath(new URL(`../../reports-in/${name}`, import.meta.url)), 'utf8')
const minute = 60_000

describe('changes to a report of which the outcome is known', () => {
  test('show in 19 of 20 cases, each kind of them', {timeout: minute}, async () => {
    const outcomes = await outcomesOf({name, text}, rulebook.indicators, rulebook)
    const kinds = new Set(outcomes.map(({change}) => change))
    expect([...kinds].toSorted()).toEqual(['admitted', 'deleted', 'denied', 'not admitted', 'planned', 'unrelated'])
    const alive = outcomes.filter(({killed}) => !killed)
    expect(
      alive.length / outcomes.length,
      alive.map(({indicator, change}) => `${indicator} ${change}`).join('\n'),
    ).toBeLessThan(0.05)
  })

  test('do not show where an indicator’s own admission and denial are about something else', async () => {
    const filing = rulebook.indicators.filter(({id}) => id === 'norm.filing')
    const astray = filing.map(one => ({...one, shortfall: '河道保洁不够及时。'}))
    const outcomes = await outcomesOf({name, text}, astray, rulebook)
    expect(outcomes.filter(({killed}) => !killed).map(({change}) => change)).toContain('admitted')
  })
})
