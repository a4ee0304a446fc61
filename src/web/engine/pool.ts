/// <reference lib="dom" />
import {packed} from 'virtual:engine'
import {bytesOf} from '../base64.ts'
import type {Answer, Call, Engine} from './protocol.ts'

/** The code of the worker as the page carries it, unpacked. */
function codeOf(text: string): Promise<string> {
  const plain = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(plain).text()
}

interface Waiting {
  readonly call: Call
  readonly resolve: (output: unknown) => void
  readonly reject: (error: Error) => void
}

/** A worker with the call that it works on. */
interface Bench {
  readonly worker: Worker
  busy: Waiting | null
}

/**
 * Hands calls to workers, one at a time to each, those that wait longest first. Calls wait until there are workers. What a worker says that is no
 * answer, as the PDF library in it does when it is ready, is passed over.
 */
function poolOf() {
  const benches: Bench[] = []
  const queue: Waiting[] = []
  const next = (): void => {
    for (const bench of benches.filter(({busy}) => busy === null)) {
      bench.busy = queue.shift() ?? null
      if (bench.busy !== null) bench.worker.postMessage(bench.busy.call)
    }
  }
  const join = (worker: Worker): void => {
    const bench: Bench = {worker, busy: null}
    worker.addEventListener('message', ({data}: MessageEvent<Answer>) => {
      const waiting = bench.busy
      if (waiting?.call.id !== data.id) return
      bench.busy = null
      next()
      if ('trouble' in data) waiting.reject(new Error(data.trouble))
      else waiting.resolve(data.output)
    })
    benches.push(bench)
    next()
  }
  let last = 0
  const call = (name: Call['name'], input: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1
      queue.push({call: {id: last, name, input}, resolve, reject})
      next()
    })
  return {join, call}
}

/** Fewest and most workers that share the work: each holds the whole rulebook. */
const [fewest, most] = [2, 4]

/** The engine (核查引擎) in threads of its own, so that the page never waits for it; it takes calls at once and answers when it is up. */
export function started(): Engine {
  const size = Math.max(fewest, Math.min(most, navigator.hardwareConcurrency - 1))
  const {join, call} = poolOf()
  void codeOf(packed).then(code => {
    const address = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}))
    for (let count = 0; count < size; count += 1) join(new Worker(address))
  })
  return {size, call: call as Engine['call']}
}
