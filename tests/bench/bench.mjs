// How fast the built command line is, beside bare node and textlint, and what a Word document or a PDF costs, all from one run:
// `npm run bench`.
//   DUIBIAO_CORPUS  folder with reports/*.txt: real reports instead of reports-in/
//   DUIBIAO_PEERS   work folder of peer-baselines.sh: textlint beside us, with its rule of 100 terms
//   BENCH_RUNS      cold runs of each (at least 15)
import {spawnSync} from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import {cpus, tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import process from 'node:process'

const root = join(import.meta.dirname, '..', '..')
const cli = join(root, 'dist', 'cli.js')
const {DUIBIAO_CORPUS: corpus, DUIBIAO_PEERS: peers, BENCH_RUNS: asked} = process.env
const runs = {cold: Math.max(15, Number(asked) || 0), batch: 7}
const batchSize = 200
const targets = {cold: 2.8, perFile: 2.5, docx: 150, pdf: 400}

const median = values => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The reports to measure with, and the one for cold runs: the one nearest to 5,000 characters. */
function seeds() {
  const folder = corpus ? join(corpus, 'reports') : join(root, 'reports-in')
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => join(folder, name))
  const characters = new Map(files.map(file => [file, readFileSync(file, 'utf8').length]))
  const [one] = files.toSorted((a, b) => Math.abs(characters.get(a) - 5000) - Math.abs(characters.get(b) - 5000))
  if (one === undefined) throw new Error(`no .txt reports in ${folder}`)
  return {files, one, characters: characters.get(one)}
}

/** Programs that take files; each answers for its exit code and for how many of the files its output speaks of. */
const ours = {
  name: 'duibiao check --format json',
  cwd: root,
  args: files => [cli, 'check', ...files, '--format', 'json', '--fail-on', 'never'],
  code: 0,
  seen: output => output.split('\n').filter(line => line.includes('"schema":"duibiao/assessment@1"')).length,
}
const textlint = {
  name: 'textlint, one rule of 100 terms',
  cwd: join(peers ?? '', 'textlint'),
  args: files => [
    join(peers ?? '', 'textlint', 'node_modules', 'textlint', 'bin', 'textlint.js'),
    ...['--no-color', '-f', 'compact', '-c', 'checklist.textlintrc.json', '--rulesdir', 'rules', ...files],
  ],
  code: 1,
  seen: output => new Set(output.split('\n').flatMap(line => /^(.+\.txt): line /.exec(line)?.slice(1) ?? [])).size,
}
const bare = {name: 'node -e 0', cwd: root, args: () => ['-e', '0'], code: 0}
const start = {name: 'duibiao --version', cwd: root, args: () => [cli, '--version'], code: 0}

/** The same report as text, as Word document and as PDF. */
function documents(folder) {
  const name = '槐河镇2024年度报告'
  const docx = join(root, 'reports-in', `${name}.docx`)
  const txt = join(folder, `${name}.txt`)
  const {stdout} = spawnSync(process.execPath, [cli, 'read', docx])
  writeFileSync(txt, stdout)
  return {txt, docx, pdf: join(import.meta.dirname, `${name}.pdf`)}
}

/** Milliseconds of one process. Its output goes to `sink`. */
function time({name, cwd, args, code}, files, sink) {
  const began = performance.now()
  const {status} = spawnSync(process.execPath, args(files), {cwd, stdio: ['ignore', sink, 'ignore']})
  const spent = performance.now() - began
  if (status !== code) throw new Error(`${name}: exit code ${status}, expected ${code}`)
  return spent
}

/** One run that is not timed: it warms the file cache and shows that the work is done. */
function prove(program, files, folder) {
  const path = join(folder, 'output')
  const sink = openSync(path, 'w')
  time(program, files, sink)
  closeSync(sink)
  const seen = program.seen?.(readFileSync(path, 'utf8'))
  if (seen !== undefined && seen !== files.length)
    throw new Error(`${program.name}: spoke of ${seen} of ${files.length} files`)
}

/** Median and least times of several cases, run in turn so that a busy moment touches all of them. */
function interleaved(cases, count) {
  const times = new Map(cases.map(({key}) => [key, []]))
  const sink = openSync('/dev/null', 'w')
  for (let round = 0; round < count; round += 1)
    for (const {key, program, files} of cases) times.get(key).push(time(program, files, sink))
  closeSync(sink)
  return new Map([...times].map(([key, values]) => [key, {median: median(values), least: Math.min(...values)}]))
}

