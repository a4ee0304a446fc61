import {
  type AppliedDecision,
  type Assessment,
  type Column,
  type Decided,
  type Force,
  type Judged,
  judgedIn,
  type Level,
  matrixCollector,
  type Standing,
  type System,
} from '../../index.ts'
import {type JudgedUnit, nameOf} from '../workspace/unit.ts'

/** One report as a row of the matrix: its counts and how it stands on each indicator. */
export interface Row {
  readonly unit: JudgedUnit
  readonly name: string
  readonly level: Level | null
  readonly year: number | null
  readonly gaps: Readonly<Record<Force, number>>
  readonly substantiated: number
  readonly cells: ReadonlyMap<string, Judged>
  /** By indicator. */
  readonly decisions: ReadonlyMap<string, AppliedDecision>
}

/** The matrix of reports and indicators (对照矩阵) as it is shown. */
export interface Table {
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
}

type Counted = Omit<Row, 'unit' | 'name' | 'decisions'>

function counted(assessment: Assessment): Counted {
  const judged = judgedIn(assessment)
  const count = (force: Force) => assessment.gaps.filter(({severity}) => severity === force).length
  return {
    level: assessment.report.level,
    year: assessment.report.year,
    gaps: {must: count('must'), should: count('should'), hint: count('hint')},
    substantiated: judged.filter(({standing}) => standing === 'substantiated').length,
    cells: new Map(judged.map(one => [one.finding.indicator, one])),
  }
}

/** Makes rows, each result counted once: a report that is as it was has the row that it had, so that nothing is drawn anew. */
export function rowMaker(): (unit: JudgedUnit, decided: Decided) => Row {
  const known = new WeakMap<Assessment, Counted>()
  const made = new WeakMap<JudgedUnit, Row>()
  return (unit, {decisions}) => {
    const before = made.get(unit)
    const same = before?.decisions.size === decisions.length && decisions.every(one => isSame(before, one))
    if (before !== undefined && same) return before
    const counts = known.get(unit.result) ?? counted(unit.result)
    known.set(unit.result, counts)
    const row = {...counts, unit, name: nameOf(unit), decisions: new Map(decisions.map(one => [one.indicator, one]))}
    made.set(unit, row)
    return row
  }
}

const isSame = ({decisions}: Row, {indicator, decision, fate}: AppliedDecision): boolean => {
  const before = decisions.get(indicator)
  return before?.fate === fate && JSON.stringify(before.decision) === JSON.stringify(decision)
}

/** The indicators by which these reports were judged, in the order of their systems. Only reports that add something are looked into. */
export function columnsOf(rows: readonly Row[], systems: readonly System[]): readonly Column[] {
  const {take, matrix} = matrixCollector({systems})
  const known = new Set<string>()
  for (const {unit, cells} of rows) {
    const {system} = unit.result.summary
    const names = [system, ...cells.keys()]
    if (names.every(name => known.has(name))) continue
    for (const name of names) known.add(name)
    take(unit.result)
  }
  return matrix().columns
}

/** Reports of one year, how many there are. */
export interface YearCount {
  readonly year: number | null
  readonly count: number
}

/** The years of the reports with how many each has, the latest first; the unknown one last. */
export function yearsIn(rows: readonly Pick<Row, 'year'>[]): readonly YearCount[] {
  const counts = new Map<number | null, number>()
  for (const {year} of rows) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts]
    .map(([year, count]) => ({year, count}))
    .toSorted((a, b) => (b.year ?? Number.NEGATIVE_INFINITY) - (a.year ?? Number.NEGATIVE_INFINITY))
}

/** Of which share of all reports a year must be for the matrix to open with it: a slip of one report is no year. */
const leastShare = 0.1

/** The latest year of which there are more than a few reports. */
export function usualYear(years: readonly YearCount[]): YearCount | undefined {
  const all = years.reduce((sum, {count}) => sum + count, 0)
  return years.find(({count}) => count >= all * leastShare) ?? years[0]
}

/** Standings from the best to the worst. */
export const standingOrder: readonly Standing[] = ['substantiated', 'asserted', 'planned', 'absent', 'not_applicable']

/** Groups of neighbouring columns: their title, and how many columns they span. */
export function groupsOf(columns: readonly Column[]): readonly {readonly group: string; readonly span: number}[] {
  const groups: {readonly group: string; readonly span: number}[] = []
  for (const {group} of columns) {
    const last = groups.at(-1)
    if (last?.group === group) groups.splice(-1, 1, {group, span: last.span + 1})
    else groups.push({group, span: 1})
  }
  return groups
}
