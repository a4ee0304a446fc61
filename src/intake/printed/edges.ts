import type {PrintedLine} from './lines.ts'

/** The type area of a page (版心): where its lines begin and end, and the size of its type. */
export interface Edges {
  readonly left: number
  readonly right: number
  readonly size: number
}

/** The size of type that most characters have, in the unit of the lines; 0 without lines. */
export function usualSize(lines: readonly PrintedLine[]): number {
  const weights = new Map<number, number>()
  for (const {size, text} of lines) {
    const rounded = Math.round(size * 2) / 2
    weights.set(rounded, (weights.get(rounded) ?? 0) + text.length)
  }
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** The first of values in order near which enough others lie. */
function edge(values: readonly number[], near: number): number | undefined {
  const least = Math.max(values.length < 8 ? 1 : 2, values.length * 0.05)
  return values.find(value => values.filter(other => Math.abs(other - value) <= near).length >= least)
}

/** The type area that these lines show; lines of other sizes and of tables say nothing of it. */
function edgesOf(lines: readonly PrintedLine[]): Edges {
  const size = usualSize(lines)
  const body = lines.filter(line => line.cells.length === 1 && Math.abs(line.size - size) <= size * 0.15)
  const among = body.length > 0 ? body : lines
  const lefts = among.map(({left}) => left).toSorted((a, b) => a - b)
  const rights = among.map(({right}) => right).toSorted((a, b) => b - a)
  return {
    size,
    left: edge(lefts, size * 0.3) ?? lefts[0] ?? 0,
    right: edge(rights, size * 0.8) ?? rights[0] ?? 0,
  }
}

/** The type area of each page: its own where it has lines enough to show one, else that of the document. */
export function edgesOfPages(pages: readonly (readonly PrintedLine[])[]): readonly Edges[] {
  const whole = edgesOf(pages.flat())
  return pages.map(lines => {
    const own = edgesOf(lines)
    const full = lines.filter(({right}) => right > own.right - own.size).length
    const wide = own.right - own.left > (whole.right - whole.left) * 0.9
    return full >= 5 && wide ? {...own, size: whole.size} : whole
  })
}
