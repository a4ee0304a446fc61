import type {Rulebook} from '../model/rulebook.ts'
import {patternsIn} from './leaves.ts'
import type {Sheet} from './sheet.ts'

/** The classes (词表) of a rulebook, each with the names of the classes it holds. */
export type ClassGraph = ReadonlyMap<string, ReadonlySet<string>>

/** The classes that a pattern names, whether or not it can be read. */
export const classesNamed = (pattern: string): readonly string[] =>
  [...pattern.matchAll(/<([^<>]+)>/g)].map(([, name = '']) => name)

/** All classes of the files and the base. */
export function classesIn(sheets: readonly Sheet[], base?: Rulebook): ClassGraph {
  const graph = new Map<string, Set<string>>()
  const add = (name: string, pattern: string) =>
    graph.set(name, new Set([...(graph.get(name) ?? []), ...classesNamed(pattern)]))
  for (const [name, words] of Object.entries(base?.classes ?? {})) for (const word of words) add(name, word)
  for (const sheet of sheets.filter(({kind}) => kind === 'classes'))
    for (const {path, text} of patternsIn(sheet)) add(String(path[1]), text)
  return graph
}

/** Whether class `goal` is `from` or stands somewhere inside it. */
export function holds(from: string, goal: string, graph: ClassGraph): boolean {
  const reached = new Set([from])
  for (const name of reached) for (const inner of graph.get(name) ?? []) reached.add(inner)
  return reached.has(goal)
}
