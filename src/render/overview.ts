import type {Assessment, Failure} from '../model/assessment.ts'
import type {Force} from '../model/standing.ts'
import {pad, width} from './columns.ts'
import {words} from './messages.ts'
import type {Paint} from './paint.ts'
import {clean} from './quotation.ts'

/** What is kept of one file of a run: its gaps by severity, or why it could not be used. */
export type Tally =
  | {readonly file: string; readonly gaps: Readonly<Record<Force, number>>}
  | {readonly file: string; readonly code: string}

/** The tally of one result. */
export function tallyOf(result: Assessment | Failure): Tally {
  const {file} = result.document
  if ('error' in result) return {file, code: result.error.code}
  const count = (force: Force): number => result.gaps.filter(({severity}) => severity === force).length
  return {file, gaps: {must: count('must'), should: count('should'), hint: count('hint')}}
}

const sizes = words.overview.columns.slice(0, 3).map(width)

function row(tally: Tally, paint: Paint): string {
  const file = clean(tally.file)
  if ('code' in tally) {
    const state = pad(
      words.overview.failed,
      sizes.reduce((sum, size) => sum + size + 2, -2),
    )
    return `  ${paint.doubt(state)}  ${words.overview.file(file, tally.code)}\n`
  }
  const {must, should, hint} = tally.gaps
  const [first = '', ...rest] = [must, should, hint].map((count, index) => String(count).padStart(sizes[index] ?? 0))
  return `  ${[must > 0 ? paint.bad(first) : first, ...rest, file].join('  ')}\n`
}

/** The run at a glance: one line for each file, and one for all. */
export function overview(tallies: readonly Tally[], paint: Paint): string {
  const failures = tallies.filter(tally => 'code' in tally).length
  const wanting = tallies.filter(tally => 'gaps' in tally && tally.gaps.must > 0).length
  const {columns, total, clean: inOrder, wanting: short, failures: failed, gaps} = words.overview
  const totals = [
    total(tallies.length),
    inOrder(tallies.length - wanting - failures),
    ...(wanting === 0 ? [] : [short(wanting)]),
    ...(failures === 0 ? [] : [failed(failures)]),
  ]
  const rows = tallies.map(tally => row(tally, paint)).join('')
  return `${gaps}\n${paint.faint(`  ${columns.join('  ')}`)}\n${rows}${totals.join('；')}。\n`
}