function measure(folder) {
  const {files, one, characters} = seeds()
  const batch = Array.from({length: batchSize}, (_, index) => {
    const path = join(folder, `${String(index).padStart(3, '0')}.txt`)
    copyFileSync(files[index % files.length], path)
    return path
  })
  const programs = [ours, ...(peers ? [textlint] : [])]
  for (const program of programs) for (const list of [[one], batch]) prove(program, list, folder)
  const cold = [bare, ...programs].map(program => ({key: program.name, program, files: [one]}))
  const many = programs.map(program => ({key: program.name, program, files: batch}))
  const formats = Object.entries(documents(folder))
  for (const [, file] of formats) prove(ours, [file], folder)
  const opened = [
    {key: start.name, program: start, files: []},
    ...formats.map(([key, file]) => ({key, program: ours, files: [file]})),
  ]
  return {
    cold: interleaved(cold, runs.cold),
    many: interleaved(many, runs.batch),
    opened: interleaved(opened, runs.cold),
    ...{one, characters, programs},
  }
}

const row = cells => cells.map((cell, index) => (index === 0 ? cell.padEnd(40) : cell.padStart(12))).join('')

/** What a document costs beyond the start of the program, and beyond the same words as plain text. */
function documentLines(opened) {
  const beyond = (key, base) => opened.get(key).median - opened.get(base).median
  const lines = ['txt', 'docx', 'pdf'].map(key =>
    row([
      `check .${key}`,
      opened.get(key).median.toFixed(0),
      beyond(key, start.name).toFixed(0),
      beyond(key, 'txt').toFixed(0),
    ]),
  )
  const verdict = key => `${beyond(key, start.name) <= targets[key] ? 'within' : 'ABOVE'} the target ${targets[key]}`
  return [
    '',
    row(['median of a report of 4,600 characters', 'cold ms', 'beyond start', 'beyond .txt']),
    row([start.name, opened.get(start.name).median.toFixed(0), '', '']).trimEnd(),
    ...lines,
    `beyond start, ms: .docx ${verdict('docx')}; .pdf ${verdict('pdf')}`,
  ]
}

function print({cold, many, opened, one, characters, programs}) {
  const ratio = (name, of) => cold.get(name)[of] / cold.get(bare.name)[of]
  const perFile = (name, of) => (many.get(name)[of] - cold.get(name)[of]) / (batchSize - 1)
  const cells = (name, of) => [
    cold.get(name)[of].toFixed(0),
    ratio(name, of).toFixed(2),
    ...(many.has(name) ? [many.get(name)[of].toFixed(0), perFile(name, of).toFixed(2)] : ['–', '–']),
  ]
  const table = of => [bare, ...programs].map(({name}) => row([name, ...cells(name, of)]))
  const verdict = (value, target) => `${value.toFixed(2)}, ${value <= target ? 'within' : 'ABOVE'} the target ${target}`
  const lines = [
    `node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    `cold: ${basename(one)}, ${characters} characters, ${runs.cold} runs in turn; batch: ${batchSize} files in one process, ${runs.batch} runs`,
    '',
    row(['median', 'cold ms', '× node', 'batch ms', 'ms a file']),
    ...table('median'),
    row(['least', '', '', '', '']).trimEnd(),
    ...table('least'),
    ...(peers
      ? []
      : ['textlint: not measured; run peer-baselines.sh WORKDIR, then DUIBIAO_PEERS=WORKDIR npm run bench']),
    '',
    `cold start, × node: ${verdict(ratio(ours.name, 'median'), targets.cold)}`,
    `beyond start, ms a file: ${verdict(perFile(ours.name, 'median'), targets.perFile)}`,
    ...documentLines(opened),
  ]
  console.log(lines.join('\n'))
}

if (!existsSync(cli)) {
  console.error('dist/cli.js is missing: run `npm run build` first')
  process.exit(2)
}
const folder = mkdtempSync(join(tmpdir(), 'duibiao-bench-'))
try {
  print(measure(folder))
} finally {
  rmSync(folder, {recursive: true, force: true})
}
