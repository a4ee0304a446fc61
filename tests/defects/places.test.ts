import {describe, expect, test} from 'vitest'
import {defectsIn, type offices, reportWith, unmark} from './fixture.ts'

type Level = keyof typeof offices

/** The words that are marked as an error of place in a report of that level, and which of them surely. */
async function placed(text: string, level: Level) {
  const found = await defectsIn(reportWith(text, level), ['wording'])
  return found.map(({quote, certain}) => [quote, certain])
}

describe('names and levels that are not the writer’s own', () => {
  test.for<[level: Level, certain: boolean, text: string]>([
    ['乡', true, '⟦红桥乡县⟧坚持依法行政，审查合同3件。'],
    ['镇', true, '2024年，⟦我县坚持依法行政⟧，审查合同3件。'],
    ['镇', true, '⟦我局深入学习宪法⟧，审查合同3件。'],
    ['街道', true, '⟦我区始终把法治摆在前面⟧。'],
    ['部门', true, '⟦我镇高度重视法治建设⟧。'],
    ['县', true, '⟦本镇坚持依法行政⟧。'],
    ['镇', true, '⟦现将我局2024年法治政府建设情况报告如下⟧：'],
    ['镇', false, '⟦全区累计培育“法律明白人”36名⟧。'],
    ['乡', false, '⟦全镇⟧顺利通过验收。'],
    ['镇', false, '⟦青禾乡⟧党委专题研究3次。'],
    ['镇', false, '⟦白沙镇党委、政府召开会议4次⟧。'],
  ])('%s %s %s', async ([level, certain, marked]) => {
    const {text, words} = unmark(marked)
    expect(await placed(text, level)).toEqual(words.map(quote => [quote, certain]))
  })
})

describe('what is right in a town’s report', () => {
  test.for<[level: Level, text: string]>([
    ['镇', '在县委、县政府领导下，全县法治建设考核中我镇位列第一。'],
    ['镇', '我县召开法治政府建设推进会后，镇里立即传达。'],
    ['镇', '我县印发实施方案，全县统一行动，我镇排查隐患80处。'],
    ['镇', '工作做法在全县推广，助力我县高质量发展。'],
    ['镇', '与邻近的白沙镇人民政府签订协议，与梅岭镇党委共建。'],
    ['镇', '贯彻《我县坚持依法行政若干规定》。'],
    ['镇', '全镇乡村振兴、青禾镇乡贤参与调解。'],
    ['镇', '修订完善镇党委会议事规则，没有以镇政府为被告的案件。'],
    ['乡', '全乡镇村两级干部学法12次。'],
    ['县', '青禾镇党委高度重视，建成广场1处，我市坚持统筹。'],
    ['部门', '我县坚持依法治水，全县新增水库2座。'],
  ])('%s %s', async ([level, text]) => {
    expect(await placed(text, level)).toEqual([])
  })
})
