import type {Rulebook} from './model/rulebook.ts'
import {type LoadedRulebook, prepared} from './pipeline.ts'

const holdsList = (value: object, key: string): boolean =>
  Array.isArray(Object.getOwnPropertyDescriptor(value, key)?.value)

const isRulebook = (stored: unknown): stored is Rulebook =>
  typeof stored === 'object' &&
  stored !== null &&
  ['facts', 'indicators', 'systems'].every(key => holdsList(stored, key))

/**
 * A rulebook (规程) ready for reading, from the checked and compiled one that the build stores (`dist/rulebook.json`, parsed). The build has
 * checked it, so only its outline is looked at.
 *
 * @throws TypeError where it is something else.
 */
export function rulebookFrom(stored: unknown): LoadedRulebook {
  if (!isRulebook(stored)) throw new TypeError('not a stored rulebook: no lists of facts, indicators and systems')
  return prepared(stored)
}
