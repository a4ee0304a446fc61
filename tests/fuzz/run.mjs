import {readdirSync, readFileSync} from 'node:fs'
import {extname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {Worker} from 'node:worker_threads'

const seconds = 10
const megabytes = 512

const start = library =>
  new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: {library},
    resourceLimits: {maxOldGenerationSizeMb: megabytes},
  })

/** What the worker says of one file, or that it hung or died. */
function tried(worker, task) {
  return new Promise(resolve => {
    const timer = setTimeout(() => done({outcome: 'hang'}), seconds * 1000)
    const failed = error => done({outcome: 'crash', code: error.stack ?? error.message})
    const done = result => {
      clearTimeout(timer)
      worker.off('message', done)
      worker.off('error', failed)
      resolve(result)
    }
    worker.once('message', done)
    worker.once('error', failed)
    worker.postMessage(task)
  })
}

const folder = fileURLToPath(new URL('./seeds', import.meta.url))

/** The sound files, one of each format, with their bytes, in the order of their names. */
export const seeds = readdirSync(folder)
  .filter(name => name !== 'README.md')
  .sort()
  .map(name => ({name, bytes: new Uint8Array(readFileSync(join(folder, name)))}))

/**
 * Read `count` broken files made from the seeds in turn. Gives how often each outcome came by kind of file, every file that crashed, hung
 * (10 s), took too much memory (512 MB), was read as nothing without a word or made the readers write to the terminal (`bad`), and those
 * of which less than half was read without a word (`halves`), which is right where the other half is gone.
 */
export async function fuzz({count, from = 0, library, tell = () => undefined}) {
  const tally = new Map()
  const results = []
  let worker = start(library)
  for (let at = 0; at < count; at += 1) {
    const {name, bytes} = seeds[at % seeds.length]
    const seed = from + at
    const {outcome, code} = await tried(worker, {name, bytes, seed})
    const key = extname(name).slice(1)
    const counts = tally.get(key) ?? {}
    tally.set(key, {...counts, [outcome]: (counts[outcome] ?? 0) + 1})
    if (outcome !== 'coded' && outcome !== 'read') results.push({name, seed, outcome, code})
    if (outcome === 'hang' || outcome === 'crash') {
      await worker.terminate()
      worker = start(library)
    }
    tell(at + 1)
  }
  await worker.terminate()
  const isHalf = ({outcome}) => outcome === 'half'
  return {tally, bad: results.filter(result => !isHalf(result)), halves: results.filter(isHalf)}
}
