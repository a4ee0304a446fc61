/// <reference lib="dom" />
import type {Answer, Call, Engine} from './protocol.ts'

interface Waiting {
  readonly call: Call
  readonly resolve: (output: unknown) => void
  readonly reject: (error: Error) => void
}

/** A worker with the call that it works on. */
interface Hand {
  readonly worker: Worker
  busy: Waiting | null
  /** Whether it has ever answered: what breaks down before would break down again. */
  proven: boolean
}

/** The workers, and the calls that wait for one. */
interface Pool {
  readonly hands: Set<Hand>
  readonly queue: Waiting[]
  /** Why no call is taken any more; null as long as calls are. */
  trouble: Error | null
}

/** Gives the calls that wait longest to the workers that are free. */
function assign({hands, queue}: Pool): void {
  for (const hand of [...hands].filter(({busy}) => busy === null)) {
    hand.busy = queue.shift() ?? null
    if (hand.busy !== null) hand.worker.postMessage(hand.busy.call)
  }
}

/** Takes no more calls: those that wait are rejected, and all that come. */
function close(pool: Pool, error: Error): void {
  pool.trouble = error
  for (const {reject} of pool.queue.splice(0)) reject(error)
}

/** A library in the worker may speak up on its own account, as the PDF reader does when it is loaded. */
const isAnswer = (data: unknown): data is Answer =>
  typeof data === 'object' && data !== null && ('output' in data || 'trouble' in data)

function answered(pool: Pool, hand: Hand, answer: Answer): void {
  const waiting = hand.busy
  Object.assign(hand, {busy: null, proven: true})
  assign(pool)
  if (waiting === null) return
  if ('trouble' in answer) waiting.reject(new Error(answer.trouble))
  else waiting.resolve(answer.output)
}

/** Adds a worker to a pool. One that breaks down is replaced, its call rejected. */
function join(pool: Pool, start: () => Worker): void {
  const hand: Hand = {worker: start(), busy: null, proven: false}
  const {worker} = hand
  worker.addEventListener('message', ({data}: MessageEvent<unknown>) => {
    if (isAnswer(data)) answered(pool, hand, data)
  })
  worker.addEventListener('error', ({message}) => {
    const error = new Error(message)
    worker.terminate()
    pool.hands.delete(hand)
    hand.busy?.reject(error)
    if (hand.proven) join(pool, start)
    else if (pool.hands.size === 0) close(pool, error)
  })
  pool.hands.add(hand)
  assign(pool)
}

/**
 * Hands calls to workers (线程池), one at a time to each, those that wait longest first. Calls wait until `join` has brought a worker; after `fail`,
 * and when no worker can be started, every call is rejected.
 */
export function poolOf() {
  const pool: Pool = {hands: new Set(), queue: [], trouble: null}
  const call = (name: Call['name'], input: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (pool.trouble !== null) return reject(pool.trouble)
      pool.queue.push({call: {name, input}, resolve, reject})
      assign(pool)
    })
  return {
    call: call as Engine['call'],
    join: (start: () => Worker): void => join(pool, start),
    fail: (error: Error): void => close(pool, error),
  }
}
