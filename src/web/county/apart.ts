import type {Row} from './table.ts'
import {words} from './words.ts'

const fileOf = ({unit}: Row): string => unit.id.split('/').at(-1) || unit.id

/** What sets reports of the same name apart (同名区分): their years, else their files, else the folders too. Others have none. */
export function apartIn(rows: readonly Row[]): ReadonlyMap<Row, string> {
  const named = new Map<string, Row[]>()
  for (const row of rows) named.set(row.name, [...(named.get(row.name) ?? []), row])
  const ways: readonly ((row: Row) => string)[] = [({year}) => words.shortYear(year), fileOf, ({unit}) => unit.id]
  const apart = new Map<Row, string>()
  for (const twins of named.values()) {
    const way = ways.find(way => new Set(twins.map(way)).size === twins.length)
    if (twins.length > 1) for (const row of twins) apart.set(row, way?.(row) ?? row.unit.id)
  }
  return apart
}
