import type {Flaw} from '../model/defect.ts'
import type {Span} from '../model/span.ts'

/** The end of a message (提示的收尾): what is not certain asks to be checked. */
export const ending = (certain: boolean): string => (certain ? '。' : '，请核对。')

/** The place of some words that begin at `start`. */
export const placeOf = (start: number, words: string): Span => ({start, end: start + words.length})

/** Flaws of which several say the same: each is told once, where it stands first. */
export function onceEach(flaws: readonly Flaw[]): readonly Flaw[] {
  const told = new Map<string, Flaw>()
  for (const flaw of flaws) if (!told.has(flaw.message)) told.set(flaw.message, flaw)
  return [...told.values()]
}

/** The words of a comma part without the mark that closes it. */
export const unclosed = (words: string): string => words.replace(/[，、：。；！？]$/, '')
