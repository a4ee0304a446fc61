import {textAt} from './intake/files.ts'
import type {DecisionFile} from './model/decision.ts'
import type {Recorded} from './rulebook/decisions.ts'

export {entryFor, type NamedReport} from './model/decided.ts'
export type {Decision, DecisionFile} from './model/decision.ts'
export {type DecidedOn, decisionsOn, seenIn} from './papers/decisions.ts'
export type {Recorded} from './rulebook/decisions.ts'

/** What reads and writes YAML is loaded only where there is a file of decisions. */
const reader = () => import('./rulebook/decisions.ts')

/**
 * The reviewer's decisions (复核决定) in a file; null where there is no such file.
 *
 * @throws InputError where it cannot be read, `decisions-broken` where something is wrong with what it says.
 */
export async function decisionsAt(path: string): Promise<DecisionFile | null> {
  const file = await textAt(path)
  if (file === null) return null
  const {readDecisions} = await reader()
  return readDecisions(file)
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
  const {readDecisions, withDecision} = await reader()
  return {text: withDecision(file, decision), before: readDecisions(file)}
}
