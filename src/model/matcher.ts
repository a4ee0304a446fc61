import {parsePattern, type Step} from './pattern.ts'
import type {Span} from './span.ts'

/** How many units `…` may cover. It never crosses a comma or a stop. */
export const gapLimit = 20

/** A list of patterns; it is known by its identity. */
export type PatternList = readonly string[]

/** Where any pattern of each list stands in one text, in the order of the text. */
export type Hits = ReadonlyMap<PatternList, readonly Span[]>

/** Finds all patterns of all its lists in one pass over a text. */
export interface Matcher {
  /** `figures` are the places of numbers, for `{n}`. */
  readonly scan: (text: string, figures: readonly Span[]) => Hits
}

/** The places of a list's patterns; none for a list that the matcher was not made for. */
export const placesOf = (hits: Hits, patterns: PatternList): readonly Span[] => hits.get(patterns) ?? []

/** All plain words of a class, alternatives written out, classes inside classes followed. */
export function wordsOf(name: string, classes: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const seen = new Set<string>()
  const follow = (className: string): readonly string[] => {
    if (seen.has(className)) return []
    seen.add(className)
    return (classes[className] ?? []).flatMap(entry => spelled(parsePattern(entry), follow))
  }
  return [...new Set(follow(name))]
}

const spelled = (steps: readonly Step[], follow: (className: string) => readonly string[]): readonly string[] =>
  steps.reduce<readonly string[]>(
    (heads, {words, className, optional}) => {
      const tails = [...(className === null ? words : follow(className)), ...(optional ? [''] : [])]
      return heads.flatMap(head => tails.map(tail => head + tail))
    },
    [''],
  )

/** The steps of a pattern with each optional one once taken and once left. */
const variantsOf = (pattern: string): readonly (readonly Step[])[] =>
  parsePattern(pattern).reduce<readonly (readonly Step[])[]>(
    (heads, step) => heads.flatMap(head => (step.optional ? [[...head, step], head] : [[...head, step]])),
    [[]],
  )

/** A trie over UTF-16 units: (node, unit) → node, and the word that ends at a node. */
interface Trie {
  readonly next: Map<number, number>
  readonly words: Map<number, number>
}

const edge = (node: number, unit: number): number => node * 65_536 + unit

function plant({next, words}: Trie, word: string): number {
  let node = 0
  for (let i = 0; i < word.length; i++) {
    const key = edge(node, word.charCodeAt(i))
    const child = next.get(key) ?? next.size + 1
    next.set(key, child)
    node = child
  }
  const id = words.get(node) ?? words.size
  words.set(node, id)
  return id
}

/** One way to fill a pattern: its steps as sets of words (or a figure), each adjacent to the one before or a gap away. */
interface Variant {
  readonly atoms: readonly number[]
  readonly gaps: readonly boolean[]
  readonly lists: readonly number[]
}

interface Compiled {
  readonly trie: Trie
  /** First units of words. */
  readonly starts: Uint8Array
  /** The words of each atom; an empty atom is a figure. */
  readonly atoms: readonly (readonly number[])[]
  readonly variants: readonly Variant[]
  readonly lists: readonly PatternList[]
}

/**
 * Compile lists of patterns (词语式) to a matcher whose time is linear in the text: at each unit it walks one trie no deeper than the longest
 * word; patterns in several steps are then joined from the sorted places of their words within bounded gaps.
 */
