import {describe, expect, test} from 'vitest'
import {defectsIn, type offices, reportWith, unmark} from './fixture.ts'

type Level = keyof typeof offices

const found = async (text: string, level: Level) =>
  (await defectsIn(reportWith(text, level), ['wording'])).map(({quote}) => quote)

const inPlan = (text: string) => `一、主要举措和成效\n普法3场。\n二、2025年工作安排\n${text}`

describe('another level, office or head in the place of the own', () => {
  test.for<[level: Level, text: string]>([
    ['镇', inPlan('新的一年，⟦我县将完善制度⟧，开展培训。')],
    ['街道', inPlan('⟦全区将重点抓好培训⟧。')],
    ['乡', '⟦我县法治建设水平得到提升⟧。'],
    ['镇', '⟦我局干部队伍不断充实⟧，培训3期。'],
    ['县', '⟦我街道⟧，持续发力。'],
    ['部门', inPlan('⟦我镇将开展培训⟧。')],
    ['部门', '⟦县教育局坚持学法⟧，培训3期。'],
    ['县', '⟦白河县坚持依法行政⟧，培训3期。'],
    ['乡', '⟦镇长切实履行⟧第一责任人职责。'],
    ['镇', '⟦县委书记、县长认真履行⟧第一责任人职责。'],
  ])('%s %s', async ([level, marked]) => {
    const {text, words} = unmark(marked)
    expect(await found(text, level)).toEqual(words)
  })
})

describe('what is right', () => {
  test.for<[level: Level, text: string]>([
    ['镇', inPlan('我县将召开会议部署，我镇抓好落实。')],
    ['镇', '服务我县发展，与全县先进相比仍有差距。'],
    ['镇', '村民说“我局促的心放下了”，镇长切实履行职责。'],
    ['部门', '我局与县教育局联合普法，我县河道好转，局长认真履行职责。'],
    ['县', '我县、我市均有示范点，青禾镇坚持依法行政，县长带头履行职责。'],
    ['乡', '乡长认真履行职责，县长到我乡调研。'],
  ])('%s %s', async ([level, text]) => {
    expect(await found(text, level)).toEqual([])
  })
})
