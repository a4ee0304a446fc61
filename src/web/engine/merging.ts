import {type Failure, failureOf, InputError, type RuleFile, readDecisions, withDecision} from '../../index.ts'
import type {Revised} from './inputs.ts'

/** Review files as one, and those that were left out because something is wrong with them. */
export interface Merged extends Revised {
  readonly failures: readonly Failure[]
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

const depthOf = ({path}: RuleFile): number => path.split('/').length

/** A text with the decisions of a file put into it, each under its report's path from the outermost folder. */
async function withAll(text: string, file: RuleFile): Promise<string> {
  const {reports} = await readDecisions(file)
  let merged = text
  for (const [key, {sha256, decisions}] of Object.entries(reports))
    for (const [indicator, decision] of Object.entries(decisions)) {
      const name = folderOf(file.path) + key
      merged = await withDecision(
        {path: file.path, text: merged},
        {name, sha256, indicator, decision, still: () => true},
      )
    }
  return merged
}

/**
 * The decisions of the review files of a folder and of the folders in it (合并复核决定) as one file: the outermost stays as it is written, the
 * reports of the others are named by their paths from the outermost folder.
 */
export async function mergedReviews(files: readonly RuleFile[]): Promise<Merged> {
  const failures: Failure[] = []
  let text = ''
  for (const file of files.toSorted((a, b) => depthOf(a) - depthOf(b)))
    try {
      await readDecisions(file)
      text = text === '' && folderOf(file.path) === '' ? file.text : await withAll(text, file)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      failures.push(failureOf(file.path, error))
    }
  return {text, file: await readDecisions({path: '', text}), failures}
}
