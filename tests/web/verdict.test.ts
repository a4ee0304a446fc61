import {describe, expect, test} from 'vitest'
import {draftOf, flawsIn, verdictOf} from '../../src/web/deciding/verdict.ts'

const waiving = {decision: 'waive', reason: '无此事项', office: '县司法局', until: '2026-06-30'} as const
const day = '2026-06-30'

describe('a decision', () => {
  test.for([
    ['agreed to without a word', {...draftOf(undefined)}, []],
    ['overruled without a reason', {...waiving, decision: 'overrule', reason: ' '}, ['reason']],
    ['overruled with a reason', {...waiving, decision: 'overrule', office: '', until: ''}, []],
    ['waived until today', waiving, []],
    ['waived until yesterday', {...waiving, until: '2026-06-29'}, ['past']],
    ['waived until a day that there is not', {...waiving, until: '2026-02-30'}, ['until']],
    ['waived without anything', {...waiving, reason: '', office: '', until: ''}, ['reason', 'office', 'until']],
  ] as const)('%s', ([, draft, flaws]) => expect(flawsIn(draft, day)).toEqual(flaws))

  test('keeps only what belongs to it', () => {
    expect(verdictOf({...waiving, decision: 'agree', reason: ''})).toEqual({decision: 'agree'})
    expect(verdictOf({...waiving, decision: 'overrule'})).toEqual({decision: 'overrule', reason: '无此事项'})
    expect(verdictOf(waiving)).toEqual(waiving)
  })

  test('is changed from what it was', () =>
    expect(draftOf({decision: 'overrule', reason: '已做'})).toEqual({
      decision: 'overrule',
      reason: '已做',
      office: '',
      until: '',
    }))
})
