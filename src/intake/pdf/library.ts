import {createRequire} from 'node:module'
import {dirname, join, sep} from 'node:path'
import process from 'node:process'
import {pathToFileURL} from 'node:url'
import type * as Library from 'pdfjs-dist'
import type {PDFDocumentLoadingTask} from 'pdfjs-dist'
import {type Loaded, quiet} from './settings.ts'

type Builtins = typeof process.getBuiltinModule

/** What stands for Node's way to its modules while the library is loaded, with what was there before. */
type Substitute = Builtins & {readonly before?: {readonly builtins: Builtins; readonly kept: readonly Kept[]}}

/** A function of the language that the library replaces for the whole process, by a slower one. */
interface Kept {
  readonly owner: object
  readonly name: string
  readonly value: unknown
}

/** Loads the library, without its canvas: we draw nothing, and the canvas is slow to load and missing on some machines. */
export async function loadLibrary(): Promise<Loaded> {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const place = (file: string): string => pathToFileURL(join(folder, 'legacy', 'build', file)).href
  const worker = place('pdf.worker.min.mjs')
  const restore = withoutCanvas()
  try {
    const [library] = await Promise.all([import(place('pdf.min.mjs')) as Promise<typeof Library>, import(worker)])
    library.GlobalWorkerOptions.workerSrc = worker
    return {library, folder}
  } finally {
    restore()
  }
}

const keptNow = (): readonly Kept[] => [
  {owner: Array.prototype, name: 'push', value: Array.prototype.push},
  {owner: JSON, name: 'parse', value: JSON.parse},
  {owner: JSON, name: 'stringify', value: JSON.stringify},
]

/**
 * Has the library find, while it is loaded, a canvas that can do nothing; gives what undoes that, and what the library replaced. Where two
 * readings load it at once, both undo to what was there before the first.
 */
function withoutCanvas(): () => void {
  const stubs = ['DOMMatrix', 'ImageData', 'Path2D'].map(name => ({name, stub: class {}}))
  const canvas = Object.fromEntries(stubs.map(({name, stub}) => [name, stub]))
  const present: Substitute = process.getBuiltinModule
  const before = present.before ?? {builtins: present, kept: keptNow()}
  const built = (name: string): unknown =>
    name === 'module' ? {createRequire: () => () => canvas} : before.builtins(name)
  process.getBuiltinModule = Object.assign(built as Builtins, {before})
  return () => {
    process.getBuiltinModule = before.builtins
    for (const {owner, name, value} of before.kept)
      Object.defineProperty(owner, name, {value, writable: true, enumerable: false, configurable: true})
    const world = globalThis as unknown as Record<string, unknown>
    for (const {name, stub} of stubs) if (world[name] === stub) delete world[name]
  }
}

/**
 * Begins to open a PDF: no process of its own, no network. The bytes are copied, since the library takes them away. Whoever opens it
 * destroys the task.
 */
export function opened({library, folder}: Loaded, bytes: Uint8Array): PDFDocumentLoadingTask {
  return library.getDocument({
    ...quiet,
    data: Uint8Array.from(bytes),
    cMapUrl: join(folder, 'cmaps') + sep,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
  })
}
