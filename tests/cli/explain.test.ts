import {describe, expect, test} from 'vitest'
import {indicatorNamed} from '../../src/cli/explain.ts'
import {rulebook} from '../reports.ts'

const item = {id: 'enf.planned', title: '待编指标', force: 'hint', conditional: false} as const
const systems = [{id: 'core', title: '核心', groups: [{id: 'enf', title: '执法', items: [item]}]}]

describe('an indicator is named', () => {
  test.for(['enf.recording', '执法全过程记录'])('by %s', name => {
    expect(indicatorNamed(rulebook, name)).toBe('enf.recording')
  })

  test.for([
    ['enf.planned', 'indicator-unbuilt'],
    ['待编指标', 'indicator-unbuilt'],
    ['enf.recordng', 'indicator-unknown'],
  ] as const)('%s is refused: %s', ([name, code]) => {
    expect(() => indicatorNamed({...rulebook, systems}, name)).toThrow(expect.objectContaining({code}))
  })
})
