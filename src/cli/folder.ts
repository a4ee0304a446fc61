import {mkdir, writeFile} from 'node:fs/promises'
import {basename, extname, join} from 'node:path'
import {type Failure, failures, help, type OutputFormat, plain, type Written} from '../index.ts'
import {attempts} from './attempts.ts'
import {misuse} from './complain.ts'
import type {Sink} from './sink.ts'
import type {Terminal} from './terminal.ts'
import type {Destination, Writing} from './writing.ts'

const extensions = {
  text: 'txt',
  json: 'json',
  md: 'md',
  html: 'html',
  docx: 'docx',
  xlsx: 'xlsx',
  sarif: 'sarif',
  junit: 'xml',
} as const satisfies Record<OutputFormat, string>

/** A file name that every system allows: reports/槐河镇.docx → 槐河镇. */
export function safeName(file: string): string {
  const name = file === '-' ? 'stdin' : basename(file.replaceAll('\\', '/'))
  const bare = name.slice(0, name.length - extname(name).length)
  const safe = bare.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '')
  return [...safe].slice(0, 60).join('') || 'report'
}

/** Gives each file a name of its own, none of them reserved: 槐河镇, 槐河镇-2. Case does not tell names apart. */
export function namer(reserved: readonly string[] = []): (file: string) => string {
  const taken = new Set(reserved.map(name => name.toLowerCase()))
  return file => {
    const base = safeName(file)
    let name = base
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base}-${count}`
    taken.add(name.toLowerCase())
    return name
  }
}

const attempting = async (place: string, work: Promise<unknown>): Promise<void> => {
  try {
    await work
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw misuse('out-unwritable', place, String(error.code))
    throw error
  }
}

/** The account of a report that could not be used, in the formats that have one. */
const failed = (failure: Failure, format: OutputFormat): string | null =>
  format === 'text' || format === 'json' || format === 'md' ? failures[format](failure) : null

const page = {columns: 100, paint: plain}

/**
 * Into a folder, which is made: one file for each report and format, and at the end what the run has once. What could not be used is told
 * on standard error, and in a file where the format is one of words. A file that cannot be written does not stop the others; the first is
 * complained of at the end.
 */
export async function folderSink<Format extends OutputFormat>(
  {formats, out: folder, suffix}: Destination<Format> & {readonly out: string},
  writing: Writing<Format>,
  {err}: Terminal,
): Promise<Sink> {
  await attempting(folder, mkdir(folder, {recursive: true}))
  const documents = await Promise.all(formats.flatMap(format => writing.run(format, page) ?? []))
  const nameOf = namer(documents.map(({file}) => basename(file, extname(file))))
  const {attempt, end} = attempts()
  let [reports, files] = [0, 0]
  const write = (name: string, written: () => Written | null | Promise<Written>): Promise<void> =>
    attempt(async () => {
      const [path, data] = [join(folder, name), await written()]
      if (data === null) return
      await attempting(path, writeFile(path, data))
      files += 1
    })
  return {
    take: async (result, reading) => {
      reports += 1
      const name = nameOf(result.document.file) + suffix
      for (const {collector} of documents) await attempt(async () => collector.take(result))
      for (const format of formats)
        await write(`${name}.${extensions[format]}`, () =>
          'error' in result ? failed(result, format) : reading && writing.report(result, format, {...page, reading}),
        )
      if ('error' in result) await err.write(failures.text(result))
    },
    end: async () => {
      for (const {least, file, collector} of documents) if (reports >= least) await write(file, () => collector.end())
      await err.write(help.written(files, folder))
      end()
    },
  }
}
