/** What the build of the page puts in: the checked rulebook as it is stored, as text. */
declare module 'virtual:rulebook' {
  export const stored: string
}

/** The tables of characters (CMap) of the PDF reader by name, in Base64. */
declare module 'virtual:pdf-maps' {
  export const maps: Readonly<Record<string, string>>
}

/** The code of the worker, packed (gzip, Base64). */
declare module 'virtual:engine' {
  export const packed: string
}

/** A report of an invented township, to try the page with. */
declare module 'virtual:sample' {
  export const name: string
  export const text: string
}

declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export {getDocument, OPS} from 'pdfjs-dist'
}

declare module '*.css'
