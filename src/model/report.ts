import type {Hits} from './matcher.ts'
import type {Numeral} from './numeral.ts'
import type {MappedText, Reading, Warning} from './source.ts'
import type {Span} from './span.ts'

/** One comma part: 句内分句. Spans are in repaired text. */
export interface Part extends Span {
  /** The mark that ends it (，：、。；), or an empty string at a line's end. */
  readonly mark: string
}

/** One clause (句): up to 。；！？ or a line's end, with its comma parts. */
export interface Clause extends Span {
  readonly parts: readonly Part[]
}

/** One line of repaired text: a paragraph, a heading or a table row, with its clauses. */
export interface Line extends Span {
  readonly clauses: readonly Clause[]
  /** Its level where the source itself marks it as a heading (Markdown # to ######, 7 for a bold line of its own), else null. */
  readonly level: number | null
}

/**
 * The text after repair: 整理后的文本.
 *
 * Simplified characters, half-width digits and letters, Chinese punctuation, garbling undone, wrapped lines joined, page furniture left
 * out; `origin[i]` is the place of unit `i` in the reading's `content`.
 */
export interface ReadableText extends MappedText {
  readonly lines: readonly Line[]
  /** Spans of repaired text in which characters were lost beyond repair. */
  readonly damaged: readonly Span[]
  readonly warnings: readonly Warning[]
  /** What metadata lines (发布日期, 索引号 …) say, by key. */
  readonly metadata: ReadonlyMap<string, Metadatum>
}

/** One value of a page's metadata table, and the line it stands in. */
export interface Metadatum {
  readonly value: string
  readonly span: Span
}

/** What a part of the report is for: 章节性质. */
export const roles = ['measures', 'duty', 'problems', 'plan', 'other'] as const
export type Role = (typeof roles)[number]

/** A top-level part of the report: 章节. */
export interface Section {
  /** Its number as printed (一), or null. */
  readonly number: string | null
  readonly heading: string
  readonly role: Role
  /** From its heading to the next top-level heading. */
  readonly span: Span
  /** The heading alone; empty where a part has none of its own. */
  readonly head: Span
  /** A second purpose of the same part: 不足与打算. */
  readonly mixed?: Role
}

/** A run of text under one heading path: 段. */
export interface Block {
  readonly line: Line
  readonly kind: 'title' | 'heading' | 'body' | 'aside'
  /** Index of the section it stands in, or -1 before the first. */
  readonly section: number
  readonly role: Role
  /** The headings above it and its own run-in head, outermost first. */
  readonly heads: readonly Span[]
  /** Its own run-in head (完善政府制度建设。), or null. */
  readonly runIn: Span | null
  /** Printed place, e.g. 二(一). */
  readonly ref: string
}

/** One item of the problem part or of the plan: 问题条目、安排条目. */
export interface Item {
  readonly ref: string
  readonly span: Span
  /** A paragraph elsewhere that gives this item's cause, where causes stand together. */
  readonly causes: readonly Span[]
}

/** The levels of issuing body: 层级. */
export const levels = ['乡', '镇', '街道', '县', '区', '市', '省', '部门'] as const
export type Level = (typeof levels)[number]

/** Who issued the report, for which year, when. */
export interface Identity {
  readonly title: string | null
  readonly body: string | null
  readonly level: Level | null
  readonly province: string | null
  readonly county: string | null
  readonly year: number | null
  /** ISO date of signature or of publication. */
  readonly date: string | null
  /** Where title, signature and date stand, in repaired text. */
  readonly places: {
    readonly title: Span | null
    /** The opening sentence that names body, year and subject. */
    readonly opening: Span | null
    readonly signature: Span | null
    readonly date: Span | null
  }
}

/** The report's build: 大纲. */
export interface Outline {
  readonly identity: Identity
  readonly sections: readonly Section[]
  readonly blocks: readonly Block[]
  readonly problems: readonly Item[]
  readonly plans: readonly Item[]
}

/** A report that was read: 年度报告. */
export interface Report {
  readonly reading: Reading
  readonly text: ReadableText
  readonly outline: Outline
  /** The numbers of the repaired text, in order. */
  readonly numerals: readonly Numeral[]
  /** Where the patterns of the rulebook stand in the repaired text. */
  readonly hits: Hits
}
