import type {Complaint} from './errors.ts'
import {type Code, messages} from './messages.ts'
import {offsetOf, type Path, type Sheet} from './sheet.ts'

/** Something wrong at a path of a rule file: what was found there, and what was expected. */
export interface Fault {
  readonly code: Code
  readonly at: Path
  readonly found?: string
  readonly expected?: string | number
  readonly hint?: string | undefined
  /** Point at the key, or at an offset within the words found there. */
  readonly point?: 'key' | number
}

/** The complaint about something at an offset of a rule file. */
export function complaintAt({path, lines}: Sheet, offset: number, fault: Omit<Fault, 'at'>): Complaint {
  const {code, found = '', expected = '', hint} = fault
  const {line, col} = lines.linePos(offset)
  const message = messages[code](found, String(expected))
  return {code, path, line: Math.max(line, 1), column: Math.max(col, 1), message, ...(hint !== undefined && {hint})}
}

/** The complaint that a fault makes, with its line and column. */
export const complaintOf = (sheet: Sheet, fault: Fault): Complaint =>
  complaintAt(sheet, offsetOf(sheet, fault.at, fault.point), fault)

/** The line of a path, from 1. */
export const lineOf = (sheet: Sheet, at: Path): number => sheet.lines.linePos(offsetOf(sheet, at)).line

/** The printed place of a path: `path:line`. */
export const placed = (sheet: Sheet, at: Path): string => `${sheet.path}:${lineOf(sheet, at)}`

const clipped = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text)

/** A value in words: 文字“某” · 数字 3 · 列表（2 项） · 键值表（id、title）. */
export function described(value: unknown): string {
  if (value === undefined || value === null) return '空'
  if (typeof value === 'string') return `文字“${clipped(value)}”`
  if (typeof value === 'number') return `数字 ${value}`
  if (Array.isArray(value)) return `列表（${value.length} 项）`
  if (typeof value === 'object') return `键值表（${clipped(Object.keys(value).join('、'))}）`
  return String(value)
}
