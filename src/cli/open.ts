import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join, resolve} from 'node:path'
import {
  complaints,
  failureOf,
  failures,
  type GivenReview,
  givenOf,
  help,
  InputError,
  pageWith,
  readAll,
  type SourceFile,
  textAt,
  type Unread,
  workbenchPage,
  workbenchPath,
} from '../index.ts'
import {misuse} from './complain.ts'
import {nameIn} from './decisions.ts'
import type {ExitCode} from './files.ts'
import {commonFolder} from './folders.ts'
import {launched} from './opener.ts'
import type {CommandOf} from './parse.ts'
import type {Terminal} from './terminal.ts'

const megabyte = 2 ** 20

/** How many bytes all reports together may have: a browser takes the page that holds them in one piece. */
const most = 200 * megabyte

/** What was read for the page, and whether all of it could be. */
interface Gathered {
  readonly files: readonly (SourceFile | Unread)[]
  readonly review: GivenReview | null
  readonly whole: boolean
}

/** The name by which the page and the file of decisions know a report. */
const nameFrom = (review: string, file: string): string =>
  file === '-' ? help.open.standardInput : nameIn(review, file) || basename(resolve(file))

/** The file of decisions, if there is one; what is wrong with it is told. */
async function reviewAt(path: string, {err}: Terminal): Promise<GivenReview | 'unread' | null> {
  try {
    const file = await textAt(path)
    return file === null ? null : {name: basename(path), text: file.text}
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    await err.write(failures.text(failureOf(path, error)))
    return 'unread'
  }
}

/** Reads the reports and the file of decisions that lies in their folder. What cannot be read is told, and goes into the page with its error. */
async function gathered(paths: readonly string[], terminal: Terminal): Promise<Gathered> {
  const path = join(commonFolder(paths), help.decisions.file)
  const files: (SourceFile | Unread)[] = []
  let size = 0
  for await (const file of readAll(paths)) {
    size += 'error' in file ? 0 : file.bytes.length
    if (size > most) throw misuse('open-too-large', most / megabyte)
    files.push({...file, name: nameFrom(path, file.name)})
    if ('error' in file) await terminal.err.write(failures.text(failureOf(file.name, file.error)))
  }
  const review = paths.every(one => one === '-') ? null : await reviewAt(path, terminal)
  const whole = review !== 'unread' && !files.some(file => 'error' in file)
  return {files, review: review === 'unread' ? null : review, whole}
}

/** Writes the page into a folder that only this user can look into; its path. */
async function privately(page: string): Promise<string> {
  const place = tmpdir()
  try {
    const path = join(await mkdtemp(join(place, 'duibiao-')), help.open.file)
    await writeFile(path, page, {flag: 'wx', mode: 0o600})
    return path
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    throw misuse('out-unwritable', place, String(error.code))
  }
}

/** Names the page on standard output and shows it in the browser. */
async function show(path: string, {out, err}: Terminal): Promise<void> {
  await out.write(`${path}\n`)
  if (!(await launched(path))) await err.write(help.open.byHand)
}

/** `duibiao open`: the workbench in the browser; with reports, a private copy that holds them. */
export async function runOpen({paths}: CommandOf<'open'>, terminal: Terminal): Promise<ExitCode> {
  const shipped = workbenchPath()
  if (shipped === null)
    throw new InputError('workbench-missing', complaints['workbench-missing'](), {source: help.open.shipped})
  if (paths.length === 0) {
    await show(shipped, terminal)
    return 0
  }
  const {files, review, whole} = await gathered(paths, terminal)
  const count = files.filter(file => !('error' in file)).length
  if (count === 0) return 2
  const path = await privately(pageWith(workbenchPage(), givenOf(files, review)))
  await terminal.err.write(help.open.written(count))
  await show(path, terminal)
  return whole ? 0 : 2
}
