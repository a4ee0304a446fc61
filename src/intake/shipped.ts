import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** The text of a file that comes with the program: in UTF-16, which is read fastest, or as the build wrote it. */
export const shippedText = (place: URL, encoding: 'utf16le' | 'utf8' = 'utf16le'): string =>
  readFileSync(place, encoding)

/** Where on this machine a file lies that comes with the program; null where the build has not written it. */
export const shippedPath = (place: URL): string | null => (existsSync(place) ? fileURLToPath(place) : null)
