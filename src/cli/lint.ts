import {adviceLine, adviceOn, exampleLine, help, lint, loadRulebook, overfitted, readAll, readText} from '../index.ts'
import type {CommandOf} from './parse.ts'
import type {Terminal} from './terminal.ts'

/** The repaired texts of all files. Throws the InputError of the first that cannot be used. */
async function textsOf(paths: readonly string[]): Promise<readonly string[]> {
  const texts: string[] = []
  for await (const source of readAll(paths)) {
    if ('error' in source) throw source.error
    texts.push((await readText(source)).text.text)
  }
  return texts
}

/**
 * `duibiao lint`: faults of structure are thrown by loading; then every example is run, and what the rules do not need is told,
 * with a user's folders only of the user's own.
 */
export async function runLint(command: CommandOf<'lint'>, {out}: Terminal): Promise<0 | 2> {
  const rulebook = await loadRulebook(command)
  const reports = await textsOf(command.paths)
  const failed = await lint(rulebook)
  const own = command.rules !== undefined || command.indicators !== undefined
  const shipped = new Set(own ? (await loadRulebook({bare: true})).facts.map(({id}) => id) : [])
  const advice = [...adviceOn(rulebook), ...overfitted(rulebook, reports)].filter(({where}) => !shipped.has(where))
  for (const failure of failed) await out.write(exampleLine(failure))
  for (const one of advice) await out.write(adviceLine(one))
  const {bad, good} = help.lint
  const clean = failed.length + advice.length === 0
  await out.write(clean ? good(rulebook.facts.length, rulebook.indicators.length) : bad(failed.length, advice.length))
  return clean ? 0 : 2
}
