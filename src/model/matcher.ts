import {type Holders, holdersIn} from './holders.ts'
import type {Chain, Lexicon, PatternList} from './lexicon.ts'
import type {Span} from './span.ts'
import {type Trie, trieOf, walk} from './trie.ts'

/** How many units `…` may cover. It never crosses a comma or a stop. */
export const gapLimit = 20

/** Where any pattern of each list stands in one text, in the order of the text; worked out for a list when it is asked for. */
export interface Hits {
  readonly of: (patterns: PatternList) => readonly Span[]
}

/** Finds all patterns of all its lists in one pass over a text. */
export interface Matcher {
  /** `figures` are the places of numbers, for `{n}`. */
  readonly scan: (text: string, figures: readonly Span[]) => Hits
}

/** The places of a list's patterns; none for a list that the matcher was not made for. */
export const placesOf = (hits: Hits, patterns: PatternList): readonly Span[] => hits.of(patterns)

interface Compiled {
  readonly trie: Trie
  readonly alone: Holders
  readonly atoms: Holders
  readonly chains: readonly Chain[]
  readonly numbers: ReadonlyMap<PatternList, number>
  readonly atomCount: number
  readonly listCount: number
}

/**
 * A matcher for lists of patterns (词语式) from their compiled form. Its time is linear in the text: at each unit it walks one tree no deeper than the
 * longest word; patterns in several steps are then joined from the sorted places of their words within bounded gaps.
 */
export function matcherOf(patternLists: readonly PatternList[], lexicon: Lexicon): Matcher {
  const trie = trieOf(lexicon.trie)
  const numbers = new Map(patternLists.map((list, index) => [list, lexicon.lists[index] ?? -1]))
  const {chains, atomCount, listCount} = lexicon
  const [alone, atoms] = [holdersIn(lexicon.alone, trie.size), holdersIn(lexicon.atoms, trie.size)]
  const compiled = {trie, alone, atoms, chains, numbers, atomCount, listCount}
  return {scan: (text, figures) => scan(compiled, text, figures)}
}

function put(table: (number[] | undefined)[], at: number, value: number): void {
  const known = table[at]
  if (known) known.push(value)
  else table[at] = [value]
}

/** A place as one number, so that places sort fast: by start, the longer first. */
type Key = number

const lengths = 1024
const keyOf = (start: number, end: number): Key => start * lengths + lengths - 1 - (end - start)
const startOf = (key: Key): number => Math.floor(key / lengths)
const endOf = (key: Key): number => startOf(key) + lengths - 1 - (key % lengths)

/** No pattern reaches farther. */
const longestMatch = 120

const stops = new Set([...'，。；：！？\n'].map(mark => mark.charCodeAt(0)))

/** Whether only words lie between two units, and few enough. */
function isGap(text: string, from: number, to: number): boolean {
  if (to < from || to - from > gapLimit) return false
  for (let at = from; at < to; at++) if (stops.has(text.charCodeAt(at))) return false
  return true
}

/** Join what was found so far with the places of the next step; of several beginnings the nearest counts. */
function joined(
  text: string,
  found: ArrayLike<Key>,
  {next, gap}: {next: ArrayLike<Key>; gap: boolean},
): readonly Key[] {
  const keys: Key[] = []
  let behind = 0
  for (let each = 0; each < next.length; each++) {
    const step = next[each] ?? 0
    const start = startOf(step)
    while (behind < found.length && startOf(found[behind] ?? 0) <= start) behind += 1
    for (let at = behind - 1; at >= 0; at--) {
      const head = found[at] ?? 0
      const from = startOf(head)
      if (start - from > longestMatch) break
      if (gap ? !isGap(text, endOf(head), start) : endOf(head) !== start) continue
      keys.push(keyOf(from, endOf(step)))
      break
    }
  }
  return keys
}

/** What stands in one text: the places of each word, and which words stand at all. */
interface Found {
  readonly places: readonly (Key[] | undefined)[]
  readonly words: readonly number[]
}

function wordsFound(trie: Trie, text: string): Found {
  const places: (Key[] | undefined)[] = new Array(trie.size).fill(undefined)
  const words: number[] = []
  walk(trie, text, (word, start, end) => {
    const known = places[word]
    if (known) known.push(keyOf(start, end))
    else {
      places[word] = [keyOf(start, end)]
      words.push(word)
    }
  })
  return {places, words}
}

/** For each list or atom its words that stand in the text. */
function gathered({words}: Found, {from, held}: Holders, size: number): readonly (number[] | undefined)[] {
  const found: (number[] | undefined)[] = new Array(size).fill(undefined)
  for (const word of words)
    for (let at = from[word] ?? 0; at < (from[word + 1] ?? 0); at++) put(found, held[at] ?? 0, word)
  return found
}

const none: readonly number[] = []

/** Keys in order. A typed array sorts numbers as such. */
const inOrder = (keys: readonly Key[]): ArrayLike<Key> => (keys.length < 2 ? keys : new Float64Array(keys).sort())

/** The places of a set of words, in no order. */
function mixed({places}: Found, words: readonly number[]): Key[] {
  const keys: Key[] = []
  for (const word of words) for (const key of places[word] ?? none) keys.push(key)
  return keys
}

/** The places of all patterns in several steps, by list. */
function chained(compiled: Compiled, text: string, {standing, figures}: {standing: Found; figures: readonly Span[]}) {
  const {atoms, chains, listCount, atomCount} = compiled
  const words = gathered(standing, atoms, atomCount)
  const placed: (ArrayLike<Key> | undefined)[] = new Array(atomCount).fill(undefined)
  placed[0] = figures.map(({start, end}) => keyOf(start, end))
  const placesOfAtom = (atom: number): ArrayLike<Key> => {
    const held = words[atom] ?? none
    const known =
      placed[atom] ?? (held.length === 1 ? standing.places[held[0] ?? 0] : undefined) ?? inOrder(mixed(standing, held))
    placed[atom] = known
    return known
  }
  const found: (Key[] | undefined)[] = new Array(listCount).fill(undefined)
  for (const {steps, list} of chains) {
    if (!steps.every(({atom}) => atom === 0 || words[atom])) continue
    let keys: ArrayLike<Key> | null = null
    for (const {atom, gap} of steps) {
      const next = placesOfAtom(atom)
      keys = keys === null ? next : joined(text, keys, {next, gap})
      if (keys.length === 0) break
    }
    for (let at = 0; keys && at < keys.length; at++) put(found, list, keys[at] ?? 0)
  }
  return found
}

function scan(compiled: Compiled, text: string, figures: readonly Span[]): Hits {
  const {trie, alone, numbers, listCount} = compiled
  const standing = wordsFound(trie, text)
  const chains = chained(compiled, text, {standing, figures})
  const whole = gathered(standing, alone, listCount)
  const made: (readonly Span[] | undefined)[] = new Array(listCount).fill(undefined)
  const spansOf = (list: number): readonly Span[] => {
    const keys = inOrder([...mixed(standing, whole[list] ?? none), ...(chains[list] ?? none)])
    const spans: Span[] = []
    for (let at = 0; at < keys.length; at++) {
      const key = keys[at] ?? 0
      if (at === 0 || key !== keys[at - 1]) spans.push({start: startOf(key), end: endOf(key)})
    }
    return spans
  }
  return {
    of: patterns => {
      const list = numbers.get(patterns) ?? -1
      const known = made[list] ?? spansOf(list)
      if (list >= 0) made[list] = known
      return known
    },
  }
}
