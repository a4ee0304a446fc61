import {readFile} from 'node:fs/promises'
import {beforeAll, describe, expect, test} from 'vitest'
import {type Assessment, check, collectors, loadRulebook, plain, type Rulebook, readReport} from '../../src/index.ts'
import {accountsOn} from '../../src/web/county/evidencing.ts'
import {filtered} from '../../src/web/county/filter.ts'
import {linked} from '../../src/web/county/linked.ts'
import {movedBy} from '../../src/web/county/moving.ts'
import {sorted} from '../../src/web/county/order.ts'
import {reviewNames} from '../../src/web/county/reviews.ts'
import {slim} from '../../src/web/county/slim.ts'
import {
  columnsOf,
  groupsOf,
  type Row,
  rowMaker,
  standingOrder,
  type Table,
  yearsIn,
} from '../../src/web/county/table.ts'
import {rangeAt, rowHeight} from '../../src/web/county/window.ts'
import {decidedOn, decisionOf, isUnsaved} from '../../src/web/workspace/deciding.ts'
import {noFilter} from '../../src/web/workspace/look.ts'
import {noReview} from '../../src/web/workspace/state.ts'
import {type JudgedUnit, unitOf} from '../../src/web/workspace/unit.ts'
import {paired} from '../../src/web/years/pairs.ts'

const folder = new URL('../../', import.meta.url)
const undecided = {entry: null, decisions: [], unknown: []}

let rulebook: Rulebook
let units: readonly JudgedUnit[]
let rows: readonly Row[]
let table: Table

async function judged(name: string, change: (text: string) => string = text => text): Promise<JudgedUnit> {
  const text = change(await readFile(new URL(name, folder), 'utf8'))
  const source = {name: name.split('/').at(-1) ?? name, bytes: new TextEncoder().encode(text)}
  return {...unitOf(source), result: await check(await readReport(source, rulebook), rulebook), judged: null}
}

beforeAll(async () => {
  rulebook = await loadRulebook({})
  const poor = (text: string): string =>
    text
      .replaceAll('苇岗乡', '青石镇')
      .split('\n')
      .filter(line => !line.includes('一村一法律顾问'))
      .join('\n')
  const last = await judged('tests/papers/samples/苇岗乡2022年度报告.txt')
  const now = await judged('reports-in/苇岗乡2023年度报告.txt')
  const other = await judged('reports-in/苇岗乡2023年度报告.txt', poor)
  units = [now, {...other, id: '青石镇.txt'}, last]
  const make = rowMaker()
  rows = units.map(unit => make(unit, undecided))
  table = {rows, columns: columnsOf(rows, rulebook.systems)}
})

const standingOf = (row: Row | undefined, indicator: string) => row?.cells.get(indicator)?.standing

describe('the table', () => {
  test('has every indicator that a report was judged on, its groups side by side', () => {
    expect(new Set(table.columns.map(({indicator}) => indicator))).toEqual(
      new Set(rows.flatMap(row => [...row.cells.keys()])),
    )
    expect(groupsOf(table.columns).reduce((sum, {span}) => sum + span, 0)).toBe(table.columns.length)
  })
  test('counts the years, the latest first', () =>
    expect(yearsIn(rows)).toEqual([
      {year: 2023, count: 2},
      {year: 2022, count: 1},
    ]))
  test('keeps the row of a report that is as it was, and makes another where a decision came', () => {
    const make = rowMaker()
    const [unit] = units
    if (unit === undefined) throw new Error('no report')
    const before = make(unit, undecided)
    expect(make(unit, undecided)).toBe(before)
    const decided = decidedWith(unit)
    expect(make(unit, decided)).not.toBe(before)
    expect(make(unit, decided)).toBe(make(unit, decidedWith(unit)))
  })
})

const findingIn = ({result}: JudgedUnit, standing: string) => {
  const found = result.findings.find(finding => finding.standing === standing)
  if (found === undefined) throw new Error(`no finding that is ${standing}`)
  return found
}

const reviewWith = (unit: JudgedUnit, decision: NonNullable<ReturnType<typeof decisionOf>>, indicator: string) => ({
  ...noReview,
  text: 'reports: …',
  file: {reports: {[unit.id]: {sha256: unit.result.document.sha256, decisions: {[indicator]: decision}}}},
})

function decidedWith(unit: JudgedUnit, date = '2026-01-01') {
  const finding = findingIn(unit, 'absent')
  const decision = decisionOf(finding, {decision: 'waive', reason: '无此事项', office: '县司法局', until: '2026-06-30'})
  if (decision === null) throw new Error('nothing to decide on')
  return decidedOn({review: {value: reviewWith(unit, decision, finding.indicator)}} as never, unit, date)
}

describe('a decision', () => {
  test('stands on its last day and is over on the next', () => {
    const [unit] = units
    if (unit === undefined) throw new Error('no report')
    expect(decidedWith(unit, '2026-06-30').decisions.map(({fate}) => fate)).toEqual(['standing'])
    expect(decidedWith(unit, '2026-07-01').decisions.map(({fate}) => fate)).toEqual(['expired'])
  })
  test('is unsaved as long as the file says otherwise', () => {
    expect(isUnsaved(noReview)).toBe(false)
    const file = {reports: {'a.txt': {sha256: '0'.repeat(64), decisions: {}}}}
    expect(isUnsaved({...noReview, text: 'reports:', file})).toBe(true)
    expect(isUnsaved({...noReview, text: 'reports: {}'}), 'nothing decided, nothing to lose').toBe(false)
    expect(isUnsaved({...noReview, text: 'reports: {}', saved: 'reports:', file})).toBe(true)
    expect(isUnsaved({...noReview, text: 'reports:', saved: 'reports:'})).toBe(false)
  })
})

