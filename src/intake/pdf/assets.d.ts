/** The tables of characters (CMap) of the PDF reader by name, in Base64. */
declare module 'virtual:pdf-maps' {
  export const maps: Readonly<Record<string, string>>
}

declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export {getDocument, OPS} from 'pdfjs-dist'
}
