import {assess, type NearIndex, nearIndexOf, nearTo} from './assess/index.ts'
import {factsIn} from './facts/index.ts'
import {gapsIn} from './gaps/index.ts'
import {readSource} from './intake/read.ts'
import type {Assessment, Finding} from './model/assessment.ts'
import {InputError} from './model/errors.ts'
import type {FactReading} from './model/fact.ts'
import type {Judgement} from './model/judgement.ts'
import {patternListsOf} from './model/lists.ts'
import {type Matcher, matcherOf} from './model/matcher.ts'
import {numeralsIn} from './model/numeral.ts'
import type {Level, ReadableText, Report} from './model/report.ts'
import type {Rulebook, System} from './model/rulebook.ts'
import type {Reading, SourceFile} from './model/source.ts'
import {outlineOf, reportKind} from './outline/index.ts'
import {type Places, placesIn} from './places.ts'
import {readable} from './text/index.ts'
import {version} from './version.ts'

/** A rulebook made ready for reading: its patterns compiled, its indicators indexed. */
export interface LoadedRulebook extends Rulebook {
  readonly matcher: Matcher
  readonly near: NearIndex
}

/** What may be told of a report rather than read from it. */
export interface CheckOptions {
  readonly level?: Level | undefined
  readonly year?: number | undefined
  /** Id of the system; the first of the rulebook by default. */
  readonly system?: string | undefined
}

/** Make a rulebook ready for reading. */
export const prepared = (rulebook: Rulebook): LoadedRulebook => ({
  ...rulebook,
  matcher: matcherOf(patternListsOf(rulebook), rulebook.lexicon),
  near: nearIndexOf(rulebook.indicators),
})

/**
 * Read a report (年度报告) from a source file.
 *
 * @throws InputError where the file cannot be used, or is no such report (`not-a-report`, unjudgeable).
 */
export async function readReport(source: SourceFile, rulebook: LoadedRulebook): Promise<Report> {
  return reportOf(await readSource(source), rulebook)
}

/**
 * Read a file without asking what it is: its readable text, to which spans refer, and the text after repair.
 *
 * @throws InputError where the file cannot be used.
 */
export async function readText(source: SourceFile): Promise<{readonly reading: Reading; readonly text: ReadableText}> {
  const reading = await readSource(source)
  return {reading, text: await readable(reading)}
}

/** The report that a reading holds. Throws `not-a-report` where it holds none. */
export async function reportOf(reading: Reading, rulebook: LoadedRulebook): Promise<Report> {
  const text = await readable(reading)
  const numerals = numeralsIn(text.text)
  const figures = numerals.filter(({kind}) => kind === 'count' || kind === 'percent')
  const hits = rulebook.matcher.scan(text.text, figures)
  const outline = outlineOf(text, hits, rulebook)
  const kind = reportKind(text, hits, {outline: rulebook.outline, found: outline})
  if (!kind.report) {
    const seen =
      kind.looksLike === '' ? '没有看到“法治政府建设”“依法行政”等标题和相应部分' : `看到的像是“${kind.looksLike}”`
    throw new InputError('not-a-report', `应为法治政府建设年度报告，${seen}`, {
      source: reading.name,
      severity: 'unjudgeable',
    })
  }
  return {reading, text, outline, numerals, hits}
}

/** The system of that id or title; without a name the shipped one, else the first. Undefined where there is none such. */
export const systemOf = ({systems}: Pick<Rulebook, 'systems'>, name?: string): System | undefined =>
  name === undefined
    ? (systems.find(({id}) => id === shippedSystem) ?? systems[0])
    : systems.find(({id, title}) => id === name || title === name)

const shippedSystem = 'township'

interface Judged {
  readonly read: FactReading
  readonly judgements: readonly Judgement[]
  readonly places: Places
  readonly system: System | undefined
  readonly near: ReturnType<typeof nearTo>
  readonly level: Level | null
  readonly year: number | null
}

