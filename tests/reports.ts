import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {type Assessment, check, loadRulebook, type Report, readReport, type SourceFile} from '../src/index.ts'
import type {Clause} from '../src/model/report.ts'
import {placesIn} from '../src/places.ts'
import {documentXml, paragraph, zipOf} from './intake/documents.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const corpus = process.env['DUIBIAO_CORPUS']
const reports = corpus === undefined ? undefined : join(corpus, 'reports')

/** The shipped rulebook, loaded once. */
export const rulebook = await loadRulebook()

const filesIn = (folder: string): readonly SourceFile[] =>
  readdirSync(folder)
    .sort()
    .map(name => ({name, bytes: new Uint8Array(readFileSync(join(folder, name)))}))

/** The reports of `reports-in/`, our own writing. */
export const samples = filesIn(join(root, 'reports-in'))

/** The real reports of the folder that DUIBIAO_CORPUS names; none without it. */
export const real = reports !== undefined && existsSync(reports) ? filesIn(reports) : []

const missing = corpus === undefined ? 'DUIBIAO_CORPUS is not set' : `${corpus} has no folder reports`

/** Why the tests over the real reports are skipped; empty where they are not. */
export const skipped = real.length > 0 ? '' : ` (skipped: ${missing})`

if (skipped !== '') process.stderr.write(`tests over the real reports${skipped}\n`)

/** A text as a file, and the readable text of any file as plain text. */
export const textFile = (content: string, name = '报告.txt'): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(content),
})
export const contentOf = async (source: SourceFile): Promise<string> =>
  (await readReport(source, rulebook)).reading.content

/** Read and check a text by the shipped rulebook. */
export const assessmentOf = async (content: string): Promise<Assessment> =>
  check(await readReport(textFile(content), rulebook), rulebook)

const escaped = (line: string): string => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const paragraphs = (content: string): readonly string[] =>
  content
    .split('\n')
    .map(line => escaped(line.trim()))
    .filter(line => line !== '')

/** The same text as a web page and as a Word document. */
export const asHtml = (content: string): SourceFile =>
  textFile(
    `<!DOCTYPE html><html><head><title>页</title></head><body><div class="content">${paragraphs(content)
      .map(line => `<p>　　${line}</p>`)
      .join('\n')}</div></body></html>`,
    '报告.html',
  )
export const asWord = (content: string): SourceFile => ({
  name: '报告.docx',
  bytes: zipOf({
    'word/document.xml': documentXml(
      paragraphs(content)
        .map(line => paragraph(line))
        .join(''),
    ),
  }),
})

/** What each standing is worth: more evidence, more. */
export const worth = {substantiated: 4, asserted: 3, not_applicable: 2, planned: 1, absent: 0} as const

/** A text without its stretch `[start, end)`. */
export const without = (content: string, [start, end]: readonly [number, number]): string =>
  content.slice(0, start) + content.slice(end)

/** A clause with its place in the readable text. */
export interface Placed {
  readonly words: string
  readonly place: readonly [number, number]
}

/**
 * The clauses of a report that govern no other: all but titles, headings, run-in heads, what opens a part or introduces a list, statements
 * that there was nothing to do, and problem items with their causes.
 */
export function ungoverning(report: Report, emptied: readonly (readonly [number, number])[]): readonly Placed[] {
  const {placeOf, textOf} = placesIn(report)
  const {blocks, sections, problems} = report.outline
  const heads = sections.map(({head}) => head)
  const items = problems.flatMap(({span, causes}) => [span, ...causes])
  const free = ({start, end}: Clause) => ![...heads, ...items].some(span => start < span.end && span.start < end)
  return blocks
    .filter(({kind, role}) => kind === 'body' && role !== 'problems')
    .flatMap(({line, runIn}) => line.clauses.filter(({end}) => runIn === null || end > runIn.end))
    .filter(clause => free(clause) && !clause.parts.some(({mark}) => mark === '：'))
    .map(clause => ({words: textOf(clause), place: placeOf(clause)}))
    .filter(({place: [start, end]}) => !emptied.some(([from, to]) => start < to && from < end))
}
