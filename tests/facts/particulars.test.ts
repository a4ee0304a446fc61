import {describe, expect, test} from 'vitest'
import {readBy, saidIn} from './fixture.ts'

const strengthOf = async (marked: string) => (await saidIn(marked)).strength

describe('a particular is', () => {
  test.for([
    '⟦推行网格⟧4次。',
    '12月9日，⟦推行网格⟧。',
    '3月⟦推行网格⟧。',
    '⟦推行网格⟧率达95%。',
    '⟦推行网格⟧覆盖率百分之百。',
    '⟦推行网格⟧四十余人次。',
    '⟦推行网格⟧3.5万人次。',
    '由司法所⟦推行网格⟧。',
    '依托微信公众号⟦推行网格⟧。',
    '在县政府网站⟦公布消息⟧。',
    '制定《网格员管理办法》⟦推行网格⟧。',
    '出台《槐河镇网格实施细则》⟦推行网格⟧。',
  ])('%s', async marked => {
    expect(await strengthOf(marked)).toBe(3)
  })
})

describe('no particular is', () => {
  test.for([
    '⟦推行网格⟧。',
    '2024年⟦推行网格⟧。',
    '连续三年⟦推行网格⟧。',
    '做到四个亲自⟦推行网格⟧。',
    '⟦推行网格⟧，做到四个亲自。',
    '落实三项制度⟦推行网格⟧。',
    '落实《网格管理条例》⟦推行网格⟧。',
    '学习《网格管理条例》，⟦推行网格⟧。',
    '根据《行政处罚法》⟦推行网格⟧。',
    '第一时间⟦推行网格⟧。',
    '坚持一把手⟦推行网格⟧。',
    '一支队伍⟦推行网格⟧。',
    '请人大代表⟦推行网格⟧。',
    '请上级部门⟦推行网格⟧。',
    '“八五”普法期间⟦推行网格⟧。',
    '⟦推行网格⟧，24小时值守。',
  ])('%s', async marked => {
    expect(await strengthOf(marked)).toBe(2)
  })
})

describe('a particular bears the claim', () => {
  test.for<readonly [bears: string, marked: string]>([
    ['in its own comma part', '⟦推行网格⟧4个。'],
    ['in one that continues it', '⟦推行网格⟧，共4个。'],
    ['in one that continues it further', '⟦推行网格⟧，累计走访，参与120人次。'],
    ['in one that begins with its sum', '⟦推行网格⟧，其中城区3个。'],
    ['in one that says how', '采取集中授课4场次的方式，⟦推行网格⟧。'],
  ])('%s: %s', async ([, marked]) => {
    expect(await strengthOf(marked)).toBe(3)
  })

  test.for<readonly [not: string, marked: string]>([
    ['before it, about something else', '修建水渠93条，⟦推行网格⟧。'],
    ['behind it, about something else', '⟦推行网格⟧，修建水渠93条。'],
    ['before it, two parts away', '修建水渠93条，通过这一方式，⟦推行网格⟧。'],
    ['in the next clause', '认真⟦推行网格⟧；修建水渠93条。'],
    ['in the next sentence', '全镇上下认真⟦推行网格⟧。共修建水渠93条。'],
    ['in the next line', '认真⟦推行网格⟧。\n共93条。'],
  ])('but not %s: %s', async ([, marked]) => {
    expect(await strengthOf(marked)).toBe(2)
  })
})

const counsel = {topic: ['律师'], act: ['聘请', '健全', '列席']}
const strengthBy = async (rule: Parameters<typeof readBy>[0], text: string) =>
  (await readBy(rule, text)).facts.get('test.fact')?.strength

describe('what a rule says of particulars', () => {
  test('its own words make a claim particular', async () => {
    const rule = {frames: [counsel], particular: ['律所']}
    expect(await strengthBy(rule, '通过明衡律所聘请律师。')).toBe(3)
    expect(await strengthBy({frames: [counsel]}, '通过明衡律所聘请律师。')).toBe(2)
  })

  test('a bare frame never bears one', async () => {
    expect(await strengthBy({frames: [counsel]}, '邀请律师列席会议12次。')).toBe(3)
    expect(await strengthBy({frames: [{...counsel, bare: true}]}, '邀请律师列席会议12次。')).toBe(2)
  })

  test('an intention stays one, with whatever figure', async () => {
    expect(await strengthBy({frames: [counsel]}, '下一步聘请律师3名。')).toBe(1)
  })

  test('a heading says at most that something is done', async () => {
    expect(await strengthBy({frames: [counsel]}, '（一）聘请律师3名\n略。')).toBe(2)
    expect(await strengthBy({frames: [counsel]}, '（一）健全律师制度。全镇面貌一新。')).toBe(2)
  })
})
