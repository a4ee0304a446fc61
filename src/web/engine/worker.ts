/// <reference lib="webworker" />
import {stored} from 'virtual:rulebook'
import {name, text} from 'virtual:sample'
import {rulebookFrom, undecided} from '../../index.ts'
import {type Calls, callsBy} from './calls.ts'
import type {Answer, Call} from './protocol.ts'

const troubleOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error)

/** Judges and lays out a sample before anybody asks (预热), so that the first report is as quick as the next. */
async function warm({check, sheet}: Calls): Promise<void> {
  const source = {name, bytes: new TextEncoder().encode(text)}
  const assessment = await check({source, told: {}})
  if (!('error' in assessment)) await sheet({source, assessment, decided: undecided})
}

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
  void warm(calls)
}

start()
