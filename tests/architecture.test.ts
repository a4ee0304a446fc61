import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import * as api from '../src/index.ts'

const source = fileURLToPath(new URL('../src', import.meta.url))
const files = readdirSync(source, {recursive: true, encoding: 'utf8'})
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => /\.tsx?$/.test(path))
  .sort()

/** What each step may import beside itself, and each file that joins steps. A name that ends in a slash stands for a folder. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'model/': ['zod'],
  'intake/': ['model/', 'node:', 'fflate', 'saxes', 'htmlparser2', 'pdfjs-dist', 'virtual:'],
  'text/': ['model/', 'opencc-js'],
  'outline/': ['model/'],
  'facts/': ['model/'],
  'rulebook/': ['model/', 'yaml'],
  'assess/': ['model/', 'json-rules-engine'],
  'gaps/': ['model/'],
  'defects/': ['model/'],
  'papers/': ['model/'],
  'render/': ['model/', 'docx', 'htm', 'write-excel-file', '../dist/page.json'],
  'cli/': ['index.ts', 'node:', 'pino', 'picocolors'],
  'web/': ['index.ts', 'preact', '@preact/signals', 'idb-keyval', 'virtual:'],
  'version.ts': ['../package.json'],
  'load.ts': ['model/', 'intake/', 'rulebook/', 'pipeline.ts', 'stored.ts'],
  'stored.ts': ['model/', 'pipeline.ts'],
  'places.ts': ['model/'],
  'annotate.ts': ['model/', 'intake/', 'render/', 'places.ts'],
  'compare.ts': ['model/', 'papers/', 'render/', 'contract.ts', 'pipeline.ts', 'places.ts'],
  'contract.ts': ['model/', 'places.ts', 'version.ts'],
  'decisions.ts': ['model/', 'intake/', 'rulebook/', 'papers/'],
  'papers.ts': ['model/', 'papers/', 'render/'],
  'pipeline.ts': ['model/', 'intake/', 'text/', 'outline/', 'facts/', 'assess/', 'gaps/', 'defects/', 'contract.ts'],
  'workbench.ts': ['model/', 'intake/'],
  'examples.ts': ['model/', 'facts/', 'pipeline.ts'],
  'explain.ts': ['model/', 'contract.ts', 'pipeline.ts'],
  'index.ts': ['model/', 'intake/', 'rulebook/', 'render/', ...files.filter(path => !path.includes('/'))],
}

const read = (path: string): string => readFileSync(join(source, path), 'utf8')
const parsed = new Map(
  files.map(path => [path, ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true)] as const),
)
const treeOf = (path: string): ts.SourceFile => parsed.get(path) as ts.SourceFile
const homeOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/') + 1) : path)

/** What a file imports, lazily or not: a path from `src`, or the name of a package. */
function importsOf(path: string): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const [first] = ts.isCallExpression(node) ? node.arguments : []
    const lazy = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? first : undefined
    const named = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : lazy
    if (named && ts.isStringLiteral(named)) found.push(named.text)
    else if (ts.isImportTypeNode(node)) found.push(node.argument.getText().slice(1, -1))
    ts.forEachChild(node, visit)
  }
  visit(treeOf(path))
  return found.map(name => (name.startsWith('.') ? join(path, '..', name).replaceAll('\\', '/') : name))
}

const isPackage = (name: string): boolean => !/\.(tsx?|css|json)$/.test(name) && !/^(?:node|virtual):/.test(name)
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')

describe('imports go one way', () => {
  test.for(files)('%s', path => {
    const home = homeOf(path)
    const roots = [...(home.endsWith('/') ? [home] : []), ...(allowed[home] ?? [])]
    const fits = (name: string) =>
      roots.some(root => (/[:/]$/.test(root) ? name.startsWith(root) : packageOf(name) === root || name === root))
    expect(Object.keys(allowed)).toContain(home)
    expect(importsOf(path).filter(name => !fits(name))).toEqual([])
  })
})

