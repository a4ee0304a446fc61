import type {Content} from './kinds.ts'

/** Content of which parts may still be lacking. */
export type Draft = Partial<Content>

/** Whether a value is a table of named values. */
export const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Word tables grow: lists are joined without repeats, tables key by key. */
function grown(old: unknown, added: unknown): unknown {
  if (Array.isArray(old) && Array.isArray(added))
    return [...new Map([...old, ...added].map((item: unknown) => [JSON.stringify(item), item])).values()]
  if (!isTable(old) || !isTable(added)) return added ?? old
  const names = new Set([...Object.keys(old), ...Object.keys(added)])
  return Object.fromEntries([...names].map(name => [name, grown(own(old, name), own(added, name))]))
}

const own = (table: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(table, name) ? table[name] : undefined

type Listed = {readonly id: string}

/** Things by id: a later one takes the place of an earlier. */
const replaced = <T extends Listed>(old: readonly T[] = [], added: readonly T[] = []): readonly T[] =>
  [...new Map([...old, ...added].map(thing => [thing.id, thing])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))

/** Add one file's part: words are added, indicators and systems of the same id replaced. */
export function merged(old: Draft, added: Draft): Draft {
  const words = ({classes, themes, outline, moods, particulars, figures}: Draft) => ({
    ...{classes, themes, outline, moods, particulars, figures},
  })
  return {
    ...(grown(words(old), words(added)) as Draft),
    facts: replaced(old.facts, added.facts),
    redlines: replaced(old.redlines, added.redlines),
    indicators: replaced(old.indicators, added.indicators),
    systems: replaced(old.systems, added.systems),
    sources: replaced(old.sources, added.sources),
  }
}

/** JSON of which equal contents give equal texts. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    isTable(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
