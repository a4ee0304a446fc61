import type {
  Assessment,
  Cells,
  Defect,
  Evidence,
  Failure,
  Figure,
  Finding,
  Gap,
  Owning,
  Passage,
  Problem,
} from '../model/assessment.ts'
import type {Position} from '../model/source.ts'

// Every object is written out, so that its keys stand in the order of the contract and the compiler misses none.

const positionOf = ({page, paragraph, table, row, cell}: Position): Position => ({
  ...(page === undefined ? {} : {page}),
  ...(paragraph === undefined ? {} : {paragraph}),
  ...(table === undefined ? {} : {table}),
  ...(row === undefined ? {} : {row}),
  ...(cell === undefined ? {} : {cell}),
})

const passage = ({quote, text, span, line, position, section}: Passage): Passage => ({
  ...{quote, text, span, line},
  position: position && positionOf(position),
  section,
})
const evidence = (one: Evidence): Evidence => ({...passage(one), mood: one.mood})

type Printed = Omit<Finding, 'mentions'> & Partial<Pick<Finding, 'mentions'>>

const finding = (one: Finding, verbose: boolean): Printed => ({
  indicator: one.indicator,
  title: one.title,
  force: one.force,
  conditional: one.conditional,
  built: one.built,
  standing: one.standing,
  reason: one.reason,
  admitted: one.admitted,
  lacking: one.lacking,
  near: one.near.map(({line, text}) => ({line, text})),
  evidence: one.evidence.map(evidence),
  ...(verbose ? {mentions: one.mentions.map(evidence)} : {}),
})

const gap = ({indicator, kind, severity, disclosure, problem, remedy, supplement, admission}: Gap): Gap => ({
  indicator,
  kind,
  severity,
  disclosure,
  problem,
  remedy,
  supplement,
  admission,
})

const owning = ({indicator, problem}: Owning): Owning => ({indicator, problem})

const cells = (one: Cells): Cells => ({
  admitted: one.admitted.map(owning),
  blind: one.blind.map(spot => ('defect' in spot ? {defect: spot.defect} : {indicator: spot.indicator})),
  confessedOnly: one.confessedOnly.map(owning),
  contradicted: one.contradicted.map(owning),
})

const problem = (one: Problem): Problem => ({
  ref: one.ref,
  text: one.text,
  span: one.span,
  line: one.line,
  said: one.said.map(passage),
  indicators: one.indicators,
  cause: one.cause,
  reasons: one.reasons.map(passage),
  answered: one.answered,
  measures: one.measures.map(passage),
  open: one.open,
  empty: one.empty,
})

const figure = ({indicator, what, value, unit, approx, quote, span}: Figure): Figure => ({
  indicator,
  what,
  value,
  unit,
  approx,
  quote,
  span,
})

const defect = (one: Defect): Defect => ({
  ...{kind: one.kind, certain: one.certain},
  ...passage(one),
  message: one.message,
})

const documentOf = ({extraction, ...one}: Assessment['document']): Assessment['document'] => ({
  file: one.file,
  format: one.format,
  sha256: one.sha256,
  characters: one.characters,
  extraction: {
    pages: extraction.pages,
    paragraphs: extraction.paragraphs,
    tables: extraction.tables,
    characters: extraction.characters,
    lost: extraction.lost,
  },
  metadata: one.metadata,
  warnings: one.warnings.map(({code, message}) => ({code, message})),
})

const reportOf = ({title, body, level, province, county, year, date}: Assessment['report']): Assessment['report'] => ({
  title,
  body,
  level,
  province,
  county,
  year,
  date,
})

const summaryOf = (summary: Assessment['summary']): Assessment['summary'] => ({
  system: summary.system,
  substantiated: summary.substantiated,
  asserted: summary.asserted,
  planned: summary.planned,
  absent: summary.absent,
  notApplicable: summary.notApplicable,
})

type Contract = Omit<Assessment, 'findings'> & {readonly findings: readonly Printed[]}

const contract = (assessment: Assessment, verbose: boolean): Contract => ({
  schema: assessment.schema,
  tool: {version: assessment.tool.version, rulebook: assessment.tool.rulebook},
  document: documentOf(assessment.document),
  report: reportOf(assessment.report),
  sections: assessment.sections.map(({number, heading, role, span}) => ({number, heading, role, span})),
  problems: assessment.problems.map(problem),
  findings: assessment.findings.map(one => finding(one, verbose)),
  gaps: assessment.gaps.map(gap),
  disclosure: cells(assessment.disclosure),
  quantities: assessment.quantities.map(figure),
  unmet: assessment.unmet.map(passage),
  defects: assessment.defects.map(defect),
  coverage: {relations: assessment.coverage.relations, checked: assessment.coverage.checked},
  summary: summaryOf(assessment.summary),
})

/** One assessment as one line of JSON, by the contract of DESIGN.md. `mentions` only with `verbose`. */
export const assessmentLine = (assessment: Assessment, verbose: boolean): string =>
  `${JSON.stringify(contract(assessment, verbose))}\n`

/** A file that could not be used, as one line of JSON. */
export const failureLine = ({document, error}: Failure): string =>
  `${JSON.stringify({document: {file: document.file}, error: {code: error.code, message: error.message}})}\n`
