import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build, type Plugin} from 'esbuild'
import {describe, expect, test} from 'vitest'
import {check, loadRulebook, readReport, rulebookFrom} from '../src/index.ts'
import {textFile} from './reports.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const stored: unknown = JSON.parse(readFileSync(join(root, 'dist/rulebook.json'), 'utf16le'))

describe('a rulebook from stored data', () => {
  test('judges like the one that is loaded', async () => {
    const [ready, loaded] = [rulebookFrom(stored), await loadRulebook({bare: true})]
    const file = textFile(
      '云溪县槐河镇2023年法治政府建设年度报告\n一、主要工作\n全年调解纠纷120件。\n二、存在的不足\n普法形式单一。',
    )
    const judge = async (rulebook: typeof ready) =>
      JSON.stringify(await check(await readReport(file, rulebook), rulebook))
    expect(await judge(ready)).toBe(await judge(loaded))
  })

  test.for([null, [], {}, 'rulebook', {facts: [], indicators: {}, systems: []}])('%j is none', other => {
    expect(() => rulebookFrom(other)).toThrow(TypeError)
  })
})

/** Nothing of ours happens at import, so that what is not used is left out. */
const pure: Plugin = {
  name: 'pure',
  setup(bundler) {
    bundler.onResolve({filter: /^node:/}, ({path}) => ({path, external: true, sideEffects: false}))
    bundler.onResolve({filter: /^\.{1,2}\/.*\.ts$/}, ({path, resolveDir}) => ({
      path: join(resolveDir, path),
      sideEffects: false,
    }))
  },
}

/** The files that something needs at run time and that import from Node. */
async function onNode(names: readonly string[]): Promise<readonly string[]> {
  const {metafile} = await build({
    stdin: {contents: `export {${names.join()}} from './src/index.ts'`, resolveDir: root, loader: 'ts'},
    ...{bundle: true, format: 'esm', platform: 'browser', packages: 'external', outfile: 'out.js'},
    ...{absWorkingDir: root, write: false, metafile: true, plugins: [pure], logLevel: 'error'},
  })
  const kept = Object.values(metafile.outputs).flatMap(({inputs}) =>
    Object.entries(inputs).flatMap(([path, {bytesInOutput}]) => (bytesInOutput > 0 ? [path] : [])),
  )
  return kept.filter(path => metafile.inputs[path]?.imports.some(one => one.path.startsWith('node:')))
}

describe('what a page needs of the library', () => {
  test.for([
    ['papers', 'writtenPaper', 'comparisonPaper', 'writtenComparison', 'renderers', 'collectors'],
    ['readDecisions', 'withDecision', 'withoutDecision', 'decisionsOn', 'entryFor', 'seenIn'],
    ['unpackedFrom', 'isReportName', 'sizeComplaint', 'zipped'],
    ['rulebookFrom', 'check', 'compare', 'explain'],
  ])('%s… asks nothing of Node', async names => {
    expect(await onNode(names)).toEqual([])
  })

  test('and the check would tell: what reads a folder does', async () => {
    expect(await onNode(['readAll'])).toContain('src/intake/walk.ts')
  })
})
