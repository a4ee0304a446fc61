import {compare, loadRulebook, readReport, writtenComparison} from '../index.ts'
import {misuse} from './complain.ts'
import {oneFile} from './file.ts'
import type {CommandOf} from './parse.ts'
import {requireSystem} from './system.ts'
import type {Terminal} from './terminal.ts'

/** `duibiao compare`: two years of one body side by side. */
export async function runCompare(command: CommandOf<'compare'>, terminal: Terminal): Promise<0> {
  const {last, now, format, level, system} = command
  if (last === now) throw misuse('compare-one-file', last)
  if (terminal.screen && (format === 'docx' || format === 'xlsx')) throw misuse('out-is-terminal', format)
  const rulebook = await loadRulebook({...command, bare: true})
  requireSystem(rulebook, system)
  const before = await readReport(await oneFile(last), rulebook)
  const after = await readReport(await oneFile(now), rulebook)
  const comparison = await compare([before, after], rulebook, {level, system})
  const {columns, paint} = terminal
  await terminal.out.write(await writtenComparison(comparison, format, {columns, paint, rulebook}))
  return 0
}
