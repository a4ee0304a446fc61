import {describe, expect, test} from 'vitest'
import {lines, type PdfObject, written} from './pdf-written.ts'
import {codeOf, read} from './readings.ts'

const page = lines(['槐河镇法治政府建设年度报告'])
const stream = (content: string): PdfObject => ({words: '', data: new TextEncoder().encode(content)})

describe('a PDF that would keep the library busy is refused', () => {
  test.for<[fact: string, bytes: Uint8Array]>([
    ['a table that maps too much', written([page], {objects: [stream('<00000000><00ffffff><0000> endbfrange')]})],
    ['states that are only kept', written([page + 'q '.repeat(200_001)])],
    ['one stream shown a hundred times', written([page], {objects: [`<</Contents[${'4 0 R '.repeat(100)}]>>`]})],
    [
      'runs by the million',
      written([page], {objects: [{words: '/Filter/RunLengthDecode', data: new Uint8Array(2_000_000)}]}),
    ],
    ['widths of two billion characters', written([page], {objects: ['<</W[0 2000000000 500]>>']})],
  ])('%s', async ([, bytes]) => {
    expect(await codeOf(read(bytes))).toBe('zip-bomb')
  })
})

test.for<[fact: string, object: string, code: string]>([
  ['leads nowhere', '<</Contents 99 0 R>>', 'pdf-damaged'],
  ['is no stream', '<</Contents[4 0 R]>>', 'pdf-damaged'],
])('a page whose content %s is refused', async ([, object, code]) => {
  expect(await codeOf(read(written([page], {objects: [object]})))).toBe(code)
})
