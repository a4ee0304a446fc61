import {closeSync, createReadStream, openSync, readFileSync, statSync} from 'node:fs'
import {stat} from 'node:fs/promises'
import process from 'node:process'
import type {SourceFile} from '../model/source.ts'
import {sha256} from './hash.ts'
import {complaint} from './messages.ts'
import {isNamedArchive, reportExtensions, sizeComplaint, sizeLimits, tooLarge} from './names.ts'
import {onDisk} from './on-disk.ts'
import {reportsOf, unpackedFrom} from './unpacked.ts'
import {orUnread, type Unread} from './unread.ts'
import {filesAt} from './walk.ts'

/** Where `-` reads from, and how many bytes a file may have at most (20 MB). */
export interface SourceOptions {
  readonly standardInput?: AsyncIterable<Uint8Array>
  readonly limit?: number
}

/** A text file of the user's: its path as it was found from the folder that the user named, and its whole text. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/**
 * The files that paths name: a file itself, `-` for standard input, of a folder and of an archive all reports in it at any depth, in the
 * order of their names (报送.zip/槐河镇.docx). One that cannot be read comes with its error (`file-missing`, `file-forbidden`, `file-unreadable`, `file-too-large`,
 * `file-empty`, `folder-empty`, and those of archives) and does not stop the others.
 */
export async function* sourcesAt(
  paths: readonly string[],
  {standardInput = process.stdin, limit = sizeLimits.report}: SourceOptions = {},
): AsyncGenerator<SourceFile | Unread> {
  for (const path of paths) {
    if (path === '-') yield* unpacked(await orUnread(path, () => sourceFrom(path, standardInput, limit)), limit)
    else {
      for await (const found of filesAt(path, reportExtensions)) {
        if (typeof found !== 'string') yield found
        else if (await isLargeArchive(found, limit)) yield* largeArchive(found, limit)
        else yield* unpacked(await orUnread(found, () => sourceAt(found, limit)), limit)
      }
    }
  }
}

/** The reports of an archive, each with its hash; any other file stands for itself. */
async function* unpacked(file: SourceFile | Unread, limit: number): AsyncGenerator<SourceFile | Unread> {
  if ('error' in file) yield file
  else for await (const found of unpackedFrom(file, limit)) yield hashed(found)
}

const hashed = (file: SourceFile | Unread): SourceFile | Unread =>
  'error' in file || file.sha256 !== undefined ? file : sourceOf(file.name, file.bytes)

/** Whether a file is called an archive and is too large to be read whole. */
async function isLargeArchive(path: string, limit: number): Promise<boolean> {
  if (!isNamedArchive(path)) return false
  const about = await orUnread(path, () => statSync(path))
  return !('error' in about) && about.isFile() && about.size > limit
}

async function* largeArchive(path: string, limit: number): AsyncGenerator<SourceFile | Unread> {
  const opened = await orUnread(path, () => ({file: openSync(path, 'r')}))
  if ('error' in opened) yield opened
  else {
    try {
      const reports = await reportsOf(onDisk(opened.file, statSync(path).size), path, limit)
      if (reports === null) yield await orUnread(path, () => sourceAt(path, limit))
      else for await (const found of reports) yield hashed(found)
    } finally {
      closeSync(opened.file)
    }
  }
}

/**
 * The YAML files (UTF-8) of a user's own rules or indicators, at any depth, in the order of their names.
 *
 * @throws InputError folder-missing, folder-empty, file-forbidden, file-unreadable, file-too-large, file-empty, not-utf8
 */
export async function textsIn(folder: string): Promise<readonly TextFile[]> {
  const about = await stat(folder).catch(() => undefined)
  if (!about?.isDirectory())
    throw complaint('folder-missing', {source: folder, found: about ? '这是一个文件' : '没有找到它'})
  const texts: TextFile[] = []
  for await (const found of filesAt(folder, ['.yaml', '.yml'])) {
    const source = typeof found === 'string' ? await orUnread(found, () => sourceAt(found, sizeLimits.report)) : found
    if ('error' in source) throw source.error
    texts.push({path: source.name, text: utf8Of(source)})
  }
  return texts
}

/**
 * The text file (UTF-8) at a path; null where there is none.
 *
 * @throws InputError file-forbidden, file-unreadable, file-too-large, not-utf8
 */
export async function textAt(path: string): Promise<TextFile | null> {
  const source = await orUnread(path, () => sourceAt(path, sizeLimits.report))
  if (!('error' in source)) return {path, text: utf8Of(source)}
  if (source.error.code === 'file-missing') return null
  if (source.error.code === 'file-empty') return {path, text: ''}
  throw source.error
}

function utf8Of({name: source, bytes}: SourceFile): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch (cause) {
    throw complaint('not-utf8', {source, cause})
  }
}

/** Reports are small: the synchronous calls take a twentieth of the time that waiting for each would. */
function sourceAt(path: string, limit: number): SourceFile | Promise<SourceFile> {
  const about = statSync(path)
  if (!about.isFile()) return sourceFrom(path, createReadStream(path), limit)
  const wrong = sizeComplaint(path, about.size, limit)
  if (wrong !== null) throw wrong
  return sourceOf(path, readFileSync(path))
}

async function sourceFrom(name: string, stream: AsyncIterable<Uint8Array>, limit: number): Promise<SourceFile> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    size += chunk.length
    if (size > limit) throw tooLarge(name, {found: '读到的内容已经超出', limit})
  }
  if (size === 0) throw complaint('file-empty', {source: name})
  return sourceOf(name, Buffer.concat(chunks))
}

const sourceOf = (name: string, bytes: Uint8Array): SourceFile => ({name, bytes, sha256: sha256(bytes)})
