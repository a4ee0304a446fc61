import type {Judged} from '../../model/judged.ts'
import {type Force, forces} from '../../model/standing.ts'
import {words as common} from '../messages.ts'
import {findingEntry, gapChips} from './finding.ts'
import {type Markup, markup, nothing} from './markup.ts'
import type {View} from './view.ts'
import {words} from './words.ts'

/** How many there are, behind a heading. */
export const counted = (count: number): Markup => markup`<span class="count">${words.numbered(count)}</span>`

/** A part of the results under its heading, with how many entries it has. */
export const part = (
  id: string,
  {
    title,
    count,
    note,
    body,
  }: {readonly title: string; readonly count: number | null; readonly note: string; readonly body: Markup},
): Markup =>
  markup`
    <section class="part" id=${id} aria-labelledby="${id}-title">
      <h2 id="${id}-title">${title}${count === null ? nothing : counted(count)}</h2>
      ${note === '' ? nothing : markup`<p class="note">${note}</p>`}
      ${body}
    </section>`

function gapItem({finding, gap}: Judged): Markup {
  if (gap === null) return nothing
  return markup`
    <li class="gap">
      <a href="#${finding.indicator}">${finding.title}</a> <span class="chips">${gapChips(gap)}</span>
      <p>${gap.remedy}</p>
    </li>`
}

/** What is left to do (缺口清单), worst first. */
export function gapList(view: View): Markup {
  const open = view.judged.filter(({gap}) => gap !== null).toSorted((a, b) => a.order - b.order)
  const graded = (force: Force): Markup => {
    const own = open.filter(({gap}) => gap?.severity === force)
    if (own.length === 0) return nothing
    return markup`
      <div data-block>
        <h3>${words.grade[force]}${counted(own.length)}</h3>
        <ol start=${open.findIndex(({gap}) => gap?.severity === force) + 1}>${own.map(gapItem)}</ol>
      </div>`
  }
  const body = open.length === 0 ? markup`<p>${words.noGaps}</p>` : forces.map(graded)
  return part('gaps', {title: words.part.gaps, count: open.length, note: words.gapsNote, body})
}

/** Every indicator by group, in the order of the system: 逐项结果. */
export function indicatorList(view: View): Markup {
  const groups = view.groups.map(
    ({title, judged}, index) =>
      markup`
        <div data-block id="group-${index + 1}">
          <h3>${title === '' ? words.groupless : title}${counted(judged.length)}</h3>
          ${judged.map(one => findingEntry(one, view, {group: index}))}
        </div>`,
  )
  const unbuilt = view.assessment.findings.length - view.judged.length
  const rest = unbuilt === 0 ? nothing : markup`<p class="note">${common.unbuilt(unbuilt)}</p>`
  return part('indicators', {
    title: words.part.indicators,
    count: view.judged.length,
    note: words.indicatorsNote,
    body: [groups, rest],
  })
}
