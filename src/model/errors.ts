import type {Span} from './span.ts'

/** Where an input error was seen: the file, and in it a span, or a line and column counted from 1. */
export interface InputPlace {
  readonly source: string
  readonly span?: Span
  readonly line?: number
  readonly column?: number
  readonly cause?: unknown
}

/** Whether the input could not be used at all (exit code 2) or was read but cannot be judged (exit code 3). */
export type Severity = 'unusable' | 'unjudgeable'

/**
 * Something the user can mend: 输入错误.
 *
 * `code` is stable and English (`docx-damaged`), the message is for people and says in Chinese what was expected and what was found.
 * Anything else that is thrown is a bug and keeps its stack.
 */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly code: string
  readonly place: InputPlace
  readonly severity: Severity

  constructor(code: string, message: string, place: InputPlace & {readonly severity?: Severity}) {
    super(message, place.cause === undefined ? undefined : {cause: place.cause})
    this.code = code
    this.place = place
    this.severity = place.severity ?? 'unusable'
  }
}