/** The steps from facts to judgements, in their order. */
export async function judged(report: Report, rulebook: LoadedRulebook, options: CheckOptions = {}): Promise<Judged> {
  const {identity} = report.outline
  const level = options.level ?? identity.level
  const year = options.year ?? identity.year
  const system = systemOf(rulebook, options.system)
  const read = factsIn(report, rulebook)
  const order = new Map(itemsOf(system).map((item, index) => [typeof item === 'string' ? item : item.id, index]))
  const asked = rulebook.indicators
    .filter(({id}) => order.has(id))
    .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  const judgements = await assess(asked, read.facts, {level, year})
  const absent = new Set(judgements.filter(({standing}) => standing === 'absent').map(({indicator}) => indicator.id))
  return {read, judgements, places: placesIn(report), system, near: nearTo(rulebook.near, report, absent), level, year}
}

const itemsOf = (system: System | undefined): readonly System['groups'][number]['items'][number][] =>
  system?.groups.flatMap(({items}) => items) ?? []

/** Check one report against one rulebook (核查): the assessment of the JSON contract. */
export async function check(report: Report, rulebook: LoadedRulebook, options: CheckOptions = {}): Promise<Assessment> {
  const whole = await judged(report, rulebook, options)
  const {read, judgements, places, system, level, year} = whole
  const {reading, outline, text} = report
  const {places: _, ...identity} = outline.identity
  const findings = itemsOf(system).map(item => findingOf(item, whole))
  const about = (facts: readonly string[]) =>
    judgements
      .filter(judgement => judgement.facts.some(fact => facts.includes(fact)))
      .map(({indicator}) => indicator.id)
  const count = (standing: Finding['standing']) => findings.filter(finding => finding.standing === standing).length
  return {
    schema: 'duibiao/assessment@1',
    tool: {version, rulebook: rulebook.version},
    document: {
      file: reading.name,
      format: reading.format,
      sha256: reading.sha256,
      characters: reading.content.length,
      warnings: [...reading.warnings, ...text.warnings],
    },
    report: {...identity, level, year},
    sections: outline.sections.map(({number, heading, role, span}) => ({
      number,
      heading,
      role,
      span: places.placeOf(span),
    })),
    problems: read.problems.map(({ref, span, facts, cause, answered, open}) => ({
      ref,
      text: places.textOf(span),
      span: places.placeOf(span),
      indicators: about(facts),
      cause,
      answered,
      open: about(open),
    })),
    findings,
    gaps: gapsIn(judgements, read.problems),
    quantities: read.quantities.flatMap(({fact, what, value, unit, approx, span}) =>
      about([fact]).map(indicator => ({
        ...{indicator, what, value, unit, approx},
        ...{quote: places.quoteOf(span), span: places.placeOf(span)},
      })),
    ),
    defects: [],
    summary: {
      system: system?.title ?? '',
      substantiated: count('substantiated'),
      asserted: count('asserted'),
      planned: count('planned'),
      absent: count('absent'),
      notApplicable: count('not_applicable'),
    },
  }
}

const most = 3

/** The finding on one item of the system; one whose indicator is not built stands there as such. */
function findingOf(item: System['groups'][number]['items'][number], {judgements, places, near}: Judged): Finding {
  const id = typeof item === 'string' ? item : item.id
  const judgement = judgements.find(({indicator}) => indicator.id === id)
  const empty = {reason: null, admitted: false, lacking: [], near: [], evidence: [], mentions: []}
  if (!judgement) {
    const {title, force, conditional} =
      typeof item === 'string' ? {title: id, force: 'hint' as const, conditional: false} : item
    return {indicator: id, title, force, conditional, standing: null, built: false, ...empty}
  }
  const {indicator, standing, reason, admitted, lacking, mentions} = judgement
  const bearing = mentions.filter(({strength}) => strength > 0 && standing !== 'absent')
  const shown = standing === 'absent' ? mentions.filter(({mood}) => mood === 'admitted') : bearing
  return {
    ...{indicator: id, title: indicator.title, force: indicator.force, conditional: indicator.conditional},
    ...{standing, built: true, reason, admitted, lacking},
    near: (near.get(id) ?? []).map(span => ({line: places.lineOf(span), text: places.textOf(span)})),
    evidence: shown.slice(0, most).map(places.evidenceOf),
    mentions: mentions.map(places.evidenceOf),
  }
}
