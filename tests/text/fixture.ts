import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {readSource} from '../../src/intake/read.ts'
import type {ReadableText} from '../../src/model/report.ts'
import {type Reading, readingOf as textReading} from '../../src/model/source.ts'
import {readable} from '../../src/text/index.ts'

/** A plain text as intake hands it over. */
export const readingOf = (content: string): Reading => textReading('报告.txt', content)

/** The repaired text of a plain text. */
export const repaired = (content: string): Promise<ReadableText> => readable(readingOf(content))

/** The paragraphs of a repaired text. */
export const paragraphs = ({text, lines}: ReadableText): readonly string[] =>
  lines.map(({start, end}) => text.slice(start, end))

const corpus = process.env['DUIBIAO_CORPUS']
const folders = [
  join(import.meta.dirname, '../../reports-in'),
  ...(corpus === undefined ? [] : [join(corpus, 'reports')]),
]

const namesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter(name => /\.(?:txt|docx)$/.test(name))
        .toSorted()
    : []

const contentOf = async (path: string): Promise<string> =>
  (await readSource({name: path, bytes: readFileSync(path)})).content

/** The text of the reports at hand: our own samples and, where `DUIBIAO_CORPUS` names them, the real ones. */
export const reports: readonly (readonly [name: string, content: string])[] = await Promise.all(
  folders.flatMap(folder => namesIn(folder).map(async name => [name, await contentOf(join(folder, name))] as const)),
)
