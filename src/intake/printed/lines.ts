import {tight, typed} from './characters.ts'
import type {PrintedPage, PrintedRun} from './page.ts'

/** A piece of a line that a wide gap parts from the others: 单元. */
export interface Cell {
  readonly text: string
  readonly left: number
  readonly right: number
}

/** A printed line: 行. Lengths are those of its page; `page` is counted from 1. */
export interface PrintedLine {
  readonly page: number
  readonly y: number
  readonly size: number
  readonly left: number
  readonly right: number
  readonly cells: readonly Cell[]
  readonly text: string
  /** Whether rules make it a row of a table. */
  readonly row?: boolean
}

/** How much of the size of its type a gap must be to part words, and to part cells. */
const wordGap = 0.15
const cellGap = 1.1

/** How far, by the larger size of type, a run may stand off the base line of its line. */
const tolerance = 0.45

/** The lines of a page from top to bottom. `page` is counted from 1. */
export function linesOn({runs}: PrintedPage, page: number): readonly PrintedLine[] {
  const rows: PrintedRun[][] = []
  const printed = runs.filter(({turned}) => !turned).flatMap(trimmed)
  for (const run of printed.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1)
    if (row && isLevel(row, run)) row.push(run)
    else rows.push([run])
  }
  return rows.map(row => lineOf(row, page)).filter(({text}) => text !== '')
}

const largest = (row: readonly PrintedRun[]): PrintedRun | undefined =>
  row.reduce<PrintedRun | undefined>((most, run) => (most && most.size >= run.size ? most : run), undefined)

function isLevel(row: readonly PrintedRun[], run: PrintedRun): boolean {
  const base = largest(row)
  return base !== undefined && Math.abs(base.y - run.y) <= tolerance * Math.max(base.size, run.size)
}

const widthOf = (text: string): number => text.length - (text.match(/[ -~]/g)?.length ?? 0) / 2

/** A run as typed, without the blanks at its ends, which are part of its width. */
function trimmed(run: PrintedRun): readonly PrintedRun[] {
  const whole = typed(run.text)
  const text = whole.trim()
  if (text === '') return []
  const unit = run.width / widthOf(whole)
  const before = unit * widthOf(whole.slice(0, whole.length - whole.trimStart().length))
  return [{...run, text, x: run.x + before, width: unit * widthOf(text)}]
}

/** The same letters printed again a hair beside themselves, to look bold or shaded. */
const isShadow = (run: PrintedRun, before: PrintedRun): boolean =>
  run.text === before.text && Math.abs(run.x - before.x) < 0.3 * run.size

function lineOf(row: readonly PrintedRun[], page: number): PrintedLine {
  const runs = row
    .toSorted((a, b) => a.x - b.x)
    .filter((run, at, all) => {
      const before = all[at - 1]
      return !before || !isShadow(run, before)
    })
  const {y = 0, size = 0} = largest(row) ?? {}
  const cells = cellsOf(runs, size)
  const left = cells[0]?.left ?? 0
  return {
    page,
    y,
    size,
    left,
    right: cells.at(-1)?.right ?? left,
    cells,
    text: tight(cells.map(({text}) => text).join(' ')),
  }
}

function cellsOf(runs: readonly PrintedRun[], size: number): readonly Cell[] {
  const cells: Cell[] = []
  for (const {text, x, width} of runs) {
    const last = cells.at(-1)
    const gap = last ? x - last.right : 0
    if (!last || gap >= cellGap * size) cells.push({text, left: x, right: x + width})
    else {
      const parted = gap > wordGap * size && /[!-~]$/.test(last.text) && /^[!-~]/.test(text)
      cells[cells.length - 1] = {...last, text: last.text + (parted ? ' ' : '') + text, right: x + width}
    }
  }
  return cells.map(cell => ({...cell, text: tight(cell.text)}))
}
