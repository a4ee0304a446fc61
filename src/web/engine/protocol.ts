import type {Calls} from './calls.ts'

/** What the page sends to its worker. */
export interface Call {
  readonly name: keyof Calls
  readonly input: unknown
}

/** What the worker sends back: what came out, or in what trouble it is, which is a fault of the program. */
export type Answer = {readonly output: unknown} | {readonly trouble: string}

/** The way to the worker's calls. */
export interface Engine {
  /** How many calls are worked on at once. */
  readonly size: number
  readonly call: <Name extends keyof Calls>(
    name: Name,
    ...input: Parameters<Calls[Name]>
  ) => Promise<Awaited<ReturnType<Calls[Name]>>>
}
