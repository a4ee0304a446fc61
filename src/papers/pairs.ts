/** The pairs of neighbouring characters in words, each as often as it stands there: 二字串. */
export const pairsIn = (words: string): readonly string[] =>
  Array.from({length: Math.max(0, words.length - 1)}, (_, at) => words.slice(at, at + 2))

/** How many different pairs of the words are among the given ones. */
export const sharedPairs = (words: string, pairs: ReadonlySet<string>): number =>
  [...new Set(pairsIn(words))].filter(pair => pairs.has(pair)).length
