import {describe, expect, test} from 'vitest'
import {check, readReport} from '../../src/index.ts'
import type {Assessment, Passage} from '../../src/model/assessment.ts'
import type {Draft, Shortcoming} from '../../src/model/draft.ts'
import {draftOf} from '../../src/papers/draft.ts'
import {contentOf, rulebook, samples} from '../reports.ts'
import {assessed, drafted, passageOf, townReport} from './drafted.ts'

const own = '（一）执法装备不足。没有配备执法记录仪，执法全过程记录落实不到位。\n（二）普法形式单一。群众参与不多。'
const quotes = (passages: readonly Passage[]) => passages.map(({quote}) => quote)
const passagesOf = (item: Shortcoming) => [...item.words, ...item.reasons, ...item.measures, ...item.against]
const titles = ({unverified}: Draft) => unverified.map(({title}) => title)

describe('the office is quoted, not made to confess', () => {
  test('problem items stand in their own words, with line and number', async () => {
    const {shortcomings, parts} = await drafted(townReport(own))
    expect(parts).toEqual(['二', '三'])
    expect(shortcomings.map(({number, origin}) => [number, origin])).toEqual([
      ['（一）', 'own'],
      ['（二）', 'own'],
    ])
    expect(quotes(shortcomings[0]?.words ?? [])).toEqual([
      '执法装备不足。',
      '没有配备执法记录仪，执法全过程记录落实不到位。',
    ])
    expect(shortcomings[0]?.words[0]?.line).toBe(5)
    expect(shortcomings.every(({admission}) => admission === null)).toBe(true)
  })

  test('of what is only planned the wording is given with the way out, and the words of the plan', async () => {
    const plan = '（一）推行行政执法公示制度。'
    const {shortcomings} = await drafted(townReport(own, plan))
    const planned = shortcomings.filter(({origin}) => origin === 'planned')
    expect(planned.map(({about}) => about[0]?.indicator)).toEqual(['enf.publicity'])
    expect(planned[0]).toMatchObject({
      number: '（三）',
      admission: expect.stringContaining('〔具体情况〕'),
      supplement: expect.stringContaining('〔　〕'),
    })
    expect(quotes(planned[0]?.measures ?? [])).toEqual(['推行行政执法公示制度'])
  })

  test('what is planned inside a problem item is no shortcoming of its own', async () => {
    const mixed = '（一）述法不经常，下一步将组织党政主要负责人述法。\n（二）普法形式单一。'
    const {shortcomings} = await drafted(townReport(mixed).replace('存在的不足', '存在的不足和下一步打算'))
    expect(shortcomings.map(({origin}) => origin)).not.toContain('planned')
  })

  test('what is conceded beside the items stands by itself', async () => {
    const {shortcomings} = await drafted(
      townReport(`取得了成绩，但镇政府网站更新不及时，政务公开还不到位。具体是：\n${own}`),
    )
    expect(shortcomings.flatMap(({origin, words}) => (origin === 'conceded' ? quotes(words) : []))).toEqual([
      '镇政府网站更新不及时，政务公开还不到位',
    ])
  })

  test('an item is not called by what it says will be done', async () => {
    const mixed = '一是执法装备没有配齐，今后要配备执法记录仪。二是普法形式单一，今后要开展普法活动。'
    const {shortcomings} = await drafted(townReport(mixed).replace('存在的不足', '存在的不足和下一步打算'))
    expect(shortcomings.map(({name}) => name?.quote)).toEqual(['执法装备没有配齐，', '普法形式单一，'])
  })

  test('silence is never a shortcoming, and both wordings are given for it', async () => {
    const {shortcomings, unverified} = await drafted(townReport(''))
    expect(shortcomings).toEqual([])
    expect(unverified.length).toBeGreaterThan(10)
    expect(unverified.every(({supplement, admission}) => supplement !== '' && admission !== '')).toBe(true)
  })

  test('a target that was not met stands in the words of the report', async () => {
    const {shortcomings} = await drafted(townReport(own, '略。', '全年计划培训12期，实际培训9期。'))
    expect(shortcomings.flatMap(({origin, words}) => (origin === 'unmet' ? quotes(words) : []))).toEqual([
      '全年计划培训12期，实际培训9期',
    ])
  })

  test('what the problem part says already is not worded anew', async () => {
    const {unverified} = await drafted(townReport(own))
    const recording = unverified.find(({indicator}) => indicator === 'enf.recording')
    expect(own).toContain(recording?.own?.quote)
  })
})

