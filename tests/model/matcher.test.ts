import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {wordsOf} from '../../src/model/lexicon.ts'
import {gapLimit, placesOf} from '../../src/model/matcher.ts'
import {numeralsIn} from '../../src/model/numeral.ts'
import {matcherFor} from './compiled.ts'

const classes = {
  审查: ['审查', '审核', '把(关|脉)'],
  审议: ['<审查>通过', '集体(审|)议'],
  环: ['甲', '<环>'],
}

/** What the patterns find in a text, word for word. */
function found(patterns: readonly string[], text: string): readonly string[] {
  const figures = numeralsIn(text).filter(({kind}) => kind === 'count' || kind === 'percent')
  const hits = matcherFor([patterns], classes).scan(text, figures)
  return placesOf(hits, patterns).map(({start, end}) => text.slice(start, end))
}

const far = '远'.repeat(gapLimit)

describe('a pattern finds', () => {
  test.for<readonly [pattern: string, text: string, places: readonly string[]]>([
    ['记录仪', '执法记录仪和记录仪', ['记录仪', '记录仪']],
    ['甲甲', '甲甲甲', ['甲甲', '甲甲']],
    ['记录仪', '记录', []],
    ['配(备|发)', '配备、配发、配送', ['配备', '配发']],
    ['(政府|)网站', '政府网站', ['政府网站', '网站']],
    ['人民(政府|)网站', '人民网站，人民政府网站', ['人民网站', '人民政府网站']],
    ['<审查>意见', '审核意见，把关意见，查看意见', ['审核意见', '把关意见']],
    ['<审议>', '审查通过，集体议，集体审议', ['审查通过', '集体议', '集体审议']],
    ['调解{n}', '调解93件，调解若干件', ['调解93件']],
    ['{n}记录仪', '6台记录仪', ['6台记录仪']],
    ['调解{n}', '调解九十三件', ['调解九十三件']],
    ['合格率{n}', '合格率95%', ['合格率95%']],
    ['0件', '10件和0件', ['0件']],
    ['统一…编号', '统一编号', ['统一编号']],
    ['统一…编号', '统一登记并编号', ['统一登记并编号']],
    ['统一…编号', `统一${far}编号`, [`统一${far}编号`]],
    ['统一…编号', `统一${far}远编号`, []],
    ['统一…编号', '统一、登记、编号', ['统一、登记、编号']],
    ['统一…编号…印发', '统一登记编号并印发', ['统一登记编号并印发']],
    ['统一…编号…印发', `统一${far}编号${far}印发`, [`统一${far}编号${far}印发`]],
    ['统一…编号', '统一甲统一乙编号', ['统一乙编号']],
    ['统一…<审查>', '统一组织审查和审核', ['统一组织审查和审核', '统一组织审查']],
    ['编号…统一', '统一编号', []],
    ['𠮷…𠮷', '𠮷𠮷', ['𠮷𠮷']],
  ])('%s in %s', ([pattern, text, places]) => {
    expect(found([pattern], text)).toEqual(places)
  })

  test.for(['，', '。', '；', '：', '！', '？', '\n'])('a gap never crosses %j', mark => {
    expect(found(['统一…编号'], `统一${mark}编号`)).toEqual([])
  })

  test('a list in the order of the text, each place once', () => {
    expect(found(['记录仪', '执法记录仪', '(执法|)记录仪', '仪'], '执法记录仪')).toEqual(['执法记录仪', '记录仪', '仪'])
  })

  test('nothing for a list that the matcher was not made for', () => {
    expect(placesOf(matcherFor([['甲']], {}).scan('甲', []), ['甲'])).toEqual([])
  })
})

test('the words of a class are written out, of a class in itself once', () => {
  expect(wordsOf('审议', classes)).toEqual(['审查通过', '审核通过', '把关通过', '把脉通过', '集体审议', '集体议'])
  expect(wordsOf('环', classes)).toEqual(['甲'])
  expect(wordsOf('无', classes)).toEqual([])
})

test('finds plain words wherever indexOf does', () => {
  const letters = fc.string({unit: fc.constantFrom('甲', '乙', '丙', '𠮷', '，'), maxLength: 40})
  const words = fc.uniqueArray(fc.string({unit: fc.constantFrom('甲', '乙', '𠮷'), minLength: 1, maxLength: 4}), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(letters, words, (text, list) => {
      const expected = new Set<string>()
      for (const word of list)
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
          expected.add(`${at}-${at + word.length}`)
      const places = placesOf(matcherFor([list], {}).scan(text, []), list).map(({start, end}) => `${start}-${end}`)
      expect(new Set(places)).toEqual(expected)
      expect(places).toHaveLength(expected.size)
    }),
    {numRuns: 500},
  )
})

test('finds a gap wherever a regular expression does', () => {
  const letters = fc.string({unit: fc.constantFrom('甲', '乙', '丙', '，'), maxLength: 60})
  fc.assert(
    fc.property(letters, text => {
      const ends = [...text.matchAll(/(?<=甲[^，]{0,20})乙/g)].map(({index}) => index + 1)
      const list = ['甲…乙']
      expect(
        placesOf(matcherFor([list], {}).scan(text, []), list)
          .map(({end}) => end)
          .toSorted((a, b) => a - b),
      ).toEqual(ends)
    }),
    {numRuns: 500},
  )
})

describe('its time is linear in the text, whatever the patterns', () => {
  const size = 200_000
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['many near matches of a long word', ['甲'.repeat(40)], `${'甲'.repeat(39)}乙`],
    ['every place begins and ends a gap', ['甲…甲', '甲…甲…甲'], '甲'],
    ['gaps that are never closed', ['甲…乙', '甲…乙…丙', '(甲|丁)…(乙|丁)…丙'], '甲丁'],
    ['gaps that are closed at once', ['甲…乙…甲…乙'], '甲乙'],
    ['words inside words', ['甲', '甲甲', '甲甲甲', '甲甲甲甲…甲甲'], '甲'],
    ['figures', ['调解{n}', '{n}…{n}', '调解…{n}…{n}'], '调解3件'],
    ['digits without end', ['调解{n}', '0件'], '1'],
    ['numerals without end', ['{n}…件'], '一千'],
    ['classes', ['<审查>…<审查>…<审查>', '<审议>…<审查>'], '审查把关'],
  ]
  const timeOf = (patterns: readonly string[], unit: string, length: number): number => {
    const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
    const matcher = matcherFor([patterns], classes)
    const start = performance.now()
    const figures = numeralsIn(text).filter(({kind}) => kind === 'count' || kind === 'percent')
    placesOf(matcher.scan(text, figures), patterns)
    return performance.now() - start
  }

  test.for(cases)('%s', {retry: 2}, ([, patterns, unit]) => {
    timeOf(patterns, unit, size / 100)
    const tenth = timeOf(patterns, unit, size / 10)
    expect(tenth).toBeLessThan(500)
    const whole = timeOf(patterns, unit, size)
    expect(whole).toBeLessThan(1000)
    expect(whole).toBeLessThan(Math.max(50, tenth) * 25)
  })
})

test('a number without end moves no other place', () => {
  const text = `纠纷${'7'.repeat(5000)}件，纠纷，调解${'7'.repeat(5000)}件，纠纷`
  const places = found(['调解{n}', '{n}', '纠纷'], text)
  expect(places.filter(place => place === '纠纷')).toHaveLength(3)
  expect(places.filter(place => !/^(纠纷|调解7+件?|7+件?)$/.test(place))).toEqual([])
})