export function matcherOf(
  patternLists: Iterable<PatternList>,
  classes: Readonly<Record<string, readonly string[]>>,
): Matcher {
  const lists = [...new Set(patternLists)]
  const holders = new Map<string, number[]>()
  for (const [list, patterns] of lists.entries())
    for (const pattern of patterns) {
      const known = holders.get(pattern)
      if (known) known.push(list)
      else holders.set(pattern, [list])
    }
  const trie: Trie = {next: new Map(), words: new Map()}
  const starts = new Uint8Array(65_536)
  const atoms: (readonly number[])[] = []
  const known = new Map<string, number>()
  const atomOf = ({words, className, figure}: Step): number => {
    const key = figure ? '{n}' : className === null ? words.join('|') : `<${className}>`
    const found = known.get(key)
    if (found !== undefined) return found
    const spelling = figure ? [] : className === null ? words : wordsOf(className, classes)
    for (const word of spelling) starts[word.charCodeAt(0)] = 1
    atoms.push(spelling.map(word => plant(trie, word)))
    known.set(key, atoms.length - 1)
    return atoms.length - 1
  }
  const variants = [...holders].flatMap(([pattern, held]) =>
    variantsOf(pattern).map(steps => ({atoms: steps.map(atomOf), gaps: steps.map(({gap}) => gap), lists: held})),
  )
  const compiled = {trie, starts, atoms, variants, lists}
  return {scan: (text, figures) => scan(compiled, text, figures)}
}

/** No word begins amid a number: 0件 does not stand in 10件. */
const inNumber = (unit: number): boolean => (unit >= 48 && unit <= 57) || unit === 46

/** The places of every word of the trie. */
function wordPlaces({trie, starts}: Compiled, text: string): readonly (Span[] | undefined)[] {
  const places: (Span[] | undefined)[] = new Array(trie.words.size)
  let before = 0
  for (let start = 0; start < text.length; start++) {
    const first = text.charCodeAt(start)
    const amid = inNumber(first) && inNumber(before)
    before = first
    if (starts[first] !== 1 || amid) continue
    for (let node = 0, end = start; end < text.length; ) {
      const next = trie.next.get(edge(node, text.charCodeAt(end)))
      if (next === undefined) break
      node = next
      end += 1
      const word = trie.words.get(node)
      if (word === undefined) continue
      const known = places[word]
      if (known) known.push({start, end})
      else places[word] = [{start, end}]
    }
  }
  return places
}

const inOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

const stops = new Set([...'，。；：！？\n'].map(mark => mark.charCodeAt(0)))

/** Whether only words lie between two units, and few enough. */
function isGap(text: string, from: number, to: number): boolean {
  if (to < from || to - from > gapLimit) return false
  for (let at = from; at < to; at++) if (stops.has(text.charCodeAt(at))) return false
  return true
}

const none: readonly Span[] = []

/** Join what was found so far with the places of the next step; of several beginnings the nearest counts. */
function joined(text: string, found: readonly Span[], next: readonly Span[], gap: boolean): readonly Span[] {
  const spans: Span[] = []
  let from = 0
  for (const step of next) {
    while (from < found.length && step.start - (found[from] as Span).start > 120) from += 1
    let best: Span | undefined
    for (let at = from; at < found.length; at++) {
      const head = found[at] as Span
      if (head.start > step.start) break
      if (gap ? isGap(text, head.end, step.start) : head.end === step.start) best = head
    }
    if (best) spans.push({start: best.start, end: step.end})
  }
  return spans
}

function scan(compiled: Compiled, text: string, figures: readonly Span[]): Hits {
  const {atoms, variants, lists} = compiled
  const words = wordPlaces(compiled, text)
  const seen: (readonly Span[] | undefined)[] = new Array(atoms.length)
  const placesOfAtom = (atom: number): readonly Span[] => {
    const known = seen[atom]
    if (known) return known
    const ids = atoms[atom] ?? []
    const held = ids.flatMap(word => words[word] ?? none)
    const found = ids.length === 0 ? figures : ids.length === 1 ? held : held.sort(inOrder)
    seen[atom] = found
    return found
  }
  const hits = new Map<PatternList, Span[]>()
  for (const {atoms: steps, gaps, lists: held} of variants) {
    let found = placesOfAtom(steps[0] ?? 0)
    for (let step = 1; step < steps.length && found.length > 0; step++)
      found = joined(text, found, placesOfAtom(steps[step] ?? 0), gaps[step] ?? false)
    if (found.length === 0) continue
    for (const list of held) {
      const patterns = lists[list] as PatternList
      const known = hits.get(patterns)
      if (known) known.push(...found)
      else hits.set(patterns, [...found])
    }
  }
  for (const places of hits.values()) places.sort(inOrder)
  return hits
}
