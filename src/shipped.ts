import shipped from '../dist/rulebook.json' with {type: 'json'}
import type {Rulebook} from './model/rulebook.ts'

/** The rulebook that comes with the program, compiled from `rules/` and `indicators/` by the build. */
export const shippedRulebook = shipped as unknown as Rulebook
