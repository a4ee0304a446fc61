/// <reference lib="dom" />
import {effect} from '@preact/signals'
import type {ComponentChildren} from 'preact'
import {useEffect, useMemo, useState} from 'preact/hooks'
import {ReviewBar} from '../deciding/bar.tsx'
import {type Bench, useBench} from '../workspace/bench.ts'
import {decidedOn} from '../workspace/deciding.ts'
import type {Look} from '../workspace/look.ts'
import {look} from '../workspace/looking.ts'
import {show} from '../workspace/reports.ts'
import {isJudged, type JudgedUnit, type Unit} from '../workspace/unit.ts'
import './county.css'
import {Exports} from './exports.tsx'
import {filtered} from './filter.ts'
import {Choose, Filters} from './filters.tsx'
import {Legend} from './legend.tsx'
import {Matrix} from './matrix.tsx'
import {sorted} from './order.ts'
import {Panel} from './panel.tsx'
import {Picture} from './picture.tsx'
import {Printed} from './printed.tsx'
import {Failures, Progress} from './progress.tsx'
import {columnsOf, type Row, rowMaker, type Table, usualYear, yearsIn} from './table.ts'
import {words} from './words.ts'

/** Milliseconds between two looks at the reports while they are judged. */
const pause = 400

/** The reports as they come to be judged, looked at now and then only, so that the page stays at hand. */
function useUnits({state}: Bench): readonly Unit[] {
  const [units, setUnits] = useState(state.units.value)
  useEffect(() => {
    let timer = 0
    const look = (): void => {
      timer = 0
      setUnits(state.units.value)
    }
    const stop = effect(() => {
      const waiting = state.units.value.some(({result}) => result === null)
      if (timer === 0) timer = window.setTimeout(look, waiting ? pause : 0)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [state])
  return units
}

const keyOf = (year: number | null): number | 'unknown' => year ?? 'unknown'

/** The reports of the year that is looked at, and the indicators by which they were judged. */
function useTable(bench: Bench, units: readonly Unit[]) {
  const {review} = bench.state
  const make = useMemo(rowMaker, [])
  const made = useMemo(() => new WeakMap<JudgedUnit, Row>(), [review.value])
  const all = useMemo(
    () =>
      units.filter(isJudged).map(unit => {
        const row = made.get(unit) ?? make(unit, decidedOn(bench.state, unit))
        made.set(unit, row)
        return row
      }),
    [units, made],
  )
  const years = yearsIn(all)
  const latest = usualYear(years)
  const asked = bench.state.look.value.year
  const known = asked === 'all' || years.some(({year}) => keyOf(year) === asked)
  const year = known && asked !== null ? asked : latest === undefined ? 'all' : keyOf(latest.year)
  const rows = useMemo(() => (year === 'all' ? all : all.filter(row => keyOf(row.year) === year)), [all, year])
  const columns = useMemo(() => columnsOf(rows, bench.state.systems.value), [rows, bench.state.systems.value])
  const table: Table = useMemo(() => ({rows, columns}), [rows, columns])
  return {table, years, year, count: all.length}
}

/** Which year's reports are shown, where there is more than one. */
function YearChoice({years, year, count}: Pick<ReturnType<typeof useTable>, 'years' | 'year' | 'count'>) {
  const bench = useBench()
  if (years.length < 2) return null
  const choose = (value: string): void => {
    const next: Look['year'] = value === 'all' || value === 'unknown' ? value : Number(value)
    look(bench, {year: next})
  }
  return (
    <Choose
      label={words.year}
      name="year"
      value={String(year)}
      options={[
        ...years.map(one => [String(keyOf(one.year)), words.yearOf(one.year, one.count)] as const),
        ['all', words.everyYear(count)],
      ]}
      choose={choose}
    />
  )
}

/** Which reports are shown, whatever the filters let through: 按当前年度 22 份. */
function scopeOf({table, years, year}: Pick<ReturnType<typeof useTable>, 'table' | 'years' | 'year'>): string {
  const count = table.rows.length
  const shown = years.find(one => keyOf(one.year) === year)
  if (years.length < 2) return words.out.scope.one(count)
  return shown === undefined ? words.out.scope.every(count) : words.out.scope.year(words.shortYear(shown.year), count)
}

/** That there are reports of other years than the one that is shown. */
function OtherYears({years, year}: Pick<ReturnType<typeof useTable>, 'years' | 'year'>) {
  const bench = useBench()
  const shown = years.find(one => keyOf(one.year) === year)
  const others = years.filter(one => one !== shown)
  if (shown === undefined || others.length === 0) return null
  const named = others.map(one => words.someOf(one.year, one.count))
  return (
    <p class="county-years" data-other-years>
      {words.otherYears(words.shownYear(shown.year), named)}
      <button type="button" class="link" onClick={() => show(bench, {name: 'years'})}>
        {words.compare}
      </button>
      {words.stop}
    </p>
  )
}

function Parts() {
  const bench = useBench()
  const shown = bench.state.look.value.part
  return (
    <fieldset class="county-parts" aria-label={words.parts}>
      {(['matrix', 'picture'] as const).map(part => (
        <button
          key={part}
          type="button"
          data-part={part}
          aria-pressed={shown === part}
          onClick={() => look(bench, {part})}
        >
          {words.part[part]}
        </button>
      ))}
    </fieldset>
  )
}

/** The matrix as it is sorted and filtered, with the column that is opened beside it. */
function MatrixPart({table, years}: {readonly table: Table; readonly years: ComponentChildren}) {
  const {sort, filter, open} = useBench().state.look.value
  const rows: readonly Row[] = useMemo(() => sorted(table.rows, sort), [table, sort])
  const found = useMemo(() => filtered({rows, columns: table.columns}, filter), [rows, table, filter])
  const column = table.columns.find(({indicator}) => indicator === open)
  return (
    <>
      <Filters table={table} found={found}>
        {years}
      </Filters>
      <div class={column === undefined ? 'county-table' : 'county-table with-panel'}>
        {found.rows.length === 0 ? <p class="nothing">{words.nothing}</p> : <Matrix found={found} />}
        {column !== undefined && <Panel rows={rows} column={column} />}
      </div>
      <Legend />
      <p class="note">{words.keysNote}</p>
    </>
  )
}

/** All reports together (全部报告): how far they are judged, what stands where, who says it best, and what is decided. */
export function CountyView() {
  const bench = useBench()
  const units = useUnits(bench)
  const {table, ...years} = useTable(bench, units)
  const choice = <YearChoice {...years} />
  const {part} = bench.state.look.value
  return (
    <main class="county">
      <div class="county-head">
        <h1>{words.title}</h1>
        <Parts />
        <Progress units={units} />
        <Exports rows={table.rows} units={units} scope={scopeOf({table, ...years})} />
      </div>
      <div class="county-second">
        <ReviewBar />
        <Failures units={units} />
      </div>
      <OtherYears {...years} />
      {table.rows.length === 0 && <p class="nothing">{words.none}</p>}
      {table.rows.length > 0 && part === 'matrix' && <MatrixPart table={table} years={choice} />}
      {table.rows.length > 0 && part === 'picture' && (
        <>
          {choice}
          <Picture rows={table.rows} />
        </>
      )}
      {units.every(({result}) => result !== null) && <Printed rows={table.rows} />}
    </main>
  )
}
