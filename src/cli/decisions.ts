import {dirname, join, relative, resolve, sep} from 'node:path'
import {type DecisionFile, decisionsAt, help} from '../index.ts'
import {misuse} from './complain.ts'

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
export function decisionReader(named: string | undefined): (path: string) => Promise<DecisionFile | null> {
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
