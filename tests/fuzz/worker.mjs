// Reads broken files one after another and says of each how that went.
import {parentPort, workerData} from 'node:worker_threads'
import {mutated} from './mutations.mjs'

const {readText, InputError} = await import(workerData.library)

/** `coded` refused with a code · `read` some text was read · `empty` none was, without a word · `crash` anything else. */
async function outcomeOf(name, bytes) {
  try {
    const {reading} = await readText({name, bytes})
    return reading.content.trim() === '' ? {outcome: 'empty'} : {outcome: 'read'}
  } catch (error) {
    if (error instanceof InputError) return {outcome: 'coded', code: error.code}
    return {outcome: 'crash', code: error instanceof Error ? (error.stack ?? error.message) : String(error)}
  }
}

parentPort.on('message', async ({name, bytes, seed}) => {
  parentPort.postMessage(await outcomeOf(name, mutated(bytes, seed)))
})
