import type {Evidence, Finding, Problem} from './assessment.ts'
import type {Indicator, Source} from './indicator.ts'

/** A document behind a demand, as far as the registry vouches for it: 依据. */
export interface Citation {
  readonly source: string
  readonly title: string
  /** 国办发〔2018〕118号; null where it has none or the registry has not seen it. */
  readonly number: string | null
  /** Null unless the registry has verified it. */
  readonly article: string | null
  readonly status: Source['status']
}

/** One node of an indicator's condition tree with the values it met: 条件. */
export type ConditionNode =
  | {readonly kind: 'all' | 'any'; readonly holds: boolean; readonly children: readonly ConditionNode[]}
  | {
      readonly kind: 'leaf'
      readonly holds: boolean
      readonly fact: string
      /** What the fact is called in the rulebook: 执法记录设备. */
      readonly title: string
      /** At least this much is asked; for plain facts a `Strength`. */
      readonly wanted: number
      readonly actual: number
    }

/** How one report came to its standing on one indicator: 核查说明. */
export interface Explanation {
  readonly indicator: Omit<Indicator, 'basis'> & {readonly basis: readonly Citation[]}
  readonly finding: Finding
  readonly tree: ConditionNode
  /** All places, those of shortfalls and denials included. */
  readonly mentions: readonly Evidence[]
  /** Where it was looked for. */
  readonly searched: {readonly clauses: number; readonly sections: number}
  readonly near: Finding['near']
  /** The problem items that are about it. */
  readonly problems: readonly Problem[]
}

/**
 * The bases of an indicator with their titles. A number or an article that the registry has not verified is left
 * out, and so is a document that took effect after `year`, where a report year is given.
 */
export function citationsOf(
  indicator: Pick<Indicator, 'basis'>,
  sources: readonly Source[],
  year: number | null = null,
): readonly Citation[] {
  return indicator.basis.flatMap(({source: id, article}) => {
    const source = sources.find(candidate => candidate.id === id)
    const began = Number((source?.effective ?? source?.issued ?? '0').slice(0, 4))
    if (year !== null && began > year) return []
    const verified = source?.clauses.some(clause => clause.verified && clause.article === article) ?? false
    const status = source?.status ?? 'unknown'
    return [
      {
        source: id,
        title: source?.title ?? id,
        number: source?.verified && !source.recalled?.includes('number') ? source.number : null,
        article: verified && article !== undefined ? article : null,
        status,
      },
    ]
  })
}
