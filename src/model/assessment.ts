import type {Coverage} from './defect.ts'
import type {Mood} from './fact.ts'
import type {Identity, Role} from './report.ts'
import type {Extraction, Format, Position, Warning} from './source.ts'
import type {Force, Standing} from './standing.ts'

/** A span in the document's readable text, as the JSON contract prints it. */
export type Place = readonly [start: number, end: number]

/** The telling words, verbatim: 证据. `quote` is the slice of the readable text at `span`; `text` the same words after repair. */
export interface Evidence {
  readonly quote: string
  readonly text: string
  readonly span: Place
  /** Line of the readable text, from 1. */
  readonly line: number
  /** Where in the document; null where the line says it all. */
  readonly position: Position | null
  /** Printed place, e.g. 一(五). */
  readonly section: string
  readonly mood: Mood
}

/** Why an indicator is not applicable. */
export type Reason = 'declared' | 'level' | 'year'

/** The judgement on one indicator: 核查结果. */
export interface Finding {
  readonly indicator: string
  readonly title: string
  readonly force: Force
  readonly conditional: boolean
  /** Null where the indicator is not built yet. */
  readonly standing: Standing | null
  readonly built: boolean
  readonly reason: Reason | null
  readonly admitted: boolean
  /** What a full account would also cover: 政府主要负责人. */
  readonly lacking: readonly string[]
  /** Places that sound alike without being evidence. */
  readonly near: readonly {readonly line: number; readonly text: string}[]
  /** At most three, the strongest first. */
  readonly evidence: readonly Evidence[]
  /** All places, shortfalls included; printed on request only. */
  readonly mentions: readonly Evidence[]
}

/** Kinds of gap, the first that applies: 缺口类别. */
export const gapKinds = [
  'structural',
  'contradicted',
  'unstated',
  'missing',
  'planned-only',
  'admitted',
  'unsubstantiated',
] as const
export type GapKind = (typeof gapKinds)[number]

/** Whether the problem part owns up to a gap: 自认对应. */
export type Disclosure = 'disclosed' | 'related' | 'undisclosed'

/** A finding that asks for work: 缺口. */
export interface Gap {
  readonly indicator: string
  readonly kind: GapKind
  readonly severity: Force
  readonly disclosure: Disclosure
  /** `ref` of the problem item that owns up to it. */
  readonly problem: string | null
  readonly remedy: string
  /** To write if it was done: 补写. */
  readonly supplement: string
  /** To write if it was not done: 自认. */
  readonly admission: string
}

/** An indicator and the `ref` of the problem item that is about it; no indicator where an item is about none of them. */
export interface Owning {
  readonly indicator: string | null
  readonly problem: string | null
}

/** What the report shows, held against what its problem part owns up to: 自述对照. */
export interface Cells {
  /** Shown and owned: 检出且自认. */
  readonly admitted: readonly Owning[]
  /** Shown and not owned, an indicator or the index of a defect: 盲区. */
  readonly blind: readonly ({readonly indicator: string} | {readonly defect: number})[]
  /** Owned and not shown: 自认未检出. */
  readonly confessedOnly: readonly Owning[]
  /** Said to be done and flatly denied: 成效与自认矛盾. */
  readonly contradicted: readonly Owning[]
}

/** Words of the report with their place. */
export type Passage = Omit<Evidence, 'mood'>

/** One item of the problem part: 问题条目. */
export interface Problem {
  readonly ref: string
  readonly text: string
  readonly span: Place
  /** Line of the readable text on which it begins, from 1. */
  readonly line: number
  /** Its clauses, the first of which names it. */
  readonly said: readonly Passage[]
  readonly indicators: readonly string[]
  readonly cause: boolean
  /** Where it says why: 原因. */
  readonly reasons: readonly Passage[]
  readonly answered: boolean
  /** Where the plan takes it up: 下一年举措. */
  readonly measures: readonly Passage[]
  /** Its indicators that the plan leaves without a measure. */
  readonly open: readonly string[]
  /** Whether it is a formula that names no matter, place or figure: 空泛. */
  readonly empty: boolean
}

/** A figure of the report that bears on an indicator. */
export interface Figure {
  readonly indicator: string
  readonly what: string
  readonly value: number
  readonly unit: string
  readonly approx: boolean
  readonly quote: string
  readonly span: Place
}

/** Kinds of error in a report, in the order in which they are told. */
export const defectKinds = ['number', 'citation', 'year', 'competence', 'wording', 'structure'] as const

/** An error in the report itself: 差错. Where it is not certain it asks to be checked. */
export interface Defect extends Passage {
  readonly kind: (typeof defectKinds)[number]
  readonly certain: boolean
  readonly message: string
}

/** The document of an assessment. */
export interface DocumentInfo {
  readonly file: string
  readonly format: Format
  readonly sha256: string
  /** Length of the readable text in UTF-16 units. */
  readonly characters: number
  readonly extraction: Extraction
  readonly metadata: Readonly<Record<string, string>>
  readonly warnings: readonly Warning[]
}

/** The result for one report: the JSON contract `duibiao/assessment@1`. */
export interface Assessment {
  readonly schema: 'duibiao/assessment@1'
  readonly tool: {readonly version: string; readonly rulebook: string}
  readonly document: DocumentInfo
  readonly report: Omit<Identity, 'places'>
  readonly sections: readonly {
    readonly number: string | null
    readonly heading: string
    readonly role: Role
    readonly span: Place
  }[]
  readonly problems: readonly Problem[]
  readonly findings: readonly Finding[]
  readonly gaps: readonly Gap[]
  readonly disclosure: Cells
  readonly quantities: readonly Figure[]
  /** Where the report tells, outside its problem part, that a task or target was not met: 未完成. */
  readonly unmet: readonly Passage[]
  readonly defects: readonly Defect[]
  readonly coverage: Coverage
  readonly summary: {
    readonly system: string
    readonly substantiated: number
    readonly asserted: number
    readonly planned: number
    readonly absent: number
    readonly notApplicable: number
  }
}

/** What stands in the place of an assessment when a file could not be used. */
export interface Failure {
  readonly document: {readonly file: string}
  readonly error: {readonly code: string; readonly message: string}
}
