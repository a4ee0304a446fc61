import {describe, expect, test} from 'vitest'
import type {Passage} from '../../../src/model/assessment.ts'
import type {Draft, Shortcoming, Unverified} from '../../../src/model/draft.ts'
import {plain} from '../../../src/render/paint.ts'
import {draftPaper} from '../../../src/render/papers/draft.ts'
import {paperMarkdown, paperText} from '../../../src/render/papers/layout.ts'

const passage = (quote: string, line: number, start = line * 100): Passage => ({
  ...{quote, text: quote, span: [start, start + quote.length], line, position: null, section: ''},
})

const item = (changes: Partial<Shortcoming> = {}): Shortcoming => ({
  ...{number: '（一）', origin: 'own', ref: '二(一)', about: [{indicator: 'enf.recording', title: '执法全过程记录'}]},
  ...{words: [passage('执法装备不足', 40)], name: passage('执法装备不足', 40), shortened: false},
  ...{admission: null, supplement: null, against: [], cause: false, reasons: [], answered: false, measures: []},
  ...{open: [], empty: false},
  ...changes,
})

const unverified = (changes: Partial<Unverified> = {}): Unverified => ({
  ...{indicator: 'enf.publicity', title: '行政执法公示', kind: 'unstated', severity: 'should', standing: 'absent'},
  ...{supplement: '公示〔　〕件。', admission: '公示落实不到位，〔具体情况〕。', nothing: '本单位没有行政执法权'},
  ...{remedy: '请写明。', own: null, near: null, planned: null},
  ...changes,
})

const draft = (changes: Partial<Draft> = {}): Draft => ({
  ...{title: null, body: '青禾县槐河镇人民政府', level: '镇', year: 2023, parts: ['二', '三'], shortcomings: [item()]},
  ...{figures: [], elements: [], unverified: [], hints: []},
  ...changes,
})

const linesOf = (changes: Partial<Draft> = {}) =>
  draftPaper(draft(changes)).blocks.map(block => ('text' in block ? block.text : ''))
const shown = (changes: Partial<Shortcoming>) => linesOf({shortcomings: [item(changes)]})

describe('an item of the draft', () => {
  test.for<readonly [name: string, changes: Partial<Shortcoming>, line: string]>([
    ['without a cause leaves room for it', {}, '（一）「执法装备不足」（第40行）。主要原因是〔　〕。'],
    [
      'quotes the cause that the report gives',
      {cause: true, reasons: [passage('主要原因是经费有限。', 41)]},
      '（一）「执法装备不足」（第40行）。「主要原因是经费有限」（第41行）。',
    ],
    [
      'calls it a cause where the words do not say so',
      {cause: true, reasons: [passage('受经费限制。', 41)]},
      '（一）「执法装备不足」（第40行）。原因：「受经费限制」（第41行）。',
    ],
    [
      'that is a formula asks for its matter',
      {empty: true, answered: true, cause: true},
      '待补：〔具体情况〕，原文没有写到具体的事、对象或数据。',
    ],
    ['without a measure says what to add', {}, '待补：〔举措〕，安排中未见对应内容。'],
    [
      'names what the plan leaves out',
      {cause: true, answered: true, measures: [passage('加强培训', 50)], open: [{indicator: 'a.b', title: '执法保障'}]},
      '待补：〔举措〕，执法保障在安排中未见对应内容。',
    ],
    ['that the plan does not take up has a frame', {}, '（一）针对「执法装备不足」，〔举措、牵头单位、时限〕。'],
    [
      'that the plan takes up quotes it, one line once',
      {answered: true, measures: [passage('购置记录仪', 50), passage('加强培训。', 50, 5020), passage('开展评查', 51)]},
      '（一）针对「执法装备不足」：「购置记录仪」「加强培训」（第50行）；「开展评查」（第51行）。〔牵头单位、时限〕',
    ],
    [
      'joins clauses that follow one another, not a heading and its text',
      {words: [passage('执法装备不足', 40, 10), passage('记录仪仅1台。', 41, 17), passage('车辆老旧。', 41, 24)]},
      '（一）「执法装备不足」（第40行）：「记录仪仅1台。车辆老旧」（第41行）。主要原因是〔　〕。',
    ],
    [
      'shows what may contradict it as a question',
      {against: [{...passage('配备执法记录仪8台', 12), mood: 'done'}]},
      '核对：与「配备执法记录仪8台」（第12行）是否一致，请统一说法。',
    ],
  ])('%s', ([, changes, line]) => {
    expect(shown(changes)).toContain(line)
  })

  test('that is garbled is quoted put right, and says so', () => {
    const garbled = {...passage('執法(zhifa)裝備不足', 40), text: '执法装备不足'}
    expect(shown({words: [garbled]}).join()).toContain('「执法装备不足」（第40行）〔已还原〕')
  })

  test('that is only planned stands apart, with the way out', () => {
    const measures = [passage('推行行政执法公示制度', 55)]
    const planned = {
      admission: '公示落实不到位，〔具体情况〕。',
      supplement: '公示〔　〕件。',
      words: [],
      name: null,
      measures,
    }
    const lines = shown({...planned, origin: 'planned', answered: true})
    const lead = lines.findIndex(line => line.includes('已经做了的删去'))
    expect(lines.slice(lead + 1, lead + 4)).toEqual([
      '（一）公示落实不到位，〔具体情况〕。主要原因是〔　〕。',
      '依据：「推行行政执法公示制度」（第55行），只列入计划。',
      '补写：公示〔　〕件。',
    ])
    expect(lines).toContain('（一）围绕执法全过程记录：「推行行政执法公示制度」（第55行）。〔牵头单位、时限〕')
  })

  test('whose measures were quoted before points at them', () => {
    const measures = [passage('加强培训', 50)]
    const both = [item({answered: true, measures}), item({number: '（二）', answered: true, measures})]
    expect(linesOf({shortcomings: both})).toContain(
      '（二）针对「执法装备不足」，举措同（一）所引第50行。〔牵头单位、时限〕',
    )
  })
})

