import type * as Library from 'pdfjs-dist'

/** The PDF reader's library and the folder it lies in. */
export interface Loaded {
  readonly library: Pick<typeof Library, 'getDocument' | 'OPS'>
  readonly folder: string
}

/** How every PDF is opened: no script, no fonts, no picture decoded, nothing said on the console. */
export const quiet = {
  cMapPacked: true,
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  useWasm: false,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  maxImageSize: 0,
} as const
