// npm run fuzz [-- COUNT [FIRST SEED]]: broken files of every format, 6,000 unless told. Exit code 1 where one crashed, hung or came out empty.
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {fuzz, seedsIn} from './run.mjs'

const [count = '6000', from = '1'] = process.argv.slice(2)
const here = path => fileURLToPath(new URL(path, import.meta.url))
const {tally, bad} = await fuzz({
  seeds: seedsIn([here('../intake/fixtures'), here('../../reports-in')]),
  count: Number(count),
  from: Number(from),
  library: new URL('../../dist/index.js', import.meta.url).href,
  tell: done => done % 500 === 0 && console.error(`${done}/${count}`),
})
console.table(Object.fromEntries([...tally].sort()))
for (const {name, seed, outcome, code} of bad)
  console.log(`${name} (seed ${seed}): ${outcome}${code ? `\n${code}` : ''}`)
process.exitCode = bad.length > 0 ? 1 : 0
