import type {System, SystemItem} from './indicator.ts'
import type {Level} from './report.ts'

type Group = System['groups'][number]

/** The items of a system in its order, whatever their group; none without a system. */
export const itemsOf = (system: System | undefined): readonly SystemItem[] =>
  system?.groups.flatMap(({items}) => items) ?? []

/** The id of a system's item. */
export const idOf = (item: SystemItem): string => (typeof item === 'string' ? item : item.id)

/** Two lists of groups as one: a later group of the same id adds its items and gives the title. An item stands once. */
function joined(first: readonly Group[], added: readonly Group[]): readonly Group[] {
  const seen = new Set(first.flatMap(({items}) => items.map(idOf)))
  const fresh = added.map(group => ({...group, items: group.items.filter(item => !seen.has(idOf(item)))}))
  const groups = new Map(first.map(group => [group.id, group]))
  for (const {id, title, items} of fresh)
    groups.set(id, {id, title, items: [...(groups.get(id)?.items ?? []), ...items]})
  return [...groups.values()]
}

/** A system with all that it extends in front of its own groups. One that extends itself in the end stops there. */
function whole(system: System, systems: readonly System[], within: readonly string[] = []): System {
  const {id, extends: base} = system
  const found = systems.find(other => other.id === base)
  if (!found || within.includes(found.id)) return system
  return {...system, groups: [...joined(whole(found, systems, [...within, id]).groups, system.groups)]}
}

/** All systems (指标体系), each with what it extends. */
export const wholeSystems = (systems: readonly System[]): readonly System[] =>
  systems.map(system => whole(system, systems))

/** The groups of several systems as one list. */
export const unionOf = (systems: readonly System[]): readonly Group[] =>
  systems.reduce<readonly Group[]>((groups, system) => joined(groups, system.groups), [])

/** Whether a system extends another, by however many steps. */
function restsOn({id, extends: base}: System, other: string, systems: readonly System[]): boolean {
  const rest = systems.filter(system => system.id !== id)
  const found = rest.find(system => system.id === base)
  return base === other || (found !== undefined && restsOn(found, other, rest))
}

/** The level that a report is taken for where it does not say. */
const usual: Level = '镇'

/**
 * The system of that id or title; without a name the one for the report's level, one that extends another before it; where none is made for that
 * level, the first. Undefined where there is none such.
 */
export function systemOf(
  {systems}: {readonly systems: readonly System[]},
  {name, level}: {readonly name?: string | undefined; readonly level?: Level | null | undefined} = {},
): System | undefined {
  if (name !== undefined) return systems.find(({id, title}) => id === name || title === name)
  const fit = systems.filter(({levels}) => levels?.includes(level ?? usual))
  return fit.find(({id}) => !fit.some(other => other.id !== id && restsOn(other, id, systems))) ?? fit[0] ?? systems[0]
}
