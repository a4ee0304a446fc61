import type {DecisionFile} from './decision.ts'

/** A report as a file of decisions knows it: its path from the folder of that file, or null where it has none (standard input). */
export interface NamedReport {
  readonly name: string | null
  readonly sha256: string
}

/** One report with its decisions, under the key by which the file has it. */
type Entry = readonly [key: string, report: DecisionFile['reports'][string]]

/** The entry about a report: what has its very content (its own name first), else what has its name. */
export function entryFor({reports}: DecisionFile, {name, sha256}: NamedReport): Entry | undefined {
  const entries = Object.entries(reports)
  const ofName = entries.find(([key]) => name !== null && key.normalize() === name.normalize())
  if (ofName?.[1].sha256 === sha256) return ofName
  return entries.find(([, report]) => report.sha256 === sha256) ?? ofName
}
