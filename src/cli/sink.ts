import {mkdir, writeFile} from 'node:fs/promises'
import {basename, extname, join} from 'node:path'
import {
  type Assessment,
  type Failure,
  failures,
  help,
  type OutputFormat,
  plain,
  type Rulebook,
  renderers,
} from '../index.ts'
import {misuse} from './complain.ts'
import type {CommandOf} from './parse.ts'
import type {Terminal} from './terminal.ts'

/** Where results go, one at a time. `end` is called once, after the last. */
export interface Sink {
  readonly take: (result: Assessment | Failure) => Promise<void>
  readonly end: () => Promise<void>
}

const extensions = {text: 'txt', json: 'json', md: 'md'} as const satisfies Record<OutputFormat, string>

type Render = (result: Assessment | Failure, format: OutputFormat) => string

const renderFor =
  ({verbose}: CommandOf<'check'>, rulebook: Rulebook, page: Pick<Terminal, 'columns' | 'paint'>): Render =>
  (result, format) =>
    'error' in result
      ? failures[format](result)
      : renderers[format](result, {verbose, rulebook, columns: page.columns, paint: page.paint})

/**
 * To standard output, with a rule between reports; what could not be used is told on standard error in the text
 * view.
 */
function streamSink(format: OutputFormat, render: Render, {out, err}: Terminal): Sink {
  let between = ''
  return {
    take: async result => {
      if (format === 'text' && 'error' in result) return err.write(render(result, format))
      await out.write(between + render(result, format))
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
function folderSink(folder: string, formats: readonly OutputFormat[], render: Render, {err}: Terminal): Sink {
  const nameOf = namer()
  let count = 0
  return {
    take: async result => {
      const name = nameOf(result.document.file)
      for (const format of formats) {
        await writing(folder, writeFile(join(folder, `${name}.${extensions[format]}`), render(result, format)))
        count += 1
      }
      if ('error' in result) await err.write(failures.text(result))
    },
    end: () => err.write(help.written(count, folder)),
  }
}

/** Where the results of a command go. */
export async function sinkFor(command: CommandOf<'check'>, rulebook: Rulebook, terminal: Terminal): Promise<Sink> {
  const [format = 'text'] = command.formats
  if (command.out === undefined) return streamSink(format, renderFor(command, rulebook, terminal), terminal)
  await writing(command.out, mkdir(command.out, {recursive: true}))
  const render = renderFor(command, rulebook, {columns: 100, paint: plain})
  return folderSink(command.out, command.formats, render, terminal)
}
