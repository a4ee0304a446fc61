import type {Kind} from './kinds.ts'
import type {Path, Sheet} from './sheet.ts'

/** A text in a rule file: its path, the same joined by “/”, and the text. */
export interface Leaf {
  readonly path: Path
  readonly name: string
  readonly text: string
}

/** Every text of a value, whatever its shape, so that one fault does not hide another; without the one key that zod leaves out. */
export function leavesOf(value: unknown, path: Path = []): readonly Leaf[] {
  if (typeof value === 'string') return [{path, name: path.join('/'), text: value}]
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => (key === '__proto__' ? [] : leavesOf(item, [...path, key])))
}

/** What a text in a rule file can be the id of. */
export type Sort = 'fact' | 'redline' | 'indicator' | 'system' | 'group' | 'source'

/** The texts of a kind of file that have one meaning, by name. */
interface Meaning<S extends Sort = Sort> {
  readonly kind: Kind
  readonly name: RegExp
  readonly sort: S
}

/** Texts that give a thing its id. */
export const definitions: readonly Meaning[] = [
  {kind: 'facts', name: /^facts\/\d+\/id$/, sort: 'fact'},
  {kind: 'redlines', name: /^redlines\/\d+\/id$/, sort: 'redline'},
  {kind: 'indicator', name: /^id$/, sort: 'indicator'},
  {kind: 'system', name: /^id$/, sort: 'system'},
  {kind: 'system', name: /^groups\/\d+\/id$/, sort: 'group'},
  {kind: 'sources', name: /^sources\/\d+\/id$/, sort: 'source'},
]

/** Texts that are the id of something defined elsewhere. */
export const references: readonly Meaning<Exclude<Sort, 'redline'>>[] = [
  {kind: 'system', name: /^extends$/, sort: 'system'},
  {kind: 'indicator', name: /^(requires|nothing)\/(.+\/)?fact$/, sort: 'fact'},
  {kind: 'indicator', name: /^covers\/\d+\/fact$/, sort: 'fact'},
  {kind: 'indicator', name: /^basis\/\d+\/source$/, sort: 'source'},
  {kind: 'redlines', name: /^redlines\/\d+\/unless\/\d+$/, sort: 'fact'},
  {kind: 'sources', name: /^sources\/\d+\/superseded_by$/, sort: 'source'},
  {kind: 'redlines', name: /^redlines\/\d+\/basis\/\d+\/source$/, sort: 'source'},
  {kind: 'indicator', name: /^group$/, sort: 'group'},
  {kind: 'system', name: /^groups\/\d+\/items\/\d+$/, sort: 'indicator'},
]

const patterns: Readonly<Partial<Record<Kind, RegExp>>> = {
  classes: /^classes\/.+\/\d+$/,
  outline: /^outline\/(?!others\/\d+\/name$).+\/\d+$/,
  moods: /^moods\/.+\/\d+$/,
  particulars: /^particulars\/.+\/\d+$/,
  themes: /^themes\/.+\/\d+$/,
  facts:
    /^facts\/\d+\/(frames\/\d+\/(say|topic|act|holder|without)|except|without|particular|lacks|holders\/(own|others))\/\d+$/,
  redlines: /^redlines\/\d+\/(frames\/\d+\/(say|topic|act|holder|without)|except|without|holders\/(own|others))\/\d+$/,
  figures: /^figures\/.+\/\d+$/,
  indicator: /^lookalikes\/\d+$/,
}

/** The texts of a file that are patterns (词语式). */
export function patternsIn({kind, value}: Sheet): readonly Leaf[] {
  const name = kind && patterns[kind]
  return name ? leavesOf(value).filter(leaf => name.test(leaf.name) && leaf.text !== '') : []
}

/** The texts of a file that a table gives a meaning, each with what it is the id of. */
export function meantIn<S extends Sort>(
  {kind, value}: Sheet,
  meanings: readonly Meaning<S>[],
): readonly (Leaf & {readonly sort: S})[] {
  const own = meanings.filter(meaning => meaning.kind === kind)
  if (own.length === 0) return []
  return leavesOf(value).flatMap(leaf =>
    own.filter(({name}) => name.test(leaf.name)).map(({sort}) => ({...leaf, sort})),
  )
}
