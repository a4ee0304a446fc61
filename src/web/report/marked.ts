/** Words of a text that are marked (标注), by start and end in UTF-16 units. */
export interface Mark {
  readonly start: number
  readonly end: number
  readonly kind: string
}

/** A text as a field of the browser holds it, whose lines end in one character, and the way between its offsets and those of the text it came from. */
export interface FieldText {
  readonly value: string
  readonly toField: (offset: number) => number
  readonly fromField: (offset: number) => number
}

/** How many of some ascending numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? limit) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** A text as a field holds it: \r\n is one end of a line. */
export function fieldText(text: string): FieldText {
  const returns = [...text.matchAll(/\r\n/g)].map(({index}) => index)
  const kept = returns.map((at, index) => at - index)
  return {
    value: text.replace(/\r\n?/g, '\n'),
    toField: offset => offset - countBelow(returns, offset),
    fromField: offset => offset + countBelow(kept, offset),
  }
}

/** Marks of a text in what became of it by one change: those in front stay, those behind move along, those that the change touches go. */
export function carried(marks: readonly Mark[], before: string, after: string): readonly Mark[] {
  if (before === after) return marks
  const shorter = Math.min(before.length, after.length)
  let front = 0
  while (front < shorter && before.charCodeAt(front) === after.charCodeAt(front)) front += 1
  let back = 0
  const limit = shorter - front
  while (back < limit && before.charCodeAt(before.length - 1 - back) === after.charCodeAt(after.length - 1 - back))
    back += 1
  const [behind, by] = [before.length - back, after.length - before.length]
  return marks.flatMap(mark => {
    if (mark.end <= front) return [mark]
    return mark.start >= behind ? [{...mark, start: mark.start + by, end: mark.end + by}] : []
  })
}

/** A stretch of a line with the kinds of all marks on it, in the order of the marks; no kinds where nothing is marked. */
export interface Stretch {
  readonly text: string
  readonly kinds: string
}

/** A line of a text as it is drawn: where it begins, and its stretches. */
export interface Line {
  readonly start: number
  readonly stretches: readonly Stretch[]
}

function stretchesOf(text: string, start: number, marks: readonly Mark[]): readonly Stretch[] {
  const end = start + text.length
  const edges = new Set([start, end])
  for (const mark of marks) for (const edge of [mark.start, mark.end]) if (edge > start && edge < end) edges.add(edge)
  const cuts = [...edges].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, index) => {
    const kinds = marks.filter(mark => mark.start <= from && from < mark.end).map(({kind}) => kind)
    return {text: text.slice(from - start, (cuts[index + 1] ?? end) - start), kinds: [...new Set(kinds)].join(' ')}
  })
}

/** A text line by line (分行), each with the marks that fall on it. */
export function linesOf(text: string, marks: readonly Mark[]): readonly Line[] {
  const sorted = marks.filter(({start, end}) => start < end).toSorted((a, b) => a.start - b.start || b.end - a.end)
  let [start, next] = [0, 0]
  let open: readonly Mark[] = []
  return text.split('\n').map(line => {
    const end = start + line.length
    const begun = start
    const here = open.filter(mark => mark.end > begun)
    for (let mark = sorted[next]; mark !== undefined && mark.start < end; mark = sorted[next]) {
      here.push(mark)
      next += 1
    }
    open = here
    const drawn = {start, stretches: stretchesOf(line, start, here)}
    start = end + 1
    return drawn
  })
}
