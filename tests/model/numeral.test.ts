import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {chineseNumber, chineseValue, numeralsIn} from '../../src/model/numeral.ts'

const digits = '零一二三四五六七八九'

/** A number below 100,000 as people write it. */
function chinese(value: number): string {
  if (value >= 10_000) {
    const rest = value % 10_000
    return `${chinese(Math.floor(value / 10_000))}万${rest === 0 ? '' : (rest < 1000 ? '零' : '') + chinese(rest)}`
  }
  let [text, zero] = ['', false]
  for (const [scale, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / scale) % 10
    if (digit > 0) text += `${zero ? '零' : ''}${digits[digit]}${word}`
    zero = digit === 0 && text !== ''
  }
  return value >= 10 && value < 20 ? text.slice(1) : text
}

const numbers = fc.integer({min: 1, max: 99_999})

describe('a number written in Chinese', () => {
  test.for<readonly [text: string, value: number]>([
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['二百一十五', 215],
    ['两百', 200],
    ['两千零三', 2003],
    ['一百一十', 110],
    ['三百二', 320],
    ['两千五', 2500],
    ['一万二千', 12_000],
    ['三万零五十', 30_050],
    ['二〇二一', 2021],
    ['二零二四', 2024],
    ['一八', 18],
  ])('%s is %i', ([text, value]) => {
    expect(chineseValue(text)).toBe(value)
  })

  test('from 1 to 99999 is read back', () => {
    fc.assert(
      fc.property(numbers, value => chineseValue(chinese(value)) === value),
      {numRuns: 2000},
    )
  })

  test('is found with its unit in a text', () => {
    fc.assert(
      fc.property(numbers, value => {
        const text = `调解纠纷${chinese(value)}件，群众满意。`
        expect(numeralsIn(text)).toMatchObject([
          {kind: 'count', value, unit: '件', approx: false, spelled: true, start: 4},
        ])
      }),
      {numRuns: 500},
    )
  })
})

describe('a number in figures', () => {
  test('is found with its unit, with or without commas, wherever it stands', () => {
    const around = fc.constantFrom('', '共', '调解纠纷', '（', '、')
    fc.assert(
      fc.property(
        around,
        numbers,
        fc.boolean(),
        fc.constantFrom('件', '人次', '万元', '%'),
        (before, value, commas, unit) => {
          const figure = commas ? value.toLocaleString('en-US') : String(value)
          const [found] = numeralsIn(`${before}${figure}${unit}，`)
          expect(found).toMatchObject({
            value: unit === '万元' ? value * 10_000 : value,
            unit: unit === '万元' ? '元' : unit,
            kind: unit === '%' ? 'percent' : 'count',
            start: before.length,
            end: before.length + figure.length + unit.length,
          })
        },
      ),
      {numRuns: 500},
    )
  })

  test.for<readonly [text: string, told: readonly string[]]>([
    ['2024年1月20日', ['date 1']],
    ['2023年', ['year 2023']],
    ['2021-2025年', ['year 2021', 'year 2025']],
    ['第3次、第三条', ['ordinal 0', 'ordinal 0']],
    ['12月', ['date 12']],
    ['百分之九十五', ['percent 95%']],
    ['98.5%', ['percent 98.5%']],
    ['3.5万份', ['count 35000份']],
    ['1.2亿元', ['count 120000000元']],
    ['200余份', ['count 200份约']],
    ['近200份', ['count 200份约']],
    ['200份以上', ['count 200份约']],
    ['3个百分点', ['count 3个百分点']],
    ['检查216家次', ['count 216家次']],
    ['签约5个、预约3人', ['count 5个', 'count 3人']],
    ['附近30户', ['count 30户']],
    ['大约30户', ['count 30户约']],
    ['一支队伍', []],
    ['一次性告知', []],
    ['一致同意', []],
    ['一系列活动', []],
    ['', []],
  ])('%s', ([text, told]) => {
    expect(
      numeralsIn(text).map(({kind, value, unit, approx}) => `${kind} ${value}${unit}${approx ? '约' : ''}`),
    ).toEqual(told)
  })
})

test('the places of numbers are in order and never overlap', () => {
  const scraps = fc.constantFrom(
    '3',
    '12',
    '年',
    '月',
    '日',
    '万',
    '亿',
    '件',
    '余',
    '约',
    '百',
    '十',
    '一',
    '〇',
    '%',
    '第',
    '.',
    ',',
    '至',
  )
  fc.assert(
    fc.property(fc.array(scraps, {maxLength: 30}), parts => {
      const text = parts.join('')
      let last = 0
      for (const {start, end, value} of numeralsIn(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(Number.isFinite(value)).toBe(true)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
    {numRuns: 1000},
  )
})

test('numbers are written in Chinese up to 99', () => {
  const numbers = [1, 9, 10, 11, 20, 35, 99, 100].map(chineseNumber)
  expect(numbers).toEqual(['一', '九', '十', '十一', '二十', '三十五', '九十九', '100'])
})
