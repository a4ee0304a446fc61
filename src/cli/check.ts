import {
  type Assessment,
  collectors,
  loadRulebook,
  type OutputFormat,
  overview,
  type RenderOptions,
  renderers,
  type Tally,
  tallyOf,
} from '../index.ts'
import {type ExitCode, eachFile} from './files.ts'
import type {CommandOf, FailOn} from './parse.ts'
import {sinkFor} from './sink.ts'
import {requireSystem} from './system.ts'
import type {Terminal} from './terminal.ts'
import type {RunDocument} from './writing.ts'

const ranks = {never: -1, must: 0, should: 1, hint: 2} as const

/** Whether an assessment has a gap at or above the threshold. */
export const codeOf = ({gaps}: Pick<Assessment, 'gaps'>, failOn: FailOn): ExitCode =>
  gaps.some(({severity}) => ranks[severity] <= ranks[failOn]) ? 1 : 0

const hasReport = (format: OutputFormat): format is keyof typeof renderers => format in renderers
const hasRun = (format: OutputFormat): format is keyof typeof collectors => format in collectors

async function documentOf(format: keyof typeof collectors, options: RenderOptions): Promise<RunDocument> {
  const {least, file, of} = collectors[format]
  return {least, file, collector: await of(options)}
}

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
    {
      report: (result, format, sheet) =>
        hasReport(format) ? renderers[format](result, {verbose, rulebook, ...sheet}) : null,
      run: (format, page) => (hasRun(format) ? documentOf(format, {verbose, rulebook, ...page}) : null),
    },
    terminal,
  )
  const tallies: Tally[] = []
  const code = await eachFile(command, rulebook, {
    terminal,
    judge: assessment => codeOf(assessment, failOn),
    take: async (result, reading) => {
      tallies.push(tallyOf(result))
      await sink.take(result, reading)
    },
  })
  await sink.end()
  const shown = out !== undefined || (formats[0] === 'text' && tallies.length > 1)
  if (shown && !terminal.out.closed()) await terminal.out.write(overview(tallies, terminal.paint))
  return code
}
