/// <reference lib="dom" />
import {effect} from '@preact/signals'
import {createStore, entries, promisifyRequest, type UseStore} from 'idb-keyval'
import type {SourceFile} from '../../index.ts'
import type {ReviewFile, State, View} from './state.ts'
import {type Basis, type Unit, unitOf, unreadUnit} from './unit.ts'

/** What is kept of the work beside the files themselves. */
interface Kept {
  readonly view: View
  readonly review: ReviewFile
  readonly choices: State['choices']['value']
  readonly papers: State['papers']['value']
  /** In their order. */
  readonly units: readonly (Basis & Pick<Unit, 'id' | 'unread'>)[]
}

/** Milliseconds after a change before it is written. */
const pause = 250

const fileKey = (id: string): string => `file:${id}`

const keptOf = ({view, review, choices, papers, units}: State): Kept => ({
  view: view.value,
  review: review.value,
  choices: choices.value,
  papers: papers.value,
  units: units.value.map(({id, edited, told, unread}) => ({id, edited, told, unread})),
})

/** Writes what changed: files that are new, files that went, and all the rest; at once, so that it is kept even where the page goes before the answer. */
function writer(store: UseStore, known: Map<string, SourceFile>) {
  return async (kept: Kept, units: readonly Unit[]): Promise<void> => {
    const gone = [...known.keys()].filter(id => !units.some(unit => unit.id === id))
    const fresh = units.filter(({id, source}) => known.get(id) !== source)
    for (const id of gone) known.delete(id)
    for (const {id, source} of fresh) known.set(id, source)
    await store('readwrite', place => {
      for (const id of gone) place.delete(fileKey(id))
      for (const {id, source} of fresh) place.put(source, fileKey(id))
      place.put(kept, 'work')
      place.transaction.commit()
      return promisifyRequest(place.transaction)
    })
  }
}

/** Puts the kept work back on the workbench. */
function restore(state: State, kept: Kept, files: ReadonlyMap<string, SourceFile>): void {
  state.units.value = kept.units.flatMap(({id, edited, told, unread}) => {
    if (unread !== null) return [unreadUnit(unread)]
    const source = files.get(id)
    return source === undefined ? [] : [{...unitOf(source), id, edited, told}]
  })
  state.review.value = kept.review
  state.choices.value = kept.choices
  state.papers.value = kept.papers
  state.view.value = kept.view
}

/**
 * Keeps the work in this browser (IndexedDB), so that a reload loses nothing: puts back what was kept under this name, then writes every change.
 * Where the browser keeps nothing, `kept` says so.
 */
export async function keepWork(state: State, name: string): Promise<void> {
  const known = new Map<string, SourceFile>()
  try {
    const store = createStore(name, 'work')
    const found = new Map(await entries<string, unknown>(store))
    for (const [key, value] of found) if (key.startsWith('file:')) known.set(key.slice(5), value as SourceFile)
    const kept = found.get('work') as Kept | undefined
    if (kept !== undefined) restore(state, kept, known)
    const write = writer(store, known)
    let timer = 0
    const flush = async (): Promise<void> => {
      clearTimeout(timer)
      try {
        await write(keptOf(state), state.units.value)
      } catch {
        state.kept.value = false
      }
    }
    effect(() => {
      keptOf(state)
      clearTimeout(timer)
      timer = window.setTimeout(flush, pause)
    })
    for (const leaving of ['beforeunload', 'pagehide']) window.addEventListener(leaving, () => void flush())
  } catch {
    state.kept.value = false
  }
}
