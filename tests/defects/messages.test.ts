import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {z} from 'zod'
import {assessmentOf, rulebook, samples} from '../reports.ts'
import {type offices, reportWith} from './fixture.ts'

const Entry = z.object({text: z.string()})
const entries = z.array(Entry).parse(parse(readFileSync(new URL('relations.yaml', import.meta.url), 'utf8')))

/** Texts with errors of every other kind, each under the level whose report it stands in. */
const amiss: readonly (readonly [level: keyof typeof offices, text: string])[] = [
  ['乡', '红桥乡县坚持依法行政。全镇顺利通过验收。镇长切实履行第一责任人职责。白沙镇党委、政府召开会议4次。'],
  ['镇', '2024年，我县坚持依法行政。我局干部队伍不断充实。青禾乡党委专题研究3次。'],
  ['部门', '县教育局坚持学法，培训3期。我镇高度重视法治建设。'],
  ['镇', '开展巡查 and 劝导，开展 review 劝导，深入开展开展宣传。法律援助请拨13900001234。'],
  ['镇', '普法3场，和XX的指导下取得成效。（此处插入照片）取得成效扫一扫在手机打开当前页。'],
  ['镇', '一是制定制度5项；四是建成广场1处。'],
  [
    '镇',
    '贯彻《法治政府建设与责任落实督查工作规定》。贯彻《关于领导干部学法清单》，落实《重大行政决策程序暂行规定》。',
  ],
  ['镇', '落实《法治政府建设实施纲要（2015—2020年）》，贯彻《法治政府建设实施纲要（2022—2025年）》。'],
  ['镇', '贯彻国务院《法治社会建设实施纲要（2020—2025年）》，全面贯彻《中华人民共和国法治宣传教育法》。'],
  ['镇', '2023年，我镇共开展普法宣传12次。“八五”普法规划实施以来，举办讲座30场。'],
  [
    '镇',
    '一、举措\n（一）立制\n制定5项。\n（二）执法\n（四）普法\n普法3场。\n三、2024年工作安排\n普法。\n××镇人民政府\n2025年5月6日',
  ],
  ['街道', '本报告已于2025年5月20日在区政府网站公布。召开街道人大会议。'],
  ['镇', '作出行政处罚决定6件。\n作出行政处罚决定2件。受理行政复议申请5件。'],
]

const told = async (text: string, level: keyof typeof offices = '镇') =>
  (await assessmentOf(reportWith(text, level))).defects

const found = [
  ...(await Promise.all(entries.map(({text}) => told(text)))).flat(),
  ...(await Promise.all(amiss.map(([level, text]) => told(text, level)))).flat(),
  ...(
    await Promise.all(
      samples
        .filter(({name}) => name.endsWith('.txt'))
        .map(async source => (await assessmentOf(new TextDecoder().decode(source.bytes))).defects),
    )
  ).flat(),
  ...rulebook.redlines,
]

test('errors of every kind are among those that are looked at', () => {
  expect([...new Set(found.map(({kind}) => kind))].sort()).toEqual(
    ['citation', 'competence', 'number', 'structure', 'wording', 'year'].sort(),
  )
})

test('every message is a sentence', () => {
  expect(
    found.map(({message}) => message).filter(message => !message.endsWith('。') || /[，。]。$/.test(message)),
  ).toEqual([])
})

test('a hint asks to be checked', () => {
  const hints = found.filter(({certain, kind}) => !certain && kind !== 'number')
  expect(hints.map(({message}) => message).filter(message => !/核对|核实/.test(message))).toEqual([])
})

test('what is certain does not', () => {
  const sure = found.filter(({certain, kind}) => certain && kind !== 'number')
  expect(sure.map(({message}) => message).filter(message => message.includes('请核'))).toEqual([])
})
