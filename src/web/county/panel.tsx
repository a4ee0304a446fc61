/// <reference lib="dom" />
import {useEffect, useRef, useState} from 'preact/hooks'
import {type Column, words as engine, placeOf} from '../../index.ts'
import {DecisionForm} from '../deciding/form.tsx'
import {useBench} from '../workspace/bench.ts'
import {look} from '../workspace/looking.ts'
import {remarksOf, standingName} from './cell.ts'
import {type Account, accountsOn} from './evidencing.ts'
import {openReport} from './opening.ts'
import {saveReviewOf} from './reviews.ts'
import type {Row} from './table.ts'
import {words} from './words.ts'

/** How many accounts are shown at first, and more each time. */
const many = 20

/** How one report tells it, in its own words, with the reviewer's decision. */
function Told({account, indicator}: {readonly account: Account; readonly indicator: string}) {
  const bench = useBench()
  const {row, cell} = account
  const remarks = remarksOf(cell, row.decisions.get(indicator))
  return (
    <li data-account={row.unit.id}>
      <p class="told">
        <button
          type="button"
          class="link"
          title={words.openReport(row.name)}
          onClick={() => openReport(bench, row.unit.id, indicator)}
        >
          {row.name}
        </button>
        <span class={`sign ${cell.standing}`}>{words.signs[cell.standing]}</span>
        {standingName(cell)}
        {cell.finding.admitted && ` · ${words.admitted}`}
        {remarks !== '' && <small>{remarks}</small>}
      </p>
      {cell.finding.evidence.map(evidence => (
        <blockquote key={`${evidence.span[0]}`}>
          <q>{evidence.quote}</q>
          <span class="place">
            {placeOf(evidence)} · {engine.mood[evidence.mood]}
          </span>
        </blockquote>
      ))}
      <div class="told-acts">
        <DecisionForm unit={row.unit} finding={cell.finding} />
        <button
          type="button"
          class="link"
          aria-label={words.review.label(row.name)}
          onClick={() => saveReviewOf(bench, row)}
        >
          {words.review.button}
        </button>
      </div>
    </li>
  )
}

interface ListProps {
  readonly accounts: readonly Account[]
  readonly indicator: string
  readonly title: string
  readonly note: string
  readonly open: boolean
}

/** Reports that stand alike on the indicator, a part of them at a time. */
function List({accounts, indicator, title, note, open}: ListProps) {
  const [shown, setShown] = useState(many)
  const [unfolded, setUnfolded] = useState(open)
  const rest = Math.min(many, accounts.length - shown)
  return (
    <details open={unfolded} onToggle={({currentTarget}) => setUnfolded(currentTarget.open)}>
      <summary>{title}</summary>
      {note !== '' && <p class="note">{note}</p>}
      {unfolded && (
        <ol>
          {accounts.slice(0, shown).map(account => (
            <Told key={account.row.unit.id} account={account} indicator={indicator} />
          ))}
        </ol>
      )}
      {unfolded && rest > 0 && (
        <button type="button" onClick={() => setShown(shown + many)}>
          {words.column.more(rest)}
        </button>
      )}
    </details>
  )
}

const kinds = ['evidenced', 'planned', 'absent', 'inapplicable'] as const

/** A column of the matrix opened (指标展开): who tells it and how, the best wording first, then those that only plan it or are silent. */
export function Panel({rows, column}: {readonly rows: readonly Row[]; readonly column: Column}) {
  const bench = useBench()
  const head = useRef<HTMLHeadingElement>(null)
  const {indicator, title} = column
  const accounts = accountsOn(rows, indicator)
  const lists = kinds.flatMap(kind =>
    accounts[kind].length === 0
      ? []
      : [{kind, accounts: accounts[kind], note: kind === 'absent' ? words.column.absentNote : ''}],
  )
  const close = (): void => {
    look(bench, {open: null})
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-indicator="${CSS.escape(indicator)}"]`)?.focus(),
    )
  }
  useEffect(() => head.current?.focus(), [indicator])
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !(event.target instanceof HTMLInputElement)) close()
  }
  return (
    <aside class="county-panel" aria-labelledby="county-panel-title" data-panel={indicator} {...{onKeyDown: leave}}>
      <header>
        <h2 id="county-panel-title" ref={head} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" onClick={close}>
          {words.column.close}
        </button>
      </header>
      <p class="note">
        {column.group || words.ungrouped} · {engine.force[column.force]}
      </p>
      <p>
        <button type="button" onClick={() => look(bench, {sort: {by: 'indicator', indicator, descending: false}})}>
          {words.column.sort}
        </button>
      </p>
      {lists.map(({kind, accounts, note}, at) => (
        <List
          key={`${kind} ${indicator}`}
          indicator={indicator}
          accounts={accounts}
          title={words.column[kind](accounts.length)}
          note={note}
          open={at === 0}
        />
      ))}
    </aside>
  )
}
