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

const yearOf = (date: string | null | undefined): number | undefined => (date ? Number(date.slice(0, 4)) : undefined)

/** The last year in which a document that is not in force today was: by its lapse, the years in its title, or what took its place. */
function lastYear({until, title, superseded_by: next}: Source, sources: readonly Source[]): number {
  const after = sources.find(({id}) => id === next)
  const [, end] = /20\d\d年?[－—–~-]+(20\d\d)年/.exec(title) ?? []
  return yearOf(until) ?? yearOf(end) ?? yearOf(after?.effective ?? after?.issued) ?? 0
}

/**
 * The bases of an indicator with their titles. A number or an article that the registry has not verified is left
 * out, and so is a document that took effect after `year`, where a report year is given; one that was in force in that year is told as in force.
 */
export function citationsOf(
  indicator: Pick<Indicator, 'basis'>,
  sources: readonly Source[],
  year: number | null = null,
): readonly Citation[] {
  return indicator.basis.flatMap(({source: id, article}) => {
    const source = sources.find(candidate => candidate.id === id)
    const began = yearOf(source?.effective ?? source?.issued) ?? 0
    if (year !== null && began > year) return []
    const verified = source?.clauses.some(clause => clause.verified && clause.article === article) ?? false
    const valid = source !== undefined && year !== null && year <= lastYear(source, sources)
    const status = valid && source.status !== 'unknown' ? 'in-force' : (source?.status ?? 'unknown')
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
