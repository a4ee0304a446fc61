import {maps} from 'virtual:pdf-maps'
import * as library from 'pdfjs-dist/legacy/build/pdf.min.mjs'
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
import type {PDFDocumentLoadingTask} from 'pdfjs-dist'
import {type Loaded, quiet} from './settings.ts'

/** Hands the library the tables of characters (CMap) that come with the page. Fonts it has to do without: nothing is drawn. */
class MapsOfThePage {
  fetch({kind, filename}: {readonly kind: string; readonly filename: string}): Promise<Uint8Array> {
    const packed = kind === 'cMapUrl' ? maps[filename] : undefined
    if (packed === undefined) return Promise.reject(new RangeError(`no ${kind} ${filename} in this page`))
    return Promise.resolve(Uint8Array.from(atob(packed), sign => sign.charCodeAt(0)))
  }
}

/** In a page the library is part of the page, its own worker included. */
export const loadLibrary = (): Promise<Loaded> => Promise.resolve({library, folder: ''})

/** Begins to open a PDF as in Node, with the tables of the page in place of files. */
export const opened = ({library: {getDocument}}: Loaded, bytes: Uint8Array): PDFDocumentLoadingTask =>
  getDocument({...quiet, data: Uint8Array.from(bytes), useWorkerFetch: false, BinaryDataFactory: MapsOfThePage})
