import {type Assessment, type Failure, failures, type OutputFormat, type Reading, type Written} from '../index.ts'
import {attempts} from './attempts.ts'
import {misuse} from './complain.ts'
import type {Sink} from './sink.ts'
import type {Terminal} from './terminal.ts'
import type {RunDocument, Writing} from './writing.ts'

type Flowing = keyof typeof failures

const isFlowing = (format: string): format is Flowing => format in failures

/**
 * To standard output. Text, JSON and Markdown flow, with a rule between reports; what could not be used is told on standard error in
 * the text view. Of any other format there is one document, which is written at the end: of the run, or of its one report.
 */
export async function streamSink<Format extends OutputFormat>(
  format: Format,
  writing: Writing<Format>,
  terminal: Terminal,
): Promise<Sink> {
  if (isFlowing(format)) return flowing(format, writing, terminal)
  if (terminal.screen && format !== 'sarif' && format !== 'junit') throw misuse('out-is-terminal', format)
  const document = await writing.run(format, terminal)
  return document?.least === 0
    ? collecting(document, terminal)
    : single({format, write: writing.report, document}, terminal)
}

function flowing<Format extends OutputFormat>(
  format: Flowing & Format,
  {report}: Writing<Format>,
  {out, err, columns, paint}: Terminal,
): Sink {
  const {attempt, end} = attempts()
  let between = ''
  const take = async (result: Assessment | Failure, reading: Reading | null): Promise<void> => {
    if (format === 'text' && 'error' in result) return err.write(failures.text(result))
    const written =
      'error' in result ? failures[format](result) : reading && report(result, format, {columns, paint, reading})
    await out.write(`${between}${(await written) ?? ''}`)
    between = {text: `\n${'─'.repeat(60)}\n\n`, md: '\n', json: ''}[format]
  }
  return {
    take: (result, reading) => attempt(() => take(result, reading)),
    end: async () => {
      if (format === 'text') await out.write(between && '\n')
      end()
    },
  }
}

/** The document that a run has once. */
function collecting({collector}: RunDocument, {out}: Terminal): Sink {
  const {attempt, end} = attempts()
  return {
    take: result => attempt(async () => collector.take(result)),
    end: async () => {
      await out.write(await collector.end())
      end()
    },
  }
}

/** One report, one document. Several reports have the document of the run where the format has one; else a second is one too many. */
function single<Format extends OutputFormat>(
  {
    format,
    write,
    document,
  }: {readonly format: Format; readonly write: Writing<Format>['report']; readonly document: RunDocument | null},
  {out, err, ...page}: Terminal,
): Sink {
  let written: Written | null = null
  let taken = 0
  return {
    take: async (result, reading) => {
      taken += 1
      if (taken > 1 && document === null) throw misuse('out-needed-for', format)
      document?.collector.take(result)
      if ('error' in result) await err.write(failures.text(result))
      else if (reading && taken === 1) written = await write(result, format, {...page, reading})
    },
    end: async () => {
      const whole = document !== null && taken >= document.least ? await document.collector.end() : written
      if (whole !== null) await out.write(whole)
    },
  }
}
