import {storedHolders} from './holders.ts'
import type {Indicator} from './indicator.ts'

/** The common Chinese characters, in Unicode. */
const [firstHan, lastHan] = [0x4e00, 0x9fff]
const hanCount = lastHan - firstHan + 1

/** The bigram of Chinese characters at a unit as one number, or -1. */
export function bigramAt(text: string, at: number): number {
  const [a, b] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  const isHan = a >= firstHan && a <= lastHan && b >= firstHan && b <= lastHan
  return isHan ? (a - firstHan) * hanCount + b - firstHan : -1
}

/** Which indicators hold which bigrams (二字串), as plain strings that can be stored: the bigrams side by side, and their holders as for words. */
export interface StoredBigrams {
  /** Ids of the indicators, by index. */
  readonly ids: readonly string[]
  readonly pairs: string
  readonly holders: string
}

/** What tells an indicator: its title, its demand, and the examples that meet it. */
function wordsOf({id, title, demand, examples}: Indicator): string {
  const told = examples.filter(({standing}) => standing === 'substantiated' || standing === 'asserted')
  return [title, demand, ...(id.startsWith('form.') ? [] : told.map(({text}) => text))].join('\n')
}

const bigramsIn = (words: string): readonly string[] =>
  Array.from({length: words.length}, (_, at) => at).flatMap(at =>
    bigramAt(words, at) < 0 ? [] : [words.slice(at, at + 2)],
  )

/** The bigrams of the words that tell the indicators, each with the indices of those that hold it. */
export function bigramsOf(indicators: readonly Indicator[]): StoredBigrams {
  const held = indicators.map(indicator => bigramsIn(wordsOf(indicator)))
  const pairs = [...new Set(held.flat())]
  const numbers = new Map(pairs.map((pair, index) => [pair, index]))
  return {ids: indicators.map(({id}) => id), pairs: pairs.join(''), holders: storedHolders(held, numbers)}
}
