/** A number below 65,488 as one character, and back. Throws a RangeError for any other. */
export function charOf(number: number): string {
  if (!(number >= 0 && number + 48 < 0x10000)) throw new RangeError(`${number} does not fit one character`)
  return String.fromCharCode(number + 48)
}
export const numberAt = (text: string, at: number): number => text.charCodeAt(at) - 48

/**
 * Words in a tree of their UTF-16 units (词树), as plain strings, so that it can be stored: one character a node, level by level, the children of
 * a node side by side. `units` is the node's own unit, `counts` how many children it has, `ends` whether a word ends there (`1`).
 */
export interface StoredTrie {
  readonly units: string
  readonly counts: string
  readonly ends: string
}

/** A tree that can be walked: for each node its unit, its first child and behind its last, and its word's number or -1. */
export interface Trie {
  readonly units: Uint16Array
  readonly first: Uint32Array
  readonly word: Int32Array
  /** Node by first unit, 0 for none. */
  readonly roots: Uint32Array
  readonly size: number
}

interface Growing {
  readonly next: Map<number, Growing>
  word: string | null
}

/** Store words as a tree. Gives their numbers too: words count from 0 in the order of the tree. */
export function storedTrie(words: Iterable<string>): {trie: StoredTrie; numbers: ReadonlyMap<string, number>} {
  const root: Growing = {next: new Map(), word: null}
  for (const word of words) {
    let at = root
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i)
      const child = at.next.get(unit) ?? {next: new Map(), word: null}
      at.next.set(unit, child)
      at = child
    }
    at.word = word
  }
  const numbers = new Map<string, number>()
  const [units, counts, ends] = [['0'], [charOf(root.next.size)], ['0']]
  for (let level: readonly Growing[] = [root]; level.length > 0; ) {
    const below: Growing[] = []
    for (const {next} of level)
      for (const [unit, child] of next) {
        units.push(String.fromCharCode(unit))
        counts.push(charOf(child.next.size))
        ends.push(child.word === null ? '0' : '1')
        if (child.word !== null) numbers.set(child.word, numbers.size)
        below.push(child)
      }
    level = below
  }
  return {trie: {units: units.join(''), counts: counts.join(''), ends: ends.join('')}, numbers}
}

/** Make a stored tree ready to be walked. */
export function trieOf({units: stored, counts, ends}: StoredTrie): Trie {
  const nodes = stored.length
  const units = new Uint16Array(nodes)
  const first = new Uint32Array(nodes + 1)
  const word = new Int32Array(nodes).fill(-1)
  const roots = new Uint32Array(65_536)
  let [child, size] = [1, 0]
  for (let node = 0; node < nodes; node++) {
    units[node] = stored.charCodeAt(node)
    first[node] = child
    child += numberAt(counts, node)
    if (ends[node] === '1') word[node] = size++
  }
  first[nodes] = child
  for (let node = 1; node < (first[1] ?? 1); node++) roots[units[node] ?? 0] = node
  return {units, first, word, roots, size}
}

/** No word begins amid a number: 0件 does not stand in 10件. */
const inNumber = (unit: number): boolean => (unit >= 48 && unit <= 57) || unit === 46

/** The child of a node by its unit, 0 for none. */
function childOf({units, first}: Trie, node: number, unit: number): number {
  const end = first[node + 1] ?? 0
  for (let child = first[node] ?? 0; child < end; child++) if (units[child] === unit) return child
  return 0
}

/** Most words that can begin at one unit: none is longer than that. */
const deepest = 128

/** Tell every place of every word, by start, the longer first. At each unit one path is walked, no longer than the longest word. */
export function walk(trie: Trie, text: string, tell: (word: number, start: number, end: number) => void): void {
  const {roots, word} = trie
  const ends = new Uint32Array(deepest)
  const words = new Uint32Array(deepest)
  let before = 0
  for (let start = 0; start < text.length; start++) {
    const unit = text.charCodeAt(start)
    const amid = inNumber(unit) && inNumber(before)
    before = unit
    let node = amid ? 0 : (roots[unit] ?? 0)
    let found = 0
    for (let end = start + 1; node > 0; end++) {
      const number = word[node] ?? -1
      if (number >= 0) {
        ends[found] = end
        words[found++] = number
      }
      node = end < text.length ? childOf(trie, node, text.charCodeAt(end)) : 0
    }
    while (found > 0) {
      found -= 1
      tell(words[found] ?? 0, start, ends[found] ?? 0)
    }
  }
}
