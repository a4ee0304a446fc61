import {describe, expect, test} from 'vitest'
import type {Block, Paper} from '../../src/index.ts'
import {
  blanksIn,
  countBlanks,
  merged,
  type Place,
  placeName,
  placeNamed,
  plainOf,
  split,
  withText,
} from '../../src/web/papers/editing.ts'

const paragraph = (text: string): Block => ({kind: 'paragraph', text, depth: 1})
const paper: Paper = {
  title: '槐河镇自评表',
  blocks: [
    {kind: 'heading', text: '一、不足'},
    paragraph('执法装备不足。主要原因是〔　〕。'),
    paragraph(''),
    {
      kind: 'table',
      lead: 1,
      columns: ['序号', '分值'],
      rows: [
        ['1', '〔　〕'],
        ['2', '5'],
      ],
    },
    paragraph('以上。'),
    {kind: 'signature', lines: ['〔审查单位〕', '〔　　年　月　日〕']},
  ],
}
const textsOf = ({blocks}: Paper) => blocks.map(block => ('text' in block ? block.text : block.kind))

test.for<readonly [Place, string]>([
  [[], 'title'],
  [[3], '3'],
  [[3, 0, 2], '3.0.2'],
])('the place %j is written %s and read again', ([place, name]) => {
  expect(placeName(place)).toBe(name)
  expect(placeNamed(name)).toEqual(place)
})

describe('new text', () => {
  test('goes into the title on one line', () => {
    expect(withText(paper, [], '青禾县\n自评表').paper.title).toBe('青禾县自评表')
  })
  test('goes into the head of a table, a cell and the signature, and nowhere else', () => {
    const head = withText(paper, [3, 0, 1], '满分').paper
    const cell = withText(head, [3, 2, 1], '4').paper
    const signed = withText(cell, [5, 1], '2024年3月1日').paper
    expect(signed.blocks[3]).toEqual({
      kind: 'table',
      lead: 1,
      columns: ['序号', '满分'],
      rows: [
        ['1', '〔　〕'],
        ['2', '4'],
      ],
    })
    expect(signed.blocks[5]).toEqual({kind: 'signature', lines: ['〔审查单位〕', '2024年3月1日']})
    expect(signed.blocks.slice(0, 3)).toEqual(paper.blocks.slice(0, 3))
  })
  test('of several lines becomes several paragraphs, the caret behind the last', () => {
    const {paper: changed, caret} = withText(paper, [4], '甲\r\n乙\n丙丙')
    expect(textsOf(changed).slice(4, 7)).toEqual(['甲', '乙', '丙丙'])
    expect(caret).toEqual({place: [6], offset: 2})
  })
})

describe('a paragraph', () => {
  test('is split where the caret is, and what is behind keeps its depth', () => {
    const change = split(paper, 1, 7)
    expect(change?.paper.blocks.slice(1, 3)).toEqual([paragraph('执法装备不足。'), paragraph('主要原因是〔　〕。')])
    expect(change?.caret).toEqual({place: [2], offset: 0})
  })
  test('follows a heading that is split', () => {
    expect(split(paper, 0, 2)?.paper.blocks.slice(0, 2)).toEqual([
      {kind: 'heading', text: '一、'},
      {kind: 'paragraph', text: '不足'},
    ])
  })
  test('without words is removed, the caret at the end of the one before', () => {
    const change = merged(paper, 2)
    expect(change?.paper.blocks).toHaveLength(5)
    expect(change?.caret).toEqual({place: [1], offset: 16})
  })
  test('is joined to the one before; splitting there gives the same again', () => {
    const halves = split(paper, 1, 7)?.paper ?? paper
    expect(merged(halves, 2)?.paper).toEqual(paper)
  })
  test.for([
    ['a heading', 0],
    ['a paragraph behind a heading', 1],
    ['a paragraph behind a table', 4],
    ['a signature', 5],
  ] as const)('%s is not joined to anything', ([, at]) => {
    expect(merged(paper, at)).toBeNull()
  })
  test.for([3, 5])('block %i, a table or signature, is not split', at => {
    expect(split(paper, at, 0)).toBeNull()
  })
})

test.for([
  ['主要原因是〔　〕。', ['〔　〕']],
  ['〔文字／音像〕记录〔　〕件', ['〔文字／音像〕', '〔　〕']],
  ['〔　　年　月　日〕', ['〔　　年　月　日〕']],
  ['国办发〔2018〕118号、〔二〇一八〕5号', []],
  ['公示（〔已复核认可〕）、〔已改判：另有材料〕、〔原决定已失效，见第六部分〕', []],
  ['〔　〕处由本单位填写；〔　〕由本单位填写。', []],
] as const)('blanks of “%s”: %j', ([text, blanks]) => {
  expect(blanksIn(text).map(([start, end]) => text.slice(start, end))).toEqual(blanks)
})

test('blanks are counted in paragraphs and the signature, cells that are nothing else left out', () => {
  const told = {kind: 'table', lead: 1, columns: ['做法'], rows: [['配备〔　〕台，归档〔　〕件']]} as const
  expect(countBlanks(paper)).toBe(3)
  expect(countBlanks({...paper, blocks: [...paper.blocks, told]})).toBe(5)
})

test('as plain text the cells of a table stand apart by tabs', () => {
  expect(plainOf(paper).split('\n')).toContain('序号\t分值')
  expect(plainOf(paper).startsWith('槐河镇自评表\n\n一、不足\n')).toBe(true)
})
