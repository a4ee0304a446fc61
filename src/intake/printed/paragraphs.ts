import type {Edges} from './edges.ts'
import type {PrintedLine} from './lines.ts'

/** A line in its type area, and whether it is a row of a table. */
export interface PlacedLine {
  readonly line: PrintedLine
  readonly edges: Edges
  readonly row: boolean
}

const heading =
  /^(?:[一二三四五六七八九十]{1,3}[、.．：]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．）)](?!\d)|[①-⑳●◆■▲★◎•]|第[一二三四五六七八九十]{1,3}(?:[章节条]|部分)|附件|抄送)/
/** A number that begins a heading, and what a line ends with whose next may begin with such a number all the same: 依照第（二）项. */
const numbered =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|第[一二三四五六七八九十]{1,3}(?:章|部分))/
const open = /[第条款和与及至、，,（(《“]$/
const ended = /[。！？；：….!?][”’）》)]?$/

const isEnded = ({text}: PrintedLine): boolean => ended.test(text)
const isHeaded = ({text}: PrintedLine): boolean => heading.test(text)

/** A line that begins further in than this, in characters, is set to the right: 落款. */
const farIndent = 4.5

/** What a line begins with that a printer cannot break, in widths of a Chinese character. */
function firstPiece(text: string): number {
  const [piece = ''] = /^[（《“‘〔【(]*(?:[\w.,:/%~-]+|.)[，。；：、！？）》”’〕】)%％]*/u.exec(text) ?? []
  return piece.length - (piece.match(/[ -~]/g)?.length ?? 0) * 0.45
}

const indentOf = ({line, edges}: PlacedLine): number => (line.left - edges.left) / edges.size
const roomIn = ({line, edges}: PlacedLine): number => (edges.right - line.right) / edges.size

/** Whether what follows would have fitted on this line; `spare` is what a full line may lack, in characters. */
const isShort = (placed: PlacedLine, next: PrintedLine, spare: number): boolean =>
  roomIn(placed) > firstPiece(next.text) + spare

const isBalanced = (placed: PlacedLine, most: number): boolean => Math.abs(indentOf(placed) - roomIn(placed)) < most

/** Whether a line stands in the middle (居中), with room at both sides. */
const isCentred = (placed: PlacedLine): boolean =>
  indentOf(placed) > 2.6 && roomIn(placed) > 1 && isBalanced(placed, 1.5)

const isLarge = ({line, edges}: PlacedLine): boolean => line.size > edges.size * 1.15

/** Whether a line in type of the text's size is the first of a title: it fills the width, and what goes on stands in the middle. */
const isBegunTitle = (line: PlacedLine, next: PlacedLine): boolean =>
  isBalanced(line, 1) && Math.abs(indentOf(line)) < 2.6 && !isEnded(line.line) && !isEnded(next.line) && isCentred(next)

/** Whether a line of a title goes on in the next: both large and centred, or too long to be centred. */
function isTitle(line: PlacedLine, next: PlacedLine): boolean {
  if (Math.abs(line.line.size - next.line.size) > line.line.size * 0.06) return false
  if (!isLarge(line) && !isBegunTitle(line, next)) return false
  if (line.line.page !== next.line.page || /^[（(〔—]/.test(next.line.text)) return false
  return (isCentred(next) || isBalanced(next, 0.8)) && next.line.y - line.line.y < line.line.size * 2.6
}

/** Whether a line begins with the number of a heading and what stands before it is none of its sentence. */
const beginsHeading = (before: PlacedLine, {text}: PrintedLine): boolean =>
  numbered.test(text) &&
  !open.test(before.line.text) &&
  (isEnded(before.line) || numbered.test(before.line.text) || roomIn(before) > 1.2)

/** How a document sets its lines. */
export interface Layout {
  /** The distance from one line to the next above which a paragraph ends. */
  readonly gap: number
  /** Whether paragraphs begin further in than the lines that go on with them: 首行缩进. */
  readonly indented: boolean
}

/** The layout that these lines show. */
export function layoutOf(lines: readonly PlacedLine[]): Layout {
  const text = lines.filter(({row}) => !row)
  const steps = text.flatMap(({line: {page, y}}, at) => {
    const next = text[at + 1]?.line
    return next?.page === page ? [next.y - y] : []
  })
  const pitch = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0
  const begun = text.filter(placed => indentOf(placed) >= 1.2 && indentOf(placed) < 3.5)
  return {
    gap: pitch * (begun.length > text.length * 0.04 ? 1.45 : 1.2),
    indented: isIndented(text),
  }
}

/** Where lines begin whose line before is full and in the midst of a sentence: at the left edge, or as far in as that one. */
function isIndented(text: readonly PlacedLine[]): boolean {
  const going = text.flatMap((next, at) => {
    const before = text[at - 1]
    if (!before || isEnded(before.line) || isHeaded(before.line) || isHeaded(next.line)) return []
    return roomIn(before) < 2 && indentOf(before) < 3.5 && indentOf(next) < 3.5 ? [indentOf(next)] : []
  })
  const left = going.filter(indent => indent < 0.5).length
  return left > 0 && left >= going.length / 2
}

/** Whether a line goes on with the paragraph of the line before it. */
export function goesOn(before: PlacedLine, next: PlacedLine, {gap, indented}: Layout): boolean {
  const [a, b] = [before.line, next.line]
  if (before.row || next.row) return false
  if (isTitle(before, next)) return !isHeaded(b)
  if (Math.abs(a.size - b.size) > Math.max(a.size, b.size) * 0.15) return false
  if (isCentred(before) || isCentred(next)) return false
  if (a.page === b.page && b.y - a.y > gap) return false
  const indent = indentOf(next)
  const surely = indented && indent < 0.5 && !isEnded(a) && !isHeaded(a)
  if (isShort(before, b, surely ? 2 : 0.9) || beginsHeading(before, b)) return false
  if (Math.max(indent, indentOf(before)) > farIndent) return false
  if (indent < 1.2) return !(isHeaded(b) && isEnded(a) && indentOf(before) < 1.2)
  const block = Math.abs(indent - indentOf(before)) < 0.3
  return block && !indented && !isEnded(a) && !isHeaded(b)
}
