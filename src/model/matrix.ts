import type {Assessment, Failure} from './assessment.ts'
import {type Catalogue, judgedIn, standingCounts} from './judged.ts'
import type {Force, Standing} from './standing.ts'
import {idOf, unionOf} from './systems.ts'

/** What is kept of one report: its counts and one mark for each indicator. */
export interface Unit {
  readonly file: string
  readonly body: string | null
  readonly level: string | null
  readonly year: number | null
  readonly gaps: Readonly<Record<Force, number>>
  readonly counts: Readonly<Record<Standing, number>>
  readonly certain: number
  readonly doubtful: number
  readonly problems: number
  readonly marks: ReadonlyMap<string, Mark>
}

/** How a report stands on one indicator. */
export interface Mark {
  readonly standing: Standing
  readonly admitted: boolean
}

/** An indicator as a column of the matrix. */
export interface Column {
  readonly indicator: string
  readonly title: string
  readonly force: Force
  /** Title of its group: 一级; empty where it has none. */
  readonly group: string
}

/** Every mark there is, so that a thousand reports share them. */
const marks = new Map(
  (['substantiated', 'asserted', 'planned', 'absent', 'not_applicable'] as const).flatMap(standing =>
    [false, true].map(admitted => [`${standing} ${admitted}`, {standing, admitted}] as const),
  ),
)

/** What is kept of an assessment. */
export function unitOf(assessment: Assessment): Unit {
  const {document, report, gaps, defects, problems} = assessment
  const judged = judgedIn(assessment)
  const count = (force: Force) => gaps.filter(({severity}) => severity === force).length
  const certain = defects.filter(defect => defect.certain).length
  return {
    ...{file: document.file, body: report.body, level: report.level, year: report.year},
    gaps: {must: count('must'), should: count('should'), hint: count('hint')},
    counts: standingCounts(judged),
    ...{certain, doubtful: defects.length - certain, problems: problems.length},
    marks: new Map(
      judged.flatMap(({finding, standing}) => {
        const mark = marks.get(`${standing} ${finding.admitted}`)
        return mark ? [[finding.indicator, mark]] : []
      }),
    ),
  }
}

/** What a run comes to: its units, the files that could not be used, and the indicators by which they were checked. */
export interface Matrix {
  readonly units: readonly Unit[]
  readonly failures: readonly Failure[]
  readonly columns: readonly Column[]
}

/** Collects the results of a run, keeping little of each. */
export interface MatrixCollector {
  readonly take: (result: Assessment | Failure) => void
  readonly matrix: () => Matrix
}

/** A collector of the matrix; indicators stand in the order of their systems, those of no system last. */
export function matrixCollector({systems}: Pick<Catalogue, 'systems'>): MatrixCollector {
  const units: Unit[] = []
  const failures: Failure[] = []
  const known = new Map<string, Pick<Column, 'title' | 'force'>>()
  const used = new Set<string>()
  return {
    take: result => {
      if ('error' in result) return void failures.push({document: {file: result.document.file}, error: result.error})
      units.push(unitOf(result))
      used.add(result.summary.system)
      for (const {finding} of judgedIn(result))
        if (!known.has(finding.indicator)) known.set(finding.indicator, {title: finding.title, force: finding.force})
    },
    matrix: () => {
      const groups = unionOf(systems.filter(({id, title}) => used.has(id) || used.has(title)))
      const placed = groups.flatMap(({title, items}) => items.map(item => [idOf(item), title] as const))
      const groupOf = new Map(placed)
      const ids = [...placed.map(([id]) => id), ...[...known.keys()].filter(id => !groupOf.has(id))]
      const columns = ids.flatMap(indicator => {
        const told = known.get(indicator)
        return told ? [{indicator, ...told, group: groupOf.get(indicator) ?? ''}] : []
      })
      return {units, failures, columns}
    },
  }
}
