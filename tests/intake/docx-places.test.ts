import {describe, expect, test} from 'vitest'
import type {Position} from '../../src/model/source.ts'
import {documentXml, listXml, numbered, paragraph, run, tableXml, wordOf, zipOf} from './documents.ts'
import {read} from './readings.ts'

const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`
const anchored = (text: string) =>
  `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box(text)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box(text)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`

/** What stands at each place, in the order of the text. */
async function placesIn(body: string, numbering = ''): Promise<readonly (readonly [string, Position])[]> {
  const {content, stretches} = await read(wordOf({body, numbering}))
  return stretches.map(({start, end, position}) => [content.slice(start, end), position])
}

describe('every line knows its place', () => {
  test.for<[fact: string, body: string, places: readonly (readonly [string, Position])[]]>([
    [
      'empty paragraphs count',
      paragraph('甲') + paragraph('') + paragraph('乙'),
      [
        ['甲', {paragraph: 1}],
        ['乙', {paragraph: 3}],
      ],
    ],
    [
      'both lines of a broken paragraph stand in it',
      paragraph(`${run('甲')}<w:r><w:br/></w:r>${run('乙')}`),
      [
        ['甲', {paragraph: 1}],
        ['乙', {paragraph: 1}],
      ],
    ],
    [
      'each cell of a row has its own place',
      paragraph('前') +
        tableXml([
          [paragraph('指标'), paragraph('得分')],
          [paragraph(''), paragraph('5')],
        ]) +
        tableXml([[paragraph('又'), paragraph('一')]]),
      [
        ['前', {paragraph: 1}],
        ['指标', {paragraph: 2, table: 1, row: 1, cell: 1}],
        ['得分', {paragraph: 3, table: 1, row: 1, cell: 2}],
        ['5', {paragraph: 5, table: 1, row: 2, cell: 2}],
        ['又', {paragraph: 6, table: 2, row: 1, cell: 1}],
        ['一', {paragraph: 7, table: 2, row: 1, cell: 2}],
      ],
    ],
    [
      'paragraphs of a cell stand apart in one line',
      tableXml([[paragraph(' 甲 ') + paragraph('乙'), paragraph('丙')]]),
      [
        ['甲', {paragraph: 1, table: 1, row: 1, cell: 1}],
        ['乙', {paragraph: 2, table: 1, row: 1, cell: 1}],
        ['丙', {paragraph: 3, table: 1, row: 1, cell: 2}],
      ],
    ],
    [
      'a table in a table is the second',
      tableXml([[tableXml([[paragraph('甲'), paragraph('乙')]]) + paragraph('丙')]]),
      [
        ['甲', {paragraph: 1, table: 2, row: 1, cell: 1}],
        ['乙', {paragraph: 2, table: 2, row: 1, cell: 2}],
        ['丙', {paragraph: 3, table: 1, row: 1, cell: 1}],
      ],
    ],
    [
      'the paragraphs of both forms of a text box count',
      paragraph(run('甲') + anchored('框')) + paragraph('乙'),
      [
        ['甲', {paragraph: 1}],
        ['框', {paragraph: 2}],
        ['乙', {paragraph: 4}],
      ],
    ],
    [
      'paragraphs that a deletion joined keep their places',
      paragraph('甲', '<w:rPr><w:del/></w:rPr>') + paragraph('乙'),
      [
        ['甲', {paragraph: 1}],
        ['乙', {paragraph: 2}],
      ],
    ],
  ])('%s', async ([, body, places]) => {
    expect(await placesIn(body)).toEqual(places)
  })

  test('the number of a paragraph stands with it', async () => {
    const body = paragraph('举措', numbered(1)) + paragraph('不足', numbered(1))
    expect(await placesIn(body, listXml(1, [[0, 'chineseCounting', '%1、']]))).toEqual([
      ['一、举措', {paragraph: 1}],
      ['二、不足', {paragraph: 2}],
    ])
  })

  test('and another program that walks the XML finds the same paragraph', async () => {
    const body = paragraph('甲') + tableXml([[paragraph(run('乙') + anchored('框')), paragraph('')]]) + paragraph('丙')
    const starts = documentXml(body).split(/<w:p>/)
    const {content, stretches} = await read(wordOf({body}))
    expect(stretches).toHaveLength(4)
    for (const {start, end, position} of stretches)
      expect(starts[position.paragraph ?? 0]).toContain(content.slice(start, end))
  })
})

test('how much was read is told', async () => {
  const table = tableXml([[paragraph('乙'), paragraph('')]])
  const sign = '<w:r><w:sym w:char="F021" w:font="Wingdings"/></w:r>'
  const {extraction} = await read(wordOf({body: paragraph('甲') + paragraph('') + table + paragraph(run('丙') + sign)}))
  expect(extraction).toEqual({pages: null, paragraphs: 3, tables: 1, characters: 5, lost: 1})
})

test('of an unusual prefix too', async () => {
  const uri = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
  const xml = `<x:document xmlns:x="${uri}"><x:body><x:p/><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:body></x:document>`
  const {stretches} = await read(zipOf({'word/document.xml': xml}))
  expect(stretches).toEqual([{start: 0, end: 1, position: {paragraph: 2}}])
})
