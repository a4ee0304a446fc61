import {resolve, sep} from 'node:path'
import {
  type Assessment,
  check,
  type Failure,
  failureOf,
  InputError,
  type Reading,
  type Report,
  type Rulebook,
  readAll,
  readReport,
  type SourceFile,
} from '../index.ts'
import {misuse} from './complain.ts'
import type {Run} from './parse.ts'
import type {Terminal} from './terminal.ts'

/** 0 nothing at or above the threshold · 1 gaps · 2 input that is not usable · 3 a document that cannot be judged. */
export type ExitCode = 0 | 1 | 2 | 3

/** What an assessment was made from. */
export interface Origin {
  readonly source: SourceFile
  readonly report: Report
}

interface Outcome {
  readonly result: Assessment | Failure
  readonly code: ExitCode
  readonly origin: Origin | null
}

const failed = (file: string, error: InputError): Outcome => ({
  result: failureOf(file, error),
  code: error.severity === 'unjudgeable' ? 3 : 2,
  origin: null,
})

/** What is done with every result, and what exit code an assessment is worth. */
export interface Worker {
  readonly terminal: Terminal
  readonly judge: (assessment: Assessment) => ExitCode | Promise<ExitCode>
  readonly take: (result: Assessment | Failure, reading: Reading | null, origin: Origin | null) => Promise<void>
}

const higher = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b)

/** Whether a path is a folder or lies in it. */
const liesIn = (path: string, folder: string): boolean =>
  `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`)

/** Tells results of an earlier run, which are no reports. Throws a misuse where results would come to lie among the reports. */
function isOwnOutput({paths, out}: Run): (file: string) => boolean {
  if (out === undefined) return () => false
  const [among] = paths.filter(path => path !== '-' && liesIn(path, out))
  if (among !== undefined) throw misuse('out-among-reports', out, among)
  return file => file !== '-' && liesIn(file, out)
}

/** Assess every file of a run on its own, so that a bad one never stops the others. Gives the highest exit code of all. */
export async function eachFile(run: Run, rulebook: Rulebook, {terminal, judge, take}: Worker): Promise<ExitCode> {
  const {level, year, system} = run
  const outcomeOf = async (source: SourceFile): Promise<Outcome> => {
    try {
      const report = await readReport(source, rulebook)
      const result = await check(report, rulebook, {level, year, system})
      return {result, code: await judge(result), origin: {source, report}}
    } catch (error) {
      if (error instanceof InputError) return failed(source.name, error)
      throw error
    }
  }
  const isOutput = isOwnOutput(run)
  let code: ExitCode = 0
  for await (const source of readAll(run.paths)) {
    if (isOutput(source.name)) continue
    const outcome = 'error' in source ? failed(source.name, source.error) : await outcomeOf(source)
    code = higher(code, outcome.code)
    terminal.log('checked', {file: source.name, code: outcome.code})
    await take(outcome.result, outcome.origin?.report.reading ?? null, outcome.origin)
    if (terminal.out.closed()) return code
  }
  return code
}
