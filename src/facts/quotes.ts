import type {Span} from '../model/span.ts'
import type {Scene} from './scene.ts'

/** Longest quote, in units of the readable text. */
const longest = 118

/** Length of a span of repaired text in the readable text it came from. */
const lengthOf = ({report: {text}}: Scene, {start, end}: Span): number =>
  (text.origin[end - 1] ?? 0) - (text.origin[start] ?? 0) + 1

/** A span without the marks that end it. */
export function withoutMarks({report}: Scene, {start, end}: Span): Span {
  let last = end
  while (last > start + 1 && /[，：。；！？\t]/.test(report.text.text[last - 1] ?? '')) last -= 1
  return {start, end: last}
}

/** Where the longest quotable beginning of a span ends; at least one unit behind its start. */
function fitting(scene: Scene, {start, end}: Span): number {
  let [low, high] = [Math.min(start + 1, end), end]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lengthOf(scene, {start, end: middle}) <= longest) low = middle
    else high = middle - 1
  }
  return low
}

/** A span without its final marks, cut round its telling words where it is too long to quote. */
export function quotable(scene: Scene, span: Span, words: Span): Span {
  const {start, end} = withoutMarks(scene, span)
  if (lengthOf(scene, {start, end}) <= longest) return {start, end}
  let from = Math.max(start, words.start)
  let to = fitting(scene, {start: from, end: Math.min(end, words.end)})
  for (let grown = true; grown; ) {
    grown = false
    if (from > start && lengthOf(scene, {start: from - 1, end: to}) <= longest) [from, grown] = [from - 1, true]
    if (to < end && lengthOf(scene, {start: from, end: to + 1}) <= longest) [to, grown] = [to + 1, true]
  }
  return {start: from, end: to}
}
