import {charOf, numberAt} from './trie.ts'

/** For each word its holders (the lists or atoms it belongs to), side by side: those of word `w` stand from `from[w]` to `from[w + 1]`. */
export interface Holders {
  readonly from: Uint32Array
  readonly held: Uint16Array
}

/** Stored holders made ready; `words` is how many words there are. */
export function holdersIn(stored: string, words: number): Holders {
  const from = new Uint32Array(words + 1)
  const held = new Uint16Array(stored.length - words)
  for (let [at, word, size] = [0, 0, 0]; word < words; word++) {
    const count = numberAt(stored, at++)
    for (let each = 0; each < count; each++) held[size++] = numberAt(stored, at++)
    from[word + 1] = size
  }
  return {from, held}
}

/** Words by holder, turned to holders by word: one character for how many, then one for each. */
export function storedHolders(held: readonly (readonly string[])[], numbers: ReadonlyMap<string, number>): string {
  const holders: Set<number>[] = Array.from(numbers, () => new Set<number>())
  for (const [holder, words] of held.entries()) for (const word of words) holders[numbers.get(word) ?? -1]?.add(holder)
  return holders.map(set => [set.size, ...set].map(charOf).join('')).join('')
}
