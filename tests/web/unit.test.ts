import {expect, test} from 'vitest'
import {judgedSourceOf, sourceOf, type Unit, unitOf} from '../../src/web/workspace/unit.ts'
import {textFile} from '../reports.ts'

const came: Unit = unitOf(textFile('槐河镇', '甲.txt'))
const textIn = ({bytes}: {readonly bytes: Uint8Array}): string => new TextDecoder().decode(bytes)

test.for<readonly [string, Pick<Unit, 'edited' | 'judged'>, string]>([
  ['has not been judged', {edited: null, judged: null}, '槐河镇'],
  ['was judged as it came and changed since', {edited: '改后', judged: {edited: null, told: {}}}, '槐河镇'],
  ['was changed, judged and changed again', {edited: '再改', judged: {edited: '改后', told: {}}}, '改后'],
  ['was changed, judged and put back', {edited: null, judged: {edited: '改后', told: {}}}, '改后'],
])('results of a report that %s refer to the text they were made from', ([, basis, text]) => {
  const unit = {...came, ...basis}
  expect(textIn(judgedSourceOf(unit))).toBe(text)
  expect(textIn(sourceOf(unit))).toBe(basis.edited ?? '槐河镇')
})
