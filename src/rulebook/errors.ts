import {InputError} from '../model/errors.ts'
import type {Code} from './messages.ts'

/** One fault of a rule file: 规程错误. Line and column count from 1. */
export interface Complaint {
  readonly code: Code
  readonly path: string
  readonly line: number
  readonly column: number
  readonly message: string
  /** What was probably meant. */
  readonly hint?: string
}

/** A complaint as one line of text: `path:line:column code message（hint）`. */
export const printed = ({path, line, column, code, message, hint}: Complaint): string =>
  `${path}:${line}:${column} ${code} ${message}${hint === undefined ? '' : `（${hint}）`}`

const byText = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

/** By file and place. */
export const inOrder = (a: Complaint, b: Complaint): number =>
  byText(a.path, b.path) || a.line - b.line || a.column - b.column || byText(a.code, b.code)

/** Everything that is wrong with the rule files, by path and line: 规程有误. */
export class RulebookError extends InputError {
  readonly complaints: readonly Complaint[]

  constructor(complaints: readonly Complaint[]) {
    const sorted = complaints.toSorted(inOrder)
    const {path: source, line, column} = sorted[0] ?? {path: '', line: 1, column: 1}
    const lines = sorted.map(complaint => `\n  ${printed(complaint)}`)
    super('rulebook-broken', `规程有 ${sorted.length} 处错误：${lines.join('')}`, {source, line, column})
    this.complaints = sorted
  }
}
