import {lexiconOf, type PatternList} from '../../src/model/lexicon.ts'
import {type Matcher, matcherOf} from '../../src/model/matcher.ts'

/** A matcher for lists of patterns with their classes, compiled on the spot. */
export const matcherFor = (
  lists: readonly PatternList[],
  classes: Readonly<Record<string, readonly string[]>>,
): Matcher => matcherOf(lists, lexiconOf(lists, classes))
