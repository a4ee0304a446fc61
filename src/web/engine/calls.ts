import {
  type Assessment,
  annotate,
  type BenchSheet,
  benchSheet,
  type CountyParts,
  check,
  collectors,
  countyParts,
  type Failure,
  failureOf,
  InputError,
  type NamedBytes,
  plain,
  type RenderOptions,
  type Rulebook,
  renderers,
  type SourceFile,
  type System,
  unpackedFrom,
  version,
  type Written,
  zipped,
} from '../../index.ts'
import {decisionCalls} from './decision-calls.ts'
import type {Judging, Shown} from './inputs.ts'
import {paperCalls} from './paper-calls.ts'
import {orFailure, readerBy} from './reading.ts'

/** All that the page asks of its worker, by name. Every answer is plain data. */
export function callsBy(rulebook: Rulebook) {
  const read = readerBy(rulebook)
  const options: RenderOptions = {columns: 100, paint: plain, verbose: false, rulebook}
  return {
    about: (): {readonly tool: Assessment['tool']; readonly systems: readonly System[]} => ({
      tool: {version, rulebook: rulebook.version},
      systems: rulebook.systems,
    }),

    unpack: async (file: SourceFile): Promise<readonly (SourceFile | Failure)[]> => {
      const found: (SourceFile | Failure)[] = []
      for await (const one of unpackedFrom(file)) found.push('error' in one ? failureOf(one.name, one.error) : one)
      return found
    },

    check: ({source, told}: Judging): Promise<Assessment | Failure> =>
      orFailure(source.name, async () => check(await read(source), rulebook, told)),

    text: async ({source}: {readonly source: SourceFile}): Promise<string | null> => {
      try {
        const {format, content, plain: readable} = (await read(source)).reading
        return format === 'md' ? content : readable.text
      } catch (error) {
        if (error instanceof InputError) return null
        throw error
      }
    },

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
    ...paperCalls(rulebook, options),

    packed: (files: readonly NamedBytes[]): Uint8Array => zipped(files),
  }
}

/** The calls by name. */
export type Calls = ReturnType<typeof callsBy>
