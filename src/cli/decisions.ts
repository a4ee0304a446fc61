import {dirname, join, relative, resolve, sep} from 'node:path'
import {
  type Assessment,
  type Decided,
  type DecisionFile,
  dayOf,
  decisionsAt,
  decisionsOn,
  help,
  undecided,
} from '../index.ts'
import {misuse} from './complain.ts'
import type {Deciding} from './parse.ts'
import type {Terminal} from './terminal.ts'

/** The file of decisions that goes with a report: the one named, else the one in its folder; null for standard input without a name. */
export function decisionsPath(file: string, named: string | undefined): string | null {
  if (named !== undefined) return named
  return file === '-' ? null : join(dirname(file), help.decisions.file)
}

/** The report's path from the folder of the file of decisions, with forward slashes; null for standard input. */
export const nameIn = (path: string, file: string): string | null =>
  file === '-'
    ? null
    : relative(dirname(resolve(path)), resolve(file))
        .split(sep)
        .join('/')
        .normalize()

/** Reads files of decisions, each once. One that was named has to be there. */
function decisionReader(named: string | undefined): (path: string) => Promise<DecisionFile | null> {
  const read = new Map<string, Promise<DecisionFile | null>>()
  const fresh = async (path: string): Promise<DecisionFile | null> => {
    const file = await decisionsAt(path)
    if (file === null && named !== undefined) throw misuse('decisions-missing', path)
    return file
  }
  return path => {
    const known = read.get(path) ?? fresh(path)
    read.set(path, known)
    return known
  }
}

/** Finds the decisions on each report and keeps account of what in their files was not used. */
export function decider({decisions: named, date = dayOf(new Date())}: Deciding, {err}: Terminal) {
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
