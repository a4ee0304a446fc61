import type {Position, Stretch} from '../model/source.ts'
import {type Body, longestContent} from './body.ts'
import {type Tally, warningsOf} from './messages.ts'

/** Characters that stand in one place, or between places: 片段. They hold no line end once they are part of a line. */
export interface Piece {
  readonly text: string
  readonly position: Position | undefined
}

/** A line of the readable text. */
export type Line = readonly Piece[]

/** What stands between places: a tab, a space, a line end. */
export const between = (text: string): Piece => ({text, position: undefined})

/** Pieces cut at their line ends, each line without blanks at its end. Blank lines are left out. */
export function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Piece[][] = [[]]
  for (const {text, position} of pieces) {
    for (const [at, part] of text.split('\n').entries()) {
      if (at > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({text: part, position})
    }
  }
  return lines.map(withoutEnd).filter(line => line.length > 0)
}

/** A line without blanks at its end; one that is blank has no pieces. */
export function withoutEnd(line: Line): Line {
  const last = line.findLastIndex(({text}) => text.trim() !== '')
  const kept = line[last]
  return kept ? [...line.slice(0, last), {...kept, text: kept.text.trimEnd()}] : []
}

/** Tables met while reading, those in tables too, and characters that have no meaning to be found. Grows as a document is read. */
export interface Met {
  tables: number
  lost: number
}

/**
 * The lines of a word processor's document as one text, with the place of each piece, and how much was met and left out once the lines
 * have been taken. Stops soon after the longest text that is accepted.
 */
export function bodyOf(lines: Iterable<Line>, met: Met, tally: Tally): Body {
  const texts: string[] = []
  const stretches: Stretch[] = []
  let end = 0
  for (const line of lines) {
    for (const {text, position} of texts.length > 0 ? [between('\n'), ...line] : line) {
      if (position) stretches.push({start: end, end: end + text.length, position})
      texts.push(text)
      end += text.length
    }
    if (end > longestContent) break
  }
  const paragraphs = new Set(stretches.map(({position}) => position.paragraph)).size
  return {content: texts.join(''), stretches, amounts: {paragraphs, ...met}, warnings: warningsOf(tally)}
}
