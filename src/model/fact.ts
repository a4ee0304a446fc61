import type {Cited} from './cited.ts'
import type {Role} from './report.ts'
import type {Span} from './span.ts'

/** How a thing is said: 语气. done 已做 · planned 拟做 · admitted 自认不足 · demanded 上级要求 · denied 没有 · named 仅提及. */
export const moods = ['done', 'planned', 'admitted', 'demanded', 'denied', 'named'] as const
export type Mood = (typeof moods)[number]

/** 0 none · 1 planned · 2 done · 3 done with a particular. */
export type Strength = 0 | 1 | 2 | 3

/** One place where a thing is said: 提及. Spans are in repaired text. */
export interface Mention {
  readonly fact: string
  readonly mood: Mood
  readonly strength: Strength
  /** The telling words: part of one clause. */
  readonly span: Span
  /** Whether it is a heading, or has its topic from a heading or from elsewhere in the paragraph. */
  readonly indirect: boolean
  /** What it is about, as said: the topic of its frame. */
  readonly topic: string
  /** Whether it denies its topic outright (没有执法记录仪), rather than finding it wanting. */
  readonly flat: boolean
}

/** A figure with its unit: 数据. 万 and 亿 are expanded; `approx` for 余 多 约 近. */
export interface Quantity {
  readonly fact: string
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly approx: boolean
  readonly span: Span
}

/** All that the report says of one thing: 事实. */
export interface Fact {
  readonly id: string
  readonly strength: Strength
  /** Strongest first, then in the order of the text. */
  readonly mentions: readonly Mention[]
}

/** Every fact of the rulebook, always present, by id. */
export type FactSet = ReadonlyMap<string, Fact>

/** One problem item as read: 问题条目. */
export interface Trouble {
  readonly ref: string
  readonly span: Span
  /** Facts that it concedes a shortfall on. */
  readonly facts: readonly string[]
  /** Fields of work of which it speaks. */
  readonly themes: readonly string[]
  readonly cause: boolean
  /** Where it says why. */
  readonly reasons: readonly Span[]
  readonly answered: boolean
  /** Where the plan takes it up. */
  readonly measures: readonly Span[]
  /** Its facts that the plan leaves without a measure. */
  readonly open: readonly string[]
  /** Whether it is a formula that names no matter, place or figure: 意识有待提高. */
  readonly empty: boolean
}

/**
 * What a figure is beside its value (数据性质), as its own words or those of its clause say: `within` a part of another (其中), `rest` what is left
 * (其他), `total` a sum (合计), `whole` what came in and has to be dealt with (受理), `carried` with cases of earlier years (结转), `since` counted over
 * several years (累计), `earlier` of an earlier year (上年), `span` of part of the year (上半年), `elsewhere` of another body (县级), `stock` what there is
 * at one time (现有), `new` what was added (新增), `loose` no amount of its own: a range, an average, a frequency, a term.
 */
export const traits = [
  'within',
  'rest',
  'total',
  'whole',
  'carried',
  'since',
  'earlier',
  'span',
  'elsewhere',
  'stock',
  'new',
  'loose',
] as const
export type Trait = (typeof traits)[number]

/** One count or percentage of the report in its place, with the words that name it: 数据表述. Spans are in repaired text. */
export interface Statement extends Span {
  readonly kind: 'count' | 'percent'
  readonly value: number
  readonly unit: string
  /** What one unit of its last printed digit is worth: 0.1 in 98.5%, 1000 in 3.5万. */
  readonly step: number
  readonly approx: boolean
  /** The words before it, from the last mark or figure on, and those behind it, up to the next. */
  readonly before: Span
  readonly after: Span
  /** Running numbers of its comma part, clause and paragraph in the whole report. */
  readonly part: number
  readonly clause: number
  readonly block: number
  readonly mood: Mood
  readonly role: Role
  /** What became of the things it counts, by the name of an outcome (办结), or null. */
  readonly outcome: string | null
  readonly traits: ReadonlySet<Trait>
}

/** All that was read of a report: facts, problem items, figures, documents. */
export interface FactReading {
  readonly facts: FactSet
  readonly problems: readonly Trouble[]
  readonly quantities: readonly Quantity[]
  /** In the order of the text. */
  readonly statements: readonly Statement[]
  /** Where it tells, outside the problem part, that a task or target was not met. */
  readonly unmet: readonly Span[]
  /** By id of a red line the places where it is crossed in words. */
  readonly redlines: ReadonlyMap<string, readonly Mention[]>
  /** Documents that it names, in the order of the text. */
  readonly citations: readonly Cited[]
}

/** Facts that the outline itself supplies, not a rule: 形式要素. */
export const structuralFacts = [
  'form.title',
  'form.measures',
  'form.duty',
  'form.problems',
  'form.causes',
  'form.plan',
  'form.closing',
  'form.response',
  'form.years',
  'form.deadline',
  'form.faultless',
] as const
