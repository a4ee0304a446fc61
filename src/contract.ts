import type {Assessment, Cells, Defect, Figure, Finding, Gap, Problem} from './model/assessment.ts'
import type {Coverage, Flaw} from './model/defect.ts'
import type {FactReading} from './model/fact.ts'
import type {System, SystemItem} from './model/indicator.ts'
import type {Judgement} from './model/judgement.ts'
import type {Level, Report} from './model/report.ts'
import type {Rulebook} from './model/rulebook.ts'
import {firstFrom, type Span} from './model/span.ts'
import {idOf, itemsOf} from './model/systems.ts'
import {type Places, placesIn} from './places.ts'
import {version} from './version.ts'

/** What the steps make of one report: facts, judgements and gaps, with what they rest on. */
export interface Judged {
  readonly read: FactReading
  readonly system: System | undefined
  readonly level: Level | null
  readonly year: number | null
  readonly judgements: readonly Judgement[]
  readonly gaps: readonly Gap[]
  readonly cells: Cells
  readonly flaws: readonly Flaw[]
  readonly coverage: Coverage
  /** By indicator the clauses that sound alike (近似句), in repaired text. */
  readonly near: ReadonlyMap<string, readonly Span[]>
}

/** Most evidence that a finding shows. */
const most = 3

/** The finding on an item of the system whose indicator is not built. */
function unbuilt(item: SystemItem): Finding {
  const {id, title, force, conditional} =
    typeof item === 'string' ? {id: item, title: item, force: 'hint' as const, conditional: false} : item
  const empty = {reason: null, admitted: false, lacking: [], near: [], evidence: [], mentions: []}
  return {indicator: id, title, force, conditional, standing: null, built: false, ...empty}
}

function findingOf(judgement: Judgement, near: readonly Span[], places: Places): Finding {
  const {indicator, standing, reason, admitted, lacking, mentions} = judgement
  const {id, title, force, conditional} = indicator
  const shown = mentions.filter(({mood, strength}) => (standing === 'absent' ? mood === 'admitted' : strength > 0))
  return {
    ...{indicator: id, title, force, conditional},
    ...{standing, built: true, reason, admitted, lacking},
    near: near.map(span => ({line: places.lineOf(span), text: places.textOf(span)})),
    evidence: shown.slice(0, most).map(places.evidenceOf),
    mentions: mentions.map(places.evidenceOf),
  }
}

/** Ids of the indicators that ask for one of the facts. */
const about = (facts: readonly string[], {judgements}: Judged): readonly string[] =>
  facts.length === 0
    ? []
    : judgements
        .filter(judgement => judgement.facts.some(fact => facts.includes(fact)))
        .map(({indicator}) => indicator.id)

const sectionsOf = ({outline}: Report, {placeOf}: Places): Assessment['sections'] =>
  outline.sections.map(({number, heading, role, span}) => ({number, heading, role, span: placeOf(span)}))

/** The clauses of a stretch of the report, as far as they lie inside it. */
function clausesIn({lines}: Report['text'], {start, end}: Span): readonly Span[] {
  const from = Math.max(0, firstFrom(lines, start + 1) - 1)
  return lines
    .slice(from, firstFrom(lines, end))
    .flatMap(({clauses}) => clauses)
    .map(clause => ({start: Math.max(start, clause.start), end: Math.min(end, clause.end)}))
    .filter(clause => clause.start < clause.end)
}

const problemsOf = (
  judged: Judged,
  text: Report['text'],
  {textOf, placeOf, lineOf, passageOf}: Places,
): readonly Problem[] =>
  judged.read.problems.map(({ref, span, facts, cause, reasons, answered, measures, open, empty}) => ({
    ...{ref, text: textOf(span), span: placeOf(span), line: lineOf(span), said: clausesIn(text, span).map(passageOf)},
    ...{indicators: about(facts, judged), cause, reasons: reasons.map(passageOf)},
    ...{answered, measures: measures.map(passageOf), open: about(open, judged), empty},
  }))

const defectsOf = ({flaws}: Judged, {passageOf}: Places): readonly Defect[] =>
  flaws.map(({kind, certain, span, message}) => ({kind, certain, ...passageOf(span), message}))

function figuresOf(judged: Judged, {quoteOf, placeOf}: Places): readonly Figure[] {
  const {quantities} = judged.read
  const asking = new Map([...new Set(quantities.map(({fact}) => fact))].map(fact => [fact, about([fact], judged)]))
  return quantities.flatMap(({fact, what, value, unit, approx, span}) =>
    (asking.get(fact) ?? []).map(indicator => ({
      ...{indicator, what, value, unit, approx},
      ...{quote: quoteOf(span), span: placeOf(span)},
    })),
  )
}

function documentOf({reading, text}: Report): Assessment['document'] {
  const {name, format, sha256, content, extraction, metadata} = reading
  const warnings = [...reading.warnings, ...text.warnings]
  return {file: name, format, sha256, characters: content.length, extraction, metadata, warnings}
}

function summaryOf(findings: readonly Finding[], system: System | undefined): Assessment['summary'] {
  const count = (standing: Finding['standing']) => findings.filter(finding => finding.standing === standing).length
  return {
    system: system?.title ?? '',
    substantiated: count('substantiated'),
    asserted: count('asserted'),
    planned: count('planned'),
    absent: count('absent'),
    notApplicable: count('not_applicable'),
  }
}

/** The assessment of the JSON contract (核查结果): every place turned to the readable text, one finding for each item of the system. */
export function assessmentOf(report: Report, rulebook: Rulebook, judged: Judged): Assessment {
  const {system, level, year, judgements, gaps, near} = judged
  const {places: _, ...identity} = report.outline.identity
  const places = placesIn(report)
  const byId = new Map(judgements.map(judgement => [judgement.indicator.id, judgement]))
  const findings = itemsOf(system).map(item => {
    const judgement = byId.get(idOf(item))
    return judgement ? findingOf(judgement, near.get(idOf(item)) ?? [], places) : unbuilt(item)
  })
  return {
    schema: 'duibiao/assessment@1',
    tool: {version, rulebook: rulebook.version},
    document: documentOf(report),
    report: {...identity, level, year},
    sections: sectionsOf(report, places),
    problems: problemsOf(judged, report.text, places),
    findings,
    gaps,
    disclosure: judged.cells,
    quantities: figuresOf(judged, places),
    unmet: judged.read.unmet.map(places.passageOf),
    defects: defectsOf(judged, places),
    coverage: judged.coverage,
    summary: summaryOf(findings, system),
  }
}
