import type {Span} from '../../model/span.ts'
import type {Spot} from './spots.ts'
import type {Paragraph} from './text.ts'

/** A run of a paragraph in which the same marks hold: 片段. */
export interface Piece extends Span {
  readonly spots: readonly Spot[]
  /** Those that begin here. */
  readonly opens: readonly Spot[]
  /** Those that end here. */
  readonly closes: readonly Spot[]
}

/** A cut never parts the two halves of one character. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at)

/** Cut a paragraph wherever marked words begin or end, however they overlap. */
export function piecesOf(text: string, {from, start, end}: Paragraph, spots: readonly Spot[]): readonly Piece[] {
  const here = spots
    .filter(spot => spot.start < end && spot.end > start)
    .map(spot => ({
      spot,
      start: whole(text, Math.max(spot.start, start)),
      end: whole(text, Math.min(spot.end, end)),
    }))
  const cuts = [...new Set([start, ...here.flatMap(one => [one.start, one.end]), end])].toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((cut, index) => {
    const next = cuts[index + 1] ?? end
    const over = here.filter(one => one.start <= cut && one.end >= next)
    return {
      start: cut,
      end: next,
      spots: over.map(({spot}) => spot),
      opens: over.filter(one => one.start === cut && one.spot.start >= from).map(({spot}) => spot),
      closes: over.filter(one => one.end === next && one.spot.end <= end).map(({spot}) => spot),
    }
  })
}
