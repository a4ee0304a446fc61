import type {PageLine} from './lines.ts'
import type {PageElement} from './page.ts'

/** The elements of a page, asked what stands in what: 元素树. Elements go by their index. */
export interface Tree {
  readonly elements: readonly PageElement[]
  /** How many Chinese characters of running text each element holds, with all that is inside it, and all of them together. */
  readonly weights: {readonly of: Float64Array; readonly total: number}
  /** Whether an element is another or stands in it. */
  readonly holds: (outer: number, inner: number) => boolean
  /** The innermost element around one, itself included, that passes a test; -1 for none. */
  readonly ancestor: (element: number, test: (element: PageElement) => boolean) => number
  /** Whether a line is mostly links. */
  readonly isLinked: (line: PageLine) => boolean
  /** Whether a longer line says the same as one before it. */
  readonly isRepeated: (line: PageLine) => boolean
  /** Whether a line can be the value that the one before it names; `body` is the element in which the text begins. */
  readonly belongs: (name: PageLine, value: PageLine, body: number) => boolean
}

/** How many characters of a text are Chinese ones of the basic block. */
export function hanIn(text: string): number {
  let han = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) >= 0x4e00 && text.charCodeAt(at) < 0xa000) han += 1
  }
  return han
}

/** The tree of a page and its lines. Links are not believed where the running text itself stands in one, which was never closed. */
export function treeOf(elements: readonly PageElement[], lines: readonly PageLine[]): Tree {
  const ends = endsOf(elements)
  const mostly = ({text, linked}: PageLine) => linked * 5 >= text.length * 4
  const prose = lines.filter(({text}) => text.includes('。') && hanIn(text) >= 40)
  const believed = prose.filter(mostly).length * 2 <= prose.length
  const isLinked = (line: PageLine) => believed && line.linked > 0 && mostly(line)
  const repeated = repeatedIn(lines)
  const parentOf = (element: number) => elements[element]?.parent ?? -1
  const holds = (outer: number, inner: number) => inner >= outer && inner <= (ends[outer] ?? -1)
  const ancestor = (element: number, test: (element: PageElement) => boolean): number => {
    let at = element
    for (let found = elements[at]; found && !test(found); found = elements[at]) at = found.parent
    return at
  }
  const row = (element: number) => ancestor(element, ({name}) => /^(?:dl|tr|li)$/.test(name))
  return {
    elements,
    weights: weightsOf(
      elements,
      lines.filter(line => !isLinked(line) && !repeated.has(line)),
    ),
    holds,
    ancestor,
    isLinked,
    isRepeated: line => repeated.has(line),
    belongs: (name, value, body) => {
      if (row(name.element) >= 0 && row(name.element) === row(value.element)) return true
      const block = (line: PageLine) => ancestor(line.element, element => /^(?:div|p|td|th)$/.test(element.name))
      const around = parentOf(block(name))
      return around >= 0 && around === parentOf(block(value)) && !holds(around, body)
    },
  }
}

/** The last element inside each element. */
function endsOf(elements: readonly PageElement[]): Int32Array {
  const ends = Int32Array.from(elements, (_, index) => index)
  for (let index = elements.length - 1; index >= 0; index -= 1) {
    const parent = elements[index]?.parent ?? -1
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? 0, ends[index] ?? 0)
  }
  return ends
}

function weightsOf(elements: readonly PageElement[], lines: readonly PageLine[]): Tree['weights'] {
  const of = new Float64Array(elements.length)
  let total = 0
  for (const {element, text} of lines) {
    const weight = hanIn(text)
    total += weight
    if (element >= 0) of[element] = (of[element] ?? 0) + weight
  }
  for (let index = elements.length - 1; index >= 0; index -= 1) {
    const parent = elements[index]?.parent ?? -1
    if (parent >= 0) of[parent] = (of[parent] ?? 0) + (of[index] ?? 0)
  }
  return {of, total}
}

function repeatedIn(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  const seen = new Set<string>()
  return new Set(
    lines.filter(({text}) => {
      const bare = text.replace(/\s+/g, '')
      if (bare.length < 20) return false
      const known = seen.has(bare)
      seen.add(bare)
      return known
    }),
  )
}
