import {
  type Assessment,
  check,
  type Failure,
  InputError,
  loadRulebook,
  overview,
  type Rulebook,
  readAll,
  readReport,
  type SourceFile,
  type Tally,
  tallyOf,
} from '../index.ts'
import type {CommandOf, FailOn} from './parse.ts'
import {sinkFor} from './sink.ts'
import {requireSystem} from './system.ts'
import type {Terminal} from './terminal.ts'

/** 0 nothing at or above the threshold · 1 gaps · 2 input that is not usable · 3 a document that cannot be judged. */
export type ExitCode = 0 | 1 | 2 | 3

interface Outcome {
  readonly result: Assessment | Failure
  readonly code: ExitCode
}

const ranks = {never: -1, must: 0, should: 1, hint: 2} as const

/** Whether an assessment has a gap at or above the threshold. */
export const codeOf = ({gaps}: Pick<Assessment, 'gaps'>, failOn: FailOn): ExitCode =>
  gaps.some(({severity}) => ranks[severity] <= ranks[failOn]) ? 1 : 0

const failed = (file: string, {code, message, severity}: InputError): Outcome => ({
  result: {document: {file}, error: {code, message}},
  code: severity === 'unjudgeable' ? 3 : 2,
})

async function outcomeOf(source: SourceFile, rulebook: Rulebook, command: CommandOf<'check'>): Promise<Outcome> {
  const {level, year, system, failOn} = command
  try {
    const result = await check(await readReport(source, rulebook), rulebook, {level, year, system})
    return {result, code: codeOf(result, failOn)}
  } catch (error) {
    if (error instanceof InputError) return failed(source.name, error)
    throw error
  }
}

const higher = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b)

/**
 * `duibiao check`: every file on its own, so that a bad one never stops the others. Gives the highest exit code
 * of all.
 */
export async function runCheck(command: CommandOf<'check'>, terminal: Terminal): Promise<ExitCode> {
  const rulebook = await loadRulebook({...command, bare: true})
  requireSystem(rulebook, command.system)
  const sink = await sinkFor(command, rulebook, terminal)
  const tallies: Tally[] = []
  let code: ExitCode = 0
  for await (const source of readAll(command.paths)) {
    const outcome = 'error' in source ? failed(source.name, source.error) : await outcomeOf(source, rulebook, command)
    code = higher(code, outcome.code)
    tallies.push(tallyOf(outcome.result))
    terminal.log('checked', {file: source.name, code: outcome.code})
    await sink.take(outcome.result)
    if (terminal.out.closed()) return code
  }
  await sink.end()
  const shown = command.out !== undefined || (command.formats[0] === 'text' && tallies.length > 1)
  if (shown) await terminal.out.write(overview(tallies, terminal.paint))
  return code
}
