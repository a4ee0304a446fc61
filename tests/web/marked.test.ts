import {expect, test} from 'vitest'
import {carried, fieldText, linesOf, renewed} from '../../src/web/report/marked.ts'

test('a field ends lines in one character, and every offset finds its way there and back', () => {
  const text = '标题\r\n一、情况\r\n\n二、不足\r末'
  const field = fieldText(text)
  expect(field.value).toBe('标题\n一、情况\n\n二、不足\n末')
  const at = text.indexOf('不足')
  expect(field.value.slice(field.toField(at))).toBe('不足\n末')
  for (let offset = 0; offset < text.length; offset += 1)
    if (text[offset] !== '\n' || text[offset - 1] !== '\r') expect(field.fromField(field.toField(offset))).toBe(offset)
})

const marksOf = (text: string, ...marked: readonly string[]) =>
  marked.map(words => ({start: text.indexOf(words), end: text.indexOf(words) + words.length, kind: 'evidence'}))

test.for([
  ['in front', '配备执法记录仪', '我镇配备执法记录仪', ['执法记录仪']],
  ['behind', '执法记录仪8台', '执法记录仪8台，已使用', ['执法记录仪']],
  ['between', '培训3次，演练2次', '培训3次，宣传5次，演练2次', ['培训3次', '演练2次']],
] as const)('marks stay on their words when something is written %s', ([, before, after, words]) => {
  const moved = carried(marksOf(before, ...words), before, after)
  expect(moved.map(({start, end}) => after.slice(start, end))).toEqual(words)
})

test('a mark goes when its words are changed', () => {
  expect(carried(marksOf('培训3次，演练2次', '培训3次'), '培训3次，演练2次', '培训13次，演练2次')).toEqual([])
})

test('lines hold all of the text, cut where marks begin and end, also where these overlap or cross lines', () => {
  const lines = linesOf('甲乙丙\n丁戊', [
    {start: 1, end: 5, kind: 'problem'},
    {start: 2, end: 3, kind: 'evidence'},
  ])
  expect(lines.map(({start}) => start)).toEqual([0, 4])
  expect(lines.map(({stretches}) => stretches.map(({text, kinds}) => `${text}:${kinds}`))).toEqual([
    ['甲:', '乙:problem', '丙:problem evidence'],
    ['丁:problem', '戊:'],
  ])
})

test('a line that is put in leaves all others as they were drawn', () => {
  const before = renewed([], linesOf('甲\n乙\n丙', []))
  const after = renewed(before, linesOf('甲\n新\n乙\n丙', []))
  const [first, fresh, ...rest] = after
  expect([first, ...rest].map(line => line?.stretches)).toEqual(before.map(({stretches}) => stretches))
  expect([first, ...rest].map(line => line?.key)).toEqual(before.map(({key}) => key))
  expect(before.map(({key}) => key)).not.toContain(fresh?.key)
  expect(after.map(({start}) => start)).toEqual([0, 2, 4, 6])
})
