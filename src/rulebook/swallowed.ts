import {variantsOf, wordsOf} from '../model/lexicon.ts'
import type {Step} from '../model/pattern.ts'

type Classes = Readonly<Record<string, readonly string[]>>

const spell = ({words, className}: Step, classes: Classes): readonly string[] =>
  className === null ? words : wordsOf(className, classes)

/** The words that are a whole pattern. */
const wholeWords = (pattern: string, classes: Classes): readonly string[] =>
  variantsOf(pattern).flatMap(steps => (steps.length === 1 && steps[0] ? spell(steps[0], classes) : []))

/** The word of `others` that stands in a pattern whichever way it is said; undefined where it can be said without. */
function swallowerOf(pattern: string, others: readonly string[], classes: Classes): string | undefined {
  const found = variantsOf(pattern).map(steps =>
    steps
      .map(step => spell(step, classes).map(word => others.find(other => word.includes(other))))
      .find(by => by.length > 0 && by.every(word => word !== undefined)),
  )
  return found.every(by => by !== undefined) ? found[0]?.[0] : undefined
}

/** Whether one of the patterns stands in another, whichever way that is said. */
export const standsIn = (patterns: readonly string[], pattern: string, classes: Classes): boolean =>
  swallowerOf(
    pattern,
    patterns.flatMap(other => wholeWords(other, classes)),
    classes,
  ) !== undefined

/**
 * Patterns of one list that never find a place where no other of it does: whichever way one is said, a shorter one stands inside it.
 * Each with a word that swallows it.
 */
export function swallowedIn(
  patterns: readonly string[],
  classes: Classes,
): readonly {readonly pattern: string; readonly by: string}[] {
  const whole = patterns.map(pattern => wholeWords(pattern, classes))
  return patterns.flatMap((pattern, index) => {
    const by = swallowerOf(pattern, whole.filter((_, at) => at !== index).flat(), classes)
    return by === undefined ? [] : [{pattern, by}]
  })
}
