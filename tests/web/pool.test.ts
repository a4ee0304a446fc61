import {describe, expect, test} from 'vitest'
import {poolOf} from '../../src/web/engine/pool.ts'
import type {Answer, Call} from '../../src/web/engine/protocol.ts'

type Behaviour = (call: Call) => Answer | 'breaks down'

/** A worker that does to each call what it is told, on the next turn. */
function workerThat(behave: Behaviour): Worker {
  const target = new EventTarget()
  const give = (event: Event): void => queueMicrotask(() => void target.dispatchEvent(event))
  const postMessage = (call: Call): void => {
    const done = behave(call)
    if (done === 'breaks down') give(Object.assign(new Event('error'), {message: 'out of memory'}))
    else give(new MessageEvent('message', {data: done}))
  }
  return Object.assign(target, {postMessage, terminate: () => undefined}) as unknown as Worker
}

const good: Behaviour = ({name}) => ({output: name})
const source = {name: '甲.txt', bytes: new Uint8Array()}

describe('a call of the engine', () => {
  test('waits until there is a worker', async () => {
    const {call, join} = poolOf()
    const [first, second] = [call('about'), call('text', {source})]
    join(() => workerThat(good))
    expect(await Promise.all([first, second])).toEqual(['about', 'text'])
  })

  test('that ends in a fault of the program is rejected, and the next one is answered', async () => {
    const {call, join} = poolOf()
    join(() => workerThat(({name}) => (name === 'text' ? {trouble: 'TypeError'} : {output: 1})))
    await expect(call('text', {source})).rejects.toThrow('TypeError')
    expect(await call('about')).toBe(1)
  })

  test('at which a worker breaks down is rejected, and another worker takes the place', async () => {
    const {call, join} = poolOf()
    join(() => workerThat(call => (call.name === 'text' ? 'breaks down' : good(call))))
    expect(await call('about')).toBe('about')
    const [lost, next] = [call('text', {source}), call('about')]
    await expect(lost).rejects.toThrow('out of memory')
    expect(await next).toBe('about')
  })

  test('is rejected where no worker can be started', async () => {
    const {call, join} = poolOf()
    const waiting = [call('about'), call('about')]
    join(() => workerThat(() => 'breaks down'))
    for (const one of waiting) await expect(one).rejects.toThrow('out of memory')
    await expect(call('about')).rejects.toThrow('out of memory')
  })

  test('is rejected where the engine cannot be unpacked', async () => {
    const {call, fail} = poolOf()
    const waiting = call('about')
    fail(new Error('no engine'))
    await expect(waiting).rejects.toThrow('no engine')
    await expect(call('about')).rejects.toThrow('no engine')
  })
})
