/// <reference lib="dom" />
import {words} from './words.ts'
import type {State} from './workspace/state.ts'

/** Says what went wrong (出错提示) wherever nothing else does: a call that was rejected, a handler that threw. */
export function tellTrouble({notice}: Pick<State, 'notice'>): void {
  const tell = (error: unknown): void => {
    if (error instanceof Error) notice.value = words.trouble(error.message)
  }
  window.addEventListener('unhandledrejection', ({reason}) => tell(reason))
  window.addEventListener('error', ({error}) => tell(error))
}
