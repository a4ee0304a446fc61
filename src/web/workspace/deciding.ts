import type {Decided, Failure} from '../../index.ts'
import type {Bench} from './bench.ts'
import {noReview, type ReviewFile, type State} from './state.ts'
import type {JudgedUnit} from './unit.ts'

/** The decisions on a report. */
export const decidedOn = (_state: State, _unit: JudgedUnit): Decided => ({entry: null, decisions: [], unknown: []})

/** Whether there are decisions that no file holds yet. */
export const isUnsaved = ({text, saved}: ReviewFile): boolean => text !== saved

/** Takes the decisions of a review file over, in the place of those that are there; what is wrong with it is given back, and nothing is changed. */
export async function loadReview({state, engine}: Bench, name: string, text: string): Promise<Failure | null> {
  const file = await engine.call('decisions', {path: name, text})
  if ('error' in file) return file
  state.review.value = {name: noReview.name, text, saved: text, file}
  return null
}
