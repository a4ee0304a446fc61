import type {Assessment} from '../model/assessment.ts'
import type {System} from '../model/indicator.ts'
import {basesOf, type Catalogue, grouped, type Judged, judgedIn, standingCounts, systemNamed} from '../model/judged.ts'
import type {Points, RatedGroup, RatedItem, Rating} from '../model/rating.ts'
import {apart} from './passages.ts'

const round = (value: number): number => Math.round(value * 100) / 100

/** What a standing earns of an item's points: what does not apply loses nothing. */
function pointsOf({finding, standing}: Judged, {points}: Pick<System, 'points'>): Points | null {
  const full = points?.items.find(({id}) => id === finding.indicator)?.points
  if (points === undefined || full === undefined) return null
  const {asserted, planned} = points
  const share = {substantiated: 1, not_applicable: 1, asserted, planned, absent: 0}[standing]
  const earned = round(full * share)
  return {full, earned, lost: round(full - earned)}
}

const summed = (points: readonly (Points | null)[]): Points | null =>
  points.reduce(
    (sum, one) =>
      one === null || sum === null
        ? (one ?? sum)
        : {full: round(sum.full + one.full), earned: round(sum.earned + one.earned), lost: round(sum.lost + one.lost)},
    null,
  )

const ratedGroup = (group: string, items: readonly RatedItem[]): RatedGroup => ({
  ...{group, items: items.length},
  ...standingCounts(items),
  points: summed(items.map(({points}) => points)),
})

/** Fill in the self-rating table (自评表) from an assessment: one row for every item that was checked, in the order of the system. */
export function ratingOf(assessment: Assessment, catalogue: Catalogue): Rating {
  const {report, summary} = assessment
  const system = systemNamed(catalogue, summary.system)
  const rows = grouped(judgedIn(assessment), system).flatMap(({title, judged}) => judged.map(one => ({title, one})))
  const items = rows.map(({title, one}, index): RatedItem => {
    const {finding, standing} = one
    const {indicator, force, conditional, admitted, evidence} = finding
    return {
      ...{number: index + 1, group: title, indicator, title: finding.title},
      ...{force, conditional, standing, admitted, evidence: apart(evidence)},
      bases: basesOf(indicator, catalogue, report.year),
      points: pointsOf(one, {points: system?.points}),
    }
  })
  const groups = [...new Set(items.map(({group}) => group))]
  return {
    ...{title: report.title, body: report.body, year: report.year, system: summary.system},
    pointsFrom: system?.points?.file ?? null,
    items,
    groups: groups.map(group =>
      ratedGroup(
        group,
        items.filter(item => item.group === group),
      ),
    ),
    total: ratedGroup('', items),
  }
}
