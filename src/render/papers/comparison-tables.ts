import type {ComparedFigure, Comparison, GapChange, GapFate, YearStanding} from '../../model/comparison.ts'
import type {Block} from '../../model/paper.ts'
import {words} from '../messages.ts'
import {heading, paragraph, table} from './blocks.ts'
import {comparisonWords as own} from './comparison-words.ts'

/** How a year stands on an indicator, in words. */
function standingOf(indicator: string, year: YearStanding | null): string {
  if (year === null) return own.gaps.unchecked
  const {standing, admitted} = year
  const said = (indicator.startsWith('form.') ? words.element : words.standing)[standing]
  return admitted ? own.gaps.admitted(said) : said
}

const rowOf = ({indicator, title, severity, last, now}: GapChange): readonly string[] => [
  title,
  words.force[severity],
  standingOf(indicator, last),
  standingOf(indicator, now),
  now?.evidence ? words.line(now.evidence.line) : '',
]

const isSame = ({indicator, last, now}: GapChange): boolean =>
  standingOf(indicator, last) === standingOf(indicator, now)

/** The changes of one fate: the 必报 and those that moved in rows, the others by name, the 建议 as a number. */
function fatePart(fate: GapFate, gaps: readonly GapChange[]): readonly Block[] {
  const all = gaps.filter(one => one.fate === fate)
  const shown = all.filter(({severity}) => severity !== 'hint')
  const folded = fate === 'repeated' ? shown.filter(one => one.severity === 'should' && isSame(one)) : []
  const rows = shown.filter(one => !folded.includes(one)).map(rowOf)
  const states = [...new Set(folded.map(({indicator, now}) => standingOf(indicator, now)))]
  const named = (state: string) => folded.filter(({indicator, now}) => standingOf(indicator, now) === state)
  if (all.length === 0) return []
  return [
    paragraph(own.gaps.fate[fate](shown.length, all.length - shown.length)),
    ...table(own.gaps.columns, rows),
    ...states.map(state =>
      paragraph(
        own.gaps.both(
          state,
          named(state).map(({title}) => title),
        ),
        1,
      ),
    ),
  ]
}

/** The gaps of both years (缺口的变化). */
export function gapsPart({gaps}: Pick<Comparison, 'gaps'>): readonly Block[] {
  const parts = (['new', 'repeated', 'solved', 'lapsed', 'unchecked'] as const).map(fate => fatePart(fate, gaps))
  return [heading(own.gaps.title), ...(gaps.length === 0 ? [paragraph(own.gaps.none)] : parts.flat())]
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits))

function changeOf({last, now, unit}: ComparedFigure): string {
  if (last === now) return own.figures.same
  const change = round(now - last, 2)
  if (unit === '%') return own.figures.points(change)
  return own.figures.change(change, last === 0 ? null : round(((now - last) / last) * 100, 1))
}

/** The figures that both reports tell (数据对照). */
export function figuresPart({figures}: Pick<Comparison, 'figures'>): readonly Block[] {
  const {title, none, note, columns, value, places} = own.figures
  const rows = figures.map(one => [
    own.figures.what(one.what),
    value(one.last, one.unit, one.approx),
    value(one.now, one.unit, one.approx),
    changeOf(one),
    places(one.lastPlace.line, one.nowPlace.line),
  ])
  return [heading(title), paragraph(figures.length === 0 ? none : note), ...table(columns, rows)]
}
