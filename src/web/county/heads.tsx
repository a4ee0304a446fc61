import type {Column} from '../../index.ts'
import {useBench} from '../workspace/bench.ts'
import type {Sort, SortKey} from '../workspace/look.ts'
import {look} from '../workspace/looking.ts'
import {groupsOf} from './table.ts'
import {Unseen} from './unseen.tsx'
import type {Range} from './window.ts'
import {words} from './words.ts'

const leads = ['level', 'must', 'should', 'substantiated'] as const

/** How many columns stand before the indicators: the name of the unit, its opinion, and what is counted of it. */
export const leadCount = leads.length + 2

const ariaSort = (sort: Sort, by: SortKey) => {
  if (sort.by !== by) return undefined
  return sort.descending ? 'descending' : 'ascending'
}

/** The head of a column by which rows are sorted when it is pressed. */
function SortHead({by, name, at}: {readonly by: SortKey; readonly name: string; readonly at: number}) {
  const bench = useBench()
  const {sort} = bench.state.look.value
  const press = (): void => {
    const descending = sort.by === by ? !sort.descending : by !== 'name' && by !== 'level'
    look(bench, {sort: {by, descending}})
  }
  return (
    <th scope="col" aria-colindex={at} aria-sort={ariaSort(sort, by)} class={at === 1 ? 'name' : 'count-head'}>
      <button type="button" onClick={press} data-sort={by}>
        <span>{name}</span>
        {sort.by === by && <span aria-hidden="true">{sort.descending ? '↓' : '↑'}</span>}
      </button>
    </th>
  )
}

interface HeadsProps {
  readonly columns: readonly Column[]
  /** The columns that are drawn. */
  readonly drawn: Range
  /** The column of the head at which the keyboard stops; null where it stops elsewhere. */
  readonly stop: number | null
}

/** The groups above the heads, as far as their columns are drawn. */
function Groups({columns, drawn}: Pick<HeadsProps, 'columns' | 'drawn'>) {
  const groups = groupsOf(columns.slice(drawn.first, drawn.end))
  const startOf = (at: number): number =>
    groups.slice(0, at).reduce((sum, {span}) => sum + span, drawn.first + leadCount + 1)
  return (
    <tr aria-rowindex={1} class="groups-row">
      <td class="corner" aria-colindex={1} />
      <td colSpan={leadCount - 1} aria-colindex={2} />
      <Unseen columns={drawn.first} />
      {groups.map(({group, span}, at) => (
        <th
          key={`${at} ${group}`}
          scope="colgroup"
          colSpan={span}
          aria-colindex={startOf(at)}
          title={group || words.ungrouped}
        >
          <span>{group || words.ungrouped}</span>
        </th>
      ))}
      <Unseen columns={columns.length - drawn.end} />
    </tr>
  )
}

/** The heads of the matrix (表头): the groups, and under them each indicator, to be opened. */
export function Heads({columns, drawn, stop}: HeadsProps) {
  const {open, sort} = useBench().state.look.value
  const sorted = sort.by === 'indicator' ? sort.indicator : null
  return (
    <thead>
      <Groups columns={columns} drawn={drawn} />
      <tr aria-rowindex={2} class="heads-row">
        <SortHead by="name" name={words.unit} at={1} />
        <th scope="col" class="count-head" aria-colindex={2}>
          <span>{words.review.head}</span>
        </th>
        {leads.map((by, at) => (
          <SortHead key={by} by={by} name={words.lead[by]} at={at + 3} />
        ))}
        <Unseen key="before" columns={drawn.first} />
        {columns.slice(drawn.first, drawn.end).map(({indicator, title}, offset) => (
          <Head
            key={indicator}
            {...{indicator, title, stop, at: drawn.first + offset, open: indicator === open}}
            order={sorted === indicator ? (sort.descending ? 'descending' : 'ascending') : undefined}
          />
        ))}
        <Unseen key="after" columns={columns.length - drawn.end} />
      </tr>
    </thead>
  )
}

interface HeadProps extends Pick<Column, 'indicator' | 'title'>, Pick<HeadsProps, 'stop'> {
  readonly at: number
  readonly open: boolean
  readonly order: 'ascending' | 'descending' | undefined
}

/** The head of one indicator: pressed, it opens the column. */
const Head = ({indicator, title, at, open, order, stop}: HeadProps) => (
  <th scope="col" aria-colindex={at + leadCount + 1} class={open ? 'open' : undefined} aria-sort={order}>
    <button
      type="button"
      data-cell={`-1:${at}`}
      data-indicator={indicator}
      tabIndex={stop === at ? 0 : -1}
      aria-expanded={open}
      aria-label={words.openColumn(title)}
      title={title}
    >
      <span>{title}</span>
    </button>
  </th>
)
