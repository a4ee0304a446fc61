import {
  collectors,
  type Decided,
  type Gap,
  help,
  loadRulebook,
  type OutputFormat,
  overview,
  type RenderOptions,
  renderers,
  type Tally,
  tallyOf,
  waiverOn,
} from '../index.ts'
import {decider} from './decisions.ts'
import {type ExitCode, eachFile} from './files.ts'
import type {CommandOf, FailOn} from './parse.ts'
import {sinkFor} from './sink.ts'
import {requireSystem} from './system.ts'
import type {Terminal} from './terminal.ts'
import type {RunDocument} from './writing.ts'

const ranks = {never: -1, must: 0, should: 1, hint: 2} as const

/** Tells which gaps are at or above the threshold. */
export const failing =
  (failOn: FailOn) =>
  ({severity}: Pick<Gap, 'severity'>): boolean =>
    ranks[severity] <= ranks[failOn]

const hasReport = (format: OutputFormat): format is keyof typeof renderers => format in renderers
const hasRun = (format: OutputFormat): format is keyof typeof collectors => format in collectors

/** What a run has once, told of the decisions on each report. */
async function documentOf(
  format: keyof typeof collectors,
  {options, held}: {readonly options: RenderOptions; readonly held: WeakMap<object, Decided>},
): Promise<RunDocument> {
  const {least, file, of} = collectors[format]
  const {take, end} = await of(options)
  return {least, file, collector: {take: result => take(result, held.get(result)), end}}
}

/**
 * `duibiao check`: every file on its own, so that a bad one never stops the others. Gives the highest exit code
 * of all; a gap that a reviewer has waived does not count.
 */
export async function runCheck(command: CommandOf<'check'>, terminal: Terminal): Promise<ExitCode> {
  const {verbose, failOn, formats, out} = command
  const rulebook = await loadRulebook({...command, bare: true})
  requireSystem(rulebook, command.system)
  const fails = failing(failOn)
  const {decidedOn, end} = decider(command, terminal)
  const held = new WeakMap<object, Decided>()
  const options = {verbose, rulebook, fails}
  const sink = await sinkFor(
    {formats, out, suffix: ''},
    {
      report: (result, format, sheet) =>
        hasReport(format) ? renderers[format](result, {...options, ...sheet, decided: held.get(result)}) : null,
      run: (format, page) => (hasRun(format) ? documentOf(format, {options: {...options, ...page}, held}) : null),
    },
    terminal,
  )
  const tallies: Tally[] = []
  const code = await eachFile(command, rulebook, {
    terminal,
    judge: async assessment => {
      const decided = await decidedOn(assessment)
      held.set(assessment, decided)
      const open = assessment.gaps.filter(fails)
      const waived = open.filter(({indicator}) => waiverOn(indicator, decided) !== undefined)
      if (waived.length > 0) await terminal.err.write(help.decisions.waived(assessment.document.file, waived.length))
      return open.length > waived.length ? 1 : 0
    },
    take: async (result, reading) => {
      tallies.push(tallyOf(result))
      await sink.take(result, reading)
    },
  })
  await sink.end()
  await end()
  const shown = out !== undefined || (formats[0] === 'text' && tallies.length > 1)
  if (shown && !terminal.out.closed()) await terminal.out.write(overview(tallies, terminal.paint))
  return code
}
