import {readFileSync} from 'node:fs'

/** The text of a file that comes with the program. */
export const shippedText = (place: URL): string => readFileSync(place, 'utf8')
