import type {Assessment, Failure, OutputFormat, Reading} from '../index.ts'
import {folderSink} from './folder.ts'
import {streamSink} from './stream.ts'
import type {Terminal} from './terminal.ts'
import type {Destination, Writing} from './writing.ts'

/** Where results go, one at a time, each with what it was made from. `end` is called once, after the last. */
export interface Sink {
  readonly take: (result: Assessment | Failure, reading: Reading | null) => Promise<void>
  readonly end: () => Promise<void>
}

/** Where the results of a command go. */
export const sinkFor = <Format extends OutputFormat>(
  {formats: [first, ...others], out, suffix}: Destination<Format> & {readonly formats: readonly [Format, ...Format[]]},
  writing: Writing<Format>,
  terminal: Terminal,
): Promise<Sink> =>
  out === undefined
    ? streamSink(first, writing, terminal)
    : folderSink({formats: [first, ...others], out, suffix}, writing, terminal)
