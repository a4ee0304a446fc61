import {describe, expect, test} from 'vitest'
import {type Assessment, benchSheet, countyParts, plain} from '../../src/index.ts'
import type {Cells} from '../../src/model/assessment.ts'
import {judgedIn} from '../../src/model/judged.ts'
import {readingOf} from '../../src/model/source.ts'
import {htmlOf} from '../../src/render/html/serialised.ts'
import {assessment, rulebook} from './fixture.ts'

const none: Cells = {admitted: [], blind: [], confessedOnly: [], contradicted: []}
const unit = (body: string | null, cells: Partial<Cells>): Assessment => ({
  ...assessment,
  report: {...assessment.report, body},
  disclosure: {...none, ...cells},
})

const [one, two] = [{indicator: 'enf.recording'}, {indicator: 'enf.review'}]
const units = [
  unit('槐河镇人民政府', {blind: [one]}),
  unit('苇岗乡人民政府', {blind: [one, two], contradicted: [{indicator: 'enf.review', problem: '三(一)'}]}),
  unit('柳湾乡人民政府', {}),
]

/** A cell's count and what it lists. */
function cellOf(html: string, name: keyof Cells): readonly [string | undefined, readonly string[]] {
  const [, inside = ''] = new RegExp(`<div class="cell ${name}">([\\s\\S]*?)</div>`).exec(html) ?? []
  const entries = [...inside.matchAll(/<li>(.*?)<\/li>/g)].map(([, entry = '']) => entry.replace(/<[^>]*>/g, ''))
  return [/class="count">（(\d+)）/.exec(inside)?.[1], entries]
}

describe('the picture of many reports', async () => {
  const parts = await countyParts(units, {rulebook})
  const cells = htmlOf(parts.cells)

  test.for<readonly [keyof Cells, string, readonly string[]]>([
    ['admitted', '0', []],
    ['blind', '3', ['苇岗乡人民政府 2', '槐河镇人民政府 1']],
    ['confessedOnly', '0', []],
    ['contradicted', '1', ['苇岗乡人民政府 1']],
  ])('counts the cell %s over all units and names them, most first', ([name, count, entries]) => {
    expect(cellOf(cells, name)).toEqual([count, entries])
  })

  test('says at each name which report it is', () => {
    expect([...cells.matchAll(/data-unit="(\d)">(.)/g)].map(([, at, sign]) => `${at}${sign}`)).toEqual([
      '1苇',
      '0槐',
      '1苇',
    ])
  })

  test('tells reports of one name apart by their files', async () => {
    const twice = await countyParts([unit('槐河镇人民政府', {blind: [one]}), ...units], {rulebook})
    expect(cellOf(htmlOf(twice.cells), 'blind')[1]).toContain(`槐河镇人民政府（${assessment.document.file}） 1`)
  })

  test('names a report without a unit by its file', async () => {
    const nameless = await countyParts([unit(null, {blind: [one]})], {rulebook})
    expect(cellOf(htmlOf(nameless.cells), 'blind')[1]).toEqual([`${assessment.document.file} 1`])
  })

  test('sums the standings of each group over all units', () => {
    const sums = (html: string): number =>
      [...html.matchAll(/<td>(\d+)<\/td>/g)].reduce((sum, [, number]) => sum + Number(number), 0)
    expect(sums(htmlOf(parts.groups))).toBe(judgedIn(assessment).length * units.length)
  })

  test('has no link: it leads to no entry of one report', () => {
    expect(htmlOf([parts.groups, parts.cells])).not.toContain('href')
  })

  test('comes to nothing without reports', async () => {
    const empty = await countyParts([], {rulebook})
    expect(cellOf(htmlOf(empty.cells), 'blind')).toEqual(['0', []])
    expect(htmlOf(empty.groups)).not.toMatch(/<table|NaN/)
  })
})

test('one report as the workbench lays it out can be sent from one thread to another', async () => {
  const text = Array.from({length: 40}, () => '槐河镇依法行政。'.padEnd(100)).join('')
  const reading = readingOf(assessment.document.file, text)
  const sheet = await benchSheet(assessment, {columns: 100, paint: plain, verbose: false, rulebook, reading})
  expect(structuredClone(sheet)).toEqual(sheet)
  expect(htmlOf(sheet.text)).toContain('槐河镇依法行政。')
})
