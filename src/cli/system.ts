import {nearName, type Rulebook, type System} from '../index.ts'
import {misuse} from './complain.ts'

/**
 * The system of that id or title, the first of the rulebook without a name. Throws a complaint where there is
 * none such.
 */
export function requireSystem({systems}: Pick<Rulebook, 'systems'>, name: string | undefined): System {
  const found = name === undefined ? systems[0] : systems.find(({id, title}) => id === name || title === name)
  if (found !== undefined) return found
  const known = systems.map(({id}) => id)
  throw misuse('system-unknown', name ?? '', known, nearName(name ?? '', known))
}
