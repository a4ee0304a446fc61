import type {Advice} from '../model/advice.ts'
import {factsOf} from '../model/condition.ts'
import {variantsOf} from '../model/lexicon.ts'
import {numeralsIn} from '../model/numeral.ts'
import type {Rulebook} from '../model/rulebook.ts'
import type {FactRule, Frame} from '../model/rules.ts'
import {idOf, itemsOf} from '../model/systems.ts'
import {standsIn, swallowedIn} from './swallowed.ts'

/** Facts that no indicator asks for. */
function unused({facts, indicators}: Rulebook): readonly Advice[] {
  const asked = new Set(
    indicators.flatMap(({requires, nothing, covers = []}) => [
      ...factsOf(requires),
      ...(nothing ? factsOf(nothing) : []),
      ...covers.map(({fact}) => fact),
    ]),
  )
  return facts.filter(({id}) => !asked.has(id)).map(({id, title}) => ({code: 'fact-unused', where: id, found: title}))
}

/** Indicators that stand in no system. */
function unlisted({indicators, systems}: Rulebook): readonly Advice[] {
  const listed = new Set(systems.flatMap(itemsOf).map(idOf))
  return indicators
    .filter(({id}) => !listed.has(id))
    .map(({id, title}) => ({code: 'indicator-unlisted', where: id, found: title}))
}

/** Frames that can never be filled: whatever they look for is barred by the look-alikes or by what must not stand beside it. */
function dead({id, frames, except = [], without = []}: FactRule, {classes}: Rulebook): readonly Advice[] {
  const barred = (frame: Frame) => [...except, ...without, ...(frame.without ?? [])]
  const lists = (frame: Frame) => [frame.say, frame.topic, frame.act].filter(list => list !== undefined)
  return frames.flatMap(frame =>
    lists(frame)
      .filter(list => list.every(pattern => standsIn(barred(frame), pattern, classes)))
      .map(list => ({code: 'frame-dead' as const, where: id, found: list[0] ?? ''})),
  )
}

/** Patterns whose figure is followed by its own unit ({n}件): a figure holds its unit already, so that they never fit. */
function unitTwice({where, list}: {readonly where: string; readonly list: readonly string[]}): readonly Advice[] {
  const swallowed = (word: string) => numeralsIn(`3${word}`)[0]?.end === word.length + 1
  const twice = (pattern: string) =>
    variantsOf(pattern).every(steps =>
      steps.some(
        ({words, gap}, at) => steps[at - 1]?.figure === true && !gap && words.length > 0 && words.every(swallowed),
      ),
    )
  return list.filter(twice).map(found => ({code: 'phrase-dead', where, found}))
}

/** Rules of which no example shows how they are found. */
const unexercised = ({facts}: Rulebook): readonly Advice[] =>
  facts
    .filter(({examples}) => examples.every(({mood}) => mood === 'none'))
    .map(({id, title}) => ({code: 'rule-unexercised', where: id, found: title}))

/** Every list of words with the place where it stands. */
function listsOf({
  classes,
  moods,
  particulars,
  themes,
  facts,
}: Rulebook): readonly (readonly [string, readonly string[]])[] {
  const tables = Object.entries({classes, moods, particulars, themes})
  return [
    ...tables.flatMap(([name, table]) => Object.entries(table).map(([key, list]) => [`${name}.${key}`, list] as const)),
    ...facts.flatMap(({id, frames, except = [], without = [], particular = [], lacks = []}) =>
      [
        ...frames.flatMap(({say = [], topic = [], act = [], holder = [], without: barred = []}) => [
          say,
          topic,
          act,
          holder,
          barred,
        ]),
        except,
        without,
        particular,
        lacks,
      ].map(list => [id, list] as const),
    ),
  ]
}

const swallowed = (rulebook: Rulebook): readonly Advice[] =>
  listsOf(rulebook).flatMap(([where, list]) =>
    swallowedIn(list, rulebook.classes).map(({pattern, by}) => ({
      code: 'phrase-swallowed',
      where,
      found: `${pattern}（${by}）`,
    })),
  )

/** What is wrong with rules that are well formed, by rule: what can never fire, what nothing uses, words that say nothing new. */
export const adviceOn = (rulebook: Rulebook): readonly Advice[] => [
  ...rulebook.facts.flatMap(rule => dead(rule, rulebook)),
  ...unexercised(rulebook),
  ...unused(rulebook),
  ...unlisted(rulebook),
  ...swallowed(rulebook),
  ...listsOf(rulebook).flatMap(([where, list]) => unitTwice({where, list})),
]

/** A phrase of so many characters is more than a word: it may be cut from a text. */
const longestWord = 6

/** All texts of examples. */
const examplesIn = ({facts, indicators}: Rulebook): readonly string[] => [
  ...facts.flatMap(({examples}) => examples.map(({text}) => text)),
  ...indicators.flatMap(({examples, shortfall = '', denied = ''}) => [
    ...examples.map(({text}) => text),
    shortfall,
    denied,
  ]),
]

/** Long phrases that are found in `reports`, in no example and in none of `others`: they may have been cut from there, and mean nothing elsewhere. */
export function overfitted(
  rulebook: Rulebook,
  reports: readonly string[],
  others: readonly string[] = [],
): readonly Advice[] {
  const [seen, elsewhere] = [reports.join('\n'), [...examplesIn(rulebook), ...others].join('\n')]
  return listsOf(rulebook).flatMap(([where, list]) =>
    list
      .filter(phrase => !/[(<{…]/.test(phrase) && phrase.length > longestWord)
      .filter(phrase => seen.includes(phrase) && !elsewhere.includes(phrase))
      .map(found => ({code: 'phrase-overfitted', where, found})),
  )
}