describe('sorting', () => {
  test('by gaps, most first', () => {
    const counts = sorted(rows, {by: 'should', descending: true}).map(({gaps}) => gaps.should)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(new Set(counts).size).toBeGreaterThan(1)
  })
  test('by an indicator, the best standing first', () => {
    const differing = table.columns.find(({indicator}) => new Set(rows.map(row => standingOf(row, indicator))).size > 1)
    const indicator = differing?.indicator ?? ''
    const order = sorted(rows, {by: 'indicator', indicator, descending: false}).map(row =>
      standingOrder.indexOf(standingOf(row, indicator) ?? 'not_applicable'),
    )
    expect(new Set(order).size).toBeGreaterThan(1)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })
  test('as the files came, or turned round', () => {
    expect(sorted(rows, {by: 'file', descending: false})).toEqual(rows)
    expect(sorted(rows, {by: 'file', descending: true})).toEqual(rows.toReversed())
  })
})

describe('a filter', () => {
  test('that asks for nothing shows everything', () => {
    const found = filtered(table, noFilter)
    expect([found.rows, found.columns]).toEqual([table.rows, table.columns])
  })
  test('leaves the columns and rows in which something fits, and counts it', () => {
    const found = filtered(table, {...noFilter, standing: 'planned'})
    const all = rows.flatMap(({cells}) => [...cells.values()].filter(({standing}) => standing === 'planned'))
    expect(found.count).toBe(all.length)
    expect(found.columns.length).toBe(new Set(all.map(({finding}) => finding.indicator)).size)
    expect(found.columns.length).toBeLessThan(table.columns.length)
  })
  test('finds a unit by its name with all its indicators', () => {
    const found = filtered(table, {...noFilter, search: ' 青石 '})
    expect(found.rows.map(({name}) => name)).toEqual([rows[1]?.name])
    expect(found.columns.length).toBe(rows[1]?.cells.size)
  })
  test('finds an indicator by its title in all units', () => {
    const found = filtered(table, {...noFilter, search: table.columns[3]?.title ?? ''})
    expect(found.rows).toEqual(rows)
    expect(found.columns.length).toBeLessThan(5)
  })
})

test('of those that tell it, what is evidenced and particular stands before what is merely said', () => {
  for (const {indicator} of table.columns) {
    const {evidenced, planned, absent, inapplicable} = accountsOn(rows, indicator)
    const order = evidenced.map(({cell}) => standingOrder.indexOf(cell.standing))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(evidenced.length + planned.length + absent.length + inapplicable.length).toBe(
      rows.filter(({cells}) => cells.has(indicator)).length,
    )
  }
})

test('the matrix of results without their words is the matrix of the results', async () => {
  const matrixOf = async (results: readonly Assessment[]) => {
    const {take, end} = await collectors.xlsx.of({columns: 100, paint: plain, verbose: false, rulebook})
    for (const result of results) take(result)
    return Buffer.from((await end()) as Uint8Array).toString('base64')
  }
  const results = units.map(({result}) => result)
  expect(await matrixOf(results.map(slim))).toBe(await matrixOf(results))
})

describe('rows in sight', () => {
  test.for([
    [0, 300],
    [rowHeight * 150, 300],
    [rowHeight * 299, 300],
    [0, 3],
  ] as const)('at %d of %d rows are drawn', ([top, count]) => {
    const {first, end} = rangeAt(top, 600, count)
    expect(first).toBeLessThanOrEqual(top / rowHeight)
    expect(end).toBeGreaterThanOrEqual(Math.min(count, (top + 600) / rowHeight))
    expect(end - first).toBeLessThan(50)
  })
})

describe('arrow keys', () => {
  const size = {rows: 3, columns: 4}
  test.for([
    ['ArrowDown', {row: 0, column: 2}, {row: 1, column: 2}],
    ['ArrowUp', {row: 0, column: 2}, {row: -1, column: 2}],
    ['ArrowUp', {row: 0, column: -1}, null],
    ['ArrowLeft', {row: 0, column: 0}, {row: 0, column: -1}],
    ['ArrowRight', {row: 0, column: 3}, null],
    ['End', {row: 1, column: -1}, {row: 1, column: 3}],
    ['PageDown', {row: 0, column: 1}, {row: 2, column: 1}],
    ['x', {row: 0, column: 1}, null],
  ] as const)('%s from %o leads to %o', ([key, from, to]) => expect(movedBy(key, from, size)).toEqual(to))
})

test('names of opinions are those of the command line', () =>
  expect(reviewNames(['东/槐河镇.docx', '西/槐河镇.docx', '苇岗乡.txt'])).toEqual([
    '槐河镇-审查意见.docx',
    '槐河镇-2-审查意见.docx',
    '苇岗乡-审查意见.docx',
  ]))

test('a unit that is named becomes a button, all else stays', () =>
  expect(
    linked([
      {tag: 'p', attributes: {}, children: [{tag: 'span', attributes: {'data-unit': 3}, children: ['槐河镇']}, 5]},
    ]),
  ).toEqual([
    {
      tag: 'p',
      attributes: {},
      children: [{tag: 'button', attributes: {'data-unit': 3, type: 'button', class: 'link'}, children: ['槐河镇']}, 5],
    },
  ]))

test('reports of one body a year apart are a pair, others stand alone', () => {
  const {pairs, alone} = paired(units)
  expect(pairs.map(({last, now}) => [last.id, now.id])).toEqual([['苇岗乡2022年度报告.txt', '苇岗乡2023年度报告.txt']])
  expect(alone.map(({id}) => id)).toEqual(['青石镇.txt'])
})
