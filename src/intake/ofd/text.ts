import type {PrintedRun} from '../printed/index.ts'
import {childAt, childrenOf, type XmlElement} from '../xml.ts'
import {
  type Box,
  type Matrix,
  matrixIn,
  numbersIn,
  type Point,
  type Turn,
  turnOf,
  uprightFrom,
  within,
} from './geometry.ts'
import {charactersOf, type Glyph, glyphsOf, type Pen} from './glyphs.ts'

/** A piece of text in the frame in which it stands upright; `turn` is undefined for slanted text, such as a watermark. */
export interface TurnedRun extends PrintedRun {
  readonly turn: Turn | undefined
}

/** Where a text object stands: the map from its own units to the page, and the page. */
export interface Place {
  readonly matrix: Matrix
  readonly page: Box
}

const quarters: readonly Point[] = [
  {x: 1, y: 0},
  {x: 0, y: 1},
  {x: -1, y: 0},
  {x: 0, y: -1},
]

/** The pieces of text that a `TextObject` draws, split where it jumps. */
export function runsOf(object: XmlElement, {matrix, page}: Place): readonly TurnedRun[] {
  const turn = turnOf(matrix[0], matrix[1])
  const pen = penOf(object, within(uprightFrom(turn ?? 0, page), matrix))
  let start: Point = {x: 0, y: 0}
  return childrenOf(object, 'ofd:TextCode').flatMap(code => {
    const [x = start.x] = numbersIn(code.attributes['X'])
    const [y = start.y] = numbersIn(code.attributes['Y'])
    start = {x, y}
    const glyphs = glyphsOf(code, charactersOf(code, object), {start, pen})
    const drawn =
      glyphs.length === 1 ? glyphs.map(glyph => ({...glyph, width: ownWidth(object, pen) ?? glyph.width})) : glyphs
    return piecesOf(drawn, pen.size).map(piece => ({...runOf(piece, pen.size), turn}))
  })
}

function penOf({attributes}: XmlElement, matrix: Matrix): Pen {
  const {Size, HScale, ReadDirection = '0', Boundary} = attributes
  const [, , , height = 0] = numbersIn(Boundary)
  const size = [...numbersIn(Size), height].find(candidate => candidate > 0) ?? 4
  const [stretch = 1] = numbersIn(HScale)
  const width = size * (stretch > 0 ? stretch : 1)
  const {x, y} = quarters[Number(ReadDirection) / 90] ?? {x: 1, y: 0}
  return {
    matrix,
    size: size * Math.hypot(matrix[2], matrix[3]),
    advance: width * Math.hypot(matrix[0], matrix[1]),
    step: {x: x * width, y: y * size},
  }
}

/** The width of an object that is a single character, where its `Boundary` is as wide as a character can be. */
function ownWidth({attributes}: XmlElement, {size}: Pen): number | undefined {
  const [, , width = 0] = numbersIn(attributes['Boundary'])
  return width > 0.2 * size && width < 1.3 * size ? width : undefined
}

/** Glyphs that follow one another on a line or, each below the last, in a column. */
function piecesOf(glyphs: readonly Glyph[], size: number): readonly (readonly Glyph[])[] {
  const isBelow = (last: Glyph, next: Glyph) =>
    Math.abs(next.x - last.x) < 0.3 * size && next.y - last.y > 0.5 * size && next.y - last.y < 3 * size
  const isBeside = (last: Glyph, next: Glyph) =>
    Math.abs(next.y - last.y) < 0.5 * size && next.x - last.x > -0.2 * size && next.x - last.x - last.width < 1.2 * size
  const pieces: Glyph[][] = []
  for (const glyph of glyphs) {
    const piece = pieces.at(-1)
    const last = piece?.at(-1)
    const before = piece?.at(-2)
    const isColumn = last && before && isBelow(before, last)
    const follows =
      last && (isColumn ? isBelow(last, glyph) : isBeside(last, glyph) || (!before && isBelow(last, glyph)))
    if (piece && follows) piece.push(glyph)
    else pieces.push([glyph])
  }
  return pieces
}

/** A piece as one run; a column stands on the line of its middle. The last character is as wide as those before it are on the average. */
function runOf(piece: readonly Glyph[], size: number): PrintedRun {
  const [first] = piece
  const last = piece.at(-1)
  if (!first || !last) return {text: '', x: 0, y: 0, width: 0, size}
  const usual = piece.slice(0, -1).reduce((sum, {width}) => sum + width, 0)
  const stretch = usual > 0 ? Math.min(1.6, Math.max(0.6, (last.x - first.x) / usual)) : 1
  return {
    text: piece.map(({character}) => character).join(''),
    x: first.x,
    y: (first.y + last.y) / 2,
    width: Math.max(last.x - first.x, 0) + last.width * stretch,
    size,
  }
}

/** Whether an object is not shown: invisible, wholly transparent, or text that is neither filled nor outlined. */
export function isHidden(object: XmlElement): boolean {
  const {Visible, Alpha, Fill, Stroke} = object.attributes
  const isOff = (value: string | undefined) => value === 'false' || value === '0'
  const paint = childAt(object, 'ofd:FillColor')?.attributes['Alpha']
  const isUnpainted = object.name === 'ofd:TextObject' && (isOff(Fill) || paint === '0') && Stroke !== 'true'
  return isOff(Visible) || Alpha === '0' || isUnpainted
}

/** The map from an object's own units to those around it: its `CTM`, moved to its `Boundary`. */
export function matrixOf({attributes}: XmlElement): Matrix {
  const [x = 0, y = 0] = numbersIn(attributes['Boundary'])
  return within([1, 0, 0, 1, x, y], matrixIn(attributes['CTM']))
}
