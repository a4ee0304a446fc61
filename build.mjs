// Builds dist/: the checked rulebook as JSON, the command line and the library bundled, and the library's types.
import {createHash} from 'node:crypto'
import {chmod, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import process from 'node:process'
import {build} from 'esbuild'
import ts from 'typescript'

process.chdir(import.meta.dirname)

/** What is found at run time: it brings files of its own. */
const external = ['pdfjs-dist']

const shared = {bundle: true, external, platform: 'node', format: 'esm', target: 'node20', charset: 'utf8'}

/** A module of the source, bundled and loaded: Node 20 does not run TypeScript. */
async function load(path) {
  const {outputFiles} = await build({
    ...shared,
    entryPoints: [path],
    platform: 'browser',
    write: false,
  })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

async function ruleFiles() {
  const found = await Promise.all(
    ['rules', 'indicators'].map(folder => readdir(folder, {recursive: true, withFileTypes: true})),
  )
  const paths = found
    .flat()
    .filter(entry => entry.isFile() && entry.name.endsWith('.yaml'))
    .map(entry => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
  return Promise.all(paths.map(async path => ({path, text: await readFile(path, 'utf8')})))
}

/** Check rules/ and indicators/ and store them as one file; beside it the schemas by which editors check such files and other programs what we print. */
async function buildRulebook() {
  const {contractSchema} = await load('src/model/contract.ts')
  const {readRulebook, RulebookError, printed, editorSchemas, parted} = await load('src/rulebook/index.ts')
  try {
    const hash = text => createHash('sha256').update(text).digest('hex')
    const rulebook = readRulebook(await ruleFiles(), {hash})
    await mkdir('dist/schemas', {recursive: true})
    const {bare, examples} = parted(rulebook)
    await writeFile('dist/rulebook.json', JSON.stringify(bare), 'utf16le')
    await writeFile('dist/examples.json', JSON.stringify(examples), 'utf16le')
    const schemas = Object.entries({...editorSchemas(), assessment: contractSchema()})
    await Promise.all(
      schemas.map(([kind, schema]) => writeFile(`dist/schemas/${kind}.json`, JSON.stringify(schema, null, 2))),
    )
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error
    for (const complaint of error.complaints) console.error(printed(complaint))
    process.exit(1)
  }
}

/** The style and the script of the page of one report, with the hashes by which the page lets them through. */
async function buildPage() {
  const {outputFiles} = await build({
    entryPoints: {style: 'src/web/page/page.css', script: 'src/web/page/main.ts'},
    outdir: 'dist',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2023',
    charset: 'utf8',
    write: false,
  })
  const textOf = name => outputFiles.find(({path}) => path.endsWith(name)).text.trim()
  const hashOf = text => createHash('sha256').update(text).digest('base64')
  const [style, script] = [textOf('style.css'), textOf('script.js')]
  await writeFile(
    'dist/page.json',
    JSON.stringify({style, script, styleHash: hashOf(style), scriptHash: hashOf(script)}),
  )
}

/** What bundled CommonJS packages need to find Node's own modules. */
const banner = {js: "import {createRequire as $require} from 'node:module'; const require = $require(import.meta.url);"}

async function buildCode() {
  const {metafile} = await build({
    ...shared,
    entryPoints: {cli: 'src/cli/main.ts', index: 'src/index.ts'},
    outdir: 'dist',
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    metafile: true,
    banner,
  })
  const code = await readFile('dist/cli.js', 'utf8')
  if (!code.startsWith('#!')) await writeFile('dist/cli.js', `#!/usr/bin/env node\n${code}`)
  await chmod('dist/cli.js', 0o755)
  const stale = (await readdir('dist')).filter(name => name.endsWith('.js') && !metafile.outputs[`dist/${name}`])
  await Promise.all(stale.map(name => rm(join('dist', name))))
}

/** Declarations of the library. Types are checked by `tsc --noEmit`; here only what keeps them from being written is an error. */
function buildTypes() {
  const {config} = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const {options} = ts.convertCompilerOptionsFromJson(config.compilerOptions, '.')
  const emit = {
    noEmit: false,
    noCheck: true,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: 'src',
    outDir: 'dist/types',
  }
  const {diagnostics} = ts.createProgram(['src/index.ts'], {...options, ...emit}).emit()
  for (const {messageText} of diagnostics) console.error(ts.flattenDiagnosticMessageText(messageText, '\n'))
  if (diagnostics.length > 0) process.exit(1)
}

await buildRulebook()
await buildPage()
await buildCode()
buildTypes()
