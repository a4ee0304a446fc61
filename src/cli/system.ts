import {type Level, nearName, type Rulebook, type System, systemOf} from '../index.ts'
import {misuse} from './complain.ts'

/** The system of that id or title; without a name the one for the level. Throws a complaint where there is none such. */
export function requireSystem({systems}: Pick<Rulebook, 'systems'>, name: string | undefined, level?: Level): System {
  const found = systemOf({systems}, {name, level})
  if (found !== undefined) return found
  const known = systems.map(({id}) => id)
  throw misuse('system-unknown', name ?? '', known, nearName(name ?? '', known))
}
