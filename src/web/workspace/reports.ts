/// <reference lib="dom" />
import {batch} from '@preact/signals'
import {type CheckOptions, type Failure, isReportName, type SourceFile} from '../../index.ts'
import {announce} from './announcing.ts'
import type {Bench} from './bench.ts'
import {byPath, type Found, type Lost} from './files.ts'
import {say, sayToo} from './saying.ts'
import {idOf, sourcesOf} from './sources.ts'
import {noReview, type State, type View} from './state.ts'
import {isReviewFile, takeReviews} from './taking.ts'
import {type Unit, unitOf, unreadUnit} from './unit.ts'
import {words} from './words.ts'
import {hasWork, withoutKept} from './work.ts'

/** Shows a part of the workbench. */
export function show({state}: Bench, view: View): void {
  batch(() => {
    state.view.value = view
    if ('unit' in view) state.seen.value = view.unit
  })
}

/** The report that was looked at last (最近看的报告), else the first; undefined on an empty workbench. */
export const lastSeen = ({units, seen}: State): Unit | undefined =>
  units.value.find(({id}) => id === seen.value) ?? units.value[0]

/** Puts reports on the workbench; one of a name that is there already takes its place. */
export function take(bench: Bench, sources: readonly (SourceFile | Failure)[]): void {
  const {state} = bench
  const units = sources.map(source => ('error' in source ? unreadUnit(source) : unitOf(source)))
  const fresh = new Map(units.map(unit => [unit.id, unit]))
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

/** Takes files over in the order of their paths, archives unpacked; what is no report by its name is passed over, and said so. */
export async function add(bench: Bench, given: readonly (Found | Lost)[]): Promise<void> {
  const found = given.toSorted((a, b) => byPath(a.path, b.path))
  const reviews = found.flatMap(one => ('file' in one && isReviewFile(one.path) ? [one] : []))
  const others = found.filter(one => 'lost' in one || !isReviewFile(one.path))
  const wanted = others.filter(one => found.length === 1 || ('lost' in one && one.folder) || isReportName(one.path))
  const passed = others.length - wanted.length
  const read = await sourcesOf(bench, wanted)
  const sources = withoutKept(bench.state, read)
  if (sources.length > 0) take(bench, sources)
  if (sources.length > 0 || passed > 0) announce(bench, new Set(sources.map(idOf)), passed)
  else say(bench, '')
  if (sources.length < read.length) sayToo(bench, words.notReplaced(read.length - sources.length))
  if (reviews.length > 0) await takeReviews(bench, reviews)
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

const keyed = <T>(record: Readonly<Record<string, T>>, keeps: (key: string) => boolean): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keeps(key)))

/** Takes a report off the workbench, with what was decided on for its papers; another part than that report stays in sight. */
export function remove(bench: Bench, id: string): void {
  const {state} = bench
  batch(() => {
    state.units.value = state.units.value.filter(unit => unit.id !== id)
    state.choices.value = keyed(state.choices.value, key => key !== id)
    state.papers.value = keyed(state.papers.value, key => !key.startsWith(`${id}#`))
    const here = state.view.value
    if (state.units.value.length === 0) show(bench, {name: 'start'})
    else if ('unit' in here && here.unit === id) show(bench, {name: 'county'})
  })
}

/** Takes a report off (移除), after asking where work on it would be lost; whether it is gone. */
export function takeOff(bench: Bench, id: string): boolean {
  if (hasWork(bench.state, id) && !window.confirm(words.remove(id))) return false
  remove(bench, id)
  say(bench, words.removed(id))
  return true
}

/** Takes everything off the workbench, and with it all that this browser keeps of it. */
export function clear(bench: Bench): void {
  const {state} = bench
  batch(() => {
    state.units.value = []
    state.review.value = noReview
    state.choices.value = {}
    state.papers.value = {}
    say(bench, '')
    show(bench, {name: 'start'})
  })
}
