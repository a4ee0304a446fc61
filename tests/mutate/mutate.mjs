// Whether the mentions carry the judgement: reports are changed in ways of which the outcome is known (`npm run mutate`).
//   --reports DIR     reports to change instead of those of the corpus and of reports-in/
//   --only ID,…       these indicators or groups only
//   --all             every change that did not show, not the first three of an indicator
//   DUIBIAO_CORPUS    folder with reports/ (default: the folder `shared` beside the project)
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {parseArgs} from 'node:util'
import {loadRulebook, readReport} from '../../dist/index.js'
import {outcomesOf} from './mutations.mjs'

const root = join(import.meta.dirname, '..', '..')
const {values: options} = parseArgs({
  options: {reports: {type: 'string'}, only: {type: 'string', default: ''}, all: {type: 'boolean', default: false}},
})
const least = 0.95

const corpus = join(process.env.DUIBIAO_CORPUS ?? join(root, '..', 'shared'), 'reports')
const folders = options.reports
  ? [options.reports]
  : [...(existsSync(corpus) ? [corpus] : []), join(root, 'reports-in')]
const rulebook = await loadRulebook()
const chosen = options.only.split(',').filter(Boolean)
const indicators = rulebook.indicators.filter(
  ({id, group}) => chosen.length === 0 || chosen.includes(id) || chosen.includes(group),
)

/** The repaired text of every report. */
function texts() {
  const files = folders.flatMap(folder => readdirSync(folder).map(name => ({name, path: join(folder, name)})))
  const reports = files.map(async ({name, path}) => {
    const report = await readReport({name, bytes: new Uint8Array(readFileSync(path))}, rulebook)
    return {name, text: report.text.text}
  })
  return Promise.all(reports)
}

async function run() {
  const all = []
  for (const report of await texts()) all.push(...(await outcomesOf(report, indicators, rulebook)))
  return all
}

const rate = results => `${results.filter(({killed}) => killed).length}/${results.length}`
const share = results => results.filter(({killed}) => killed).length / results.length

const results = await run()
for (const {id} of indicators) {
  const own = results.filter(({indicator}) => indicator === id)
  const alive = own.filter(({killed}) => !killed)
  if (own.length > 0) console.log(`${share(own).toFixed(3)}  ${rate(own).padEnd(8)} ${id}`)
  for (const {change, report, became} of options.all ? alive : alive.slice(0, 3))
    console.log(`         ${change}: ${became} in ${report}`)
}
const changes = [...new Set(results.map(({change}) => change))]
console.log('')
for (const change of changes) {
  const own = results.filter(result => result.change === change)
  console.log(`${share(own).toFixed(3)}  ${rate(own).padEnd(10)} ${change}`)
}
const total = share(results)
console.log(`\nkill rate ${total.toFixed(3)} (${rate(results)}), ${total >= least ? 'at or above' : 'BELOW'} ${least}`)
process.exitCode = total >= least ? 0 : 1
