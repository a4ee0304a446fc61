/// <reference lib="webworker" />
import {stored} from 'virtual:rulebook'
import {rulebookFrom} from '../../index.ts'
import {callsBy} from './calls.ts'
import type {Answer, Call} from './protocol.ts'

/** Answers the calls of the page one after another. */
function start(): void {
  const calls = callsBy(rulebookFrom(JSON.parse(stored)))
  const answer = async ({id, name, input}: Call): Promise<Answer> => {
    try {
      const work = calls[name] as (input: unknown) => unknown
      return {id, output: await work(input)}
    } catch (error) {
      return {
        id,
        trouble: error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error),
      }
    }
  }
  self.addEventListener('message', async ({data}: MessageEvent<Call>) => self.postMessage(await answer(data)))
}

start()
