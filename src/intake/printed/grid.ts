import {isDataRow} from '../tables.ts'
import {linesOn, type PrintedLine} from './lines.ts'
import type {PrintedPage, PrintedRun} from './page.ts'

/** A printed rule of a table: 框线. Upright where `top` and `bottom` differ more than `left` and `right`. */
export interface Rule {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What stands between four rules: 单元格. */
interface Box extends Rule {
  readonly runs: readonly PrintedRun[]
}

/** How far rules that meet may miss each other, in units of the page. */
const reach = 3

const isUpright = ({left, right, top, bottom}: Rule): boolean => bottom - top > right - left

/** The nearest four rules around a place, where it has rules on all sides. */
function around({x, y}: {readonly x: number; readonly y: number}, rules: readonly Rule[]): Rule | undefined {
  const beside = rules.filter(rule => isUpright(rule) && rule.top - reach < y && y < rule.bottom + reach)
  const level = rules.filter(rule => !isUpright(rule) && rule.left - reach < x && x < rule.right + reach)
  const left = Math.max(...beside.filter(rule => rule.left <= x).map(rule => rule.left))
  const right = Math.min(...beside.filter(rule => rule.left > x).map(rule => rule.left))
  const top = Math.max(...level.filter(rule => rule.top <= y).map(rule => rule.top))
  const bottom = Math.min(...level.filter(rule => rule.top > y).map(rule => rule.top))
  return [left, right, top, bottom].every(Number.isFinite) ? {left, right, top, bottom} : undefined
}

function boxesOf({runs}: PrintedPage, rules: readonly Rule[]): readonly Box[] {
  const boxes = new Map<string, {readonly box: Rule; readonly runs: PrintedRun[]}>()
  for (const run of runs) {
    if (run.turned || run.text.trim() === '') continue
    const box = around({x: run.x + Math.min(run.width, run.size) / 2, y: run.y - run.size * 0.4}, rules)
    if (!box) continue
    const key = [box.left, box.right, box.top, box.bottom].map(side => Math.round(side / reach)).join()
    const known = boxes.get(key)
    if (known) known.runs.push(run)
    else boxes.set(key, {box, runs: [run]})
  }
  return [...boxes.values()].map(({box, runs: inside}) => ({...box, runs: inside}))
}

/** The rows of boxes whose tops are level, from the left; a box that no other stands beside is a frame around text. */
function rowsOf(boxes: readonly Box[]): readonly (readonly Box[])[] {
  const rows: Box[][] = []
  for (const box of boxes.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const row = rows.at(-1)
    if (row?.[0] && box.top - row[0].top < reach) row.push(box)
    else rows.push([box])
  }
  return rows.map(row => row.toSorted((a, b) => a.left - b.left)).filter(row => row.length > 1)
}

/** The lines of a page, those between rules that form a table as its rows: cell by cell, a row of data in one line with tabs. */
export function linesWithin(page: PrintedPage, number: number): readonly PrintedLine[] {
  const rows = page.rules ? rowsOf(boxesOf(page, page.rules)) : []
  if (rows.length < 2) return linesOn(page, number)
  const inside = new Set(rows.flat().flatMap(({runs}) => runs))
  const outside = linesOn({...page, runs: page.runs.filter(run => !inside.has(run))}, number)
  const made = rows.flatMap(row => linesOfRow(row, {page, number}))
  return [...outside, ...made].toSorted((a, b) => a.y - b.y)
}

function linesOfRow(
  row: readonly Box[],
  {page, number}: {readonly page: PrintedPage; readonly number: number},
): readonly PrintedLine[] {
  const [first] = row
  const inside = row.map(({runs, left, right}) => ({left, right, lines: linesOn({...page, runs}, number)}))
  if (!first || !isDataRow(inside.map(({lines}) => lines.length)))
    return inside.flatMap(({lines}) => lines).map((line, at) => ({...line, y: (first?.top ?? 0) + at / 1000}))
  const cells = inside.map(({left, right, lines}) => ({left, right, text: lines.map(({text}) => text).join('')}))
  const {left, top: y} = first
  const size = Math.max(...inside.flatMap(({lines}) => lines.map(line => line.size)))
  const text = cells.map(cell => cell.text).join('\t')
  return [{page: number, y, size, left, right: cells.at(-1)?.right ?? left, cells, text, row: true}]
}
