import {z} from 'zod'
import {words} from './words.ts'

/** `rules/figures.yaml`: how figures are said to belong together (数据勾稽). All patterns. */
export const FigureRules = z.strictObject({
  figures: z.strictObject({
    /** What a figure is beside its value: words that stand with it, by trait. */
    traits: z.strictObject({
      within: words,
      rest: words,
      total: words,
      whole: words,
      carried: words,
      since: words,
      earlier: words,
      span: words,
      elsewhere: words,
      stock: words,
      new: words,
      loose: words,
    }),
    /** Looks like a carry-over and denies one: 无上年结转. */
    uncarried: words,
    /** Says what ought to be dealt with, whatever came of it: 应出庭. */
    owed: words,
    /** What became of things, by name: the words of the count and of the rate alike (办结 in 办结率). */
    outcomes: z.record(z.string(), words),
    /** Rates over a base of their own, not the cases named beside them: 满意率. */
    apart: words,
    /** Rates that say what is there, not what was dealt with, so that 100% needs no count: 覆盖率. */
    coverage: words,
    /** What a rate of 100% leaves out where it counts only some of the cases: 按期. */
    due: words,
    /** Words of a change upwards and downwards. */
    rises: words,
    falls: words,
    /** Says that a figure is all that is left of a whole: 其余. */
    left: words,
    /** Kinds that cannot overlap: 合同 纠纷 类. */
    kinds: words,
    /** Kinds that one thing can be of at once, so that they may come to more than the whole: 女 and 党员. */
    overlaps: words,
    /** Words of kinds that make up the whole: 男 and 女. */
    sets: z.array(z.array(words).min(2)),
    /** By outcome, what a rate of 100% of it must be counted of: 诉讼 of 出庭. */
    grounds: z.record(z.string(), words),
    /** Matters that are dealt with; figures that name different ones do not compare. */
    nouns: words,
    /** Says that a step was not taken: 不予受理. */
    refused: words,
    /** Verbs of a year's work that mean the same, and the objects of which a year has one number. */
    same: z.array(words),
    objects: words,
    /** Steps that a matter goes through, one after the other: what reached a later one cannot be more. */
    stages: z.array(z.array(words).min(2)),
    /** Things of which a body has one number: 法律明白人. */
    things: words,
    /** Words that end like a measure word and are none: 案件; and words of a comma part that wants a number: 全年. */
    compounds: words,
    lacking: words,
    /** Rates of which a body has one for each matter: 按期办结率. */
    yearly: words,
    /** Verbs that count and want a number: 共确立. */
    counting: words,
    /** Looks like such a verb and is none: 共同. */
    uncounting: words,
    /** What the number of a list is announced of: 制度 in 三项制度. */
    announced: words,
  }),
})
