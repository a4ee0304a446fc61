import {z} from 'zod'
import {defectKinds} from './assessment.ts'
import {moods} from './fact.ts'
import {Basis} from './indicator.ts'
import {levels, roles} from './report.ts'
import {id, text, words} from './words.ts'

/** `rules/classes.yaml`: named classes of words (词表) that every pattern may use as `<类>`. A class may hold another class. */
export const Classes = z.strictObject({classes: z.record(z.string(), words)})

/** `rules/outline.yaml`: how headings, dates and offices are worded. All patterns. */
export const OutlineRules = z.strictObject({
  outline: z.strictObject({
    /** What the heading of a part of each role says, the surest words first. */
    roles: z.strictObject({measures: words, duty: words, problems: words, plan: words, other: words}),
    /** What looks like words of a role and is none: 聚焦突出问题, 落实年度工作安排. */
    unroles: z.strictObject({problems: words, plan: words}),
    /** What hints at a role and counts only where the text of the part agrees. */
    hints: z.strictObject({problems: words, plan: words}),
    /** What a paragraph says that opens such a part where there is no heading. */
    openings: z.strictObject({problems: words, plan: words}),
    /** What only a report of this kind says in its title or opening. */
    subject: words,
    /** Titles of reports and papers of other kinds, each with its name. */
    others: z.array(z.strictObject({name: text, words})).min(1),
    /** What a lesser heading says that is on the heads' own duty. */
    heads: words,
    /** What introduces a cause: a paragraph or clause of reasons, and a reason within a clause. */
    causes: words,
    /** Looks like a cause and is none: 来源于, 关键在于. */
    uncauses: words,
    /** What explains a shortfall without saying so: 兼顾, 机构改革后. */
    implied: words,
    /** Words that every report is full of: by them no measure is held against a shortfall. */
    common: words,
    /** What formulas of shortfalls are made of: 法治意识, 进一步提升. An item made of nothing else is empty. */
    formulas: words,
    /** Names of provinces. */
    provinces: words,
    /** Endings of the names of offices, by level. */
    offices: z.record(z.enum(levels), words),
  }),
})

/** `rules/moods.yaml`: what makes a clause planned, demanded, denied or a shortfall. All patterns. */
export const MoodRules = z.strictObject({
  moods: z.strictObject({
    planned: words,
    /** 将 before a verb: planned, unless an object complement (纳入) follows and 将 stands for 把. */
    shall: words,
    complements: words,
    /** Marks of finished work that end a plan's reach. */
    done: words,
    demanded: words,
    /** Before a demand: it is heeded, not quoted (按照上级要求). */
    heeded: words,
    denied: words,
    /** Looks like a denial and is none: 不断 未经…不得. */
    undenied: words,
    shortfall: words,
    /** Looks like a shortfall and is none. */
    unshortfall: words,
    /** Outside the problem part: a task, target or date that was not met. */
    unmet: words,
    /** Verbs after which a document is only studied or spread. */
    studied: words,
    /** Verbs after which a document is carried out, or what makes it the measure of the work. */
    applied: words,
    /** What says that a document is only prepared for: 衔接. */
    awaited: words,
    /** What says that a document is looked back upon: 收官. */
    bygone: words,
  }),
})

/** `rules/particulars.yaml`: what makes a claim particular, beside figures, dates and own documents. All patterns. */
export const ParticularRules = z.strictObject({
  particulars: z.strictObject({
    named: words,
    /** Words that begin a comma part which continues the one before. */
    continues: words,
    /** Words that end a comma part which says how, where or when the next is done. */
    introduces: words,
    /** Verbs after which a document 《》 is somebody else's. */
    foreign: words,
    /** Verbs after which a document 《》 is the office's own. */
    own: words,
  }),
})

/** `rules/themes.yaml`: fields of work, by which a measure of the plan is held against a problem item. All patterns. */
export const ThemeRules = z.strictObject({themes: z.record(z.string(), words)})

/**
 * How far from the act the topic may stand: in the same comma part; before it in the clause; before it in the paragraph (item); there or in a
 * head above (heading); in the clause or a head above, but not elsewhere in the paragraph (head).
 */
export const reaches = ['part', 'clause', 'item', 'heading', 'head'] as const

