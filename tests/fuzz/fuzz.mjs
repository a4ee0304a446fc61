// npm run fuzz [-- COUNT [FIRST SEED]]: broken files of every format, 6,000 unless told. Exit code 1 where one crashed, hung or came out empty.
import process from 'node:process'
import {fuzz} from './run.mjs'

const [count = '6000', from = '1'] = process.argv.slice(2)
const {tally, bad, halves} = await fuzz({
  count: Number(count),
  from: Number(from),
  library: new URL('../../dist/index.js', import.meta.url).href,
  tell: done => done % 500 === 0 && console.error(`${done}/${count}`),
})
console.table(Object.fromEntries([...tally].sort()))
for (const {name, seed, outcome, code} of [...halves, ...bad])
  console.log(`${name} (seed ${seed}): ${outcome}${code ? `\n${code}` : ''}`)
process.exitCode = bad.length > 0 ? 1 : 0
