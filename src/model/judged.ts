import type {Assessment, Finding, Gap} from './assessment.ts'
import {type Citation, citationsOf} from './explanation.ts'
import type {System} from './indicator.ts'
import type {Rulebook} from './rulebook.ts'
import {type Standing, standings} from './standing.ts'

/** What papers and renderers read of a rulebook. */
export type Catalogue = Pick<Rulebook, 'indicators' | 'systems' | 'sources'>

/** A finding that was made, with the gap it leaves, if any. */
export interface Judged {
  readonly finding: Finding
  readonly standing: Standing
  readonly gap: Gap | null
  /** Its place in the gap list, worst first; -1 without a gap. */
  readonly order: number
}

/** The documents behind an indicator of the rulebook, by id, as far as they bind in the report year; none where the rulebook does not have it. */
export function basesOf(id: string, {indicators, sources}: Catalogue, year: number | null): readonly Citation[] {
  const indicator = indicators.find(known => known.id === id)
  return indicator === undefined ? [] : citationsOf(indicator, sources, year)
}

/** How many findings have each standing. */
export const standingCounts = (judged: readonly Pick<Judged, 'standing'>[]): Readonly<Record<Standing, number>> => {
  const count = (wanted: Standing) => judged.filter(({standing}) => standing === wanted).length
  return Object.fromEntries(standings.map(standing => [standing, count(standing)])) as Record<Standing, number>
}

/** Where a finding is shown: with the parts that a report must have, with its duties, or with good practice. */
export type Rank = 'must' | 'should' | 'hint'

/** The findings of one group of the system: 一级指标. */
export interface JudgedGroup {
  readonly title: string
  readonly judged: readonly Judged[]
}

const rankOf = ({finding, gap}: Judged): Rank => {
  if (finding.force === 'must' || finding.indicator.startsWith('form.')) return 'must'
  return finding.force === 'should' || (gap !== null && gap.severity !== 'hint') ? 'should' : 'hint'
}

/** The findings that were made (those of indicators not built yet left out), each with its gap. */
export function judgedIn({findings, gaps}: Assessment): readonly Judged[] {
  const orders = new Map(gaps.map(({indicator}, order) => [indicator, order]))
  return findings.flatMap(finding => {
    if (!finding.built || finding.standing === null) return []
    const order = orders.get(finding.indicator) ?? -1
    return [{finding, standing: finding.standing, gap: gaps[order] ?? null, order}]
  })
}

/** The findings of one rank. */
export const ranked = (judged: readonly Judged[], rank: Rank): readonly Judged[] =>
  judged.filter(one => rankOf(one) === rank)

/** The system by which a report was assessed, or undefined where the rulebook has none of that name. */
export const systemNamed = (rulebook: Catalogue, name: string): System | undefined =>
  rulebook.systems.find(({id, title}) => id === name || title === name)

/**
 * The findings by group, in the order of the system; what stands in no group comes last, untitled. No group is
 * empty.
 */
export function grouped(judged: readonly Judged[], system: System | undefined): readonly JudgedGroup[] {
  const titleOf = new Map(
    (system?.groups ?? []).flatMap(({title, items}) =>
      items.map(item => [typeof item === 'string' ? item : item.id, title] as const),
    ),
  )
  const titles = [...new Set([...titleOf.values(), ''])]
  return titles.flatMap(title => {
    const own = judged.filter(({finding}) => (titleOf.get(finding.indicator) ?? '') === title)
    return own.length === 0 ? [] : [{title, judged: own}]
  })
}
