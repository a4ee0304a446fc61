import {type Citation, citationsOf} from '../model/explanation.ts'
import type {System} from '../model/indicator.ts'
import type {Catalogue} from '../model/judged.ts'
import type {Force} from '../model/standing.ts'
import {words} from './messages.ts'
import {citations, detail} from './rows.ts'
import {remarks, type Sheet} from './sheet.ts'

/** One indicator of a system as it is listed. */
export interface Listed {
  readonly indicator: string
  readonly title: string
  readonly group: string
  readonly force: Force
  readonly conditional: boolean
  readonly built: boolean
  readonly basis: readonly Citation[]
}

/** The indicators of a system in its order, those not built yet included. */
export function listed(system: System, {indicators, sources}: Catalogue): readonly Listed[] {
  return system.groups.flatMap(({title: group, items}) =>
    items.map(item => {
      const id = typeof item === 'string' ? item : item.id
      const indicator = indicators.find(candidate => candidate.id === id)
      const {title, force, conditional} = indicator ?? (typeof item === 'string' ? missing(item) : item)
      const basis = indicator === undefined ? [] : citationsOf(indicator, sources)
      return {indicator: id, title, group, force, conditional, built: indicator !== undefined, basis}
    }),
  )
}

const missing = (id: string): {readonly title: string; readonly force: Force; readonly conditional: boolean} => ({
  title: id,
  force: 'hint',
  conditional: false,
})

const names = (rows: readonly Listed[]): readonly string[] => [...new Set(rows.map(({group}) => group))]

/** The list for people: by group, with force and basis. */
export function listOf(system: System, rows: readonly Listed[]): Sheet {
  const built = rows.filter(row => row.built).length
  return {
    title: words.indicators.title(system.title),
    head: [],
    parts: names(rows).map(heading => ({
      heading,
      note: null,
      groups: [
        {
          title: null,
          lines: [],
          items: rows
            .filter(({group}) => group === heading)
            .map(({indicator, title, force, conditional, built, basis}) => ({
              mark: built ? ('good' as const) : ('none' as const),
              title,
              state: remarks(
                indicator,
                words.force[force],
                conditional ? words.conditional : '',
                built ? '' : words.indicators.unbuilt,
              ),
              details: detail(words.label.basis, citations(basis).join('；')),
            })),
        },
      ],
    })),
    notes: [words.indicators.count(built, rows.length), words.indicators.legend],
  }
}
