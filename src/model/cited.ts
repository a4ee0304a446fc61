import type {Mood} from './fact.ts'
import type {Recognised} from './register.ts'
import type {Span} from './span.ts'
import type {Title} from './titles.ts'

/**
 * What is done with a document: 引用方式. applied 贯彻执行 · studied 学习宣传 · awaited 筹备衔接 · bygone 回顾 · named 仅提及.
 */
export type Use = 'applied' | 'studied' | 'awaited' | 'bygone' | 'named'

/** One place where a report names a document: 引用. Spans are in repaired text. */
export interface Cited {
  /** The title with its marks 《》; the bare name where it has none. */
  readonly span: Span
  /** The title as printed, without its marks. */
  readonly printed: string
  readonly marked: boolean
  readonly title: Title
  /** What the registry makes of it; null for a document that it does not know, or that is another office's own. */
  readonly known: Recognised | null
  /** Whether it is one of a place or office of its own (省、县、我镇), so that a like title is no wrong one. */
  readonly local: boolean
  /** Whether it stands for a longer title that the report shortened itself (以下简称). */
  readonly short: boolean
  /** The words that name its central issuers, or null. */
  readonly issuer: Span | null
  /** Its number (国办发〔2018〕37号, 国务院令第713号) as given beside it, or null. */
  readonly number: Span | null
  /** Whether the text says that a revised version is meant: 新修订的. */
  readonly fresh: boolean
  readonly use: Use
  readonly mood: Mood
  /** The comma part in which it begins. */
  readonly part: Span
}
