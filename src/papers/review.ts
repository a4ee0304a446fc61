import type {Assessment, Problem} from '../model/assessment.ts'
import type {Citation} from '../model/explanation.ts'
import {basesOf, type Catalogue, type Judged, judgedIn, standingCounts} from '../model/judged.ts'
import type {Role} from '../model/report.ts'
import type {
  AppliedDecision,
  BlindSpot,
  Decided,
  Fate,
  Matter,
  MatterGroup,
  MatterKind,
  Review,
} from '../model/review.ts'
import type {Force} from '../model/standing.ts'

const of = (force: Force, judged: readonly Judged[]): readonly Judged[] =>
  judged.filter(({finding}) => finding.force === force)

function countsOf(judged: readonly Judged[]): Review['counts'] {
  const [elements, duties] = [of('must', judged), of('should', judged)]
  const must = standingCounts(elements)
  return {
    must: {
      items: elements.length,
      there: must.substantiated + must.not_applicable,
      partly: must.asserted + must.planned,
      missing: must.absent,
    },
    should: {items: duties.length, ...standingCounts(duties)},
  }
}

/** The gaps among findings, worst first, each with what was decided on it. */
const mattersOf = (judged: readonly Judged[], decisions: readonly AppliedDecision[]): readonly Matter[] =>
  judged
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({finding, standing, gap}) => {
      if (gap === null) return []
      const {indicator, title, force, conditional, lacking, near} = finding
      const admitted = ({mood}: {readonly mood: string}) => mood === 'admitted'
      return {
        ...{indicator, title, force, conditional, standing, kind: gap.kind, remedy: gap.remedy, lacking},
        evidence: finding.evidence.filter(one => !admitted(one)),
        shortfalls: finding.mentions.filter(admitted),
        near,
        decision: decisions.find(one => one.indicator === indicator) ?? null,
      }
    })

/** Worst first: what is not told at all before what is told too thinly. */
const kinds: readonly MatterKind[] = [
  'structural',
  'contradicted',
  'missing',
  'unstated',
  'planned-only',
  'unsubstantiated',
  'owned',
  'admitted',
]

const kindOf = ({kind, shortfalls}: Matter): MatterKind =>
  (kind === 'missing' || kind === 'unstated') && shortfalls.length > 0 ? 'owned' : kind

const groupedByKind = (matters: readonly Matter[]): readonly MatterGroup[] =>
  kinds
    .map(kind => ({kind, matters: matters.filter(matter => kindOf(matter) === kind)}))
    .filter(group => group.matters.length > 0)

/** The documents on which every mandatory part rests. */
function sharedBases(judged: readonly Judged[], catalogue: Catalogue, year: number | null): readonly Citation[] {
  const [first = [], ...rest] = of('must', judged).map(({finding}) => basesOf(finding.indicator, catalogue, year))
  return first.filter(({source}) => rest.every(bases => bases.some(basis => basis.source === source)))
}

/** The printed number of the one part of a role. */
function numberOf({sections}: Assessment, role: Role): string | null {
  const [own, ...others] = sections.filter(section => section.role === role)
  return own === undefined || others.length > 0 ? null : own.number
}

function problemsOf({problems}: Assessment, titleOf: (id: string) => string): Review['problems'] {
  const wanting = ({cause, answered, empty, open}: Problem) => !cause || !answered || empty || open.length > 0
  const [first, last] = [problems[0]?.line, problems.at(-1)?.line]
  return {
    items: problems.length,
    lines: first === undefined || last === undefined ? null : [first, last],
    causeless: problems.flatMap(({cause}, index) => (cause ? [] : [index + 1])),
    matters: problems.filter(wanting).map(({ref, text, line, said, cause, answered, empty, open}) => ({
      ...{ref, text, line, position: said[0]?.position ?? null, cause, answered, empty},
      open: open.map(titleOf),
    })),
  }
}

/** Shortfalls that the text shows beside its problem part, of what it should account for: only planned, or admitted elsewhere. */
function blindIn({sections}: Assessment, judged: readonly Judged[]): readonly BlindSpot[] {
  const owned = sections.filter(({role}) => role === 'problems').map(({span}) => span)
  return judged.flatMap(({finding, gap}): readonly BlindSpot[] => {
    if (gap === null || finding.force === 'hint' || gap.disclosure === 'disclosed') return []
    const {kind} = gap
    if (kind !== 'planned-only' && kind !== 'admitted' && kind !== 'contradicted') return []
    const mood = kind === 'planned-only' ? 'planned' : 'admitted'
    const all = finding.mentions.filter(mention => mention.mood === mood)
    const inside = all.some(({span: [at]}) => owned.some(([start, end]) => start <= at && at < end))
    const [passage] = all
    return passage === undefined || inside ? [] : [{indicator: finding.indicator, title: finding.title, kind, passage}]
  })
}

const urgency: Readonly<Record<Fate, number>> = {stale: 0, expired: 1, standing: 2}

/** Draw up the opinion on a report (审查意见). All counts are those of the findings; decisions are shown beside them. */
export function reviewOf(assessment: Assessment, catalogue: Catalogue, {decisions}: Decided): Review {
  const {document, report, summary, defects, findings} = assessment
  const judged = judgedIn(assessment)
  const titles = new Map(findings.map(({indicator, title}) => [indicator, title]))
  const matters = (force: Force) => mattersOf(of(force, judged), decisions)
  const counts = countsOf(judged)
  return {
    ...{file: document.file, sha256: document.sha256, title: report.title, body: report.body},
    ...{level: report.level, year: report.year, system: summary.system},
    bases: sharedBases(judged, catalogue, report.year),
    warnings: document.warnings,
    parts: {
      measures: numberOf(assessment, 'measures'),
      problems: numberOf(assessment, 'problems'),
    },
    complete: counts.must.missing === 0,
    counts,
    elements: matters('must'),
    matters: groupedByKind(matters('should')),
    hints: matters('hint'),
    defects: defects.toSorted((a, b) => Number(b.certain) - Number(a.certain)),
    problems: problemsOf(assessment, id => titles.get(id) ?? id),
    blind: blindIn(assessment, judged),
    decisions: decisions.toSorted((a, b) => urgency[a.fate] - urgency[b.fate]),
  }
}
