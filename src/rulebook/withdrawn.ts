import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import {entryFor, type NamedReport} from '../model/decided.ts'
import type {DecisionFile} from '../model/decision.ts'
import {InputError} from '../model/errors.ts'
import {readDecisions} from './decisions.ts'
import {type RuleFile, yamlOptions} from './sheet.ts'

/** A decision to be withdrawn: on which report, and which indicator. */
export interface Withdrawn extends NamedReport {
  readonly indicator: string
}

/** What a file says without one decision; a report goes with its last. */
function without({reports}: DecisionFile, key: string, indicator: string): DecisionFile {
  const entries = Object.entries(reports).map(([name, report]) => {
    const kept = Object.entries(report.decisions).filter(([id]) => name !== key || id !== indicator)
    return [name, {...report, decisions: Object.fromEntries(kept)}] as const
  })
  return {
    reports: Object.fromEntries(
      entries.filter(([name, {decisions}]) => name !== key || Object.keys(decisions).length > 0),
    ),
  }
}

/** Whether a text says just that; the order of reports and decisions counts. */
function says(file: RuleFile, wanted: DecisionFile): boolean {
  try {
    return JSON.stringify(readDecisions(file)) === JSON.stringify(wanted)
  } catch (error) {
    if (error instanceof InputError) return false
    throw error
  }
}

/** Where the last word of a node ends, before comments that stand beneath it. */
function endOf(node: unknown): number {
  if (isCollection(node) && node.flow !== true) {
    const last = node.items.at(-1)
    return endOf(isPair(last) ? (last.value ?? last.key) : last)
  }
  return isNode(node) ? (node.range?.[1] ?? 0) : 0
}

/** The text without the lines of a pair; comments on lines of their own before and behind it stay. */
function withoutLines(text: string, {key, value}: Pair): string {
  const start = isScalar(key) ? (key.range?.[0] ?? 0) : 0
  const end = text.slice(0, endOf(value)).trimEnd().length
  const next = text.indexOf('\n', end)
  return text.slice(0, text.lastIndexOf('\n', start) + 1) + (next < 0 ? '' : text.slice(next + 1))
}

const pairIn = (map: unknown, name: string): Pair | undefined =>
  isMap(map) ? map.items.find(({key}) => isScalar(key) && String(key.value) === name) : undefined

/** The text as the parser prints it without what stands at a path: for what is not written line by line. */
function printedWithout(document: Document, path: readonly string[]): string {
  const parent = document.getIn(path.slice(0, -1), true)
  const pair = pairIn(parent, path.at(-1) ?? '')
  if (pair !== undefined) (parent as YAMLMap).delete(pair.key)
  return document.toString({lineWidth: 0, flowCollectionPadding: false})
}

/**
 * The text of a file of decisions with one decision withdrawn (撤回复核决定). The entry of the report stays where it holds others, else it goes too;
 * comments on lines of their own, order and all else stay as they are. Where there is no such decision nothing changes.
 *
 * @throws InputError `decisions-broken` where the file cannot be read.
 */
export function withoutDecision(file: RuleFile, withdrawn: Withdrawn): string {
  const known = readDecisions(file)
  const [key, entry] = entryFor(known, withdrawn) ?? []
  const {indicator} = withdrawn
  if (key === undefined || entry === undefined || !Object.hasOwn(entry.decisions, indicator)) return file.text
  const wanted = without(known, key, indicator)
  const text = file.text.replaceAll('\r\n', '\n')
  const document: Document = parseDocument(text, yamlOptions)
  const path = Object.hasOwn(wanted.reports, key) ? ['reports', key, 'decisions', indicator] : ['reports', key]
  const pair = pairIn(document.getIn(path.slice(0, -1), true), path.at(-1) ?? '')
  const cut = pair === undefined ? text : withoutLines(text, pair)
  const left = says({...file, text: cut}, wanted) ? cut : printedWithout(document, path)
  return file.text.includes('\r\n') ? left.replaceAll('\n', '\r\n') : left
}
