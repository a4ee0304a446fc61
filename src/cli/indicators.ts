import {handbookOf, indicatorLists, loadRulebook} from '../index.ts'
import type {CommandOf} from './parse.ts'
import {requireSystem} from './system.ts'
import type {Terminal} from './terminal.ts'

/** `duibiao indicators`: what is asked, with what force and on what basis. */
export async function runIndicators(command: CommandOf<'indicators'>, {out, columns, paint}: Terminal): Promise<0> {
  const rulebook = await loadRulebook(command)
  const system = requireSystem(rulebook, command.system)
  const all = command.format === 'md' && command.system === undefined
  const list = all
    ? handbookOf(rulebook.systems, rulebook)
    : indicatorLists[command.format](system, {rulebook, columns, paint})
  await out.write(list)
  return 0
}
