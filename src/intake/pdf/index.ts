import type * as Library from 'pdfjs-dist'
import type {PDFDocumentProxy} from 'pdfjs-dist'
import type {SourceFile} from '../../model/source.ts'
import type {Body} from '../body.ts'
import {complaint, count, type Tally, warningsOf} from '../messages.ts'
import {type PrintedPage, printedText} from '../printed/index.ts'
import {linesOn} from '../printed/lines.ts'
import {isScan, refuseScans} from '../printed/scans.ts'
import {checkContents} from './contents.ts'
import {withLosses} from './fonts.ts'
import {loadLibrary, opened} from './library.ts'
import {type Drawn, drawnOn} from './pictures.ts'
import {type FontRun, textOn} from './runs.ts'
import {checkStreams} from './streams.ts'

/** More than any report has: pages, and characters of one page. */
const limits = {pages: 300, characters: 50_000}
/** With fewer characters a page may be a scan, or text drawn as outlines. */
const fewCharacters = 40
/** So many outlines on a page without text draw characters. */
const manyOutlines = 150

/**
 * The text of a PDF as its reader sees it: paragraphs over line and page ends, table rows, one a line; page numbers, headers, footers and
 * watermarks left out. Nothing is guessed of pictures: a document with scanned pages is refused.
 *
 * @throws InputError pdf-damaged, file-encrypted, too-many-pages, pages-scanned, zip-bomb
 */
export async function readPdf({name: source, bytes}: SourceFile): Promise<Body> {
  refuseUnsound(bytes, source)
  const loaded = await loadLibrary()
  const task = opened(loaded, bytes)
  try {
    const document = await task.promise
    if (document.numPages > limits.pages)
      throw complaint('too-many-pages', {source, found: `${limits.pages} 页，但有 ${document.numPages} 页`})
    return bodyOf(await pagesOf(document, {OPS: loaded.library.OPS, pictured: hasPictures(bytes)}), source)
  } catch (cause) {
    throw errorOf(cause, source)
  } finally {
    await task.destroy()
  }
}

/** A file without its end was cut off; the library would read what is left of it as if it were all. */
function refuseUnsound(bytes: Uint8Array, source: string): void {
  const latin1 = new TextDecoder('latin1')
  const end = bytes.findLastIndex(byte => byte > 32) + 1
  if (!/startxref\s+\d+\s+%%EOF|%%EOF/.test(latin1.decode(bytes.subarray(Math.max(0, end - 4096), end))))
    throw complaint('pdf-damaged', {source, found: '文件不完整，缺少结尾'})
  if (latin1.decode(bytes).includes('/Encrypt')) return
  const check = checkStreams(bytes)
  if (check === 'broken') throw complaint('pdf-damaged', {source, found: '其中的内容已损坏'})
  const contents = check === 'bomb' ? 'bomb' : checkContents(bytes)
  if (contents === 'bomb') throw complaint('zip-bomb', {source, found: 'PDF 中有过大或嵌套过深的内容'})
  if (contents === 'missing') throw complaint('pdf-damaged', {source, found: '其中有页面的内容缺失'})
}

/** Pictures stand in a file under their own name, whatever else is packed. */
const hasPictures = (bytes: Uint8Array): boolean =>
  /\/Subtype\s*\/Image\b/.test(new TextDecoder('latin1').decode(bytes))

function errorOf(cause: unknown, source: string): unknown {
  const name = cause instanceof Error ? cause.name : ''
  if (name === 'InputError') return cause
  if (name === 'PasswordException') return complaint('file-encrypted', {source, cause})
  return complaint('pdf-damaged', {source, cause, found: '无法读取'})
}

/** A page with what is drawn on it, as far as that was looked at. */
interface Page extends PrintedPage {
  readonly runs: readonly FontRun[]
  readonly drawn: Drawn | undefined
}

const charactersOf = (runs: readonly FontRun[]): number => runs.reduce((sum, {text}) => sum + text.trim().length, 0)

async function pagesOf(
  document: PDFDocumentProxy,
  {OPS, pictured}: {readonly OPS: typeof Library.OPS; readonly pictured: boolean},
): Promise<readonly Page[]> {
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const {runs, width, height} = await textOn(page, limits.characters)
    const characters = charactersOf(runs)
    const tabular = linesOn({runs, width, height, pictures: 0}, number).some(({cells}) => cells.length > 1)
    const drawn = pictured || tabular || characters < fewCharacters ? await drawnOn(page, OPS) : undefined
    const outlined = characters < fewCharacters && (drawn?.outlines ?? 0) > manyOutlines
    pages.push({width, height, runs, drawn, pictures: outlined ? 1 : (drawn?.share ?? 0), rules: drawn?.rules ?? []})
    page.cleanup()
  }
  return pages
}

/** How many places hold text that is left out since it is turned: runs one after another are one. */
const turnedIn = (runs: readonly FontRun[]): number =>
  runs.filter(({text}) => text.trim() !== '').filter(({turned}, at, all) => turned && !all[at - 1]?.turned).length

function bodyOf(pages: readonly Page[], source: string): Body {
  refuseScans(
    pages.map(({runs, pictures}) => ({characters: charactersOf(runs), pictures})),
    source,
  )
  const readable = withLosses(pages.map(({runs}) => runs))
  const {content, stretches, tables, notes} = printedText(
    pages.map((page, at) => ({...page, runs: readable[at] ?? []})),
  )
  const tally: Tally = new Map()
  count(tally, 'notes-left-out', notes)
  for (const {drawn, runs} of pages) {
    count(tally, 'turned-left-out', turnedIn(runs))
    if (!drawn) continue
    const recognised = drawn.hidden > drawn.visible && isScan({characters: 0, pictures: drawn.share})
    if (recognised) count(tally, 'recognised-text')
    else count(tally, 'pictures-left-out', drawn.pictures)
  }
  return {content, stretches, amounts: {pages: pages.length, tables}, warnings: warningsOf(tally)}
}