describe('what is to be verified', () => {
  test('has the wordings for either way and for nothing to do', () => {
    const lines = linesOf({body: '临汐市望泾街道办事处', level: '街道', unverified: [unverified()]})
    const at = lines.indexOf('1.行政执法公示（应写，未说明有无）')
    expect(lines.slice(at + 1, at + 4)).toEqual([
      '补写：公示〔　〕件。',
      '自认：公示落实不到位，〔具体情况〕。',
      '无此事项：写明“本单位没有行政执法权”。',
    ])
  })

  test('takes over what the report says itself', () => {
    const lines = linesOf({unverified: [unverified({own: passage('处罚结果公开不及时', 42)})]})
    expect(lines).toContain('自认：沿用报告原话「处罚结果公开不及时」（第42行）。')
    expect(lines).not.toContain('自认：公示落实不到位，〔具体情况〕。')
  })

  test('folds good practice into one line', () => {
    const hints = ['述法', '专家论证'].map(title => unverified({title, severity: 'hint'}))
    expect(linesOf({hints}).filter(line => line.includes('专家论证'))).toHaveLength(1)
    expect(linesOf({hints}).filter(line => line.startsWith('补写'))).toEqual([])
  })
})

describe('what the office settled', () => {
  const admission = '公示落实不到位，〔具体情况〕。'
  const chosen = item({origin: 'chosen', words: [], name: null, admission, cause: false})

  test('is a shortcoming with room for its cause, and has room for its measure', () => {
    const lines = linesOf({shortcomings: [item(), {...chosen, number: '（二）'}]})
    expect(lines).toContain('（二）公示落实不到位，〔具体情况〕。主要原因是〔　〕。')
    expect(lines).toContain('（二）围绕执法全过程记录，〔举措、牵头单位、时限〕。')
    expect(lines).not.toContain(
      '以下各条报告只写了打算，没有写做过：确有不足的保留，已经做了的删去，按“补写”写进举措。',
    )
  })

  test('to be done stands in a part of its own behind the plan', () => {
    const addition = {
      indicator: 'enf.publicity',
      title: '行政执法公示',
      choice: 'supplement',
      text: '公示〔　〕件。',
    } as const
    const lines = linesOf({additions: [addition], unverified: [unverified()]})
    const at = lines.indexOf('补写到举措的内容')
    expect(lines.slice(at + 1, at + 3)).toEqual([
      '以下内容经核实写进举措部分，〔　〕处由本单位填写：',
      '1.行政执法公示：公示〔　〕件。',
    ])
    expect(at).toBeGreaterThan(lines.indexOf('三、下一年度（2024年）主要安排'))
    expect(at).toBeLessThan(lines.indexOf('待核实'))
  })
})

test.for<readonly [body: string | null, level: Draft['level'], self: string]>([
  ['青禾县槐河镇人民政府', '镇', '我镇'],
  ['中共槐河镇委员会', '镇', '我镇'],
  ['临汐市人民政府望泾街道办事处', '街道', '我街道'],
  ['巴彦苏木人民政府', '乡', '我苏木'],
  ['青禾县水务局', '部门', '我局'],
  ['青禾县发展和改革委员会', '部门', '我委'],
  ['青禾县气象台', '部门', '本单位'],
  [null, '县', '我县'],
  [null, null, '本单位'],
])('%s of level %s calls itself %s', ([body, level, self]) => {
  expect(linesOf({body, level}).join('\n')).toContain(`${self}法治政府建设还存在以下不足`)
})

test('a report that names no shortcoming gets a frame, not a confession', () => {
  const lines = linesOf({shortcomings: []})
  expect(lines).toContain('（一）〔领域和表现〕，〔具体情况〕。主要原因是〔　〕。')
  expect(lines).toContain('（一）针对〔不足〕，〔举措、牵头单位、时限〕。')
})

test('the plan is that of the year after; where the year is not known it is blank', () => {
  expect(linesOf()).toContain('三、下一年度（2024年）主要安排')
  expect(linesOf({year: null})).toContain('三、下一年度（〔　　〕年）主要安排')
})

test('a wrong figure is told before the drafted is verified, and is no shortcoming', () => {
  const figures = [{...passage('办结率96%', 23), certain: true, message: '235÷250＝94%，与文中96%不符'}]
  expect(linesOf({figures})).toContain('「办结率96%」（第23行）：235÷250＝94%，与文中96%不符')
})

test('all of it ends with what the draft rests on, in both layouts, without doubled marks', () => {
  const paper = draftPaper(draft({unverified: [unverified()], hints: [unverified()]}))
  for (const text of [paperText(paper, {columns: 80, paint: plain}), paperMarkdown(paper)]) {
    expect(text.replaceAll(/\s/g, '')).toMatch(/没有提到的事项做过没有，以实际为准。$/)
    expect(text).not.toMatch(/。。|，。|；。|。，|、，|：：/)
  }
})
