import {isEnded, type RawLine} from './lines.ts'

/** How a text was wrapped by hand or by a printer. */
export interface Wrap {
  /** Size of a full line. */
  readonly width: number
  /** What shows a new paragraph beside its number: an indent, an empty line, or nothing (dense). */
  readonly paragraphs: 'indented' | 'apart' | 'dense'
  /** Indent of the lines that go on. */
  readonly base: number
  /** Size of a line, its indent beyond `base` included, by the measure that the text was wrapped by. */
  readonly sizeOf: (line: RawLine) => number
}

type Measure = (text: string) => number

/** Width in Chinese characters: a Latin letter or digit is half. */
const widthOf: Measure = text => text.length - (text.match(/[ -~]/g)?.length ?? 0) / 2
const lengthOf: Measure = text => text.length

const share = <T>(all: readonly T[], test: (one: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(test).length / all.length

/** How many lines are full, and how wide that is, by one way of measuring; null where lines are of all sizes. */
function fitting(lines: readonly RawLine[], measure: Measure): {width: number; count: number; measure: Measure} | null {
  const sorted = lines.map(({text}) => measure(text)).toSorted((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0
  const most = sorted[Math.floor(sorted.length * 0.98)] ?? 0
  if (width > 100 || most > width + 8) return null
  return {width, count: sorted.filter(size => size >= width - 2).length, measure}
}

/** How the text was wrapped, or null where its lines are whole paragraphs. */
export function wrapOf(lines: readonly RawLine[]): Wrap | null {
  const long = lines.filter(({text}) => text.length >= 10)
  const [best] = [fitting(long, widthOf), fitting(long, lengthOf)]
    .filter(found => found !== null)
    .toSorted((a, b) => b.count - a.count)
  if (long.length < 8 || !best) return null
  const {width, measure} = best
  const full = long.filter(({text}) => measure(text) >= width * 0.85)
  if (full.filter(line => !isEnded(line)).length < long.length * 0.3) return null
  const base = Math.min(...full.map(({indent}) => indent))
  const further = share(full, ({indent}) => indent > base)
  const after = (ended: boolean) =>
    lines.filter((_, index) => index > 0 && isEnded(lines[index - 1] as RawLine) === ended)
  const spaced = share(after(true), ({apart}) => apart) >= 0.5 && share(after(false), ({apart}) => apart) < 0.4
  return {
    width,
    base,
    paragraphs: further > 0.02 && further < 0.9 ? 'indented' : spaced ? 'apart' : 'dense',
    sizeOf: ({text, indent}) => measure(text) + indent - base,
  }
}
