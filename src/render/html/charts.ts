import {type JudgedGroup, standingCounts} from '../../model/judged.ts'
import {type Standing, standings} from '../../model/standing.ts'
import {words as common} from '../messages.ts'
import {type Markup, markup, nothing} from './markup.ts'
import {words} from './words.ts'

/** How many findings have each standing. */
export type StandingCounts = Readonly<Record<Standing, number>>

const total = (counts: StandingCounts): number => standings.reduce((sum, standing) => sum + counts[standing], 0)
const percent = (value: number): string => `${Math.round(value * 10_000) / 100}%`

/** The hatchings that tell standings apart without colour; once a page, before the first bar. */
export const hatchings = (): Markup => markup`
  <svg class="hatchings" width="0" height="0" aria-hidden="true">
    <defs>
      <pattern id="hatch-asserted" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="#cfe5d8"/>
        <rect width="2.5" height="6" fill="#2f6b4f"/>
      </pattern>
      <pattern id="hatch-planned" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="#e4ebf5"/>
        <circle cx="3" cy="3" r="1.4" fill="#2c4a7c"/>
      </pattern>
    </defs>
  </svg>`

/** Shares of standings as one bar of full width: 结果分布. */
export function standingBar(counts: StandingCounts, height: number): Markup {
  const whole = total(counts)
  const said = standings.filter(standing => counts[standing] > 0)
  const before = (standing: Standing): number =>
    standings.slice(0, standings.indexOf(standing)).reduce((sum, one) => sum + counts[one], 0)
  const label = said.map(standing => words.chart.count(common.standing[standing], counts[standing])).join('，')
  const share = (standing: Standing): Markup => {
    const [x, width] = [percent(before(standing) / whole), percent(counts[standing] / whole)]
    return markup`<rect class=${standing} x=${x} y="0.5" width=${width} height=${height - 1}/>`
  }
  return markup`<svg class="bar" role="img" aria-label=${label} width="100%" height=${height}>${said.map(share)}</svg>`
}

/** What the parts of a bar mean, with their numbers. */
export const barLegend = (counts: StandingCounts): Markup => {
  const sample = (standing: Standing): Markup =>
    markup`<svg class="bar" width="18" height="12" aria-hidden="true"><rect class=${standing} x="0.5" y="0.5" width="17" height="11"/></svg>`
  const entries = standings.map(
    standing => markup`<li>${sample(standing)} ${common.standing[standing]} <b>${counts[standing]}</b></li>`,
  )
  return markup`<ul class="bar-legend">${entries}</ul>`
}

/** A group of a chart with the address of its entries, where there are any to lead to. */
export interface ChartGroup extends JudgedGroup {
  readonly href: string | null
}

function groupRow({title, judged, href}: ChartGroup): Markup {
  const counts = standingCounts(judged)
  const name = title === '' ? words.groupless : title
  const numbers = standings.map(standing => markup`<td>${counts[standing] === 0 ? '' : counts[standing]}</td>`)
  return markup`
    <tr>
      <th scope="row">${href === null ? name : markup`<a href=${href}>${name}</a>`}</th>
      <td class="share">${standingBar(counts, 14)}</td>
      ${numbers}
    </tr>`
}

/** A row for each group of the system: its shares as a bar and in numbers. */
export function groupChart(groups: readonly ChartGroup[], caption: string): Markup {
  if (groups.length === 0) return nothing
  const heads = standings.map(standing => markup`<th scope="col">${common.standing[standing]}</th>`)
  return markup`
    <table class="groups">
      <caption>${caption}</caption>
      <thead><tr><th scope="col">${words.chart.group}</th><th class="share" scope="col">${words.chart.share}</th>${heads}</tr></thead>
      <tbody>${groups.map(groupRow)}</tbody>
    </table>`
}
