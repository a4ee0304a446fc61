import {effect} from '@preact/signals'
import {words} from '../words.ts'
import type {Bench} from './bench.ts'
import {say} from './saying.ts'
import {isJudged, type Unit} from './unit.ts'

/** What is said of files that were taken over: how many there are while they are judged, then how many of them could be read. */
function takenOf(units: readonly Unit[], passed: number): string {
  if (units.some(({result}) => result === null)) return words.taking(units.length)
  const read = units.filter(isJudged).length
  return words.taken(read, units.length - read, passed)
}

/** Says what came of the files of some reports (读入情况), and again when they are judged, unless something else was said meanwhile. */
export function announce(bench: Bench, ids: ReadonlySet<string>, passed: number): void {
  const {notice, units} = bench.state
  let said: string | null = null
  const stop = effect(() => {
    const own = units.value.filter(({id}) => ids.has(id))
    if (said !== null && !notice.peek().startsWith(said)) return void queueMicrotask(() => stop())
    const next = takenOf(own, passed)
    if (next !== said) say(bench, next + notice.peek().slice(said === null ? notice.peek().length : said.length))
    said = next
    if (own.every(({result}) => result !== null)) queueMicrotask(() => stop())
  })
}
