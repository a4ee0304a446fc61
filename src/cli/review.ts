import {type Assessment, type Decided, loadRulebook, papers, undecided} from '../index.ts'
import {decider} from './decisions.ts'
import {type ExitCode, eachFile} from './files.ts'
import type {CommandOf} from './parse.ts'
import {sinkFor} from './sink.ts'
import {requireSystem} from './system.ts'
import type {Terminal} from './terminal.ts'

/** `duibiao review`: an opinion on every report, with the reviewer's decisions on it. */
export async function runReview(command: CommandOf<'review'>, terminal: Terminal): Promise<ExitCode> {
  const {formats, out} = command
  const rulebook = await loadRulebook({...command, bare: true})
  requireSystem(rulebook, command.system)
  const {write, suffix} = papers.review
  const {decidedOn, end} = decider(command, terminal)
  const held = new WeakMap<Assessment, Decided>()
  const sink = await sinkFor(
    {formats, out, suffix},
    {
      report: (assessment, format, sheet) =>
        write(assessment, format, {...sheet, rulebook, decided: held.get(assessment) ?? undecided}),
      run: () => null,
    },
    terminal,
  )
  const code = await eachFile(command, rulebook, {
    terminal,
    judge: async (assessment): Promise<ExitCode> => {
      held.set(assessment, await decidedOn(assessment))
      return 0
    },
    take: sink.take,
  })
  await sink.end()
  await end()
  return code
}
