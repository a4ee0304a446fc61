import {nearName, type Rulebook, type System, systemOf} from '../index.ts'
import {misuse} from './complain.ts'

/** The system of that id or title, the shipped one without a name. Throws a complaint where there is none such. */
export function requireSystem({systems}: Pick<Rulebook, 'systems'>, name: string | undefined): System {
  const found = systemOf({systems}, name)
  if (found !== undefined) return found
  const known = systems.map(({id}) => id)
  throw misuse('system-unknown', name ?? '', known, nearName(name ?? '', known))
}