test('every package has one home, and every home is named in package.json', () => {
  const homes = new Map<string, Set<string>>()
  for (const path of files)
    for (const name of importsOf(path).filter(isPackage).map(packageOf))
      homes.set(name, (homes.get(name) ?? new Set()).add(homeOf(path)))
  const {dependencies} = JSON.parse(read('../package.json')) as {dependencies: Readonly<Record<string, string>>}
  expect([...homes].filter(([, where]) => where.size > 1).map(([name, where]) => [name, ...where])).toEqual([])
  expect([...homes.keys()].filter(name => !(name in dependencies))).toEqual([])
  expect(Object.entries(dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

const printer = ts.createPrinter({removeComments: true})
const codes = new Map(files.map(path => [path, printer.printFile(treeOf(path))] as const))

/** The text of a file without its comments. */
const codeOf = (path: string): string => codes.get(path) ?? ''

const outside =
  /\bconsole\.|\bprocess\b|\bDate\.now\(|\bnew Date\(|\bMath\.random\(|\bperformance\b|\bglobalThis\b|\bBuffer\b|\brequire\(/
const clock = /\bconsole\.|\bDate\b|\bMath\.random\(|\bperformance\b/

const modifiersOf = (node: ts.Node): readonly ts.SyntaxKind[] =>
  ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []).map(({kind}) => kind) : []

function namesOf(node: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.map(({name}) => name.getText())
  const {name} = node as ts.Statement & {readonly name?: ts.Identifier}
  return name === undefined ? [] : [name.text]
}

/**
 * Names that a file exports without saying what they are for. A comment serves all exports that follow it without a blank line, and the type
 * that is made of a documented value.
 */
function undocumented(path: string): readonly string[] {
  const {statements, text} = treeOf(path)
  const said = new Set<string>()
  let before = false
  for (const node of statements) {
    const comments = ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []
    const own = comments.some(({pos}) => text.startsWith('/**', pos))
    const follows: boolean = before && !/\n\s*\n/.test(text.slice(node.getFullStart(), node.getStart()))
    const made =
      ts.isTypeAliasDeclaration(node) && [...said].some(name => node.type.getText().includes(`typeof ${name}`))
    before = own || follows || made
    if (before) for (const name of namesOf(node)) said.add(name)
  }
  const exported = statements.filter(node => modifiersOf(node).includes(ts.SyntaxKind.ExportKeyword))
  return exported.flatMap(namesOf).filter(name => !said.has(name))
}

/** Places where a rule is broken, each with its file. */
const offences = (rule: (path: string) => readonly string[], among = files): readonly string[] =>
  among.flatMap(path => rule(path).map(found => `${path}: ${found}`))

const found = (text: string, pattern: RegExp): readonly string[] => text.match(pattern)?.slice(0, 1) ?? []

describe('every file', () => {
  test('of the core leaves clock, chance, process and console alone', () => {
    const core = files.filter(path => !/^(cli|web|intake)\//.test(path))
    expect(offences(path => found(codeOf(path), outside), core)).toEqual([])
  })

  test('of intake has no clock, no chance and no console', () => {
    const intake = files.filter(path => path.startsWith('intake/'))
    expect(offences(path => found(codeOf(path), clock), intake)).toEqual([])
  })

  test('fits on a few screens', () => {
    expect(files.filter(path => read(path).split('\n').length > 250)).toEqual([])
  })

  test('has no default export', () => {
    const isDefault = (node: ts.Node) =>
      ts.isExportAssignment(node) || modifiersOf(node).includes(ts.SyntaxKind.DefaultKeyword)
    expect(
      offences(path =>
        treeOf(path)
          .statements.filter(isDefault)
          .map(node => node.getText()),
      ),
    ).toEqual([])
  })

  test('says what each of its exports is for', () => {
    expect(offences(undocumented)).toEqual([])
  })

  test('names no place of one machine', () => {
    const places = /\/work\/|\/home\/|\/tmp\/|\/root\/|\/Users\/|[A-Z]:\\\\|\.\.\/shared/
    expect(offences(path => found(read(path), places))).toEqual([])
  })

  test('holds no state: nothing at its top can be assigned anew', () => {
    const isLoose = (node: ts.Statement) =>
      ts.isVariableStatement(node) && (node.declarationList.flags & ts.NodeFlags.Const) === 0
    expect(
      offences(path =>
        treeOf(path)
          .statements.filter(isLoose)
          .map(node => node.getText()),
      ),
    ).toEqual([])
  })

  test('keeps types strict: no any, no @ts- directive, no linter silenced', () => {
    expect(offences(path => found(read(path), /\bas any\b|: any\b|@ts-|biome-ignore/))).toEqual([])
  })
})

describe('the pages', () => {
  const web = files.filter(path => path.startsWith('web/'))

  test('insert what a report says as text only', () => {
    const markup =
      /\b(?:inner|outer)HTML\b|\bsetHTML|\binsertAdjacentHTML\b|\bdangerously|\bdocument\.write|\bDOMParser\b/
    expect(offences(path => found(codeOf(path), /\bcreateContextualFragment\b|\bsrcdoc\b/), web)).toEqual([])
    expect(offences(path => found(codeOf(path), markup), web)).toEqual([])
  })

  test('run no text as code and ask nothing of the network', () => {
    const run = /\beval\(|\bFunction\(|\bimportScripts\b|\bset(?:Timeout|Interval)\(['"`]/
    const network =
      /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b|\bping=|\b(?:https?|wss?):\/\//
    expect(offences(path => found(codeOf(path), run), web)).toEqual([])
    expect(offences(path => found(codeOf(path), network), web)).toEqual([])
  })

  test('say nothing on the console', () => {
    expect(offences(path => found(codeOf(path), /\bconsole\b/), web)).toEqual([])
  })

  test('leave reading, judging and writing to the worker', () => {
    const engine =
      /^(?:annotate|benchSheet|check|collectors|compare|comparisonPaper|countyParts|explain|papers|read\w+|renderers|unpackedFrom|with(?:out)?Decision|written\w+|zipped)$/
    const valuesOf = (path: string): readonly string[] =>
      treeOf(path).statements.flatMap(node => {
        if (!ts.isImportDeclaration(node) || !/\/index\.ts'$/.test(node.moduleSpecifier.getText())) return []
        const named = node.importClause?.namedBindings
        if (named === undefined || !ts.isNamedImports(named) || node.importClause?.phaseModifier !== undefined)
          return []
        return named.elements
          .filter(({isTypeOnly}) => !isTypeOnly)
          .map(({name, propertyName}) => (propertyName ?? name).text)
      })
    const page = web.filter(path => !path.startsWith('web/engine/'))
    expect(web.flatMap(valuesOf).filter(name => engine.test(name)).length).toBeGreaterThan(10)
    expect(offences(path => valuesOf(path).filter(name => engine.test(name)), page)).toEqual([])
  })

  test('say every word of their tables', () => {
    const tables = web.filter(path => /words\.ts$/.test(path))
    const imports = new Map(web.map(path => [path, new Set(importsOf(path))] as const))
    const unsaid = (path: string): readonly string[] => {
      const code = web
        .filter(other => imports.get(other)?.has(path))
        .map(codeOf)
        .join()
      const keys = [...read(path).matchAll(/^ {2}(\w+):/gm)].map(([, key = '']) => key)
      return keys.filter(key => !new RegExp(`[wW]ords\\.${key}\\b`).test(code))
    }
    expect(tables.length).toBeGreaterThan(5)
    expect(offences(unsaid, tables)).toEqual([])
  })
})

/** The files that name a word, other than the one given. */
const usersOf = (word: RegExp, home: string): readonly string[] =>
  files.filter(path => path !== home && word.test(codeOf(path)))

test('every complaint and notice of intake is said somewhere', () => {
  const home = 'intake/messages.ts'
  const codes = [...read(home).matchAll(/^ {2}'([\w-]+)': /gm)].map(([, code = '']) => code)
  expect(codes.length).toBeGreaterThan(40)
  expect(codes.filter(code => usersOf(new RegExp(`['"]${code}['"]`), home).length === 0)).toEqual([])
})

test('no value of intake is exported for nobody', () => {
  const isValue = (node: ts.Statement) => ts.isFunctionDeclaration(node) || ts.isVariableStatement(node)
  const unused = (path: string) =>
    treeOf(path)
      .statements.filter(node => isValue(node) && modifiersOf(node).includes(ts.SyntaxKind.ExportKeyword))
      .flatMap(namesOf)
      .filter(name => usersOf(new RegExp(`\\b${name}\\b`), path).length === 0)
  const intake = files.filter(path => path.startsWith('intake/'))
  expect(offences(unused, intake)).toEqual([])
})

test('the library exports exactly the documented values', () => {
  expect(Object.keys(api).sort()).toEqual([
    'InputError',
    'RulebookError',
    'adviceLine',
    'adviceOn',
    'annotate',
    'benchSheet',
    'check',
    'collectors',
    'compare',
    'comparisonPaper',
    'complaints',
    'countyParts',
    'dayOf',
    'decisionsAt',
    'decisionsOn',
    'entryFor',
    'exampleLine',
    'explain',
    'failureOf',
    'failures',
    'formatsFor',
    'givenOf',
    'handbookOf',
    'help',
    'indicatorLists',
    'isDay',
    'isReportName',
    'judgedIn',
    'levels',
    'lint',
    'loadRulebook',
    'manual',
    'matrixCollector',
    'mismatchOf',
    'namer',
    'nearName',
    'overfitted',
    'overview',
    'pageWith',
    'papers',
    'placeOf',
    'plain',
    'readAll',
    'readDecisions',
    'readReport',
    'readText',
    'recorded',
    'renderExplanation',
    'renderers',
    'rulebookFrom',
    'safeName',
    'seenIn',
    'sizeComplaint',
    'systemOf',
    'tallyOf',
    'textAt',
    'undecided',
    'unpackedFrom',
    'version',
    'waiverOn',
    'withDecision',
    'withoutDecision',
    'words',
    'workbenchPage',
    'workbenchPath',
    'writtenComparison',
    'writtenPaper',
    'zipped',
  ])
})
