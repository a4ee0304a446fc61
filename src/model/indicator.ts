import {z} from 'zod'
import type {Condition as ConditionTree} from './condition.ts'
import {levels, roles} from './report.ts'
import {forces, standings} from './standing.ts'
import {id, text, words} from './words.ts'

const Leaf = z.strictObject({fact: z.string(), operator: z.literal('greaterThanInclusive'), value: z.number()})

/** The schema of a condition tree. */
export const Condition: z.ZodType<ConditionTree> = z.lazy(() =>
  z.union(
    [Leaf, z.strictObject({all: z.array(Condition).min(1)}), z.strictObject({any: z.array(Condition).min(1)})],
    '条件应为 all、any 或 fact 比较之一',
  ),
)

/** An example of an indicator. `text` stands in a part of role `under` (default measures) of an otherwise empty report. */
export const IndicatorExample = z.strictObject({
  name: text,
  text,
  under: z.enum(roles).optional(),
  standing: z.enum(standings),
  admitted: z.boolean().optional(),
})

/** The article behind a demand: 依据. `article` is shown only where the registry has verified it. */
export const Basis = z.strictObject({source: z.string(), article: text.optional()})

/** One file of `indicators/`: 指标. */
export const Indicator = z.strictObject({
  id,
  title: text,
  group: z.string(),
  /** What is asked, in one own sentence. */
  demand: text,
  basis: z.array(Basis).min(1),
  force: z.enum(forces),
  conditional: z.boolean(),
  levels: z.array(z.enum(levels)).min(1),
  /** First and last report year to which it applies. */
  since: z.number().int().optional(),
  until: z.number().int().optional(),
  requires: Condition,
  /** Declared empty: what shows that there was nothing to do. */
  nothing: Condition.optional(),
  /** Facts that a full account covers, each with its name: whose are lacking is said. */
  covers: z.array(z.strictObject({fact: id, title: text})).optional(),
  lookalikes: words.optional(),
  remedy: text,
  supplement: text,
  admission: text,
  /** An admission of this very matter, as a problem section makes it: 自认例. */
  shortfall: text.optional(),
  /** The plain statement that it was not done: 没有做的例. */
  denied: text.optional(),
  examples: z.array(IndicatorExample).min(5),
})

/** One file of `indicators/systems/`: 指标体系. An item without an indicator file carries its own title and force and counts as not built. */
export const System = z.strictObject({
  id: z.string().regex(/^[a-z]+$/, '应为小写字母的编号，如 core'),
  title: text,
  /** The system whose groups stand before its own; a group of the same id goes on there. */
  extends: z.string().optional(),
  /** Levels of reports for which it is taken where none is named. */
  levels: z.array(z.enum(levels)).min(1).optional(),
  /** Points (分值), which only a user's own system gives: for each item, and what share an asserted or planned one earns. */
  points: z
    .strictObject({
      asserted: z.number().min(0).max(1),
      planned: z.number().min(0).max(1),
      items: z.array(z.strictObject({id, points: z.number().positive()})).min(1),
      /** The file that gives them: filled in when it is read. */
      file: z.string().optional(),
    })
    .optional(),
  groups: z.array(
    z.strictObject({
      id: z.string(),
      title: text,
      items: z.array(
        z.union(
          [id, z.strictObject({id, title: text, force: z.enum(forces), conditional: z.boolean()})],
          '应为指标编号，或 {id, title, force, conditional}',
        ),
      ),
    }),
  ),
})

/** Titles under which a document is wrongly cited: 易误引标题. */
export const Misquote = z.strictObject({
  /** The wrong titles, without their years. */
  say: words,
  /** What is wrong with them. */
  wrong: text,
  /** What they are where no central issuer is named, since an office of its own may have such a document: to be checked, or nothing. */
  unissued: z.enum(['hint', 'silent']).optional(),
})

/** What of a document was only remembered, and is never shown as certain. */
const recallable = ['number', 'issued', 'effective'] as const

/** `indicators/sources.yaml`: the registry of documents (依据登记). */
export const Source = z.strictObject({
  id: z.string(),
  title: text,
  aliases: words.optional(),
  misquotes: z.array(Misquote).min(1).optional(),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  issued: z.string().nullable(),
  effective: z.string().nullable(),
  /** The last day it was in force, where its title does not tell. */
  until: z.string().optional(),
  /** Whether there was an earlier text of the same title: only a mention of the new text is one of this document. */
  revised: z.boolean().optional(),
  recalled: z.array(z.enum(recallable)).min(1).optional(),
  /** Id of the document that took its place. */
  superseded_by: z.string().optional(),
  status: z.enum(['in-force', 'superseded', 'expired', 'unknown']),
  verified: z.boolean(),
  clauses: z.array(z.strictObject({article: text, requirement: text, verified: z.boolean()})),
})
export const Sources = z.strictObject({sources: z.array(Source).min(1)})

export type Indicator = z.infer<typeof Indicator>
export type IndicatorExample = z.infer<typeof IndicatorExample>
export type System = z.infer<typeof System>
/** One item of a system: the id of an indicator, or an item that stands there without one. */
export type SystemItem = System['groups'][number]['items'][number]
export type Source = z.infer<typeof Source>
export type Misquote = z.infer<typeof Misquote>
