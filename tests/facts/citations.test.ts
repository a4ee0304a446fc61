import {describe, expect, test} from 'vitest'
import {readBy} from './fixture.ts'

/** The documents that a text names, and what is made of them. */
const citedIn = async (text: string) => (await readBy({frames: [{say: ['所测']}]}, text)).citations

describe('what is done with a document', () => {
  test.for<readonly [use: string, text: string]>([
    ['applied', '严格执行《公平竞争审查条例》。'],
    ['applied', '以《公平竞争审查条例》为遵循，审查文件3件。'],
    ['applied', '依据《公平竞争审查条例》的规定，培训后上岗。'],
    ['applied', '实施《公平竞争审查条例》，开展培训4期。'],
    ['applied', '加强学习，严格落实《公平竞争审查条例》。'],
    ['studied', '学习宣传《公平竞争审查条例》。'],
    ['studied', '学习贯彻《公平竞争审查条例》。'],
    ['studied', '认真落实学法计划，学习《公平竞争审查条例》。'],
    ['studied', '开展《公平竞争审查条例》宣传活动。'],
    ['studied', '宣传《宪法》、《民法典》和《公平竞争审查条例》。'],
    ['awaited', '做好《公平竞争审查条例》施行准备。'],
    ['awaited', '迎接《公平竞争审查条例》实施。'],
    ['bygone', '总结《公平竞争审查条例》实施成果。'],
    ['named', '《公平竞争审查条例》共五章。'],
  ])('%s: %s', async ([use, text]) => {
    expect((await citedIn(text)).at(-1)?.use).toBe(use)
  })
})

describe('whose a document is', () => {
  test.for<readonly [local: boolean, text: string]>([
    [true, '落实县政府《督查工作规定》。'],
    [true, '落实省、市《督查工作规定》。'],
    [true, '制定《督查工作规定》。'],
    [true, '我镇印发的《督查工作规定》。'],
    [false, '落实《督查工作规定》。'],
    [false, '我镇严格落实《督查工作规定》。'],
    [false, '党中央、国务院印发《督查工作规定》。'],
  ])('%s: %s', async ([local, text]) => {
    expect((await citedIn(text))[0]?.local).toBe(local)
  })
})

describe('a title', () => {
  test.for<readonly [name: string, printed: string]>([
    ['法治政府建设实施纲要', '《法治政府建设实施纲要（2021—2025年）》'],
    ['法治政府建设实施纲要', '《法治政府建设 实施纲要〔2021-2025年〕》'],
    ['法治政府建设实施纲要', '《法治政府建设实施纲要（20212025年）》'],
    ['法治政府建设实施纲要', '《法治政府建设实施纲要（2021至2025年》'],
    ['提升行政执法质量三年行动计划', '《国务院办公厅关于印发〈提升行政执法质量三年行动计划（2023—2025年）〉的通知》'],
    ['行政复议法', '《中华人民共和国行政复议法》'],
    ['乡村法律明白人培养工作规范', '《乡村“法律明白人”培养工作规范（试行）》'],
    ['加强和改进行政应诉工作的意见', '《国务院办公厅关于加强和改进行政应诉工作的意见》'],
  ])('%s: %s', async ([name, printed]) => {
    expect((await citedIn(`落实${printed}。`))[0]?.title.name).toBe(name)
  })

  test('its years are read, in it or behind it', async () => {
    const [within, behind] = await citedIn(
      '落实《法治政府建设实施纲要（2021—2025年）》，学习《法治社会建设实施纲要》（2020—2025）。',
    )
    expect(within?.title.term).toEqual({from: 2021, to: 2025, whole: true})
    expect(behind?.title.term).toEqual({from: 2020, to: 2025, whole: false})
  })

  test('its number and issuers are found beside it', async () => {
    const text = '落实中办、国办《关于甲事项的意见》（中办发〔2016〕30号）。'
    const [cited] = await citedIn(text)
    expect(cited?.issuer).not.toBeNull()
    expect(cited?.number).not.toBeNull()
  })

  test('a known name counts without marks, but not as part of a place’s own', async () => {
    expect((await citedIn('严格执行公平竞争审查条例。'))[0]?.known?.how).toBe('exact')
    expect((await citedIn('严格执行岭东省公平竞争审查条例。'))[0]?.local).toBe(true)
  })

  test('a short name stands for what the report shortened', async () => {
    const [, short] = await citedIn(
      '落实《法治政府建设与责任落实督察工作规定》（以下简称《规定》）。对照《规定》自查。',
    )
    expect(short?.known?.sources.map(({id}) => id)).toEqual(['ducha-guiding-2019'])
  })

  test('what the registry does not know is unknown', async () => {
    expect((await citedIn('宣传《动物防疫法》。'))[0]?.known).toBeNull()
  })
})
