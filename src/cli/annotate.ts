import {type Assessment, annotate, type Failure, failureOf, InputError, loadRulebook, words} from '../index.ts'
import {type ExitCode, eachFile, type Origin} from './files.ts'
import type {CommandOf} from './parse.ts'
import {sinkFor} from './sink.ts'
import {requireSystem} from './system.ts'
import type {Terminal} from './terminal.ts'

/** `duibiao annotate`: every report as its author wrote it, with comments. A file that is no Word document is told and does not stop the others. */
export async function runAnnotate(command: CommandOf<'annotate'>, terminal: Terminal): Promise<ExitCode> {
  const {formats, out, verbose} = command
  const rulebook = await loadRulebook({...command, bare: true})
  requireSystem(rulebook, command.system)
  const held = new WeakMap<Assessment, Uint8Array>()
  const sink = await sinkFor(
    {formats, out, suffix: words.annotatedSuffix},
    {report: assessment => held.get(assessment) ?? null, run: () => null},
    terminal,
  )
  let refused = false
  const take = async (result: Assessment | Failure, origin: Origin | null): Promise<void> => {
    if ('error' in result || origin === null) return sink.take(result, null)
    try {
      held.set(result, await annotate(result, {...origin, rulebook, verbose}))
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      refused = true
      return sink.take(failureOf(result.document.file, error), null)
    }
    return sink.take(result, origin.report.reading)
  }
  const code = await eachFile(command, rulebook, {
    terminal,
    judge: () => 0,
    take: (result, _reading, origin) => take(result, origin),
  })
  await sink.end()
  return refused && code < 2 ? 2 : code
}
