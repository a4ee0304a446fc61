import {base64Of} from './intake/base64.ts'
import {sha256} from './intake/hash.ts'
import {shippedPath, shippedText} from './intake/shipped.ts'
import type {Unread} from './intake/unread.ts'
import type {SourceFile} from './model/source.ts'

/** A report that is given to the page: its bytes in Base64, or why there are none. */
export type GivenReport =
  | {readonly name: string; readonly base64: string}
  | {readonly name: string; readonly error: {readonly code: string; readonly message: string}}

/** A file of decisions (复核决定) that is given to the page, as it is written. */
export interface GivenReview {
  readonly name: string
  readonly text: string
}

/** What the page of the workbench finds in itself when it is opened (随页面带来的报告). */
export interface Given {
  /** Hexadecimal. Names the reports with their contents: by it the page keeps the work on them apart from other work. */
  readonly id: string
  readonly reports: readonly GivenReport[]
  readonly review: GivenReview | null
}

/** Where the build puts the workbench; from `src/` and from `dist/` alike. */
const place = () => new URL('../dist/duibiao.html', import.meta.url)

/** Where the shipped page of the workbench (工作台) lies on this machine; null where it is not built. */
export const workbenchPath = (): string | null => shippedPath(place())

/** The text of the shipped page of the workbench. */
export const workbenchPage = (): string => shippedText(place(), 'utf8')

/** Hexadecimal digits of a name for a set of reports: as many as no two sets share by chance. */
const digits = 32

/** Reports, by the names that the page is to know them by, and the file of decisions on them, as the page takes them. */
export function givenOf(files: readonly (SourceFile | Unread)[], review: GivenReview | null): Given {
  const marks = files.map(file => ('error' in file ? [file.name, file.error.code] : [file.name, hashOf(file)]))
  return {id: sha256(JSON.stringify(marks)).slice(0, digits), reports: files.map(reportOf), review}
}

const hashOf = (file: SourceFile): string => file.sha256 ?? sha256(file.bytes)

const reportOf = (file: SourceFile | Unread): GivenReport =>
  'error' in file
    ? {name: file.name, error: {code: file.error.code, message: file.error.message}}
    : {name: file.name, base64: base64Of(file.bytes)}

/** Behind this element of the page stands what is given to it. */
const anchor = '<div id="workbench"></div>'

/**
 * The page of the workbench with reports inside, as data that no browser runs: whatever they say, they cannot end the element they stand in.
 * Throws a RangeError where the text is not that of the page.
 */
export function pageWith(page: string, given: Given): string {
  const at = page.indexOf(anchor)
  if (at < 0) throw new RangeError('not the page of the workbench')
  const data = JSON.stringify(given).replaceAll('<', '\\u003c')
  const end = at + anchor.length
  return `${page.slice(0, end)}\n<script type="application/json" id="given">${data}</script>${page.slice(end)}`
}