describe('causes and measures', () => {
  const text = townReport(
    '（一）执法装备不足。执法记录仪只有1台。主要原因是经费有限。',
    '（一）购置执法记录仪5台。（二）加强其他工作。',
  )
  /** The report as it would be read: with the places of its cause and its measure. */
  const told = async (changes: Partial<Assessment['problems'][number]>) => {
    const assessment = await assessed(text)
    const problems = assessment.problems.map(problem => ({...problem, ...changes}))
    return draftOf({...assessment, problems}, rulebook).shortcomings[0]
  }

  test('a cause is quoted apart from the matter', async () => {
    const item = await told({cause: true, reasons: [passageOf(text, '主要原因是经费有限')]})
    expect(quotes(item?.reasons ?? [])).toEqual(['主要原因是经费有限'])
    expect(quotes(item?.words ?? [])).toEqual(['执法装备不足。', '执法记录仪只有1台。'])
    expect(item?.shortened).toBe(false)
  })

  test('a cause inside the words that are taken over is not quoted twice', async () => {
    const item = await told({cause: true, reasons: [passageOf(text, '只有1台')]})
    expect(item?.reasons).toEqual([])
    expect(item?.words.some(({quote}) => quote.includes('只有1台'))).toBe(true)
  })

  test('a measure is quoted without the number before it', async () => {
    const item = await told({answered: true, measures: [passageOf(text, '（一）购置执法记录仪5台')]})
    expect(item?.measures).toEqual([passageOf(text, '购置执法记录仪5台')])
  })

  test('where the plan does not take it up there is none', async () => {
    expect(await told({answered: false, measures: [], open: []})).toMatchObject({answered: false, measures: []})
  })

  test('what an item says will be done is a measure, no shortcoming', async () => {
    const mixed = '（一）普法形式单一。群众参与不多。下一步，将拍摄普法短视频12期。'
    const {shortcomings} = await drafted(townReport(mixed).replace('存在的不足', '存在的不足和下一步打算'))
    expect(quotes(shortcomings[0]?.words ?? [])).toEqual(['普法形式单一。', '群众参与不多。'])
    expect(quotes(shortcomings[0]?.measures ?? []).join()).toContain('拍摄普法短视频12期')
  })
})

describe('what is to be verified', () => {
  test('stands worst first, good practice apart', async () => {
    const {elements, unverified, hints} = await drafted(townReport(own))
    expect(elements.map(({severity}) => severity)).toEqual(elements.map(({severity}) => severity).toSorted())
    expect(elements[0]).toMatchObject({indicator: 'form.duty', severity: 'must'})
    expect(new Set(unverified.map(({severity}) => severity))).toEqual(new Set(['should']))
    expect(new Set(hints.map(({severity}) => severity))).toEqual(new Set(['hint']))
  })

  test('has a third wording where there may have been nothing to do, unless the report shows that there was', async () => {
    const nothing = async (done: string) =>
      (await drafted(townReport(own, '略。', done))).unverified.find(({indicator}) => indicator === 'norm.unities')
    expect((await nothing('略。'))?.nothing).toBe('本年未制定行政规范性文件')
    expect((await nothing('将2件行政规范性文件报县政府备案，备案率100%。'))?.nothing).toBeNull()
  })

  test('names nothing that is there', async () => {
    expect(titles(await drafted(townReport(own, '略。', '全年调解纠纷120件。')))).not.toContain('人民调解')
    expect(titles(await drafted(townReport(own, '略。', '略。')))).toContain('人民调解')
  })

  test('figures that are wrong come before those in doubt, other errors not at all', async () => {
    const text = townReport(own)
    const assessment = await assessed(text)
    const flaw = (kind: 'number' | 'year', certain: boolean, quote: string) => ({
      ...passageOf(text, quote),
      ...{kind, certain, message: '请核对'},
    })
    const defects = [flaw('number', false, '120件'), flaw('year', true, '2023年'), flaw('number', true, '调解')]
    const {figures} = draftOf({...assessment, defects}, rulebook)
    expect(quotes(figures)).toEqual(['调解', '120件'])
  })
})

describe.for(samples)('$name', source => {
  test('every quotation of the draft is a slice of the report', async () => {
    const text = await contentOf(source)
    const assessment = await check(await readReport(source, rulebook), rulebook)
    const {shortcomings, unverified} = draftOf(assessment, rulebook)
    const passages = [...shortcomings.flatMap(passagesOf), ...unverified.flatMap(({own}) => own ?? [])]
    expect(passages.length).toBeGreaterThan(0)
    expect(passages.filter(({span, quote}) => text.slice(...span) !== quote)).toEqual([])
  })
})
