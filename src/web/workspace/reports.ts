/// <reference lib="dom" />
import {batch, effect} from '@preact/signals'
import {type CheckOptions, type Failure, failureOf, isReportName, type SourceFile, sizeComplaint} from '../../index.ts'
import {isReviewFile, takeReviews} from '../deciding/taking.ts'
import {words} from '../words.ts'
import type {Bench} from './bench.ts'
import type {Found} from './files.ts'
import {noReview, type View} from './state.ts'
import {isJudged, type Unit, unitOf, unreadUnit} from './unit.ts'

/** Shows a part of the workbench. */
export function show({state}: Bench, view: View): void {
  state.view.value = view
}

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

/** What is said of files that were taken over: how many there are while they are judged, then how many of them could be read. */
function takenOf(units: readonly Unit[], passed: number): string {
  if (units.some(({result}) => result === null)) return words.taking(units.length)
  const read = units.filter(isJudged).length
  return words.taken(read, units.length - read, passed)
}

/** Says what came of the files, and again when they are judged, unless something else was said meanwhile. */
function announce({state}: Bench, ids: ReadonlySet<string>, passed: number): void {
  const {notice, units} = state
  let said: string | null = null
  const stop = effect(() => {
    const own = units.value.filter(({id}) => ids.has(id))
    if (said !== null && !notice.peek().startsWith(said)) return void queueMicrotask(() => stop())
    const next = takenOf(own, passed)
    if (next !== said) notice.value = next + notice.peek().slice(said === null ? notice.peek().length : said.length)
    said = next
    if (own.every(({result}) => result !== null)) queueMicrotask(() => stop())
  })
}

/** Takes files over, archives unpacked; what is no report by its name is passed over, and said so. */
export async function add(bench: Bench, found: readonly Found[]): Promise<void> {
  const single = found.length === 1
  const reviews = found.filter(({path}) => isReviewFile(path))
  const others = found.filter(({path}) => !isReviewFile(path))
  const wanted = others.filter(({path}) => single || isReportName(path))
  const passed = others.length - wanted.length
  const sources: (SourceFile | Failure)[] = []
  for (const {path, file} of wanted) {
    const wrong = sizeComplaint(path, file.size)
    const bytes = wrong === null ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
    const read = wrong === null ? await bench.engine.call('unpack', {name: path, bytes}) : [failureOf(path, wrong)]
    for (const one of read) sources.push(one)
  }
  if (sources.length > 0) take(bench, sources)
  if (sources.length > 0 || passed > 0)
    announce(bench, new Set(sources.map(source => ('error' in source ? source.document.file : source.name))), passed)
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

/** Takes a report off the workbench, with what was decided on for its papers. */
export function remove(bench: Bench, id: string): void {
  const {state} = bench
  batch(() => {
    state.units.value = state.units.value.filter(unit => unit.id !== id)
    state.choices.value = keyed(state.choices.value, key => key !== id)
    state.papers.value = keyed(state.papers.value, key => !key.startsWith(`${id}#`))
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
