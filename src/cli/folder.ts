import {mkdir, writeFile} from 'node:fs/promises'
import {basename, extname, join} from 'node:path'
import {type Failure, failures, help, namer, type OutputFormat, plain, type Written} from '../index.ts'
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
