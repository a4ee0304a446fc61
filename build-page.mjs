// Builds dist/duibiao.html: the workbench as one file that needs nothing else, neither server nor network.
import {createHash} from 'node:crypto'
import {readdir, readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {dirname, join} from 'node:path'
import process from 'node:process'
import {gzipSync} from 'node:zlib'
import {build} from 'vite'

process.chdir(import.meta.dirname)

/** Where the page has its own way to something that Node finds on the disk. */
const elsewhere = {'src/intake/pdf/library.ts': 'src/intake/pdf/library-page.ts'}

const sample = '苇岗乡2023年度报告.txt'

/** The tables of characters that PDFs refer to, by name. */
async function pdfMaps() {
  const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')
  const names = (await readdir(folder)).filter(name => name.endsWith('.bcmap')).sort()
  const read = async name => [name, (await readFile(join(folder, name))).toString('base64')]
  return Object.fromEntries(await Promise.all(names.map(read)))
}

const exporting = values =>
  Object.entries(values)
    .map(
      ([name, value]) =>
        `export const ${name} = ${typeof value === 'string' ? JSON.stringify(value) : `JSON.parse(${JSON.stringify(JSON.stringify(value))})`}`,
    )
    .join('\n')

/** Modules that are made here: `virtual:…`. */
const made = modules => ({
  name: 'made',
  resolveId: id => (id in modules ? `\0${id}` : null),
  load: async id => (id.startsWith('\0') && id.slice(1) in modules ? exporting(await modules[id.slice(1)]()) : null),
})

/** What the page does otherwise than Node. */
const moved = {
  name: 'moved',
  enforce: 'pre',
  async resolveId(id, importer, options) {
    const found = await this.resolve(id, importer, {...options, skipSelf: true})
    const other = Object.entries(elsewhere).find(([path]) => found?.id === join(import.meta.dirname, path))
    return other ? join(import.meta.dirname, other[1]) : null
  },
}

/** One entry with all it needs as one script, and its style. */
async function bundled(entry, modules) {
  const {output} = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [moved, made(modules)],
    define: {'import.meta': '{}'},
    oxc: {jsx: {runtime: 'automatic', importSource: 'preact'}},
    build: {
      write: false,
      target: 'chrome100',
      cssCodeSplit: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: {input: entry, output: {format: 'iife', codeSplitting: false}},
    },
  })
  const textOf = chunk => chunk.code ?? Buffer.from(chunk.source).toString()
  const code = output.filter(({type}) => type === 'chunk').map(textOf)
  const style = output.filter(({fileName}) => fileName.endsWith('.css')).map(textOf)
  const ofNode = output
    .flatMap(({modules = {}}) => Object.entries(modules))
    .filter(([id, {code: kept}]) => /browser-external/.test(id) && kept)
  if (ofNode.length > 0) throw new RangeError(`${entry} asks for what only Node has: ${ofNode.map(([id]) => id)}`)
  if (code.length !== 1) throw new RangeError(`${entry} came out as ${code.length} scripts`)
  return {code: code[0], style: style.join('')}
}

const hashOf = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

async function buildPage() {
  const given = {
    'virtual:rulebook': async () => ({stored: (await readFile('dist/rulebook.json')).toString('utf16le')}),
    'virtual:pdf-maps': async () => ({maps: await pdfMaps()}),
    'virtual:sample': async () => ({name: sample, text: await readFile(join('reports-in', sample), 'utf8')}),
  }
  const worker = await bundled('src/web/engine/worker.ts', given)
  const packed = gzipSync(worker.code, {level: 9}).toString('base64')
  const {code, style} = await bundled('src/web/main.tsx', {...given, 'virtual:engine': () => ({packed})})
  const script = code.replaceAll('</script', '<\\/script')
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const parts = {policy, style, script}
  const template = await readFile('src/web/page.html', 'utf8')
  const page = template.replace(/\/\* \{(\w+)\} \*\/|\{(policy)\}/g, (_, own, other) => parts[own ?? other])
  await writeFile('dist/duibiao.html', page)
  console.log(
    `dist/duibiao.html ${(Buffer.byteLength(page) / 2 ** 20).toFixed(2)} MB (worker ${(worker.code.length / 2 ** 20).toFixed(2)} MB)`,
  )
}

await buildPage()
