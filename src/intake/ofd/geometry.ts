/** An affine map of the plane: 变换矩阵. `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** A rectangle, its origin at the top left: 矩形区域. In millimetres. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A point of the plane. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** By how many quarters of a circle text is turned clockwise: 旋转方向. */
export type Turn = 0 | 1 | 2 | 3

/** The map that changes nothing. */
const unchangedMatrix: Matrix = [1, 0, 0, 1, 0, 0]

/** The map that moves by so much. */
export const moved = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y]

/** The map that first does `inner`, then `outer`. */
export const within = ([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix => [
  a * inner[0] + c * inner[1],
  b * inner[0] + d * inner[1],
  a * inner[2] + c * inner[3],
  b * inner[2] + d * inner[3],
  a * inner[4] + c * inner[5] + e,
  b * inner[4] + d * inner[5] + f,
]

/** Where a map puts a point. */
export const placed = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
})

/** The numbers of an attribute or element such as `0 0 210 297`; what is no finite number is left out. */
export const numbersIn = (text: string | undefined): readonly number[] =>
  (text ?? '')
    .split(/[\s,]+/)
    .filter(word => word !== '')
    .map(Number)
    .filter(Number.isFinite)

/** The matrix that an attribute gives, or the one that changes nothing. */
export function matrixIn(text: string | undefined): Matrix {
  const [a, b, c, d, e, f] = numbersIn(text)
  if (a === undefined || b === undefined || c === undefined || d === undefined) return unchangedMatrix
  return [a, b, c, d, e ?? 0, f ?? 0]
}

/** The rectangle that a text gives; undefined when it gives none with an area. */
export function boxIn(text: string | undefined): Box | undefined {
  const [x, y, width, height] = numbersIn(text)
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined
  return width > 0 && height > 0 ? {x, y, width, height} : undefined
}

/** The share of a page at the origin that a rectangle covers once it is mapped, 0 to 1. */
export function shareOf({width, height}: Pick<Box, 'width' | 'height'>, matrix: Matrix, page: Box): number {
  const corners = [
    placed(matrix, 0, 0),
    placed(matrix, width, 0),
    placed(matrix, 0, height),
    placed(matrix, width, height),
  ]
  const across = overlap(
    corners.map(({x}) => x),
    page.width,
  )
  const down = overlap(
    corners.map(({y}) => y),
    page.height,
  )
  return (across * down) / (page.width * page.height)
}

const overlap = (ends: readonly number[], limit: number): number =>
  Math.max(0, Math.min(limit, Math.max(...ends)) - Math.max(0, Math.min(...ends)))

/** How text is turned that runs along this vector; undefined when it is slanted. */
export function turnOf(x: number, y: number): Turn | undefined {
  const isAlong = (main: number, other: number) => main > 0 && Math.abs(other) < 0.1 * main
  if (isAlong(x, y)) return 0
  if (isAlong(y, x)) return 1
  if (isAlong(-x, y)) return 2
  return isAlong(-y, x) ? 3 : undefined
}

/** The map that sets a page upright again whose text is turned so. */
export function uprightFrom(turn: Turn, {width, height}: Box): Matrix {
  if (turn === 1) return [0, -1, 1, 0, 0, width]
  if (turn === 2) return [-1, 0, 0, -1, width, height]
  return turn === 3 ? [0, 1, -1, 0, height, 0] : unchangedMatrix
}
