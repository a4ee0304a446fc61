import type {Rulebook} from '../model/rulebook.ts'
import {fileSchemas} from '../model/schemas.ts'

/** What a rulebook says, without its version. */
export type Content = Omit<Rulebook, 'version' | 'register' | 'bigrams' | 'lexicon'>

/** The schema of each kind of rule file; each gives its part of the content. */
export const schemas = {
  ...fileSchemas,
  system: fileSchemas.system.transform(system => ({systems: [system]})),
  indicator: fileSchemas.indicator.transform(indicator => ({indicators: [indicator]})),
} as const

/** The kinds of rule file: 规程文件种类. */
export type Kind = keyof typeof schemas

/** The top-level key by which each kind is known where the path does not tell. */
export const marks: Readonly<Record<Kind, string>> = {
  classes: 'classes',
  outline: 'outline',
  moods: 'moods',
  particulars: 'particulars',
  themes: 'themes',
  facts: 'facts',
  redlines: 'redlines',
  figures: 'figures',
  sources: 'sources',
  system: 'groups',
  indicator: 'requires',
}

const kinds = Object.keys(marks) as Kind[]

const tails: readonly (readonly [RegExp, Kind])[] = [
  [/(^|\/)rules\/facts\/[^/]+$/, 'facts'],
  [/(^|\/)indicators\/systems\/[^/]+$/, 'system'],
  [/(^|\/)indicators\/sources\.ya?ml$/, 'sources'],
  [/(^|\/)indicators\/[^/]+$/, 'indicator'],
  ...kinds.map(kind => [new RegExp(`(^|/)rules/${kind}\\.ya?ml$`), kind] as const),
]

/** Which kind of rule file this is, by the path's tail, else by its top-level keys; null where neither tells. */
export function kindOf(path: string, value: unknown): Kind | null {
  const plain = path.replaceAll('\\', '/')
  const [, kind] = tails.find(([tail]) => tail.test(plain)) ?? []
  if (kind) return kind
  if (typeof value !== 'object' || value === null) return null
  return kinds.find(name => Object.hasOwn(value, marks[name])) ?? null
}
