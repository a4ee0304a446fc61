import {describe, expect, test} from 'vitest'
import {defectsIn, reportWith, unmark} from './fixture.ts'

const found = async (text: string) => (await defectsIn(reportWith(text), ['wording'])).map(({quote}) => quote)

describe('slips of the pen', () => {
  test.for([
    '开展巡查 ⟦and⟧ 劝导，落实审查⟦or⟧备案，⟦the⟧ 执法队出动9次。',
    '深入⟦开展开展⟧宣传，落实⟦的的⟧措施。',
    '党组⟦领领导⟧班子，⟦健全健全⟧制度。',
  ])('%s', async marked => {
    const {text, words} = unmark(marked)
    expect(await found(text)).toEqual(words)
  })

  test.for([
    '利用LED屏、微信App、QQ群推送，推行A、B岗，数据按T+1上传，WiFi覆盖。',
    '以服务企业为目的的检查合并，为了了解情况，现在在册12人，参与与否自愿。',
    '件件有回应，家家户户知晓，逐条逐条过，方方面面落实，实实在在为民。',
    '研究研究再研究，的的确确有效。',
  ])('none in %s', async text => {
    expect(await found(text)).toEqual([])
  })
})

describe('numbers of persons', () => {
  test.for(['法律援助请拨⟦13900001234⟧。', '调解员电话⟦138 0000 1234⟧。', '当事人身份证号⟦11010519491231002X⟧。'])(
    '%s',
    async marked => {
      const {text, words} = unmark(marked)
      const defects = await defectsIn(reportWith(text), ['wording'])
      expect(defects.map(({quote, certain}) => [quote, certain])).toEqual([[words[0], true]])
      expect(defects.map(({message}) => message).join()).not.toMatch(/\d{4}/)
    },
  )

  test.for([
    '统一社会信用代码911101051949123100，已登记。',
    '身份证号110105194912310021有误，退回更正。',
    '投诉电话0571-86661234，服务热线12345。',
    '文书编号13912345678，归档。',
    '第13912345678号决定书送达。',
    '发放补贴13912345678.50元。',
    '当事人电话139****1234。',
  ])('none in %s', async text => {
    expect(await found(text)).toEqual([])
  })
})
