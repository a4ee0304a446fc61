import {readFileSync} from 'node:fs'

/** The text of a file that comes with the program, in UTF-16 as the build wrote it: that is read fastest. */
export const shippedText = (place: URL): string => readFileSync(place, 'utf16le')
