import type {YAMLError} from 'yaml'
import type {Complaint} from './errors.ts'
import {complaintAt} from './fault.ts'
import {syntax} from './messages.ts'
import type {Sheet} from './sheet.ts'

/** What is wrong with a file as YAML: one complaint a line, and tabs alone where there are any, for one slip makes YAML stumble often. */
export function syntaxComplaints(sheet: Sheet): readonly Complaint[] {
  const tabs = sheet.errors.filter(({code}) => code === 'TAB_AS_INDENT')
  const complaints = [
    ...(tabs.length > 0 ? tabs : sheet.errors).map(error => errorComplaint(sheet, error)),
    ...sheet.aliases.map(at => complaintAt(sheet, at, {code: 'alias-forbidden', found: rest(sheet, at)})),
  ]
  const lines = new Set<number>()
  return complaints.filter(({line}) => !lines.has(line) && lines.add(line))
}

function errorComplaint(sheet: Sheet, {code, pos: [at]}: YAMLError): Complaint {
  if (code === 'DUPLICATE_KEY') return complaintAt(sheet, at, {code: 'key-duplicate', found: rest(sheet, at)})
  return complaintAt(sheet, at, {
    code: 'yaml-syntax',
    found: rest(sheet, at),
    expected: syntax[code],
    hint: colonHint(sheet, at),
  })
}

/** The words from an offset to the end of its line, shortened. */
function rest({text}: Sheet, at: number): string {
  const [line = ''] = text.slice(at).split(/\r?\n/, 1)
  if (line.trim() === '') return text.slice(at).trim() === '' ? '文件末尾' : '行末'
  return `“${line.length > 20 ? `${line.slice(0, 20)}…` : line}”`
}

/** The commonest slip of those who write Chinese: a full-width colon, or one without a space behind it. */
function colonHint({text}: Sheet, at: number): string | undefined {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1).split('\n', 1)[0] ?? ''
  return /^[\s-]*[\w.]+(：|:\S)/.test(line) ? '冒号应为半角，后面空一格：“: ”' : undefined
}
