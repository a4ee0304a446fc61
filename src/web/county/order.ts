import {levels} from '../../index.ts'
import type {Sort, SortKey} from '../workspace/look.ts'
import {type Row, standingOrder} from './table.ts'

const collator = new Intl.Collator('zh-Hans-CN', {numeric: true})

const rankOfLevel = ({level}: Row): number => (level === null ? levels.length : levels.indexOf(level))

/** How two rows compare, the first of them first where that is below zero. */
type Comparing = (a: Row, b: Row) => number

const keys: Readonly<Record<SortKey, Comparing>> = {
  file: () => 0,
  name: (a, b) => collator.compare(a.name, b.name),
  level: (a, b) => rankOfLevel(a) - rankOfLevel(b),
  must: (a, b) => a.gaps.must - b.gaps.must,
  should: (a, b) => a.gaps.should - b.gaps.should,
  substantiated: (a, b) => a.substantiated - b.substantiated,
  decided: (a, b) => a.decisions.size - b.decisions.size,
}

/** How well a row does on an indicator, 0 the best; what the report itself owns to be wanting stands behind; one that was not judged on it last. */
function rankOn({cells}: Row, indicator: string): number {
  const cell = cells.get(indicator)
  return cell === undefined
    ? Number.MAX_SAFE_INTEGER
    : standingOrder.indexOf(cell.standing) * 2 + Number(cell.finding.admitted)
}

/** The rows in an order (排序); those that are alike stand as they came. */
export function sorted(rows: readonly Row[], sort: Sort): readonly Row[] {
  const compare: Comparing =
    sort.by === 'indicator' ? (a, b) => rankOn(a, sort.indicator) - rankOn(b, sort.indicator) : keys[sort.by]
  if (sort.by === 'file') return sort.descending ? rows.toReversed() : rows
  return rows.toSorted(sort.descending ? (a, b) => compare(b, a) : compare)
}
