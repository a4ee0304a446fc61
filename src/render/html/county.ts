import type {Assessment, Cells} from '../../model/assessment.ts'
import {type Catalogue, grouped, judgedIn, standingCounts, systemNamed} from '../../model/judged.ts'
import {unionOf} from '../../model/systems.ts'
import {barLegend, groupChart, hatchings, standingBar} from './charts.ts'
import {type Markup, markup} from './markup.ts'
import {cell} from './report-parts.ts'
import {part} from './results.ts'
import {words} from './words.ts'

/** What the reports of many units come to together: 全县汇总. */
export interface CountyParts {
  /** The results of each group of indicators, summed over all units. */
  readonly groups: Markup
  /** 自述与检出对照 summed over all units, with the units under each cell. */
  readonly cells: Markup
}

/** The name of each unit; with its file where several reports have the same. */
function namesOf(assessments: readonly Assessment[]): readonly string[] {
  const names = assessments.map(({report, document}) => report.body ?? document.file)
  return names.map((name, index) => {
    const file = assessments[index]?.document.file ?? ''
    return name === file || names.indexOf(name) === names.lastIndexOf(name) ? name : words.county.unit(name, file)
  })
}

function groupsPart(assessments: readonly Assessment[], rulebook: Catalogue): Markup {
  const judged = assessments.flatMap(judgedIn)
  const used = new Set(assessments.flatMap(({summary}) => systemNamed(rulebook, summary.system) ?? []))
  const [system] = used
  const groups = grouped(judged, system && {...system, groups: [...unionOf([...used])]})
  const counts = standingCounts(judged)
  const body = markup`
    ${hatchings()}
    ${standingBar(counts, 24)}
    ${barLegend(counts)}
    ${groupChart(
      groups.map(group => ({...group, href: null})),
      words.chart.groups,
    )}`
  const note = words.county.groupsNote(assessments.length)
  return part('county-groups', {title: words.county.groups, count: null, note, body})
}

function cellsPart(assessments: readonly Assessment[]): Markup {
  const names = namesOf(assessments)
  const cells = (['admitted', 'blind', 'confessedOnly', 'contradicted'] as const).map((name: keyof Cells) => {
    const units = assessments
      .map(({disclosure}, unit) => ({unit, count: disclosure[name].length}))
      .filter(({count}) => count > 0)
      .toSorted((a, b) => b.count - a.count)
    const entries = units.map(({unit, count}) => markup`<span data-unit=${unit}>${names[unit]}</span> <b>${count}</b>`)
    const sum = units.reduce((total, {count}) => total + count, 0)
    return cell(name, entries, sum)
  })
  const body = markup`<div class="cells">${cells}</div>`
  const note = words.county.cellsNote(assessments.length)
  return part('county-cells', {title: words.county.cells, count: null, note, body})
}

/** The picture of many reports: 全县汇总. `data-unit` at a unit's name is the place of its assessment in the list, from 0. */
export const countyOf = (
  assessments: readonly Assessment[],
  {rulebook}: {readonly rulebook: Catalogue},
): CountyParts => ({
  groups: groupsPart(assessments, rulebook),
  cells: cellsPart(assessments),
})
