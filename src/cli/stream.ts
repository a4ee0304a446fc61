import {failures, type OutputFormat, type Written} from '../index.ts'
import {misuse} from './complain.ts'
import type {Sink} from './sink.ts'
import type {Terminal} from './terminal.ts'
import type {Writing} from './writing.ts'

type Flowing = keyof typeof failures

const isFlowing = (format: string): format is Flowing => format in failures

/**
 * To standard output. Text, JSON and Markdown flow, with a rule between reports; what could not be used is told on standard error in
 * the text view. Of any other format there is one document, which is written at the end.
 */
export async function streamSink<Format extends OutputFormat>(
  format: Format,
  writing: Writing<Format>,
  terminal: Terminal,
): Promise<Sink> {
  if (isFlowing(format)) return flowing(format, writing, terminal)
  if (terminal.screen && format !== 'sarif' && format !== 'junit') throw misuse('out-is-terminal', format)
  const document = await writing.run(format, terminal)
  return document && document.least === 0
    ? {
        take: async result => document.collector.take(result),
        end: async () => terminal.out.write(await document.collector.end()),
      }
    : single(format, writing, terminal)
}

function flowing<Format extends OutputFormat>(
  format: Flowing & Format,
  {report}: Writing<Format>,
  {out, err, columns, paint}: Terminal,
): Sink {
  let between = ''
  return {
    take: async (result, reading) => {
      if (format === 'text' && 'error' in result) return err.write(failures.text(result))
      const written =
        'error' in result ? failures[format](result) : reading && report(result, format, {columns, paint, reading})
      await out.write(`${between}${(await written) ?? ''}`)
      between = {text: `\n${'─'.repeat(60)}\n\n`, md: '\n', json: ''}[format]
    },
    end: () => (format === 'text' ? out.write(between && '\n') : Promise.resolve()),
  }
}

/** One report, one document: a second report is one too many. */
function single<Format extends OutputFormat>(
  format: Format,
  {report}: Writing<Format>,
  {out, err, ...page}: Terminal,
): Sink {
  let written: Written | null = null
  let taken = 0
  return {
    take: async (result, reading) => {
      taken += 1
      if (taken > 1) throw misuse('out-needed-for', format)
      if ('error' in result) await err.write(failures.text(result))
      else if (reading) written = await report(result, format, {...page, reading})
    },
    end: () => (written === null ? Promise.resolve() : out.write(written)),
  }
}
