/** A half-open range `[start, end)` in UTF-16 units: 区间. Of which text is said by whoever holds it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether two spans share at least one unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Whether `inner` lies wholly inside `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** The smallest span that holds both. */
export const hull = (a: Span, b: Span): Span => ({start: Math.min(a.start, b.start), end: Math.max(a.end, b.end)})

/** Whether a place shares no unit with any of `others`. */
export const isClear = (others: readonly Span[], place: Span): boolean => !others.some(other => overlaps(other, place))

/** Those of `places` that share no unit with any of `others`, which stand in order. */
export function clearOf<Place extends Span>(places: readonly Place[], others: readonly Span[]): readonly Place[] {
  let last = 0
  const ends = others.map(({end}) => {
    last = Math.max(last, end)
    return last
  })
  return places.filter(({start, end}) => (ends[firstFrom(others, end) - 1] ?? 0) <= start)
}

/** Index of the first of spans in order that does not begin before `least`; their number where all do. */
export function firstFrom(spans: readonly Span[], least: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? least) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of the spans in order that lie wholly inside `outer`. */
export const within = <Place extends Span>(spans: readonly Place[], outer: Span): readonly Place[] =>
  spans.slice(firstFrom(spans, outer.start), firstFrom(spans, outer.end)).filter(place => contains(outer, place))

/** Whether one of the spans in order begins inside `span`. */
export const beginsIn = (spans: readonly Span[], {start, end}: Span): boolean =>
  (spans[firstFrom(spans, start)]?.start ?? end) < end

/** Index of the one that holds `inner`, of spans in order that share no unit; -1 where none does. */
export function holderAt(spans: readonly Span[], inner: Span): number {
  const at = firstFrom(spans, inner.start + 1) - 1
  const found = spans[at]
  return found && contains(found, inner) ? at : -1
}
