import type {Position, Stretch} from '../../model/source.ts'
import {longestContent} from '../body.ts'

/** Characters that stand in one place, or between places: 片段. They hold no line end once they are part of a line. */
export interface Piece {
  readonly text: string
  readonly position: Position | undefined
}

/** A line of the readable text. */
export type Line = readonly Piece[]

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

/** The cells of a table row as one line with tabs; the lines of a cell share it, set apart by a space. */
export function rowOf(cells: readonly (readonly Line[])[]): Line {
  const pieces = cells.flatMap((lines, at) => [
    ...(at > 0 ? [between('\t')] : []),
    ...lines.flatMap((line, place) => [...(place > 0 ? [between(' ')] : []), ...inCell(line)]),
  ])
  return withoutEnd(pieces)
}

/** The lines as one text, and where each piece stands in it. Stops soon after the longest text that is accepted. */
export function written(lines: Iterable<Line>): {readonly content: string; readonly stretches: readonly Stretch[]} {
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
  return {content: texts.join(''), stretches}
}

const between = (text: string): Piece => ({text, position: undefined})

/** In a cell tabs would end it, and blanks only set its words in place. */
function inCell(line: Line): Line {
  const pieces = line.map(({text, position}) => ({text: text.replace(/[\t ]+/g, ' '), position}))
  const [first, ...rest] = pieces
  return first ? [{...first, text: first.text.trimStart()}, ...rest].filter(({text}) => text !== '') : []
}

function withoutEnd(line: Line): Line {
  const last = line.findLastIndex(({text}) => text.trim() !== '')
  const kept = line[last]
  return kept ? [...line.slice(0, last), {...kept, text: kept.text.trimEnd()}] : []
}
