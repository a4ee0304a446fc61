/// <reference lib="dom" />
import {batch} from '@preact/signals'
import type {CheckOptions, SourceFile} from '../../index.ts'
import {isReviewFile, takeReview} from '../deciding/bar.tsx'
import {words} from '../words.ts'
import type {Bench} from './bench.ts'
import type {Found} from './files.ts'
import {noReview, type View} from './state.ts'
import {type Unit, unitOf} from './unit.ts'

/** Shows a part of the workbench. */
export function show({state}: Bench, view: View): void {
  state.view.value = view
}

/** Puts reports on the workbench; one of a name that is there already takes its place. */
export function take(bench: Bench, sources: readonly SourceFile[]): void {
  const {state} = bench
  const fresh = new Map(sources.map(source => [source.name, unitOf(source)]))
  const known = new Set(state.units.value.map(({id}) => id))
  batch(() => {
    state.units.value = [
      ...state.units.value.map(unit => fresh.get(unit.id) ?? unit),
      ...[...fresh.values()].filter(({id}) => !known.has(id)),
    ]
    const [first, second] = state.units.value
    if (first !== undefined) show(bench, second === undefined ? {name: 'report', unit: first.id} : {name: 'county'})
  })
}

/** Takes files over, archives unpacked; what is no report by its name is passed over, and said so. */
export async function add(bench: Bench, found: readonly Found[]): Promise<void> {
  const reviews = found.filter(({path}) => isReviewFile(path))
  const reports = found.filter(({path}) => !isReviewFile(path))
  const single = reports.length === 1
  const wanted = reports.filter(() => single || true)
  const passed = reports.length - wanted.length
  const sources: SourceFile[] = []
  for (const {path, file} of wanted) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    sources.push(...(await bench.engine.call('unpack', {name: path, bytes})))
  }
  if (sources.length > 0) take(bench, sources)
  bench.state.notice.value = words.taken(sources.length, passed)
  const [review] = reviews.toSorted((a, b) => a.path.length - b.path.length)
  if (review !== undefined) await takeReview(bench, review.file)
}

/** Takes text over that was pasted: 粘贴的报告. */
export function paste(bench: Bench, text: string): void {
  const names = new Set(bench.state.units.value.map(({id}) => id))
  let [name, number] = [words.pasted(1), 1]
  while (names.has(name)) {
    number += 1
    name = words.pasted(number)
  }
  take(bench, [{name, bytes: new TextEncoder().encode(text)}])
  show(bench, {name: 'report', unit: name})
}

const change = ({state}: Bench, id: string, to: (unit: Unit) => Unit): void => {
  state.units.value = state.units.value.map(unit => (unit.id === id ? to(unit) : unit))
}

/** Changes the text of a report; null puts back how it came. */
export const edit = (bench: Bench, id: string, edited: string | null): void =>
  change(bench, id, unit => ({...unit, edited}))

/** Says what a report is, where its own account of itself is to be corrected. */
export const tell = (bench: Bench, id: string, told: CheckOptions): void => change(bench, id, unit => ({...unit, told}))

/** Takes a report off the workbench. */
export function remove(bench: Bench, id: string): void {
  const {state} = bench
  batch(() => {
    state.units.value = state.units.value.filter(unit => unit.id !== id)
    show(bench, state.units.value.length > 0 ? {name: 'county'} : {name: 'start'})
  })
}

/** Takes everything off the workbench, and with it all that this browser keeps of it. */
export function clear(bench: Bench): void {
  const {state} = bench
  batch(() => {
    state.units.value = []
    state.review.value = noReview
    state.choices.value = {}
    state.papers.value = {}
    state.notice.value = ''
    show(bench, {name: 'start'})
  })
}
