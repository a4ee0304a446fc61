import {structuralFacts} from '../model/fact.ts'
import {System} from '../model/indicator.ts'
import type {Rulebook} from '../model/rulebook.ts'
import {type ClassGraph, classesIn} from './classes.ts'
import type {Fault} from './fault.ts'
import type {Kind} from './kinds.ts'
import {definitions, leavesOf, meantIn, references, type Sort} from './leaves.ts'
import {nearName} from './near.ts'
import {type Sheet, valueAt} from './sheet.ts'

/** Every id that can be referred to, read as far as each file can be read. */
export interface Names {
  readonly known: Readonly<Record<Sort, ReadonlySet<string>>>
  /** The registered articles of each source. */
  readonly articles: ReadonlyMap<string, readonly string[]>
  readonly classes: ClassGraph
  /** All systems as far as they can be read; a user's stands for the shipped one of the same id. */
  readonly systems: readonly System[]
  /** Kinds of file of which some could not be read: what they define is never called unknown. */
  readonly lost: ReadonlySet<Kind | null>
}

const idsOf = (things: readonly {readonly id: string}[] = []): readonly string[] => things.map(({id}) => id)

/** All names that the files and the base give. */
export function namesIn(sheets: readonly Sheet[], base?: Rulebook): Names {
  const defined = sheets.flatMap(sheet => meantIn(sheet, definitions))
  const groups = (base?.systems ?? []).flatMap(system => idsOf(system.groups))
  const idsWith = (sort: Sort, shipped: readonly string[]) =>
    new Set([...shipped, ...defined.filter(leaf => leaf.sort === sort).map(({text}) => text)])
  return {
    known: {
      fact: idsWith('fact', [...structuralFacts, ...idsOf(base?.facts)]),
      redline: idsWith('redline', idsOf(base?.redlines)),
      indicator: idsWith('indicator', idsOf(base?.indicators)),
      system: idsWith('system', idsOf(base?.systems)),
      group: idsWith('group', groups),
      source: idsWith('source', idsOf(base?.sources)),
    },
    articles: new Map([...shippedArticles(base), ...sheets.flatMap(articlesIn)]),
    classes: classesIn(sheets, base),
    systems: systemsIn(sheets, base),
    lost: new Set(sheets.filter(({sound}) => !sound).map(({kind}) => kind)),
  }
}

function systemsIn(sheets: readonly Sheet[], base?: Rulebook): readonly System[] {
  const own = sheets.flatMap(({kind, value}) => (kind === 'system' ? (System.safeParse(value).data ?? []) : []))
  return [...(base?.systems ?? []).filter(({id}) => !own.some(system => system.id === id)), ...own]
}

const shippedArticles = (base?: Rulebook): readonly (readonly [string, readonly string[]])[] =>
  (base?.sources ?? []).map(({id, clauses}) => [id, clauses.map(({article}) => article)])

const articlesIn = (sheet: Sheet): readonly (readonly [string, readonly string[]])[] =>
  meantIn(sheet, definitions)
    .filter(({sort}) => sort === 'source')
    .map(({text, path}) => [text, leavesOf(valueAt(sheet.value, [...path.slice(0, -1), 'clauses'])).flatMap(articleOf)])

const articleOf = ({name, text}: {name: string; text: string}): readonly string[] =>
  /^\d+\/article$/.test(name) ? [text] : []

/** References to what is nowhere defined. */
export function unknownNames(sheet: Sheet, {known, lost}: Names): readonly Fault[] {
  return meantIn(sheet, references)
    .filter(
      ({sort, text}) =>
        !known[sort].has(text) && !definitions.some(({sort: own, kind}) => own === sort && lost.has(kind)),
    )
    .map(({sort, text, path}) => ({code: `${sort}-unknown`, at: path, found: text, hint: nearName(text, known[sort])}))
}

/** Articles that the registry does not list under the source. */
export function unknownArticles({kind, value}: Sheet, {articles}: Names): readonly Fault[] {
  if (kind !== 'indicator') return []
  return leavesOf(value).flatMap(({name, text, path}): readonly Fault[] => {
    if (!/^basis\/\d+\/article$/.test(name)) return []
    const listed = articles.get(String(valueAt(value, [...path.slice(0, -1), 'source'])))
    if (!listed || listed.includes(text)) return []
    return [{code: 'article-unknown', at: path, found: text, expected: listed.join('、'), hint: nearName(text, listed)}]
  })
}
