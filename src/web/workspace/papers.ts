import {type Signal, signal} from '@preact/signals'
import type {Assessment, Choice, Draft, Paper} from '../../index.ts'
import type {PaperName} from '../engine/inputs.ts'
import type {Bench} from './bench.ts'
import type {EditedPaper, State} from './state.ts'

/** Under what a paper of a report is kept that was changed by hand. */
export const paperKey = (unitId: string, name: PaperName): string => `${unitId}#${name}`

/** A paper of a report as it was changed by hand (改过的文书); undefined where it is as it is drafted. */
export function editedPaper({papers}: State, unitId: string, name: PaperName): Paper | undefined {
  const edited = papers.value[paperKey(unitId, name)]
  return edited && {title: edited.title, blocks: edited.blocks}
}

/** A record with a value put in under a key, or with the key taken out. */
function withKey<Value>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value | null,
): Readonly<Record<string, Value>> {
  const {[key]: _, ...others} = record
  return value === null ? others : {...others, [key]: value}
}

/** Keeps a paper as it was changed by hand; null puts back what is drafted. */
export function rewrite({state}: Bench, unitId: string, name: PaperName, paper: EditedPaper | null): void {
  state.papers.value = withKey(state.papers.value, paperKey(unitId, name), paper)
}

/** Says how a gap of a report is to be closed (核实结果); null takes it back. */
export function choose({state}: Bench, unitId: string, indicator: string, choice: Choice | null): void {
  const chosen = withKey(state.choices.value[unitId] ?? {}, indicator, choice)
  state.choices.value = withKey(state.choices.value, unitId, Object.keys(chosen).length === 0 ? null : chosen)
}

/** What is to be verified of a result, with the sentences for it (待核实); null until the engine has answered. */
export function draftOn({state, engine}: Bench, assessment: Assessment): Signal<Draft | null> {
  const known = state.drafts.get(assessment)
  if (known !== undefined) return known
  const answer = signal<Draft | null>(null)
  state.drafts.set(assessment, answer)
  void engine.call('draft', assessment).then(draft => {
    answer.value = draft
  })
  return answer
}
