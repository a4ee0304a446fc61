import type {Rulebook} from '../model/rulebook.ts'
import type {Kind} from './kinds.ts'
import {isTable} from './merge.ts'

/** What a value leaves out, taken from another: tables key by key. */
function filled(value: unknown, from: unknown): unknown {
  if (!isTable(value) || !isTable(from)) return value
  const known = Object.entries(from).map(([key, shipped]) => [
    key,
    Object.hasOwn(value, key) ? filled(value[key], shipped) : shipped,
  ])
  return {...value, ...Object.fromEntries(known)}
}

/** A user's file of word lists with the shipped lists in the place of those that it leaves out: it says only what it adds. */
export function completed(kind: Kind, value: unknown, base?: Rulebook): unknown {
  if (!base || !(kind === 'outline' || kind === 'moods' || kind === 'particulars' || kind === 'figures')) return value
  return filled(value, {[kind]: base[kind]})
}
