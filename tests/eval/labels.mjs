// Labelled reports, each held against what the program says of it.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {check, loadRulebook, readReport} from '../../dist/index.js'

/** One labelled indicator of one report: what is right (`gold`, `also`, `admitted`, `quotes`), and what was found. */
function rowsOf(report, {indicators}, {findings}) {
  const found = new Map(findings.map(finding => [finding.indicator, finding]))
  return Object.entries(indicators ?? {}).map(([id, {standing, also = [], admitted = false, quotes = []}]) => {
    const {standing: said = 'none', admitted: owned = false, force = 'hint', evidence = []} = found.get(id) ?? {}
    const right = said === standing || also.includes(said)
    return {
      ...{report, id, group: id.split('.')[0], force, quotes, evidence, gold: standing, also, said, right},
      // Where another reading is right too, it is what the figures count.
      truth: right ? said : standing,
      admitted,
      owned,
    }
  })
}

/** Every report of a folder that has labels: its rows, its labels, its assessment and its text. */
export async function labelled({gold, reports}) {
  const rulebook = await loadRulebook()
  const names = readdirSync(reports)
  const sheets = []
  for (const label of readdirSync(gold)
    .filter(name => name.endsWith('.yaml'))
    .sort()) {
    const labels = parse(readFileSync(join(gold, label), 'utf8'))
    const name = names.find(entry => entry.startsWith(`${label.slice(0, -'.yaml'.length)}.`))
    if (name === undefined) throw new Error(`no report beside the labels ${label} in ${reports}`)
    const bytes = new Uint8Array(readFileSync(join(reports, name)))
    const report = await readReport({name, bytes}, rulebook)
    const assessment = await check(report, rulebook)
    sheets.push({labels, assessment, text: report.text.text, rows: rowsOf(label, labels, assessment)})
  }
  if (sheets.length === 0) throw new Error(`no labels in ${gold}`)
  return sheets
}
