import {
  type DecisionFile,
  type Failure,
  type RuleFile,
  readDecisions,
  withDecision,
  withoutDecision,
} from '../../index.ts'
import type {Revised, Revision} from './inputs.ts'
import {mergedReviews} from './merging.ts'
import {orFailure} from './reading.ts'

/** What is done with a file of decisions: 复核决定. */
export const decisionCalls = {
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
