import {expect, test} from 'vitest'
import type {DocParagraph} from '../../src/intake/doc/paragraphs.ts'
import type {Change} from '../../src/intake/doc/properties.ts'
import {docStyles} from '../../src/intake/doc/styles.ts'
import {docLines} from '../../src/intake/doc/text.ts'
import {bodyOf, type Met} from '../../src/intake/lines.ts'
import type {Tally} from '../../src/intake/messages.ts'
import {codeOf} from './readings.ts'

const change = (code: number, ...bytes: readonly number[]): Change => ({
  code,
  value: new DataView(Uint8Array.from(bytes).buffer),
})
const inList = change(0x460b, 1, 0)
const hidden = change(0x083c, 1)
const deleted = change(0x0800, 1)
/** A number of Word 6: the length of the property, how the number is written, and the rest of it. */
const ofWord6 = (format: number, start = 1) => change(0xc63e, 4, format, 0, 0, start)

/** A paragraph of the body with the changes of its characters, of its mark and of itself. */
const paragraph = (
  text: string,
  {
    run = [],
    mark = [],
    own = [],
  }: {readonly run?: readonly Change[]; mark?: readonly Change[]; own?: readonly Change[]},
): DocParagraph => ({
  runs: [{cp: 0, text, changes: run}],
  mark: {cp: text.length, text: '\r', changes: mark},
  style: 0,
  changes: own,
})

const level = {format: 'chineseCounting', text: '%1、', start: 1, suffix: 'tab', restart: 0, style: undefined}

/** The text of a document with one list, 一、二、, its paragraphs and the text box anchored at its start. */
function bodyIn(paragraphs: readonly DocParagraph[], box: readonly DocParagraph[] = []) {
  const tally: Tally = new Map()
  const met: Met = {tables: 0, lost: 0}
  const list = {abstract: '1', levels: new Map([[0, {...level, decimal: false}]]), restarts: new Map()}
  const styles = docStyles(new Uint8Array())
  const reading = {source: 'x', tally, met, styles, lists: [list], fonts: ['', 'Wingdings'], fields: []}
  const lines = docLines(paragraphs, {...reading, boxAt: () => undefined, box: () => box}, box.length > 0 ? 1 : 0)
  return bodyOf(lines, met, tally)
}

test.for<[fact: string, paragraphs: readonly DocParagraph[], lines: readonly string[]]>([
  ['numbers count', [paragraph('甲', {own: [inList]}), paragraph('乙', {own: [inList]})], ['一、甲', '二、乙']],
  [
    'a paragraph that is hidden with its mark has no number',
    [paragraph('甲', {run: [hidden], mark: [hidden], own: [inList]}), paragraph('乙', {own: [inList]})],
    ['一、乙'],
  ],
  [
    'a paragraph whose mark is deleted goes on in the next',
    [paragraph('甲', {mark: [deleted]}), paragraph('乙', {own: [inList]})],
    ['一、甲乙'],
  ],
  ['a list that was taken away leaves no number', [paragraph('甲', {own: [change(0x460b, 1, 0xf8)]})], ['甲']],
  ['an old bullet is none', [paragraph('甲', {own: [ofWord6(255)]})], ['甲']],
  ['an empty old number is none', [paragraph('甲', {own: [ofWord6(0, 0)]})], ['甲']],
  ['a sign of a symbol font is what it looks like', [paragraph('\uf0fe甲', {run: [change(0x4a4f, 1, 0)]})], ['☑甲']],
])('%s', ([, paragraphs, lines]) => {
  expect(bodyIn(paragraphs).content.split('\n')).toEqual(lines)
})

test('a text box counts its lists apart', () => {
  const item = paragraph('项', {own: [inList]})
  expect(bodyIn([item, item], [item]).content.split('\n')).toEqual(['一、项', '二、项', '一、项'])
})

test.for<[fact: string, own: Change]>([
  ['a number of Word 6', ofWord6(0)],
  ['the mark of a list of Word 6', change(0x460b, 0xff, 0x07)],
  ['a list that is not there', change(0x460b, 2, 0)],
])('%s cannot be read', async ([, own]) => {
  expect(await codeOf(Promise.resolve().then(() => bodyIn([paragraph('甲', {own: [own]})])))).toBe('numbering-unread')
})

test('a sign of an unknown font is lost', () => {
  expect(bodyIn([paragraph('\uf0fe甲', {})])).toMatchObject({content: '甲', amounts: {lost: 1}})
})
