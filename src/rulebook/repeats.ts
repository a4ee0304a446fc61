import {structuralFacts} from '../model/fact.ts'
import type {Rulebook} from '../model/rulebook.ts'
import type {Complaint} from './errors.ts'
import {complaintOf, type Fault, lineOf, placed} from './fault.ts'
import {definitions, type Leaf, leavesOf, meantIn} from './leaves.ts'
import type {Sheet} from './sheet.ts'

/** Leaves that say again what an earlier one of the same scope said, each with the earlier one. */
function repeated(leaves: readonly Leaf[], scopeOf: (leaf: Leaf) => string): readonly {again: Leaf; first: Leaf}[] {
  const seen = new Map<string, Leaf>()
  return leaves.flatMap(again => {
    const key = `${scopeOf(again)}\n${again.text}`
    const first = seen.get(key)
    if (!first) seen.set(key, again)
    return first ? [{again, first}] : []
  })
}

/** Words that stand twice in one list, and indicators that stand twice in one system. */
export function repeatsIn(sheet: Sheet): readonly Fault[] {
  const leaves = leavesOf(sheet.value)
  const items = sheet.kind === 'system' ? leaves.filter(({name}) => /^groups\/\d+\/items\/\d+(\/id)?$/.test(name)) : []
  const words = leaves.filter(leaf => typeof leaf.path.at(-1) === 'number' && !items.includes(leaf))
  const faultOf = (code: Fault['code'], {again, first}: {again: Leaf; first: Leaf}): Fault => ({
    code,
    at: again.path,
    found: again.text,
    expected: lineOf(sheet, first.path),
  })
  return [
    ...repeated(items, () => '').map(pair => faultOf('item-repeated', pair)),
    ...repeated(words, ({path}) => path.slice(0, -1).join('/')).map(pair => faultOf('word-duplicate', pair)),
  ]
}

/**
 * Ids given to two things of a sort. A user's indicator or system may take the place of a shipped one, a fact or source may not; groups are
 * shared between systems.
 */
export function repeatedIds(sheets: readonly Sheet[], base?: Rulebook): readonly Complaint[] {
  const facts = [...structuralFacts, ...(base?.facts ?? []).map(({id}) => id)].map(id => `fact ${id}`)
  const sources = (base?.sources ?? []).map(({id}) => `source ${id}`)
  const owners = new Map([...facts, ...sources].map(key => [key, '自带规程']))
  return sheets.flatMap(sheet =>
    meantIn(sheet, definitions).flatMap(({sort, text, path}) => {
      const key = `${sort === 'group' ? sheet.path : sort} ${text}`
      const owner = owners.get(key)
      if (owner !== undefined)
        return [complaintOf(sheet, {code: 'id-duplicate', at: path, found: text, expected: owner})]
      owners.set(key, placed(sheet, path))
      return []
    }),
  )
}
