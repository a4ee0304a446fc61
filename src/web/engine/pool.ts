/// <reference lib="dom" />
import {packed} from 'virtual:engine'
import type {Answer, Call, Engine} from './protocol.ts'

/** The code of the worker as the page carries it, unpacked. */
function codeOf(text: string): Promise<string> {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = binary.charCodeAt(at)
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
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

/** Hands calls to workers, one at a time to each, those that wait longest first. */
function poolOf(workers: readonly Worker[]) {
  const benches: readonly Bench[] = workers.map(worker => ({worker, busy: null}))
  const queue: Waiting[] = []
  const next = (): void => {
    for (const bench of benches.filter(({busy}) => busy === null)) {
      bench.busy = queue.shift() ?? null
      if (bench.busy !== null) bench.worker.postMessage(bench.busy.call)
    }
  }
  for (const bench of benches)
    bench.worker.addEventListener('message', ({data}: MessageEvent<Answer>) => {
      const waiting = bench.busy
      // A library inside the worker may speak up on its own account, as the PDF reader does when it is loaded.
      if (waiting === null || waiting.call.id !== data.id) return
      bench.busy = null
      next()
      if ('trouble' in data) waiting.reject(new Error(data.trouble))
      else waiting.resolve(data.output)
    })
  let last = 0
  return (name: Call['name'], input: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1
      queue.push({call: {id: last, name, input}, resolve, reject})
      next()
    })
}

/** Fewest and most workers that share the work: each holds the whole rulebook. */
const [fewest, most] = [2, 4]

/** The engine (核查引擎) in threads of its own, so that the page never waits for it, and how many calls it works on at once. */
export async function started(): Promise<Engine> {
  const address = URL.createObjectURL(new Blob([await codeOf(packed)], {type: 'text/javascript'}))
  const size = Math.max(fewest, Math.min(most, navigator.hardwareConcurrency - 1))
  const call = poolOf(Array.from({length: size}, () => new Worker(address)))
  return {size, call: call as Engine['call']}
}
