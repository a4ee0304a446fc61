import {
  type Assessment,
  annotate,
  type BenchSheet,
  benchSheet,
  type CheckOptions,
  type Choice,
  type CountyParts,
  check,
  collectors,
  compare,
  comparisonPaper,
  countyParts,
  type Decided,
  type Decision,
  type DecisionFile,
  type Draft,
  type Failure,
  InputError,
  type NamedBytes,
  type PageFormat,
  type Paper,
  papers,
  plain,
  type RenderOptions,
  type Report,
  type Rulebook,
  type RuleFile,
  readDecisions,
  readReport,
  renderers,
  type SourceFile,
  type System,
  unpackedFrom,
  type Withdrawn,
  type Written,
  withDecision,
  withoutDecision,
  writtenPaper,
  zipped,
} from '../../index.ts'
import {failureOf} from './failure.ts'
import {mergedReviews} from './merging.ts'

/** A report as it is to be judged: its bytes, and what it is said to be. */
export interface Judging {
  readonly source: SourceFile
  readonly told: CheckOptions
}

/** A report that was judged, with the reviewer's decisions on it. */
export interface Deciding {
  readonly assessment: Assessment
  readonly decided: Decided
}

/** A report with its result, to be laid out. */
export interface Shown extends Deciding {
  readonly source: SourceFile
}

/** From what a paper is made: the report with its decisions, and how its gaps are to be closed. */
export interface Paperwork extends Deciding {
  readonly name: PaperName
  readonly choices: Readonly<Record<string, Choice>>
}

/** The papers that are made of one report. */
export type PaperName = keyof typeof papers

/** What of a paper is drafted on: the report, and how its gaps are to be closed. */
export type Drafting = Omit<Paperwork, 'name' | 'decided'>

/** Decisions that were read or changed: the text of their file, and what it says. */
export interface Revised {
  readonly text: string
  readonly file: DecisionFile
}

/** One change of a file of decisions. `others` are the reports that are there beside it: 其他报告. */
export interface Revision {
  readonly file: RuleFile
  readonly matter: Withdrawn
  /** Null where the decision is withdrawn. */
  readonly decision: Decision | null
  readonly others: readonly string[]
}

/** What work gives, or what stands in its place where the input is at fault. */
async function orFailure<T>(file: string, work: () => Promise<T>): Promise<T | Failure> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof InputError) return failureOf(file, error)
    throw error
  }
}

/** Reads reports, keeping the last one: it is mostly the one that is asked for again. */
function readerBy(rulebook: Rulebook): (source: SourceFile) => Promise<Report> {
  const last: {source: SourceFile | null; report: Promise<Report> | null} = {source: null, report: null}
  return source => {
    const same = last.source?.name === source.name && equal(last.source.bytes, source.bytes)
    if (same && last.report !== null) return last.report
    last.source = source
    last.report = readReport(source, rulebook)
    return last.report
  }
}

const equal = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])

/** What is done with a file of decisions: 复核决定. */
const decisionCalls = {
  decisions: (file: RuleFile): Promise<DecisionFile | Failure> => orFailure(file.path, () => readDecisions(file)),

  merged: mergedReviews,

  revise: ({file, matter, decision, others}: Revision): Promise<Revised | Failure> =>
    orFailure(file.path, async () => {
      const still = (name: string): boolean => others.includes(name)
      const text = await (decision === null
        ? withoutDecision(file, matter)
        : withDecision(file, {...matter, decision, still}))
      return {text, file: await readDecisions({...file, text})}
    }),
}

/** All that the page asks of its worker, by name. Every answer is plain data. */
export function callsBy(rulebook: Rulebook) {
  const read = readerBy(rulebook)
  const options: RenderOptions = {columns: 100, paint: plain, verbose: false, rulebook}
  return {
    systems: (): readonly System[] => rulebook.systems,

    unpack: async (file: SourceFile): Promise<readonly (SourceFile | Failure)[]> => {
      const found: (SourceFile | Failure)[] = []
      for await (const one of unpackedFrom(file)) found.push('error' in one ? failureOf(one.name, one.error) : one)
      return found
    },

    check: ({source, told}: Judging): Promise<Assessment | Failure> =>
      orFailure(source.name, async () => check(await read(source), rulebook, told)),

    paper: ({name, assessment, decided, choices}: Paperwork): Paper =>
      papers[name].paper(assessment, {rulebook, decided, choices: new Map(Object.entries(choices))}),

    draft: async ({assessment, choices}: Drafting): Promise<Draft> => {
      const settled = new Map(Object.entries(choices))
      return JSON.parse(String(await papers.draft.write(assessment, 'json', {...options, choices: settled})))
    },

    suffix: (name: PaperName): string => papers[name].suffix,

    text: async ({source}: {readonly source: SourceFile}): Promise<string | null> => {
      try {
        const {format, content, plain: readable} = (await read(source)).reading
        return format === 'md' ? content : readable.text
      } catch (error) {
        if (error instanceof InputError) return null
        throw error
      }
    },

    written: ({paper, format}: {readonly paper: Paper; readonly format: PageFormat}): Written | Promise<Written> =>
      writtenPaper(paper, format, options),

    sheet: async ({source, assessment, decided}: Shown): Promise<BenchSheet> =>
      benchSheet(assessment, {...options, reading: (await read(source)).reading, decided}),

    report: async ({
      source,
      assessment,
      decided,
      format,
    }: Shown & {readonly format: 'docx' | 'xlsx' | 'html'}): Promise<Written> =>
      renderers[format](assessment, {...options, reading: (await read(source)).reading, decided}),

    matrix: async (results: readonly (Assessment | Failure)[]): Promise<Written> => {
      const {take, end} = await collectors.xlsx.of(options)
      for (const result of results) take(result)
      return end()
    },

    annotate: ({source, told}: Judging): Promise<Uint8Array | Failure> =>
      orFailure(source.name, async () => {
        const report = await read(source)
        return annotate(await check(report, rulebook, told), {source, report, rulebook, verbose: false})
      }),

    county: (assessments: readonly Assessment[]): Promise<CountyParts> => countyParts(assessments, {rulebook}),

    ...decisionCalls,

    packed: (files: readonly NamedBytes[]): Uint8Array => zipped(files),

    compare: ({last, now}: {readonly last: Judging; readonly now: Judging}): Promise<Paper | Failure> =>
      orFailure(now.source.name, async () => {
        const [before, after] = [await readReport(last.source, rulebook), await readReport(now.source, rulebook)]
        return comparisonPaper(await compare([before, after], rulebook, now.told), rulebook)
      }),
  }
}

/** The calls by name. */
export type Calls = ReturnType<typeof callsBy>
