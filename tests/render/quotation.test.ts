import {describe, expect, test} from 'vitest'
import {beginning, cited, clean, excerpt, placeOf, quotation, restored} from '../../src/render/quotation.ts'

describe('restored', () => {
  test.for([
    ['spaces', '执法 人员\n　　8名', '执法人员8名', false],
    ['width and punctuation', '执法人员８名，', '执法人员8名,', false],
    ['Markdown emphasis', '**一、工作开展情况**', '一、工作开展情况', false],
    ['HTML tags', '一、<strong>工作</strong>开展情况', '一、工作开展情况', false],
    ['bracketed pinyin', '执法(zhifa)人员', '执法人员', true],
    ['traditional characters', '執法人員', '执法人员', true],
  ] as const)('%s', ([, quote, text, expected]) => {
    expect(restored({quote, text})).toBe(expected)
  })
})

test('a quotation gives line, section and words, and says when they are not the very words', () => {
  const place = {span: [0, 4], line: 33, position: null, section: '一(五)', mood: 'done'} as const
  expect(quotation({...place, quote: '配备记\n录仪', text: '配备记录仪'})).toBe('第33行 一(五)：「配备记录仪」')
  expect(quotation({...place, quote: '執法', text: '执法', section: ''})).toBe('第33行：「执法」〔已还原〕')
})

test.for([
  [null, '第33行 一(五)'],
  [{paragraph: 41}, '第33行 一(五)'],
  [{page: 3}, '第3页 一(五)'],
  [{paragraph: 41, table: 1, row: 2, cell: 3}, '表1第2行 一(五)'],
] as const)('a place in %j is told as %s', ([position, place]) => {
  expect(placeOf({line: 33, position, section: '一(五)'})).toBe(place)
})

test('no control character of a document reaches the terminal', () => {
  expect(clean('\u001b[31m红\u202e\u0007')).toBe('[31m红')
})

test('an excerpt counts characters, not code units', () => {
  expect(excerpt('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…')
  expect(excerpt('𠮷𠮷𠮷', 3)).toBe('𠮷𠮷𠮷')
})

describe('an excerpt is cut in front of a punctuation mark', () => {
  test.for<readonly [fact: string, text: string, length: number, cut: string]>([
    ['the last that fits', '没有配备摄像机、录音笔等设备', 10, '没有配备摄像机…'],
    ['where no quotation is left open', '配备记录仪8台，做到“按规程，办案”', 14, '配备记录仪8台…'],
    [
      'unless that would leave too little',
      '坚持学法，做到“按规程，办案件，讲道理”',
      18,
      '坚持学法，做到“按规程，办案件…',
    ],
    ['unless too little would be left', '一是，执法人员业务能力较弱', 10, '一是，执法人员业务…'],
  ])('%s', ([, text, length, cut]) => {
    expect(excerpt(text, length)).toBe(cut)
  })

  test('and a beginning bears no mark of the cut', () => {
    expect(beginning('没有配备摄像机、录音笔等设备', 10)).toBe('没有配备摄像机')
    expect(beginning('没有配备摄像机', 10)).toBe('没有配备摄像机')
  })
})

test('inside a sentence the words follow their place', () => {
  expect(
    cited({span: [0, 4], line: 33, position: null, section: '一(五)', quote: '记录仪，8台', text: '记录仪，8台'}, 5),
  ).toBe('第33行 一(五)「记录仪…」')
})
