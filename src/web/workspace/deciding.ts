/// <reference lib="dom" />
import {
  type Decided,
  type Decision,
  dayOf,
  decisionsOn,
  type Failure,
  type Finding,
  type RuleFile,
  seenIn,
  undecided,
} from '../../index.ts'
import type {Revised} from '../engine/inputs.ts'
import type {Bench} from './bench.ts'
import {saveAs} from './saving.ts'
import {say} from './saying.ts'
import {noReview, type ReviewFile, type State} from './state.ts'
import {isJudged, type JudgedUnit, type Unit} from './unit.ts'

/** Today in the time of this machine: 2024-05-01. */
export const today = (): string => dayOf(new Date())

/** What a reviewer says on a finding (复核意见), without what it rests on. */
export type Verdict = Pick<Decision, 'decision' | 'reason' | 'office' | 'until'>

/** The reviewer's decisions on a report (复核决定), each with whether it still holds. None on a report that is not judged. */
export const decidedOn = ({review}: Pick<State, 'review'>, unit: Unit, date = today()): Decided =>
  isJudged(unit) ? decisionsOn(unit.result, review.value.file, {name: unit.id.normalize(), date}) : undecided

/** Whether there are decisions that no file holds yet. */
export const isUnsaved = ({text, saved, file}: ReviewFile): boolean =>
  text !== saved && (saved !== '' || Object.keys(file.reports).length > 0)

/** What a decision keeps of the finding, put before what the reviewer says. Null without a standing: such a finding cannot be decided on. */
export function decisionOf(finding: Finding, verdict: Verdict): Decision | null {
  if (finding.standing === null) return null
  return {...verdict, ...seenIn(finding, finding.standing)} as Decision
}

const matterOn = ({id, result}: JudgedUnit, indicator: string) => ({
  name: id.normalize(),
  sha256: result.document.sha256,
  indicator,
})

/** Changes the review file; a change that came between is not lost. What is wrong is said to the user. */
async function revise(
  bench: Bench,
  unit: JudgedUnit,
  {indicator, decision}: {readonly indicator: string; readonly decision: Decision | null},
): Promise<boolean> {
  const {state, engine} = bench
  const others = state.units.value.map(({id}) => id.normalize())
  for (;;) {
    const before = state.review.value
    const file = {path: before.name, text: before.text}
    const after: Revised | Failure = await engine.call('revise', {
      file,
      matter: matterOn(unit, indicator),
      decision,
      others,
    })
    if ('error' in after) {
      say(bench, after.error.message)
      return false
    }
    if (state.review.value === before) {
      state.review.value = {...before, ...after}
      return true
    }
  }
}

/** Records a decision on a finding; whether that went well. */
export async function decide(bench: Bench, unit: JudgedUnit, finding: Finding, verdict: Verdict): Promise<boolean> {
  const decision = decisionOf(finding, verdict)
  return decision !== null && (await revise(bench, unit, {indicator: finding.indicator, decision}))
}

/** Withdraws the decision on a finding; whether that went well. */
export const withdraw = (bench: Bench, unit: JudgedUnit, indicator: string): Promise<boolean> =>
  revise(bench, unit, {indicator, decision: null})

/** Takes the decisions of a review file over, in the place of those that are there; what is wrong with it is given back, and nothing is changed. */
export async function loadReview({state, engine}: Bench, name: string, text: string): Promise<Failure | null> {
  const file = await engine.call('decisions', {path: name, text})
  if ('error' in file) return file
  state.review.value = {name: noReview.name, text, saved: text, file}
  return null
}

/**
 * Takes the decisions of several review files over as one, in the place of those that are there; broken ones are left out and given back. Nothing
 * is changed where all are broken. What no single file says counts as unsaved.
 */
export async function loadReviews({state, engine}: Bench, files: readonly RuleFile[]): Promise<readonly Failure[]> {
  const {text, file, failures} = await engine.call('merged', files)
  const whole = files.some(one => one.text === text)
  if (failures.length < files.length) state.review.value = {name: noReview.name, text, saved: whole ? text : '', file}
  return failures
}

/** Writes the review file where the user says; whether it was written. */
export async function saveReview({state}: Pick<Bench, 'state'>): Promise<boolean> {
  const {name, text} = state.review.value
  const written = await saveAs(name, text)
  if (written) state.review.value = {...state.review.value, saved: text}
  return written
}
