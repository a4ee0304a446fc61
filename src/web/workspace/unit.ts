import type {Assessment, CheckOptions, Failure, SourceFile} from '../../index.ts'

/** What a result was made from beside the file itself. */
export interface Basis {
  /** The text as it was changed in the page; null where it is as it came. */
  readonly edited: string | null
  /** What the report is said to be, where its own account was corrected. */
  readonly told: CheckOptions
}

/** One report on the workbench (报告), with its result as soon as there is one. */
export interface Unit extends Basis {
  /** Its path from the folder that was dropped: by it the review file knows the report. */
  readonly id: string
  readonly source: SourceFile
  readonly result: Assessment | Failure | null
  /** From what `result` was made; null without one. */
  readonly judged: Basis | null
  /** Why there is nothing to judge: its bytes never came to be read. */
  readonly unread: Failure | null
}

/** A report that was judged. */
export interface JudgedUnit extends Unit {
  readonly result: Assessment
}

/** A report as it came. */
export const unitOf = (source: SourceFile): Unit => ({
  id: source.name,
  source,
  edited: null,
  told: {},
  result: null,
  judged: null,
  unread: null,
})

/** A file that could not be taken over. */
export const unreadUnit = (unread: Failure): Unit => ({
  ...unitOf({name: unread.document.file, bytes: new Uint8Array()}),
  result: unread,
  unread,
})

/** What is to be judged: the file, or the text as it was changed. */
export const sourceOf = ({source, edited}: Unit): SourceFile =>
  edited === null ? source : {name: source.name, bytes: new TextEncoder().encode(edited)}

/** The report as it was when it was judged last: the text to which its result refers. */
export const judgedSourceOf = (unit: Unit): SourceFile => sourceOf({...unit, edited: unit.judged?.edited ?? null})

/** Whether the result is of an earlier state of the report, or there is none yet. */
export const isStale = ({edited, told, judged, unread}: Unit): boolean =>
  unread === null && (judged === null || judged.edited !== edited || judged.told !== told)

/** Whether a report could be judged. */
export const isJudged = (unit: Unit): unit is JudgedUnit => unit.result !== null && !('error' in unit.result)

/** What a report is called: its body, or its file where it does not say. */
export const nameOf = ({id, result}: Unit): string =>
  (result !== null && !('error' in result) ? result.report.body : null) ?? (id.split('/').at(-1) || id)
