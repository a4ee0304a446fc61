import {textAt} from './intake/files.ts'
import type {DecisionFile} from './model/decision.ts'
import type {Recorded} from './rulebook/decisions.ts'
import type {RuleFile} from './rulebook/sheet.ts'
import type {Withdrawn} from './rulebook/withdrawn.ts'

export {entryFor, type NamedReport} from './model/decided.ts'
export type {Decision, DecisionFile} from './model/decision.ts'
export {type DecidedOn, decisionsOn, seenIn} from './papers/decisions.ts'
export type {Recorded} from './rulebook/decisions.ts'
export type {RuleFile} from './rulebook/sheet.ts'
export type {Withdrawn} from './rulebook/withdrawn.ts'

/** What reads and writes YAML is loaded only where there is a file of decisions. */
const reader = () => import('./rulebook/decisions.ts')

/**
 * The reviewer's decisions (复核决定) that the text of a file holds; none where it has no content.
 *
 * @throws InputError `decisions-broken` with every complaint about it, at line and column.
 */
export const readDecisions = async (file: RuleFile): Promise<DecisionFile> => (await reader()).readDecisions(file)

/**
 * The text of a file of decisions with one decision put into it; of a new file where it is empty. Comments, order and all else stay.
 *
 * @throws InputError `decisions-broken` where it cannot be read.
 */
export const withDecision = async (file: RuleFile, decision: Recorded): Promise<string> =>
  (await reader()).withDecision(file, decision)

/**
 * The text of a file of decisions with one decision withdrawn, and the entry of its report where that was the last; the same text where there
 * is no such decision.
 *
 * @throws InputError `decisions-broken` where it cannot be read.
 */
export const withoutDecision = async (file: RuleFile, withdrawn: Withdrawn): Promise<string> =>
  (await import('./rulebook/withdrawn.ts')).withoutDecision(file, withdrawn)

/**
 * The reviewer's decisions (复核决定) in a file; null where there is no such file.
 *
 * @throws InputError where it cannot be read, `decisions-broken` where something is wrong with what it says.
 */
export async function decisionsAt(path: string): Promise<DecisionFile | null> {
  const file = await textAt(path)
  return file === null ? null : readDecisions(file)
}

/**
 * What a file of decisions, as it is now, is to say with one decision more, and what it said on the matter before.
 *
 * @throws InputError as `decisionsAt`.
 */
export async function recorded(
  path: string,
  decision: Recorded,
): Promise<{readonly text: string; readonly before: DecisionFile}> {
  const file = (await textAt(path)) ?? {path, text: ''}
  return {text: await withDecision(file, decision), before: await readDecisions(file)}
}
