import {describe, expect, test} from 'vitest'
import {defectsIn, reportWith, unmark} from './fixture.ts'

const found = async (text: string) => (await defectsIn(reportWith(text), ['structure'])).map(({quote}) => quote)

const long = '组织全体执法人员集中学习新修订的行政处罚法并逐条对照岗位职责开展讨论。'

describe('the build of a report', () => {
  test.for<[name: string, text: string]>([
    ['a number left out', '一、举措\n制定制度5项。\n二、存在的不足\n力量薄弱。\n⟦四、下一步打算⟧\n加强培训。'],
    ['a number used twice', '一、举措\n制定制度5项。\n二、存在的不足\n力量薄弱。\n⟦二、下一步打算⟧\n加强培训。'],
    [
      'a number left out one level down',
      '一、举措\n（一）立制。制定5项。\n⟦（三）普法。⟧普法3场。\n二、存在的不足\n力量薄弱。',
    ],
    ['a point counted in words left out', '第一，制定制度5项。第二，开展培训3期。⟦第四，⟧建成广场1处。'],
    [
      'a short sentence twice in one paragraph',
      '普法3场，发放资料90份，群众参与。制定5项。⟦普法3场，发放资料90份，群众参与。⟧',
    ],
    ['a name left open', '普法3场，⟦和XX的指导⟧下取得成效。'.replace('⟦和', '和⟦')],
    ['a request to the writer', '普法3场。⟦（此处插入照片）⟧'],
    ['a member left out', '一是制定制度5项；二是开展培训3期；⟦四是建成广场1处。⟧'],
    [
      'a heading with nothing under it',
      '一、举措\n（一）立制\n制定5项。\n⟦（二）执法⟧\n（三）普法\n普法3场。\n二、存在的不足\n弱。',
    ],
    ['the last heading with nothing under it', '一、举措\n制定5项。\n二、存在的不足\n弱。\n⟦三、下一步打算⟧'],
    ['a sentence that stands twice', `一、举措\n${long}\n二、存在的不足\n力量薄弱。\n三、下一步打算\n⟦${long}⟧`],
    ['a signature left open', '一、举措\n制定5项。\n二、存在的不足\n力量薄弱。\n⟦××局⟧\n2025年1月6日'],
    ['a date left open', '一、举措\n制定5项。\n二、存在的不足\n力量薄弱。\n青禾镇人民政府\n⟦年 月 日⟧'],
    ['a button of a web page', '普法3场，⟦取得成效扫一扫在手机打开当前页⟧'],
  ])('%s', async ([, marked]) => {
    const {text, words} = unmark(marked)
    expect(await found(text)).toEqual(words)
  })

  test.for<[name: string, text: string]>([
    [
      'numbers that begin anew',
      '一、举措\n（一）立制\n1.制定5项。\n2.修订2项。\n（二）执法\n1.检查3次。\n2.培训2次。\n二、存在的不足\n弱。',
    ],
    [
      'numbers that run on',
      '一、举措\n（一）立制\n1.制定5项。\n2.修订2项。\n（二）执法\n3.检查3次。\n4.培训2次。\n二、存在的不足\n弱。',
    ],
    ['a list within a list', '一是抓决策：一是审查，二是公示。二是抓执法。三是抓普法。'],
    ['a name that is hidden', '××公司诉××镇政府案由张××调解。'],
    ['lists that begin anew', '一是制定5项；二是修订2项。普法方面，一是开展3场；二是发放9份。'],
    ['a list of bare points', '一、举措\n制定5项。\n二、下一步打算\n（一）加强学习\n（二）规范执法\n（三）抓好普法'],
    ['short sentences that stand twice', '力量薄弱。\n力量薄弱。'],
    ['a date in full', '一、举措\n制定5项。\n二、存在的不足\n弱。\n青禾镇人民政府\n2025年1月6日'],
  ])('sound: %s', async ([, text]) => {
    expect(await found(text)).toEqual([])
  })
})
