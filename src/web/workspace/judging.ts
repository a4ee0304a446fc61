import {effect} from '@preact/signals'
import type {Failure} from '../../index.ts'
import type {Engine} from '../engine/protocol.ts'
import {words} from '../words.ts'
import type {State} from './state.ts'
import {isStale, sourceOf, type Unit} from './unit.ts'

/** The report that is judged next: the one in sight, else the first in the list. */
function nextOf({units, view}: State, busy: ReadonlySet<string>): Unit | undefined {
  const open = view.value
  const stale = units.value.filter(unit => isStale(unit) && !busy.has(unit.id))
  return stale.find(({id}) => 'unit' in open && open.unit === id) ?? stale[0]
}

/** Puts a result in its place, unless the report has gone since. */
function settle({units}: State, judged: Unit): void {
  const {id, source, edited, told, result} = judged
  units.value = units.value.map(unit =>
    unit.id === id && unit.source === source ? {...unit, result, judged: {edited, told}} : unit,
  )
}

/** What stands in the place of a result where the program itself failed. */
const troubleWith = (file: string, error: Error): Failure => ({
  document: {file},
  error: {code: 'program-error', message: words.programError(error.message)},
})

/** Judges every report that has no result, or whose result is out of date, as many at once as the engine can take. */
export function judgeAll(state: State, engine: Engine): () => void {
  const busy = new Set<string>()
  const judge = async (unit: Unit): Promise<void> => {
    busy.add(unit.id)
    const result = await engine
      .call('check', {source: sourceOf(unit), told: unit.told})
      .catch((error: Error) => troubleWith(unit.id, error))
    busy.delete(unit.id)
    settle(state, {...unit, result})
    start()
  }
  // What is next is asked for even when all are busy: what the effect does not read, it is not told of ever after.
  const start = (): void => {
    for (let unit = nextOf(state, busy); unit !== undefined && busy.size < engine.size; unit = nextOf(state, busy))
      void judge(unit)
  }
  return effect(start)
}
