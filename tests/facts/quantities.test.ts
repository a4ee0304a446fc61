import {describe, expect, test} from 'vitest'
import {readBy} from './fixture.ts'

const rule = {frames: [{say: ['发放手册']}]}
const figuresIn = async (text: string) =>
  (await readBy(rule, text)).quantities.map(({value, unit, approx}) => `${approx ? '约' : ''}${value}${unit}`)

describe('a figure is read with its unit', () => {
  test.for<readonly [text: string, figures: readonly string[]]>([
    ['发放手册4000份。', ['4000份']],
    ['发放手册1,200份。', ['1200份']],
    ['发放手册２００份。', ['200份']],
    ['发放手册3.5万份。', ['35000份']],
    ['发放手册价值1.2亿元。', ['120000000元']],
    ['发放手册价值300万元。', ['3000000元']],
    ['发放手册率95.5%。', ['95.5%']],
    ['发放手册率百分之九十五。', ['95%']],
    ['发放手册率百分之百。', ['100%']],
    ['发放手册二百一十五份。', ['215份']],
    ['发放手册一万二千份。', ['12000份']],
    ['发放手册12场次300人。', ['12场次', '300人']],
  ])('%s', async ([text, figures]) => {
    expect(await figuresIn(text)).toEqual(figures)
  })
})

describe('余 约 近 多 make it approximate', () => {
  test.for<readonly [text: string, figures: readonly string[]]>([
    ['发放手册200余份。', ['约200份']],
    ['发放手册200多份。', ['约200份']],
    ['发放手册约200份。', ['约200份']],
    ['发放手册近200份。', ['约200份']],
    ['发放手册超200份。', ['约200份']],
    ['发放手册200份以上。', ['约200份']],
    ['发放手册3万余份。', ['约30000份']],
    ['发放手册十余份。', ['约10份']],
    ['发放手册百余份。', ['约100份']],
    ['发放手册两千余份。', ['约2000份']],
  ])('%s', async ([text, figures]) => {
    expect(await figuresIn(text)).toEqual(figures)
  })
})

describe('no figure is', () => {
  test.for([
    '2024年发放手册。',
    '发放手册，12月3日收齐。',
    '第3次发放手册。',
    '发放手册一批。',
    '发放“八五”普法手册，发放手册。',
    '将进一步发放手册300份。',
    '没有发放手册300份。',
    '养殖户30户。发放手册。',
  ])('%s', async text => {
    expect(await figuresIn(text)).toEqual([])
  })
})

test('each says what it counts, and where', async () => {
  const {quantities, text} = await readBy(rule, '全年共发放手册300份，印制手册5册。')
  expect(quantities.map(({what, span}) => [what, text.slice(span.start, span.end)])).toEqual([
    ['发放手册', '全年共发放手册300份'],
  ])
})
