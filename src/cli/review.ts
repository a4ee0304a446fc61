import {
  type Assessment,
  type Decided,
  decisionsOn,
  type Failure,
  help,
  InputError,
  loadRulebook,
  papers,
  type Reading,
} from '../index.ts'
import {decisionReader, decisionsPath, nameIn} from './decisions.ts'
import {type ExitCode, eachFile, failureOf} from './files.ts'
import type {CommandOf} from './parse.ts'
import {sinkFor} from './sink.ts'
import {requireSystem} from './system.ts'
import type {Terminal} from './terminal.ts'

type Command = CommandOf<'review'>

/** Today in the time of this machine: 2024-05-01. */
function today(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const undecided: Decided = {entry: null, decisions: [], unknown: []}

/** Finds the decisions on each report and keeps account of what in their files was not used. */
function decider({decisions: named, date = today()}: Command, {err}: Terminal) {
  const read = decisionReader(named)
  const unused = new Map<string, Set<string>>()
  const {decisions: say} = help
  const decidedOn = async (assessment: Assessment): Promise<Decided> => {
    const {file} = assessment.document
    const path = decisionsPath(file, named)
    const decisions = path === null ? null : await read(path)
    if (path === null || decisions === null) return undecided
    const left = unused.get(path) ?? new Set(Object.keys(decisions.reports))
    unused.set(path, left)
    const name = nameIn(path, file)
    const decided = decisionsOn(assessment, decisions, {name, date})
    const {entry, unknown} = decided
    if (entry !== null) left.delete(entry)
    if (entry !== null && name !== null && entry.normalize() !== name) await err.write(say.renamed(path, entry, name))
    if (unknown.length > 0) await err.write(say.unknown(path, file, unknown))
    return decided
  }
  const end = async (): Promise<void> => {
    for (const [path, left] of unused) if (left.size > 0) await err.write(say.others(path, [...left]))
  }
  return {decidedOn, end}
}

/** `duibiao review`: an opinion on every report, with the reviewer's decisions on it. */
export async function runReview(command: Command, terminal: Terminal): Promise<ExitCode> {
  const {formats, out} = command
  const rulebook = await loadRulebook({...command, bare: true})
  requireSystem(rulebook, command.system)
  const {write, suffix} = papers.review
  const {decidedOn, end} = decider(command, terminal)
  const held = new WeakMap<Assessment, Decided>()
  const heldOf = (assessment: Assessment) => held.get(assessment) ?? undecided
  const sink = await sinkFor(
    {formats, out, suffix},
    {
      report: (assessment, format, sheet) =>
        write(assessment, format, {...sheet, rulebook, decided: heldOf(assessment)}),
      run: () => null,
    },
    terminal,
  )
  let refused = false
  const take = async (result: Assessment | Failure, reading: Reading | null): Promise<void> => {
    if ('error' in result) return sink.take(result, null)
    try {
      held.set(result, await decidedOn(result))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      refused = true
      return sink.take(failureOf(result.document.file, error), null)
    }
    return sink.take(result, reading)
  }
  const code = await eachFile(command, rulebook, {terminal, judge: () => 0, take})
  await sink.end()
  await end()
  return refused && code < 2 ? 2 : code
}
