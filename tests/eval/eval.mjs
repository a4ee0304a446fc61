// How well the program judges labelled reports: `npm run eval`.
//   --gold DIR --reports DIR   these labels and reports instead of the corpus
//   --all                      every indicator and every wrong row, not the worst only
//   DUIBIAO_CORPUS             folder with gold/ and reports/ (default: the folder `shared` beside the project)
// Beside them stand the held-back reports of tests/judgement/held. Exit code 1 where these fall behind by more than 0.08.
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {parseArgs} from 'node:util'
import {loadRulebook} from '../../dist/index.js'
import {figuresOf, interval, isPresent, matched} from './figures.mjs'
import {byKeywords} from './keywords.mjs'
import {labelled} from './labels.mjs'

const root = join(import.meta.dirname, '..', '..')
const {values: options} = parseArgs({
  options: {gold: {type: 'string'}, reports: {type: 'string'}, all: {type: 'boolean', default: false}},
})
const mostBehind = 0.08
const standings = ['substantiated', 'asserted', 'planned', 'absent', 'not_applicable']

/** The folders to measure, by name. The held-back reports stand beside the corpus only. */
function folders() {
  const within = folder => ({gold: join(folder, 'gold'), reports: join(folder, 'reports')})
  if (options.gold !== undefined && options.reports !== undefined) return {labelled: options}
  const corpus = within(process.env.DUIBIAO_CORPUS ?? join(root, '..', 'shared'))
  const held = within(join(root, 'tests', 'judgement', 'held'))
  if (!existsSync(corpus.gold))
    throw new Error(`no labels in ${corpus.gold}: set DUIBIAO_CORPUS, or give --gold and --reports`)
  return {corpus, 'held back': held}
}

const figure = value => value.toFixed(3)
const between = (hit, all) => {
  const [low, high] = interval(hit, all)
  return `${figure(all === 0 ? 1 : hit / all)} [${figure(low)}–${figure(high)}]`
}
const table = rows => {
  const widths = rows[0].map((_, column) => Math.max(...rows.map(cells => [...String(cells[column])].length)))
  const line = cells =>
    cells
      .map((cell, column) => String(cell).padEnd(widths[column]))
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}
/** Rows by key, keys in the order of their first row. */
function grouped(rows, key) {
  const groups = new Map()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return [...groups]
}

/** Precision and recall of one standing: of what was said so, of what is so. */
function ofStanding(rows, standing) {
  const {hit, said, is} = matched(rows.map(row => [row.said === standing, row.truth === standing]))
  return [standing, is, between(hit, said), between(hit, is)]
}

/** Share of right standings, and precision and recall of “the report evidences it”, for a group or an indicator. */
function ofRows(name, rows) {
  const {hit, said, is} = matched(rows.map(row => [isPresent(row.said), isPresent(row.truth)]))
  return [
    name,
    rows.length,
    between(rows.filter(({right}) => right).length, rows.length),
    between(hit, said),
    between(hit, is),
  ]
}

const quoted = ([piece]) => (piece === undefined ? '–' : `“${piece.text ?? piece}”`)

/** One wrong row with both quotes. */
const wrongRow = ({report, id, gold, said, quotes, evidence}) =>
  `${report} ${id}: ${gold}, said ${said}\n    right ${quoted(quotes)}\n    said  ${quoted(evidence)}`

function printSet(name, sheets, rulebook) {
  const rows = sheets.flatMap(sheet => sheet.rows)
  const wrong = rows.filter(({right}) => !right)
  const figures = figuresOf(sheets)
  const keywords = figuresOf(byKeywords(sheets, rulebook))
  const byIndicator = grouped(rows, ({id}) => id).map(([id, own]) => ofRows(id, own))
  const weakest = byIndicator.filter(([, , right]) => options.all || !right.startsWith('1.000'))
  const confused = grouped(wrong, ({gold, said}) => `${gold} → ${said}`).sort(([, a], [, b]) => b.length - a.length)
  const admissions = rows.filter(({admitted, owned}) => admitted !== 'either' && admitted !== owned)
  const headings = ['n', 'right [95 %]', 'precision [95 %]', 'recall [95 %]']
  const parts = [
    `# ${name}: ${sheets.length} reports, ${rows.length} standings`,
    table([
      ['', 'duibiao', 'keywords'],
      ...Object.keys(figures).map(key => [key, figure(figures[key]), figure(keywords[key])]),
    ]),
    table([
      ['standing', 'n', 'precision [95 %]', 'recall [95 %]'],
      ...standings.map(standing => ofStanding(rows, standing)),
    ]),
    table([['group', ...headings], ...grouped(rows, ({group}) => group).map(([id, own]) => ofRows(id, own))]),
    weakest.length === 0 ? 'every indicator right in every report' : table([['indicator', ...headings], ...weakest]),
    `confusion\n${confused.map(([pair, list]) => `${String(list.length).padStart(4)}  ${pair}`).join('\n') || '   none'}`,
    `wrong rows${options.all ? '' : ', the first of each kind'}\n${(options.all ? wrong : confused.flatMap(([, list]) => list.slice(0, 3))).map(wrongRow).join('\n') || '   none'}`,
    `admissions judged otherwise\n${admissions.map(({report, id, owned}) => `   ${report} ${id}: ${owned ? 'said, not labelled' : 'labelled, not said'}`).join('\n') || '   none'}`,
  ]
  console.log(`${parts.join('\n\n')}\n`)
  return figures
}

const rulebook = await loadRulebook()
const measured = new Map()
for (const [name, where] of Object.entries(folders()))
  measured.set(name, printSet(name, await labelled(where), rulebook))
const [corpus, held] = [measured.get('corpus'), measured.get('held back')]
if (corpus && held) {
  const behind = corpus.standing - held.standing
  console.log(
    `corpus minus held back, standing: ${figure(behind)}, ${behind > mostBehind ? 'ABOVE' : 'within'} ${mostBehind}`,
  )
  process.exitCode = behind > mostBehind ? 1 : 0
}
