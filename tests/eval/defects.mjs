// How well errors in reports are found: `node tests/eval/defects.mjs SET.yaml [--kind number] [--verbose] [--reports DIR]`.
//   SET.yaml       list of {text, under, year, level, topic, defects: [{kind, quote, certain}], weak}; each text is wrapped into a small report
//   --kind KINDS   only errors of these kinds, set apart by commas (default: number)
//   --verbose      every miss and every false alarm, with the text
//   --reports DIR  what is said of the reports of a folder, for reading: nothing is scored
// An error counts as found where one that is reported shares text with its quote; every other reported one is a false alarm, hints too.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {parse} from 'yaml'
import {check, loadRulebook, readReport} from '../../dist/index.js'

const {values: options, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    kind: {type: 'string', default: 'number'},
    verbose: {type: 'boolean', default: false},
    reports: {type: 'string'},
  },
})
const kinds = options.kind.split(',')
const rulebook = await loadRulebook()

const offices = {
  镇: '槐河镇人民政府',
  乡: '槐河乡人民政府',
  街道: '槐河街道办事处',
  县: '云溪县人民政府',
  区: '云溪区人民政府',
  市: '云溪市人民政府',
  部门: '云溪县水利局',
}
const headings = {
  measures: '主要举措和成效',
  duty: '党政主要负责人履行推进法治建设第一责任人职责情况',
  problems: '存在的不足',
  plan: '年工作安排',
}

/** The year that an entry tells of: as labelled, else the latest that its text names. */
const yearOf = ({year, text}) =>
  year ?? (Math.max(...[...text.matchAll(/20[12]\d(?=年)/g)].map(([found]) => Number(found)), 0) || 2024)

/** A title line that a text brings itself, with or without the page's own lines above it. */
const titled = /^(?:[^，。\n]*[：:][^，。\n]*\n)?[^，。；\n]{4,50}(?:报告|总结|汇报)(?:\n|$)/
/** What closes a report: it stands behind the plan. */
const closing = /^(?:特此报告|以上报告|此件)/

/** A small report with one text under the heading of its part; a text with its own title is its beginning, closing words are its end. */
function reportWith({text, under = 'measures', level = '镇', ...entry}) {
  const year = yearOf({text, ...entry})
  const isWhole = titled.test(text)
  const isEnd = closing.test(text)
  const parts = ['measures', 'problems', 'plan'].includes(under)
    ? ['measures', 'problems', 'plan']
    : ['measures', under, 'problems', 'plan']
  const lines = parts.map((part, at) => {
    const own = part === under && !isWhole && !isEnd
    if (own && /^[一二三四]、/.test(text)) return text.replace(/^[一二三四]/, '一二三四'[at])
    return `${'一二三四'[at]}、${part === 'plan' ? year + 1 : ''}${headings[part]}\n${own ? text : '略。'}`
  })
  if (isWhole) return /\n一、/.test(text) ? [text, ...lines.slice(1)].join('\n') : [text, ...lines].join('\n')
  const title = `${offices[level] ?? offices.镇}${year}年法治政府建设年度报告`
  return [title, ...lines, ...(isEnd ? [text] : [])].join('\n')
}

/** The errors of the chosen kinds in a report. */
async function defectsOf(name, bytes) {
  const report = await readReport({name, bytes}, rulebook)
  const {defects} = await check(report, rulebook)
  return defects.filter(({kind}) => kinds.includes(kind))
}

/** Where the quotes of an entry stand in its report: every place of each. */
function placesOf(content, quote) {
  const places = []
  for (let at = content.indexOf(quote); at >= 0; at = content.indexOf(quote, at + 1))
    places.push([at, at + quote.length])
  return places
}

const percent = (part, whole) => (whole === 0 ? '–' : (part / whole).toFixed(3))

async function score(path) {
  const entries = parse(readFileSync(path, 'utf8'))
  const tally = new Map()
  const add = (topic, key) => {
    for (const name of [topic, 'all']) {
      const row = tally.get(name) ?? {is: 0, hit: 0, said: 0, false: 0}
      row[key] += 1
      tally.set(name, row)
    }
  }
  for (const entry of entries) {
    const content = reportWith(entry)
    const said = await defectsOf('entry.txt', new TextEncoder().encode(content))
    const truth = (entry.defects ?? []).filter(({kind}) => kinds.includes(kind))
    const found = new Set()
    const topic = entry.topic ?? entry.defects?.[0]?.kind ?? 'sound'
    for (const defect of truth) {
      const places = placesOf(content, defect.quote)
      const hits = said.filter(({span: [start, end]}) => places.some(([from, to]) => start < to && from < end))
      add(topic, 'is')
      for (const hit of hits) found.add(hit)
      if (hits.length > 0) add(topic, 'hit')
      else if (options.verbose)
        console.log(`MISSED [${topic}]${entry.weak ? ' weak' : ''} ${defect.quote}\n    ${entry.text}`)
    }
    for (const defect of said) {
      add(topic, 'said')
      if (found.has(defect)) continue
      add(topic, 'false')
      if (options.verbose) console.log(`FALSE  [${topic}] ${defect.quote}: ${defect.message}\n    ${entry.text}`)
    }
  }
  for (const [topic, row] of tally)
    console.log(
      `${topic}: precision ${percent(row.said - row.false, row.said)} (${row.said}), recall ${percent(row.hit, row.is)} (${row.is})`,
    )
}

if (options.reports !== undefined)
  for (const name of readdirSync(options.reports).sort())
    for (const {kind, certain, quote, message} of await defectsOf(name, readFileSync(join(options.reports, name))))
      console.log(`${name} ${kind} ${certain ? 'certain' : 'hint'} ${quote.replaceAll('\n', ' ')}\n    ${message}`)
for (const path of positionals) await score(path)
