import type {InputError} from '../model/errors.ts'
import {complaint} from './messages.ts'

/** How many bytes a mebibyte has. */
const megabyte = 2 ** 20

/** How many bytes a file may have at most: a report, and an archive that is read into memory. */
export const sizeLimits = {report: 20 * megabyte, archive: 200 * megabyte} as const

/** The names of reports end so. Also formats that are refused: a report in one of them is answered, never passed over in silence. */
export const reportExtensions = [
  '.txt',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.mht',
  '.mhtml',
  '.docx',
  '.docm',
  '.doc',
  '.wps',
  '.rtf',
  '.pdf',
  '.ofd',
  '.zip',
]

/** Whether a name ends in one of these extensions, in whatever case. */
export const hasExtension = (name: string, extensions: readonly string[]): boolean =>
  extensions.some(extension => name.toLowerCase().endsWith(extension))

/** Whether what has this name, file or folder, is passed over: hidden files, Word's lock files (~$), and what macOS puts beside files. */
export const isAside = (name: string): boolean => name === '__MACOSX' || /^(?:\.(?!\.?$)|~\$)/.test(name)

/** Whether a file is called an archive. */
export const isNamedArchive = (path: string): boolean => /\.zip$/i.test(path)

/** Whether a file in a folder is a report or an archive by its name: its path below that folder (乡镇/槐河镇.docx). */
export const isReportName = (path: string): boolean =>
  hasExtension(path, reportExtensions) && !path.split('/').some(isAside)

/** The complaint about a file of more bytes than the limit, in bytes. */
export const tooLarge = (
  source: string,
  {found, limit}: {readonly found: string; readonly limit: number},
): InputError => complaint('file-too-large', {source, found: `${limit / megabyte} MB，${found}`})

/** What is wrong with the size of a file, in bytes (`file-too-large`, `file-empty`), or null. To be asked before it is read. */
export function sizeComplaint(
  name: string,
  size: number,
  limit: number = sizeLimits[isNamedArchive(name) ? 'archive' : 'report'],
): InputError | null {
  if (size > limit) return tooLarge(name, {found: `实有 ${(size / megabyte).toFixed(1)} MB`, limit})
  return size === 0 ? complaint('file-empty', {source: name}) : null
}
