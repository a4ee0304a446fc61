import {createContext} from 'preact'
import {useContext} from 'preact/hooks'
import type {Engine} from '../engine/protocol.ts'
import type {State} from './state.ts'

/** The workbench (工作台): what it knows, and the engine that judges. */
export interface Bench {
  readonly state: State
  readonly engine: Engine
}

/** By this every view finds the workbench. */
export const BenchContext = createContext<Bench | null>(null)

/** The workbench in which a view stands. */
export function useBench(): Bench {
  const bench = useContext(BenchContext)
  if (bench === null) throw new Error('a view stands outside the workbench')
  return bench
}
