import {assess, type NearIndex, nearIndexOf, nearTo} from './assess/index.ts'
import {assessmentOf, type Judged} from './contract.ts'
import {flawsIn} from './defects/index.ts'
import {factsIn} from './facts/index.ts'
import {cellsOf, gapsIn, type Kin, kinOf} from './gaps/index.ts'
import {readSource} from './intake/read.ts'
import type {Assessment} from './model/assessment.ts'
import {InputError} from './model/errors.ts'
import type {Indicator, System} from './model/indicator.ts'
import {patternListsOf} from './model/lists.ts'
import {type Matcher, matcherOf} from './model/matcher.ts'
import {numeralsIn} from './model/numeral.ts'
import type {Level, ReadableText, Report} from './model/report.ts'
import type {Rulebook} from './model/rulebook.ts'
import type {Reading, SourceFile} from './model/source.ts'
import {idOf, itemsOf, systemOf, wholeSystems} from './model/systems.ts'
import {outlineOf, reportKind} from './outline/index.ts'
import {readable} from './text/index.ts'

/** A rulebook (规程) made ready for reading: its patterns compiled, its indicators indexed. */
export interface LoadedRulebook extends Rulebook {
  readonly matcher: Matcher
  readonly near: NearIndex
  readonly kin: Kin
}

/** What may be told of a report rather than read from it. */
export interface CheckOptions {
  readonly level?: Level | undefined
  readonly year?: number | undefined
  /** Id or title of the system, as `systemOf` reads it. */
  readonly system?: string | undefined
}

/** Make a rulebook ready for reading. */
export const prepared = (rulebook: Rulebook): LoadedRulebook => ({
  ...rulebook,
  systems: wholeSystems(rulebook.systems),
  matcher: matcherOf(patternListsOf(rulebook), rulebook.lexicon),
  near: nearIndexOf(rulebook.bigrams),
  kin: kinOf(rulebook),
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

/**
 * The report that a reading holds.
 *
 * @throws InputError `not-a-report` (unjudgeable) where it holds none.
 */
export async function reportOf(reading: Reading, rulebook: LoadedRulebook): Promise<Report> {
  const text = await readable(reading)
  const numerals = numeralsIn(text.text)
  const figures = numerals.filter(({kind}) => kind === 'count' || kind === 'percent')
  const hits = rulebook.matcher.scan(text.text, figures)
  const outline = outlineOf(text, hits, rulebook)
  const kind = reportKind(text, hits, {outline: rulebook.outline, found: outline})
  if (!kind.report) throw notAReport(kind.looksLike, reading.name)
  return {reading, text, outline, numerals, hits}
}

function notAReport(looksLike: string, source: string): InputError {
  const seen = looksLike === '' ? '没有看到“法治政府建设”“依法行政”等标题和相应部分' : `看到的像是“${looksLike}”`
  return new InputError('not-a-report', `应为法治政府建设年度报告，${seen}`, {source, severity: 'unjudgeable'})
}

/** The indicators of a system in its order, as far as they are built. */
function indicatorsOf(system: System | undefined, indicators: readonly Indicator[]): readonly Indicator[] {
  const order = new Map(itemsOf(system).map((item, index) => [idOf(item), index]))
  return indicators.filter(({id}) => order.has(id)).toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
}

/** The steps from a report to its gaps, in their order. */
export async function judge(report: Report, rulebook: LoadedRulebook, options: CheckOptions = {}): Promise<Judged> {
  const {identity} = report.outline
  const level = options.level ?? identity.level
  const year = options.year ?? identity.year
  const system = systemOf(rulebook, {name: options.system, level})
  const read = factsIn(report, rulebook)
  const judgements = await assess(indicatorsOf(system, rulebook.indicators), read.facts, {level, year})
  const gaps = gapsIn(judgements, {problems: read.problems, kin: rulebook.kin})
  const absent = new Set(judgements.filter(({standing}) => standing === 'absent').map(({indicator}) => indicator.id))
  const {flaws, coverage} = flawsIn({report, read, rules: rulebook, level, year})
  const cells = cellsOf({judgements, gaps, problems: read.problems, flaws})
  return {
    read,
    system,
    level,
    year,
    judgements,
    gaps,
    cells,
    flaws,
    coverage,
    near: nearTo(rulebook.near, report, absent),
  }
}

/** Check one report against one rulebook (核查): the assessment of the JSON contract. */
export async function check(report: Report, rulebook: LoadedRulebook, options: CheckOptions = {}): Promise<Assessment> {
  return assessmentOf(report, rulebook, await judge(report, rulebook, options))
}
