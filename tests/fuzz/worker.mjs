// Reads broken files one after another as the command line does, and says of each how that went.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {parentPort, workerData} from 'node:worker_threads'
import {mutated} from './mutations.mjs'

const {readAll, readText, InputError} = await import(workerData.library)

let said = ''
for (const stream of [process.stdout, process.stderr]) {
  stream.write = chunk => {
    said += chunk
    return true
  }
}

/** How many characters were read of a file and all that it holds, whether anything was said of losses, and the codes of what was refused. */
async function readingOf(path) {
  const result = {characters: 0, warned: false, codes: [], files: 0}
  for await (const source of readAll([path])) {
    result.files += 1
    try {
      if ('error' in source) throw source.error
      const {reading} = await readText(source)
      const {content, warnings, extraction} = reading
      if (content.trim() === '') return {...result, empty: true}
      result.characters += content.length
      if (warnings.length > 0 || extraction.lost > 0) result.warned = true
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      result.codes.push(error.code)
    }
  }
  return result
}

/**
 * `coded` refused with a code · `read` some text was read · `half` not half of what the sound file has, without a word · `empty` nothing
 * was, without a word · `noise` something was written to the terminal · `crash` anything else.
 */
function outcomeOf({characters, warned, codes, files, empty = false}, whole) {
  if (said !== '') return {outcome: 'noise', code: said}
  if (empty || files === 0) return {outcome: 'empty'}
  if (codes.length > 0) return {outcome: 'coded', code: codes.join(' ')}
  return {outcome: !warned && characters * 2 < whole ? 'half' : 'read', code: `${characters} of ${whole}`}
}

const folder = mkdtempSync(join(tmpdir(), 'duibiao-fuzz-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
const wholes = new Map()

async function tried({name, bytes, seed}) {
  said = ''
  const path = join(folder, name)
  const readBytes = contents => {
    writeFileSync(path, contents)
    return readingOf(path)
  }
  try {
    if (!wholes.has(name)) wholes.set(name, (await readBytes(bytes)).characters)
    return outcomeOf(await readBytes(mutated(bytes, seed)), wholes.get(name))
  } catch (error) {
    return {outcome: 'crash', code: error instanceof Error ? (error.stack ?? error.message) : String(error)}
  }
}

parentPort.on('message', async task => parentPort.postMessage(await tried(task)))
