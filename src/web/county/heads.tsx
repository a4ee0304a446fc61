import type {Column} from '../../index.ts'
import {useBench} from '../workspace/bench.ts'
import type {Sort, SortKey} from './look.ts'
import {groupsOf} from './table.ts'
import {words} from './words.ts'

const leads = ['level', 'must', 'should', 'substantiated'] as const

/** How many columns stand before the indicators: the name of the unit and what is counted of it. */
export const leadCount = leads.length + 1

const ariaSort = (sort: Sort, by: SortKey) => {
  if (sort.by !== by) return undefined
  return sort.descending ? 'descending' : 'ascending'
}

/** The head of a column by which rows are sorted when it is pressed. */
function SortHead({by, name, wide}: {readonly by: SortKey; readonly name: string; readonly wide?: boolean}) {
  const {look} = useBench().state
  const {sort} = look.value
  const press = (): void => {
    const descending = sort.by === by ? !sort.descending : by !== 'name' && by !== 'level'
    look.value = {...look.value, sort: {by, descending}}
  }
  return (
    <th scope="col" aria-sort={ariaSort(sort, by)} class={wide ? 'name' : 'count-head'}>
      <button type="button" onClick={press} data-sort={by}>
        <span>{name}</span>
        {sort.by === by && <span aria-hidden="true">{sort.descending ? '↓' : '↑'}</span>}
      </button>
    </th>
  )
}

interface HeadsProps {
  readonly columns: readonly Column[]
  /** The column of the head at which the keyboard stops; null where it stops elsewhere. */
  readonly stop: number | null
}

/** The heads of the matrix (表头): the groups, and under them each indicator, to be opened. */
export function Heads({columns, stop}: HeadsProps) {
  const {open, sort} = useBench().state.look.value
  const sorted = sort.by === 'indicator' ? sort.indicator : null
  return (
    <thead>
      <tr aria-rowindex={1} class="groups-row">
        <td colSpan={leadCount} class="corner" />
        {groupsOf(columns).map(({group, span}, at) => (
          <th key={`${at} ${group}`} scope="colgroup" colSpan={span} title={group || words.ungrouped}>
            <span>{group || words.ungrouped}</span>
          </th>
        ))}
      </tr>
      <tr aria-rowindex={2} class="heads-row">
        <SortHead by="name" name={words.unit} wide />
        {leads.map(by => (
          <SortHead key={by} by={by} name={words.lead[by]} />
        ))}
        {columns.map(({indicator, title}, at) => (
          <th
            key={indicator}
            scope="col"
            class={indicator === open ? 'open' : undefined}
            aria-sort={sorted === indicator ? (sort.descending ? 'descending' : 'ascending') : undefined}
          >
            <button
              type="button"
              data-cell={`-1:${at}`}
              data-indicator={indicator}
              tabIndex={stop === at ? 0 : -1}
              aria-expanded={indicator === open}
              aria-label={words.openColumn(title)}
              title={title}
            >
              <span>{title}</span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}
