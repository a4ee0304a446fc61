import {explain, loadRulebook, nearName, type Rulebook, readReport, renderExplanation} from '../index.ts'
import {misuse} from './complain.ts'
import {oneFile} from './file.ts'
import type {CommandOf} from './parse.ts'
import {requireSystem} from './system.ts'
import type {Terminal} from './terminal.ts'

/** The id of the indicator that the user names by id or by title. */
export function indicatorNamed({indicators, systems}: Pick<Rulebook, 'indicators' | 'systems'>, name: string): string {
  const found = indicators.find(({id, title}) => id === name || title === name)
  if (found !== undefined) return found.id
  const items = systems.flatMap(({groups}) => groups.flatMap(group => group.items))
  const unbuilt = items.some(item => typeof item !== 'string' && (item.id === name || item.title === name))
  if (unbuilt) throw misuse('indicator-unbuilt', name)
  const known = indicators.flatMap(({id, title}) => [id, title])
  throw misuse('indicator-unknown', name, nearName(name, known))
}

/** `duibiao explain`: why one report has its standing on one indicator. */
export async function runExplain(command: CommandOf<'explain'>, terminal: Terminal): Promise<0> {
  const {level, year, system} = command
  const rulebook = await loadRulebook({...command, bare: true})
  const indicator = indicatorNamed(rulebook, command.indicator)
  const report = await readReport(await oneFile(command.path), rulebook)
  const {title, groups} = requireSystem(rulebook, system, level ?? report.outline.identity.level ?? undefined)
  const ids = groups.flatMap(({items}) => items.map(item => (typeof item === 'string' ? item : item.id)))
  if (!ids.includes(indicator)) throw misuse('indicator-outside', command.indicator, title)
  const explanation = await explain(report, rulebook, {indicator, level, year, system})
  const {columns, paint} = terminal
  await terminal.out.write(renderExplanation(explanation, {columns, paint, rulebook}))
  return 0
}
