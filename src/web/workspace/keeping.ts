/// <reference lib="dom" />
import {effect} from '@preact/signals'
import {createStore, entries, promisifyRequest, type UseStore} from 'idb-keyval'
import type {SourceFile} from '../../index.ts'
import type {ReviewFile, State, View} from './state.ts'
import {type Basis, type Unit, unitOf, unreadUnit} from './unit.ts'

/** What is kept of the work beside the files themselves. */
export interface Kept {
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

/** Bytes that are handed over to the browser at once: more would hold the page up. */
const portion = 4_000_000

/** Files in portions of some bytes, one at least in each. */
export function portions(files: readonly SourceFile[], most = portion): readonly (readonly SourceFile[])[] {
  const all: SourceFile[][] = []
  let room = 0
  for (const file of files) {
    if (file.bytes.length > room) {
      all.push([])
      room = most
    }
    all.at(-1)?.push(file)
    room -= file.bytes.length
  }
  return all
}

const sameUnit = (a: Kept['units'][number], b: Kept['units'][number] | undefined): boolean =>
  a.id === b?.id && a.edited === b.edited && a.told === b.told && a.unread === b.unread

/** Whether there is nothing to write: results come and go, but they are not kept. */
export const isUnchanged = (before: Kept | null, {units, ...now}: Kept): boolean =>
  before !== null &&
  Object.entries(now).every(([key, value]) => before[key as keyof Kept] === value) &&
  before.units.length === units.length &&
  units.every((unit, at) => sameUnit(unit, before.units[at]))

/** Writes in one transaction, handed over at once, so that it is kept even where the page goes before the answer. */
const written = (store: UseStore, change: (place: IDBObjectStore) => void): Promise<void> =>
  store('readwrite', place => {
    change(place)
    place.transaction.commit()
    return promisifyRequest(place.transaction)
  })

/** Writes what changed: files that are new, files that went, and all the rest. */
function writer(store: UseStore, known: Map<string, SourceFile>) {
  return async (kept: Kept, units: readonly Unit[]): Promise<void> => {
    const gone = [...known.keys()].filter(id => !units.some(unit => unit.id === id))
    const fresh = units.filter(({id, source}) => known.get(id) !== source)
    for (const id of gone) known.delete(id)
    for (const {id, source} of fresh) known.set(id, source)
    for (const some of portions(fresh.map(({source}) => source)))
      await written(store, place => {
        for (const source of some) place.put(source, fileKey(source.name))
      })
    await written(store, place => {
      for (const id of gone) place.delete(fileKey(id))
      place.put(kept, 'work')
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
  state.seen.value = 'unit' in kept.view ? kept.view.unit : null
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
    let last: Kept | null = null
    effect(() => {
      const now = keptOf(state)
      if (isUnchanged(last, now)) return
      last = now
      clearTimeout(timer)
      timer = window.setTimeout(flush, pause)
    })
    for (const leaving of ['beforeunload', 'pagehide']) window.addEventListener(leaving, () => void flush())
  } catch {
    state.kept.value = false
  }
}
