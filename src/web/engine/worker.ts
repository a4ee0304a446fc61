/// <reference lib="webworker" />
import {stored} from 'virtual:rulebook'
import {rulebookFrom} from '../../index.ts'
import {callsBy} from './calls.ts'
import type {Answer, Call} from './protocol.ts'

const troubleOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error)

/** Answers the calls of the page, each with what came out, or with the trouble that it ended in. */
function start(): void {
  const calls = callsBy(rulebookFrom(JSON.parse(stored)))
  const answer = (what: Answer): void => self.postMessage(what)
  self.addEventListener('message', async ({data: {name, input}}: MessageEvent<Call>) => {
    try {
      const work = calls[name] as (input: unknown) => unknown
      answer({output: await work(input)})
    } catch (error) {
      answer({trouble: troubleOf(error)})
    }
  })
}

start()
