import type {SourceFile, Warning} from '../../model/source.ts'
import type {Body} from '../body.ts'
import {complaint, count, type Tally, warningsOf} from '../messages.ts'
import {type PrintedRun, printedText} from '../printed/index.ts'
import {refuseScans} from '../printed/scans.ts'
import {documentsIn} from './document.ts'
import {newBudget} from './limits.ts'
import {metadataOf} from './metadata.ts'
import {openOfd} from './package.ts'
import {type OfdPage, pageOf} from './page.ts'

const mostPages = 300

/**
 * The text of an OFD document (GB/T 33190) as it is printed: all documents of the package one after another, templates included;
 * annotations, seals, attachments, hidden and turned text left out, and the user told so.
 *
 * @throws InputError ofd-damaged, ofd-too-complex, file-encrypted, pages-scanned, too-many-pages, zip-bomb
 */
export function readOfd({name: source, bytes}: SourceFile): Body {
  const book = openOfd({name: source, bytes})
  const documents = documentsIn(book)
  const total = documents.reduce((sum, {document}) => sum + document.pages.length, 0)
  if (total > mostPages) throw complaint('too-many-pages', {source, found: `${mostPages} 页，但有 ${total} 页`})

  const spend = newBudget(source)
  const pages: OfdPage[] = []
  for (const {document} of documents) {
    for (const location of document.pages) {
      const reference = {location, from: document.path, root: 'ofd:Page'}
      const part = book.neededAt(reference, `第 ${pages.length + 1} 页`)
      pages.push(pageOf(part, {book, document, spend}))
    }
  }
  refuseScans(
    pages.map(({runs, pictures}) => ({characters: charactersIn(runs), pictures})),
    source,
  )
  const {content, stretches, notes} = printedText(pages)
  const metadata = metadataOf(documents.map(({about}) => about))
  const warnings = warningsIn(pages, {documents: documents.length, notes})
  return {content, stretches, amounts: {pages: total}, metadata, warnings}
}

const charactersIn = (runs: readonly PrintedRun[]): number => runs.reduce((sum, {text}) => sum + text.trim().length, 0)

function warningsIn(
  pages: readonly OfdPage[],
  {documents, notes}: {readonly documents: number; readonly notes: number},
): readonly Warning[] {
  const tally: Tally = new Map()
  count(tally, 'notes-left-out', notes)
  if (documents > 1) count(tally, 'documents-joined', documents)
  for (const {hidden, turned, missing, pictured, isRecognised} of pages) {
    count(tally, 'pictures-left-out', pictured)
    count(tally, 'hidden-text', hidden)
    count(tally, 'turned-left-out', turned)
    count(tally, 'objects-left-out', missing)
    if (isRecognised) count(tally, 'recognised-text')
  }
  return warningsOf(tally)
}
