import {createRequire} from 'node:module'
import {dirname, join, sep} from 'node:path'
import {pathToFileURL} from 'node:url'
import type * as Library from 'pdfjs-dist'
import type {PDFDocumentLoadingTask} from 'pdfjs-dist'

/** The PDF reader's library and the folder it lies in. */
interface Loaded {
  readonly library: typeof Library
  readonly folder: string
}

/**
 * What the library wants to have for drawing, which we never do, while it is loaded: without these it does not even load where its
 * canvas is not installed. Nothing that is there already is touched.
 */
const stubs: readonly string[] = ['DOMMatrix', 'ImageData', 'Path2D']

/** Loads the library without what it says of canvases that are not there. */
export async function loadLibrary(): Promise<Loaded> {
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  const world = globalThis as unknown as Record<string, unknown>
  for (const name of stubs) world[name] ??= class {}
  const voice = world['console'] as {warn: unknown}
  const {warn} = voice
  voice.warn = () => undefined
  try {
    const place = (file: string): string => pathToFileURL(join(folder, 'legacy', 'build', file)).href
    const library = (await import(place('pdf.min.mjs'))) as typeof Library
    library.GlobalWorkerOptions.workerSrc = place('pdf.worker.min.mjs')
    return {library, folder}
  } finally {
    voice.warn = warn
  }
}

/**
 * Begins to open a PDF: no process of its own, no network, no script, no fonts, no picture decoded, nothing said on the console. The bytes
 * are copied, since the library takes them away. Whoever opens it destroys the task.
 */
export function opened({library, folder}: Loaded, bytes: Uint8Array): PDFDocumentLoadingTask {
  return library.getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    maxImageSize: 0,
  })
}
