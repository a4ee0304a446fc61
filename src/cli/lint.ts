import {exampleLine, help, lint, loadRulebook} from '../index.ts'
import type {CommandOf} from './parse.ts'
import type {Terminal} from './terminal.ts'

/** `duibiao lint`: faults of structure are thrown by loading; then every example is run. */
export async function runLint(command: CommandOf<'lint'>, {out}: Terminal): Promise<0 | 2> {
  const rulebook = await loadRulebook(command)
  const failed = await lint(rulebook)
  for (const failure of failed) await out.write(exampleLine(failure))
  const {bad, good} = help.lint
  await out.write(failed.length > 0 ? bad(failed.length) : good(rulebook.facts.length, rulebook.indicators.length))
  return failed.length > 0 ? 2 : 0
}
