/** A node: the word that ends here, or -1, and what follows: one unit with its node, or several. */
interface Node {
  word: number
  unit: number
  next: Node | null
  more: Map<number, Node> | null
}

/** Words in a tree of their UTF-16 units: 词树. Each word has a number, counted from 0. */
export interface Trie {
  readonly roots: (Node | undefined)[]
  size: number
}

/** A tree without words. */
export const emptyTrie = (): Trie => ({roots: [], size: 0})

const leaf = (): Node => ({word: -1, unit: 0, next: null, more: null})

function followed({unit, next, more}: Node, wanted: number): Node | undefined {
  if (more) return more.get(wanted)
  return unit === wanted && next ? next : undefined
}

function grown(from: Node, unit: number): Node {
  const known = followed(from, unit)
  if (known) return known
  const child = leaf()
  if (from.more) from.more.set(unit, child)
  else if (from.next) {
    from.more = new Map([
      [from.unit, from.next],
      [unit, child],
    ])
  } else {
    from.unit = unit
    from.next = child
  }
  return child
}

/** Add a word; gives its number. */
export function plant(trie: Trie, word: string): number {
  const first = word.charCodeAt(0)
  let at = trie.roots[first] ?? leaf()
  trie.roots[first] = at
  for (let i = 1; i < word.length; i++) at = grown(at, word.charCodeAt(i))
  if (at.word < 0) {
    at.word = trie.size
    trie.size += 1
  }
  return at.word
}

/** No word begins amid a number: 0件 does not stand in 10件. */
const inNumber = (unit: number): boolean => (unit >= 48 && unit <= 57) || unit === 46

/** Tell every place of every word, by start. At each unit one path is walked, no longer than the longest word. */
export function walk({roots}: Trie, text: string, tell: (word: number, start: number, end: number) => void): void {
  let before = 0
  for (let start = 0; start < text.length; start++) {
    const first = text.charCodeAt(start)
    const amid = inNumber(first) && inNumber(before)
    before = first
    let at = amid ? undefined : roots[first]
    for (let end = start + 1; at; end++) {
      if (at.word >= 0) tell(at.word, start, end)
      at = end < text.length ? followed(at, text.charCodeAt(end)) : undefined
    }
  }
}
