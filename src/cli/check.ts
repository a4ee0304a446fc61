import {type Assessment, loadRulebook, overview, renderers, type Tally, tallyOf} from '../index.ts'
import {type ExitCode, eachFile} from './files.ts'
import type {CommandOf, FailOn} from './parse.ts'
import {sinkFor} from './sink.ts'
import {requireSystem} from './system.ts'
import type {Terminal} from './terminal.ts'

const ranks = {never: -1, must: 0, should: 1, hint: 2} as const

/** Whether an assessment has a gap at or above the threshold. */
export const codeOf = ({gaps}: Pick<Assessment, 'gaps'>, failOn: FailOn): ExitCode =>
  gaps.some(({severity}) => ranks[severity] <= ranks[failOn]) ? 1 : 0

/**
 * `duibiao check`: every file on its own, so that a bad one never stops the others. Gives the highest exit code
 * of all.
 */
export async function runCheck(command: CommandOf<'check'>, terminal: Terminal): Promise<ExitCode> {
  const {verbose, failOn, formats, out} = command
  const rulebook = await loadRulebook({...command, bare: true})
  requireSystem(rulebook, command.system)
  const sink = await sinkFor(
    {formats, out, suffix: ''},
    (result, format, page) => renderers[format](result, {verbose, rulebook, ...page}),
    terminal,
  )
  const tallies: Tally[] = []
  const code = await eachFile(command, rulebook, {
    terminal,
    judge: assessment => codeOf(assessment, failOn),
    take: async result => {
      tallies.push(tallyOf(result))
      await sink.take(result)
    },
  })
  await sink.end()
  const shown = out !== undefined || (formats[0] === 'text' && tallies.length > 1)
  if (shown && !terminal.out.closed()) await terminal.out.write(overview(tallies, terminal.paint))
  return code
}
