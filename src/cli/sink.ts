import {mkdir, writeFile} from 'node:fs/promises'
import {basename, extname, join} from 'node:path'
import {type Assessment, type Failure, failures, help, type OutputFormat, type Page, plain} from '../index.ts'
import {misuse} from './complain.ts'
import type {Terminal} from './terminal.ts'

/** Where results go, one at a time. `end` is called once, after the last. */
export interface Sink {
  readonly take: (result: Assessment | Failure) => Promise<void>
  readonly end: () => Promise<void>
}

const extensions = {text: 'txt', json: 'json', md: 'md'} as const satisfies Record<OutputFormat, string>

/** How an assessment is written in a format. */
export type Render = (assessment: Assessment, format: OutputFormat, page: Page) => string | Promise<string>

/** Where the results of a run go: formats, folder, and what is put behind the names of the files. */
export interface Destination {
  readonly formats: readonly OutputFormat[]
  readonly out: string | undefined
  readonly suffix: string
}

/** A destination that is a folder. */
type Folder = Destination & {readonly out: string}

/**
 * To standard output, with a rule between reports; what could not be used is told on standard error in the text
 * view.
 */
function streamSink(format: OutputFormat, render: Render, {out, err, ...page}: Terminal): Sink {
  let between = ''
  return {
    take: async result => {
      if (format === 'text' && 'error' in result) return err.write(failures.text(result))
      await out.write(between + ('error' in result ? failures[format](result) : await render(result, format, page)))
      between = {text: `\n${'─'.repeat(60)}\n\n`, md: '\n', json: ''}[format]
    },
    end: () => (format === 'text' ? out.write(between && '\n') : Promise.resolve()),
  }
}

/** A file name that every system allows: reports/槐河镇.docx → 槐河镇. */
export function safeName(file: string): string {
  const name = file === '-' ? 'stdin' : basename(file.replaceAll('\\', '/'))
  const bare = name.slice(0, name.length - extname(name).length)
  const safe = bare.replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, '_').replace(/^[.\s]+|[.\s]+$/g, '')
  return [...safe].slice(0, 60).join('') || 'report'
}

/** Gives each file a name of its own: 槐河镇, 槐河镇-2. Case does not tell names apart. */
export function namer(): (file: string) => string {
  const taken = new Set<string>()
  return file => {
    const base = safeName(file)
    let name = base
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${base}-${count}`
    taken.add(name.toLowerCase())
    return name
  }
}

const writing = async (folder: string, work: Promise<unknown>): Promise<void> => {
  try {
    await work
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw misuse('out-unwritable', folder, String(error.code))
    throw error
  }
}

/** Into a folder, one file for each report and format; failures are told on standard error too. */
function folderSink({formats, out: folder, suffix}: Folder, render: Render, {err}: Terminal): Sink {
  const nameOf = namer()
  const page = {columns: 100, paint: plain}
  let count = 0
  return {
    take: async result => {
      const name = nameOf(result.document.file) + suffix
      for (const format of formats) {
        const text = 'error' in result ? failures[format](result) : await render(result, format, page)
        await writing(folder, writeFile(join(folder, `${name}.${extensions[format]}`), text))
        count += 1
      }
      if ('error' in result) await err.write(failures.text(result))
    },
    end: () => err.write(help.written(count, folder)),
  }
}

/** Where the results of a command go. */
export async function sinkFor(destination: Destination, render: Render, terminal: Terminal): Promise<Sink> {
  const {formats, out} = destination
  if (out === undefined) return streamSink(formats[0] ?? 'text', render, terminal)
  await writing(out, mkdir(out, {recursive: true}))
  return folderSink({...destination, out}, render, terminal)
}
