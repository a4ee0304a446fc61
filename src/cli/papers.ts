import {type Assessment, loadRulebook, type PaperFormat, papers} from '../index.ts'
import {type ExitCode, eachFile} from './files.ts'
import type {CommandOf} from './parse.ts'
import {sinkFor} from './sink.ts'
import {requireSystem} from './system.ts'
import type {Terminal} from './terminal.ts'
import type {Sheet} from './writing.ts'

/** `duibiao draft`, `duibiao score` and `duibiao ledger`: one paper for every report. */
export async function runPapers(
  command: CommandOf<'draft' | 'score' | 'ledger'>,
  terminal: Terminal,
): Promise<ExitCode> {
  const {name, formats, out} = command
  const rulebook = await loadRulebook({...command, bare: true})
  requireSystem(rulebook, command.system)
  const write = (assessment: Assessment, format: PaperFormat, sheet: Sheet) =>
    papers[name].write(assessment, format, {...sheet, rulebook})
  const sink = await sinkFor({formats, out, suffix: papers[name].suffix}, {report: write, run: () => null}, terminal)
  const code = await eachFile(command, rulebook, {terminal, judge: () => 0, take: sink.take})
  await sink.end()
  return code
}
