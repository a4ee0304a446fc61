/// <reference lib="dom" />
import {packed} from 'virtual:engine'
import {bytesOf} from '../base64.ts'
import {poolOf} from './pool.ts'
import type {Engine} from './protocol.ts'

/** The code of the worker as the page carries it, unpacked. */
function codeOf(text: string): Promise<string> {
  const plain = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream('gzip'))
  return new Response(plain).text()
}

/** Fewest and most workers that share the work: each holds the whole rulebook. */
const [fewest, most] = [2, 4]

/** The engine (核查引擎) in threads of its own, so that the page never waits for it; it takes calls at once and answers when it is up. */
export function started(): Engine {
  const size = Math.max(fewest, Math.min(most, navigator.hardwareConcurrency - 1))
  const {join, call, fail} = poolOf()
  codeOf(packed)
    .then(code => {
      const address = URL.createObjectURL(new Blob([code], {type: 'text/javascript'}))
      for (let count = 0; count < size; count += 1) join(() => new Worker(address))
    })
    .catch(fail)
  return {size, call}
}
