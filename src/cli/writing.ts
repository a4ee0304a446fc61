import type {Assessment, Collector, OutputFormat, Page, Reading, Written} from '../index.ts'

/** A document that a run has once, for at least so many reports. */
export interface RunDocument {
  readonly least: number
  readonly file: string
  readonly collector: Collector
}

/** What a report is laid out for, and what its assessment was made from. */
export interface Sheet extends Page {
  readonly reading: Reading
}

/** How the results of a command are written (写法). Null where a format has no such document. */
export interface Writing<Format extends OutputFormat> {
  readonly report: (assessment: Assessment, format: Format, sheet: Sheet) => Written | Promise<Written> | null
  readonly run: (format: Format, page: Page) => Promise<RunDocument> | null
}

/** Where the results of a run go: formats, folder, and what is put behind the names of the files. */
export interface Destination<Format extends OutputFormat> {
  readonly formats: readonly Format[]
  readonly out: string | undefined
  readonly suffix: string
}
