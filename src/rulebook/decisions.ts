import {type Document, isMap, isScalar, parseDocument, type YAMLMap} from 'yaml'
import {entryFor, type NamedReport} from '../model/decided.ts'
import {type Decision, DecisionFile} from '../model/decision.ts'
import {InputError} from '../model/errors.ts'
import {type Complaint, inOrder, printed} from './errors.ts'
import {complaintOf} from './fault.ts'
import {readBy} from './shape.ts'
import {type RuleFile, sheetOf, yamlOptions} from './sheet.ts'
import {syntaxComplaints} from './syntax.ts'

const empty = (text: string): boolean => /^\uFEFF?\s*(#.*\s*)*$/.test(text)

function broken(complaints: readonly Complaint[]): InputError {
  const sorted = complaints.toSorted(inOrder)
  const {path: source, line, column} = sorted[0] ?? {path: '', line: 1, column: 1}
  const lines = sorted.map(complaint => `\n  ${printed(complaint)}`).join('')
  const message = `复核决定的文件有 ${sorted.length} 处错误，没有采用，也没有改动：${lines}`
  return new InputError('decisions-broken', message, {source, line, column})
}

/**
 * Read a file of decisions (复核决定). One without content holds none.
 *
 * @throws InputError `decisions-broken` with every complaint about it, at line and column.
 */
export function readDecisions(file: RuleFile): DecisionFile {
  if (empty(file.text)) return {reports: {}}
  const sheet = sheetOf(file)
  const syntax = syntaxComplaints(sheet)
  if (syntax.length > 0) throw broken(syntax)
  const {data, faults} = readBy<DecisionFile>(DecisionFile, sheet.value)
  if (data === null) throw broken(faults.map(fault => complaintOf(sheet, fault)))
  return data
}

/** A decision to be written down, and on what. */
export interface Recorded extends NamedReport {
  readonly indicator: string
  readonly decision: Decision
  /** Whether the file of another entry with the same content is still there: then this is a copy of it, else it was renamed. */
  readonly still: (name: string) => boolean
}

const opening = ` 法治政府建设年度报告的复核决定，由 duibiao decide 写入，也可以手工修改。
 standing、evidence 记下决定时的认定和原文；报告改动后与此不符的决定不再采用，须重新复核。`

const mapIn = (document: Document, parent: YAMLMap, key: string): YAMLMap => {
  const known = parent.get(key, true)
  if (isMap(known)) return known
  const made = document.createNode({}) as YAMLMap
  made.flow = false
  if (isScalar(known)) made.commentBefore = [known.commentBefore, known.comment].filter(Boolean).join('\n') || null
  parent.set(key, made)
  return made
}

/** What standard input is called, which has no name. */
const unnamed = ({sha256}: NamedReport): string => `stdin-${sha256.slice(0, 12)}`

/** A decision with the key under which the file has the report, if it has it. */
type Keyed = Recorded & {readonly key: string | undefined}

/** The entry of the report in the document: its own, one taken over from its former name or from its copy, or a new one. */
function entryIn(document: Document, reports: YAMLMap, {key, ...recorded}: Keyed): YAMLMap {
  const {still} = recorded
  const name = recorded.name ?? key ?? unnamed(recorded)
  const pair = reports.items.find(item => isScalar(item.key) && item.key.value === key)
  const named = reports.items.some(({key: other}) => String(other).normalize() === name.normalize())
  if (pair === undefined || key === undefined || named) return mapIn(document, reports, key ?? name)
  if (!still(key) && isScalar(pair.key)) {
    pair.key.value = name
    return mapIn(document, reports, name)
  }
  if (isMap(pair.value)) reports.set(name, pair.value.clone())
  return mapIn(document, reports, name)
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Set what the decision says key by key, so that comments beside what stays are kept. */
function fill(document: Document, map: YAMLMap, decision: Decision): void {
  const before = Object(map.toJS(document))
  const known = ['decision', 'standing', 'evidence', 'reason', 'office', 'until']
  const values = new Map(Object.entries(decision))
  for (const key of known) {
    const value = values.get(key)
    if (value === undefined) map.delete(key)
    else if (!same(before[key], value)) map.set(key, Array.isArray(value) ? document.createNode(value) : value)
  }
}

/**
 * The text of a file of decisions with one decision put into it; comments, order and all else stay as they are.
 *
 * @throws InputError `decisions-broken` where the file cannot be read.
 */
export function withDecision(file: RuleFile, recorded: Recorded): string {
  const known = readDecisions(file)
  const [key] = entryFor(known, recorded) ?? []
  const document: Document = parseDocument(file.text.replaceAll('\r\n', '\n'), yamlOptions)
  if (!isMap(document.contents)) {
    document.contents = document.createNode({})
    if (file.text.trim() === '') document.commentBefore = opening
  }
  const reports = mapIn(document, document.contents as YAMLMap, 'reports')
  const entry = entryIn(document, reports, {...recorded, key})
  entry.set('sha256', recorded.sha256)
  fill(document, mapIn(document, mapIn(document, entry, 'decisions'), recorded.indicator), recorded.decision)
  const text = document.toString({lineWidth: 0, flowCollectionPadding: false})
  const marked = file.text.startsWith('\uFEFF') && !text.startsWith('\uFEFF') ? `\uFEFF${text}` : text
  return file.text.includes('\r\n') ? marked.replaceAll('\n', '\r\n') : marked
}