/**
 * One frame (框架): a whole saying, or topic × act × holder.
 *
 * `say` suffices alone. `topic` and `act` must both stand within `reach` (default: the clause), `holder` too where it is given. `without`
 * must not stand in the same clause.
 */
export const Frame = z
  .strictObject({
    say: words.optional(),
    topic: words.optional(),
    act: words.optional(),
    holder: words.optional(),
    without: words.optional(),
    reach: z.enum(reaches).optional(),
    /** Only in parts of this role. */
    role: z.enum(roles).optional(),
    /** It shows that the thing is there, and whatever particular stands beside it is about something else. */
    bare: z.boolean().optional(),
  })
  .refine(
    frame => (frame.say === undefined) !== (frame.topic === undefined),
    '框架须有 say，或有 topic（与 act），二者取一',
  )
  .refine(frame => (frame.topic === undefined) === (frame.act === undefined), 'topic 与 act 须同时给出')

/** An example of a rule: a text, and how the fact reads in it. `under` is the role of the part it stands in. */
export const RuleExample = z.strictObject({
  text,
  under: z.enum(roles).optional(),
  mood: z.enum([...moods, 'none', 'particular']),
})

/** One fact rule of `rules/facts/*.yaml`. `except` are look-alikes: a topic or saying inside one does not count. */
export const FactRule = z.strictObject({
  id,
  title: text,
  frames: z.array(Frame).min(1),
  /** It says that there was nothing to do: its denial is what counts. */
  empty: z.boolean().optional(),
  except: words.optional(),
  /** Must not stand in the clause, whatever the frame. */
  without: words.optional(),
  /** Whose it must be: of all holders named in the clause up to the topic, the last must be `own`, where any is named. */
  holders: z.strictObject({own: words, others: words}).optional(),
  /** The thing itself is learning or teaching: a document that is studied counts. */
  teaching: z.boolean().optional(),
  particular: words.optional(),
  /** What a shortfall must be about for it to concern this fact. */
  lacks: words.optional(),
  examples: z.array(RuleExample).min(2),
})
export const FactRules = z.strictObject({facts: z.array(FactRule).min(1)})

/** An example of a red line: a text, of which year and level, and whether it crosses the line. */
export const RedLineExample = z.strictObject({
  text,
  under: z.enum(roles).optional(),
  year: z.number().int().optional(),
  level: z.enum(levels).optional(),
  crosses: z.boolean(),
})

/** One red line of `rules/redlines.yaml` (红线): words that a reviewer would mark wherever they stand. Found as a fact is. */
export const RedLine = FactRule.omit({lacks: true, empty: true, particular: true, examples: true}).extend({
  kind: z.enum(defectKinds),
  /** Whether the words alone prove the error; else it asks to be checked. */
  certain: z.boolean(),
  /** Levels and first and last report year for which it is an error; without them any. */
  levels: z.array(z.enum(levels)).min(1).optional(),
  since: z.number().int().optional(),
  until: z.number().int().optional(),
  /** In which moods it counts; without them as done or in force. */
  moods: z.array(z.enum(moods)).min(1).optional(),
  /** It is about the words themselves: they count in every mood and in headings too, and they alone are quoted. */
  anywhere: z.boolean().optional(),
  /** Of all places only the first is told, with their number. */
  once: z.boolean().optional(),
  /** Facts of which one, done anywhere in the report, makes it right. */
  unless: z.array(id).min(1).optional(),
  /** Parts of the names of offices to which it does not apply: 司法局. */
  spares: words.optional(),
  /** The right words, where the wrong ones differ from one of them in a character: the message names it. */
  instead: words.optional(),
  /** What is wrong and what would be right, in one sentence. */
  message: text,
  basis: z.array(Basis).optional(),
  examples: z.array(RedLineExample).min(2),
})
export const RedLines = z.strictObject({redlines: z.array(RedLine).min(1)})

/** What it takes to find a thing said, whatever it is found for. */
export type FrameRule = Omit<z.infer<typeof FactRule>, 'title' | 'examples'> & Pick<z.infer<typeof RedLine>, 'anywhere'>
export type RedLine = z.infer<typeof RedLine>
export type Frame = z.infer<typeof Frame>
export type FactRule = z.infer<typeof FactRule>
