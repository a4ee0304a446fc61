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
  readonly listCount: number
  readonly atomCount: number
}

/**
 * A matcher for lists of patterns (词语式) from their compiled form. Its time is linear in the text: at each unit it walks one tree no deeper than the
 * longest word; patterns in several steps are then joined from the places of their words within bounded gaps.
 */
export function matcherOf(patternLists: readonly PatternList[], lexicon: Lexicon): Matcher {
  const {chains, atomCount, listCount} = lexicon
  const trie = trieOf(lexicon.trie)
  const numbers = new Map(patternLists.map((list, index) => [list, lexicon.lists[index] ?? -1]))
  const [alone, atoms] = [holdersIn(lexicon.alone, trie.size), holdersIn(lexicon.atoms, trie.size)]
  const compiled = {trie, alone, atoms, chains, numbers, listCount, atomCount}
  return {scan: (text, figures) => scan(compiled, text, figures)}
}

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
function joined(text: string, found: readonly Span[], {next, gap}: {next: readonly Span[]; gap: boolean}): Span[] {
  const places: Span[] = []
  let behind = 0
  for (const {start, end} of next) {
    while (behind < found.length && (found[behind]?.start ?? 0) <= start) behind += 1
    for (let at = behind - 1; at >= 0; at--) {
      const head = found[at]
      if (!head || start - head.start > longestMatch) break
      if (gap ? !isGap(text, head.end, start) : head.end !== start) continue
      places.push({start: head.start, end})
      break
    }
  }
  return places
}

/** Every word that stands in one text: its place, and its number. */
interface Found {
  readonly places: readonly Span[]
  readonly words: readonly number[]
}

const none: readonly Span[] = []

function wordsFound(trie: Trie, text: string): Found {
  const places: Span[] = []
  const words: number[] = []
  walk(trie, text, (word, start, end) => {
    places.push({start, end})
    words.push(word)
  })
  return {places, words}
}

/** Places by holder (list or atom), side by side: those of holder `h` stand from `from[h]` to `from[h + 1]`, in the order of the text. */
interface Filed {
  readonly from: Uint32Array
  readonly places: readonly Span[]
}

/** File every place under the holders of its word; `count` is how many holders there are. */
function filed({places, words}: Found, {from: first, held}: Holders, count: number): Filed {
  const from = new Uint32Array(count + 2)
  for (const word of words) {
    const end = first[word + 1] ?? 0
    for (let at = first[word] ?? 0; at < end; at++) {
      const next = (held[at] ?? 0) + 2
      from[next] = (from[next] ?? 0) + 1
    }
  }
  for (let holder = 2; holder < from.length; holder++) from[holder] = (from[holder] ?? 0) + (from[holder - 1] ?? 0)
  const sorted: Span[] = new Array(from[count + 1] ?? 0)
  for (const [each, place] of places.entries()) {
    const word = words[each] ?? 0
    const end = first[word + 1] ?? 0
    for (let at = first[word] ?? 0; at < end; at++) {
      const holder = (held[at] ?? 0) + 1
      const free = from[holder] ?? 0
      sorted[free] = place
      from[holder] = free + 1
    }
  }
  return {from, places: sorted}
}

const placesUnder = ({from, places}: Filed, holder: number): readonly Span[] =>
  places.slice(from[holder], from[holder + 1])

const inOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The places of a list's plain words and of its other patterns, in order, each once. */
function merged(plain: readonly Span[], others: readonly (readonly Span[])[] | undefined): readonly Span[] {
  if (others === undefined) return plain
  const sorted = [plain, ...others].flat().sort(inOrder)
  return sorted.filter(({start, end}, at) => start !== sorted[at - 1]?.start || end !== sorted[at - 1]?.end)
}

/** The places of all patterns in several steps, by list; steps are looked at only where every one of them stands in the text. */
function chained(
  chains: readonly Chain[],
  text: string,
  {atoms, figures}: {atoms: Filed; figures: readonly Span[]},
): ReadonlyMap<number, readonly (readonly Span[])[]> {
  const found = new Map<number, (readonly Span[])[]>()
  const {from} = atoms
  const standing = ({atom}: {readonly atom: number}) =>
    atom === 0 ? figures.length > 0 : (from[atom + 1] ?? 0) > (from[atom] ?? 0)
  for (const {list, steps} of chains) {
    if (!steps.every(standing)) continue
    let places: readonly Span[] | null = null
    for (const {atom, gap} of steps) {
      const next = atom === 0 ? figures : placesUnder(atoms, atom)
      places = places === null ? next : joined(text, places, {next, gap})
      if (places.length === 0) break
    }
    if (!places || places.length === 0) continue
    const known = found.get(list)
    if (known) known.push(places)
    else found.set(list, [places])
  }
  return found
}

function scan(compiled: Compiled, text: string, figures: readonly Span[]): Hits {
  const {trie, alone, atoms, chains, numbers, listCount, atomCount} = compiled
  const found = wordsFound(trie, text)
  const others = chained(chains, text, {atoms: filed(found, atoms, atomCount), figures})
  const lists = filed(found, alone, listCount)
  const known: (readonly Span[] | undefined)[] = new Array(listCount).fill(undefined)
  return {
    of: patterns => {
      const list = numbers.get(patterns)
      if (list === undefined) return none
      const places = known[list] ?? merged(placesUnder(lists, list), others.get(list))
      known[list] = places
      return places
    },
  }
}
