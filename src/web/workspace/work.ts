/// <reference lib="dom" />
import type {Failure, SourceFile} from '../../index.ts'
import {idOf} from './sources.ts'
import type {State} from './state.ts'
import {words} from './words.ts'

/** How many names a question says. */
const most = 5

/** Whether a report was worked on (有改动): its text or a paper changed, a choice made. */
export const hasWork = ({units, choices, papers}: State, id: string): boolean =>
  units.value.some(unit => unit.id === id && unit.edited !== null) ||
  choices.value[id] !== undefined ||
  Object.keys(papers.value).some(key => key.startsWith(`${id}#`))

/** The files to be taken over without those that the user keeps back (保留原有的), asked where they would take the place of reports that were worked on. */
export function withoutKept(
  state: State,
  sources: readonly (SourceFile | Failure)[],
): readonly (SourceFile | Failure)[] {
  const known = new Set(state.units.value.map(({id}) => id))
  const names = sources.map(idOf).filter(id => known.has(id) && hasWork(state, id))
  if (names.length === 0) return sources
  if (window.confirm(words.replace(names.slice(0, most), Math.max(0, names.length - most)))) return sources
  return sources.filter(source => !names.includes(idOf(source)))
}
