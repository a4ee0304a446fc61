import {describe, expect, test} from 'vitest'
import {type headings, readBy, unmark} from './fixture.ts'

const unmetIn = async (text: string, under?: keyof typeof headings) => {
  const {unmet, text: repaired} = await readBy({frames: [{say: ['无关']}]}, text, under)
  return unmet.map(({start, end}) => repaired.slice(start, end))
}

describe('a target that was not met is told by the report itself', () => {
  test.for([
    '⟦全年未完成执法培训任务⟧，其余均已办结。',
    '受疫情影响，⟦年度执法检查计划没有完成⟧。',
    '⟦尚有12件积案未化解⟧。',
    '⟦办结率为85%，低于考核目标⟧。',
    '⟦全年计划培训12期，实际培训9期⟧。',
    '⟦计划开展培训12期，实际开展9期⟧。',
    '⟦办结率目标为95%，实际完成92%⟧。',
  ])('%s', async marked => {
    const {text, words} = unmark(marked)
    const found = await unmetIn(text)
    expect(found).toHaveLength(1)
    expect(words[0]).toContain(found[0])
  })
})

describe('nothing was left undone', () => {
  test.for([
    '全年计划培训12期，实际培训15期。',
    '全年计划培训12期，完成12期。',
    '计划到2025年建成站点12个，今年完成9个。',
    '计划投入30万元，实际培训9期。',
    '无逾期未完成整改任务的事项。',
    '没有达到重大行政决策标准的事项。',
    '超额完成年度目标任务。',
    '受理时限控制在目标5日以内，实际3日办结。',
    '办结率不低于目标值。',
  ])('%s', async text => {
    expect(await unmetIn(text)).toEqual([])
  })

  test('in a plan, nor in the problem part, which has its own reading', async () => {
    expect(await unmetIn('尚有12件积案未化解。', 'plan')).toEqual([])
    expect(await unmetIn('尚有12件积案未化解。', 'problems')).toEqual([])
  })
})
