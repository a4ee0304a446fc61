/// <reference lib="dom" />
import type {ComponentChildren} from 'preact'
import {useId} from 'preact/hooks'
import {type Column, words as engine} from '../../index.ts'
import {useBench} from '../workspace/bench.ts'
import {noFilter, type Sort, type SortKey} from '../workspace/look.ts'
import {look, lookFor} from '../workspace/looking.ts'
import {type Found, isOpen} from './filter.ts'
import {groupsOf, type Table} from './table.ts'
import {words} from './words.ts'

/** A choice among named values, the first of them for no choice. */
export function Choose({
  label,
  name,
  value,
  options,
  choose,
}: {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly options: readonly (readonly [value: string, text: string])[]
  readonly choose: (value: string) => void
}) {
  const id = useId()
  return (
    <span class="choose">
      <label for={id}>{label}</label>
      <select id={id} data-choose={name} value={value} onChange={({currentTarget}) => choose(currentTarget.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key} selected={key === value}>
            {text}
          </option>
        ))}
      </select>
    </span>
  )
}

const named = (names: Readonly<Record<string, string>>) => [['', words.filter.any], ...Object.entries(names)] as const

/** What there is to choose from in each filter. */
const options = (columns: readonly Column[]) => ({
  severity: named(engine.force),
  kind: named(engine.gap),
  disclosure: named(words.disclosure),
  standing: named(engine.standing),
  group: named(
    Object.fromEntries(groupsOf(columns).flatMap(({group}) => (group === '' ? [] : [[group, group] as const]))),
  ),
})

function SortChoice({columns}: {readonly columns: readonly Column[]}) {
  const bench = useBench()
  const {sort, open} = bench.state.look.value
  const own = sort.by === 'indicator' ? sort.indicator : open
  const column = columns.find(({indicator}) => indicator === own)
  const choices = [
    ...Object.entries(words.sort),
    ...(column === undefined ? [] : [[`=${column.indicator}`, words.sortOn(column.title)] as const]),
  ]
  const choose = (value: string): void => {
    const next: Sort = value.startsWith('=')
      ? {by: 'indicator', indicator: value.slice(1), descending: false}
      : {by: value as SortKey, descending: !['file', 'name', 'level'].includes(value)}
    look(bench, {sort: next})
  }
  const order = sort.descending ? words.descending : words.ascending
  return (
    <>
      <Choose
        label={words.sortBy}
        name="sort"
        value={sort.by === 'indicator' ? `=${sort.indicator}` : sort.by}
        options={choices}
        choose={choose}
      />
      <button
        type="button"
        title={words.turn(order)}
        onClick={() => look(bench, {sort: {...sort, descending: !sort.descending}})}
      >
        {order}
      </button>
    </>
  )
}

function Search() {
  const bench = useBench()
  const id = useId()
  const {filter} = bench.state.look.value
  return (
    <span class="choose">
      <label for={id}>{words.filter.search}</label>
      <input
        id={id}
        type="search"
        data-search
        placeholder={words.filter.hint}
        value={filter.search}
        onInput={({currentTarget}) => lookFor(bench, {search: currentTarget.value})}
      />
    </span>
  )
}

/** What is looked for in the matrix, in which order its rows stand, and how much of it is shown: 筛选、排序. */
export function Filters({
  table,
  found,
  children,
}: {
  readonly table: Table
  readonly found: Found
  readonly children?: ComponentChildren
}) {
  const bench = useBench()
  const {filter} = bench.state.look.value
  const choices = options(table.columns)
  const open = isOpen(filter)
  return (
    <search class="county-filters" aria-label={words.filter.title}>
      {children}
      <Search />
      {(['group', 'severity', 'kind', 'disclosure', 'standing'] as const).map(name => (
        <Choose
          key={name}
          label={words.filter[name]}
          name={name}
          value={filter[name]}
          options={choices[name]}
          choose={value => lookFor(bench, {[name]: value})}
        />
      ))}
      <SortChoice columns={table.columns} />
      <p role="status" data-shown>
        {words.shown(found.rows.length, table.rows.length, found.columns.length, table.columns.length)}
        {!open && words.fitting(found.count)}
        {!open && (
          <button type="button" onClick={() => lookFor(bench, noFilter)}>
            {words.filter.reset}
          </button>
        )}
      </p>
    </search>
  )
}
