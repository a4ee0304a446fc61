import {parsePattern, type Step} from './pattern.ts'
import type {Span} from './span.ts'

/** How many units `…` may cover. It never crosses a comma or a stop. */
export const gapLimit = 20

const stops = /[，。；：！？\n]/

/** Where the patterns of a matcher stand in one text, by pattern. */
export type Hits = ReadonlyMap<string, readonly Span[]>

/** Finds all its patterns in one pass over a text. */
export interface Matcher {
  /** `figures` are the places of numbers, for `{n}`. */
  readonly scan: (text: string, figures: readonly Span[]) => Hits
}

interface Variant {
  readonly pattern: string
  readonly steps: readonly Step[]
}

/** A step that a word may fill: which variant, and which place in it. */
interface Slot {
  readonly variant: number
  readonly place: number
}

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

/** The pattern with each optional step once taken and once left. */
const variantsOf = (pattern: string): readonly Variant[] =>
  parsePattern(pattern)
    .reduce<readonly (readonly Step[])[]>(
      (heads, step) => heads.flatMap(head => (step.optional ? [[...head, step], head] : [[...head, step]])),
      [[]],
    )
    .map(steps => ({pattern, steps}))

/** A trie over UTF-16 units in one map: (node, unit) → node. */
interface Trie {
  readonly next: Map<number, number>
  readonly slots: Map<number, Slot[]>
}

const edge = (node: number, unit: number): number => node * 65_536 + unit

function plant(trie: Trie, word: string, slots: readonly Slot[]): void {
  let node = 0
  for (let i = 0; i < word.length; i++) {
    const key = edge(node, word.charCodeAt(i))
    node = trie.next.get(key) ?? trie.next.size + 1
    trie.next.set(key, node)
  }
  const known = trie.slots.get(node)
  if (known) known.push(...slots)
  else trie.slots.set(node, [...slots])
}

/** No word begins amid a number: 0件 does not stand in 10件. */
const isDigit = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return (unit >= 48 && unit <= 57) || unit === 46
}

/** A partial match: the start of the whole and the end so far. */
type Prefix = Span

const joins = (prefix: Prefix, at: number, step: Step, text: string): boolean =>
  step.gap
    ? prefix.end <= at && at - prefix.end <= gapLimit && !stops.test(text.slice(prefix.end, at))
    : prefix.end === at

/**
 * Compile patterns (词语式) to a matcher whose time is linear in the text: at each unit it walks one trie no deeper than the longest word,
 * and a pattern in several steps keeps only the partial matches that a bounded gap can still reach.
 */
export function matcherOf(patterns: Iterable<string>, classes: Readonly<Record<string, readonly string[]>>): Matcher {
  const variants = [...new Set(patterns)].flatMap(variantsOf)
  const byWord = new Map<string, Slot[]>()
  const byClass = new Map<string, Slot[]>()
  const byFigure: Slot[] = []
  const put = (map: Map<string, Slot[]>, key: string, slot: Slot) => {
    const known = map.get(key)
    if (known) known.push(slot)
    else map.set(key, [slot])
  }
  for (const [variant, {steps}] of variants.entries())
    for (const [place, {words, className, figure}] of steps.entries()) {
      const slot = {variant, place}
      if (figure) byFigure.push(slot)
      else if (className !== null) put(byClass, className, slot)
      else for (const word of words) put(byWord, word, slot)
    }
  const trie: Trie = {next: new Map(), slots: new Map()}
  for (const [word, slots] of byWord) plant(trie, word, slots)
  for (const [name, slots] of byClass) for (const word of wordsOf(name, classes)) plant(trie, word, slots)
  return {scan: (text, figures) => scan({variants, trie, byFigure}, text, figures)}
}

interface Compiled {
  readonly variants: readonly Variant[]
  readonly trie: Trie
  readonly byFigure: readonly Slot[]
}

function scan({variants, trie, byFigure}: Compiled, text: string, figures: readonly Span[]): Hits {
  const hits = new Map<string, Span[]>()
  const prefixes = new Map<number, Prefix[]>()
  const fill = (slots: readonly Slot[], start: number, end: number) => {
    for (const {variant, place} of slots) {
      const {pattern, steps} = variants[variant] as Variant
      let from = start
      if (place > 0) {
        const before = prefixes.get(variant * 32 + place - 1)
        const prefix = before?.findLast(candidate => joins(candidate, start, steps[place] as Step, text))
        if (!prefix) continue
        from = prefix.start
      }
      const last = place === steps.length - 1
      const list = last ? hits.get(pattern) : prefixes.get(variant * 32 + place)
      const span = {start: from, end}
      if (list) {
        if (!last && list.length >= 32) list.shift()
        list.push(span)
      } else if (last) hits.set(pattern, [span])
      else prefixes.set(variant * 32 + place, [span])
    }
  }
  let figure = 0
  for (let at = 0; at < text.length; at++) {
    const amidNumber = isDigit(text, at) && isDigit(text, at - 1)
    for (let node = 0, end = at; end < text.length && !amidNumber; ) {
      const next = trie.next.get(edge(node, text.charCodeAt(end)))
      if (next === undefined) break
      node = next
      end += 1
      const slots = trie.slots.get(node)
      if (slots) fill(slots, at, end)
    }
    for (; figure < figures.length && (figures[figure] as Span).start <= at; figure++) {
      const span = figures[figure] as Span
      if (span.start === at) fill(byFigure, at, span.end)
    }
  }
  return hits
}

/** All places where any of the patterns stands, in the order of the text. */
export const placesOf = (hits: Hits, patterns: readonly string[]): readonly Span[] =>
  patterns
    .flatMap(pattern => hits.get(pattern) ?? [])
    .sort((a, b) => a.start - b.start || b.end - a.end)
