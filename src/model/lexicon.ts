import {storedHolders} from './holders.ts'
import {parsePattern, type Step} from './pattern.ts'
import {type StoredTrie, storedTrie} from './trie.ts'

/** A list of patterns; it is known by its identity. */
export type PatternList = readonly string[]

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

/** The steps of a pattern with each optional one once taken and once left, adjacent plain words written as one. */
export const variantsOf = (pattern: string): readonly (readonly Step[])[] =>
  parsePattern(pattern)
    .reduce<readonly (readonly Step[])[]>(
      (heads, step) => heads.flatMap(head => (step.optional ? [[...head, step], head] : [[...head, step]])),
      [[]],
    )
    .map(steps => steps.reduce<readonly Step[]>(written, []))

/** Most words that adjacent alternatives are written out to. */
const mostWords = 40

function written(steps: readonly Step[], step: Step): readonly Step[] {
  const last = steps.at(-1)
  const plain = ({className, figure}: Step) => className === null && !figure
  if (!last || step.gap || !plain(last) || !plain(step)) return [...steps, step]
  if (last.words.length * step.words.length > mostWords) return [...steps, step]
  const words = last.words.flatMap(head => step.words.map(tail => head + tail))
  return [...steps.slice(0, -1), {...last, words}]
}

/** A pattern in several steps, in the list of that number: each step a set of words (an atom), adjacent to the one before or a gap away. */
export interface Chain {
  readonly list: number
  readonly steps: readonly {readonly atom: number; readonly gap: boolean}[]
}

/**
 * Compiled lists of patterns (编译后的词表), as plain data that can be stored. `alone` tells for each word the lists in which it is a whole pattern,
 * `atoms` the atoms that hold it: one character for how many, then one for each. Atom 0 is a figure.
 */
export interface Lexicon {
  readonly trie: StoredTrie
  readonly alone: string
  readonly atoms: string
  readonly chains: readonly Chain[]
  /** The number of each list, in the order of the lists that were compiled; lists of the same patterns share theirs. */
  readonly lists: readonly number[]
  readonly atomCount: number
  readonly listCount: number
}

/** Each different list once, and the number of every list. */
function distinct(patternLists: readonly PatternList[]): {different: readonly PatternList[]; lists: readonly number[]} {
  const different: PatternList[] = []
  const known = new Map<string, number>()
  const lists = patternLists.map(list => {
    const key = list.join('\n')
    const number = known.get(key) ?? different.push(list) - 1
    known.set(key, number)
    return number
  })
  return {different, lists}
}

/** Compile lists of patterns with the classes that they use. */
export function lexiconOf(
  patternLists: readonly PatternList[],
  classes: Readonly<Record<string, readonly string[]>>,
): Lexicon {
  const {different, lists} = distinct(patternLists)
  const atoms: (readonly string[])[] = [[]]
  const known = new Map<string, number>()
  const spell = ({words, className}: Step) => (className === null ? words : wordsOf(className, classes))
  const atomOf = (step: Step): number => {
    if (step.figure) return 0
    const key = step.className === null ? step.words.join('|') : `<${step.className}>`
    const atom = known.get(key) ?? atoms.push(spell(step)) - 1
    known.set(key, atom)
    return atom
  }
  const chains: Chain[] = []
  const alone = different.map((patterns, list) =>
    patterns.flatMap(variantsOf).flatMap(steps => {
      const [first] = steps
      if (first && steps.length === 1 && !first.figure) return spell(first)
      chains.push({list, steps: steps.map(step => ({atom: atomOf(step), gap: step.gap}))})
      return []
    }),
  )
  const {trie, numbers} = storedTrie([...alone, ...atoms].flat())
  return {
    ...{trie, chains, lists, atomCount: atoms.length, listCount: different.length},
    alone: storedHolders(alone, numbers),
    atoms: storedHolders(atoms, numbers),
  }
}
