import type {Decided} from '../../index.ts'
import type {State} from './state.ts'
import type {JudgedUnit} from './unit.ts'

/** The decisions on a report. */
export const decidedOn = (_state: State, _unit: JudgedUnit): Decided => ({entry: null, decisions: [], unknown: []})
