/// <reference lib="dom" />
import {useEffect, useId, useMemo, useState} from 'preact/hooks'
import type {Failure, Paper} from '../../index.ts'
import {PaperText} from '../papers/paper.tsx'
import {useBench} from '../workspace/bench.ts'
import {save} from '../workspace/saving.ts'
import {say} from '../workspace/saying.ts'
import {isJudged, type JudgedUnit, nameOf, sourceOf} from '../workspace/unit.ts'
import {type Pair, type Pairing, paired} from './pairs.ts'
import {words} from './words.ts'
import './years.css'

const isSame = (a: Pair | null, b: Pair): boolean => a?.last.id === b.last.id && a.now.id === b.now.id
const yearOf = ({result}: JudgedUnit): number | null => result.report.year

interface Choosing {
  readonly chosen: Pair | null
  readonly choose: (pair: Pair) => void
}

/** The pairs to choose from, and the reports that have no other. */
function Pairs({pairing, chosen, choose}: Choosing & {readonly pairing: Pairing}) {
  const {pairs, alone} = pairing
  return (
    <>
      <h2>{words.pairs(pairs.length)}</h2>
      {pairs.length === 0 && <p class="note">{words.none}</p>}
      <ul class="pairs">
        {pairs.map(pair => (
          <li key={`${pair.last.id} ${pair.now.id}`}>
            <button
              type="button"
              data-step-to
              data-pair={pair.now.id}
              aria-pressed={isSame(chosen, pair)}
              onClick={() => choose(pair)}
            >
              {nameOf(pair.now)} <small>{words.years(yearOf(pair.last), yearOf(pair.now))}</small>
            </button>
          </li>
        ))}
      </ul>
      {alone.length > 0 && (
        <details>
          <summary>{words.alone(alone.length)}</summary>
          <ul class="alone">
            {alone.map(unit => (
              <li key={unit.id}>
                {nameOf(unit)} <small>{words.aloneYear(yearOf(unit))}</small>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Select({
  label,
  units,
  value,
  set,
}: {
  readonly label: string
  readonly units: readonly JudgedUnit[]
  readonly value: string
  readonly set: (id: string) => void
}) {
  const id = useId()
  return (
    <p>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={({currentTarget}) => set(currentTarget.value)}>
        <option value="">{words.choose}</option>
        {units.map(unit => (
          <option key={unit.id} value={unit.id}>
            {`${nameOf(unit)} ${words.aloneYear(yearOf(unit))}`}
          </option>
        ))}
      </select>
    </p>
  )
}

/** Any two reports, where the pairs that were found are not what is wanted. */
function ByHand({units, choose}: Pick<Choosing, 'choose'> & {readonly units: readonly JudgedUnit[]}) {
  const [[last, now], set] = useState<readonly [string, string]>(['', ''])
  const found = (id: string) => units.find(unit => unit.id === id)
  const [before, after] = [found(last), found(now)]
  return (
    <details>
      <summary>{words.byHand}</summary>
      <Select label={words.last} units={units} value={last} set={id => set([id, now])} />
      <Select label={words.now} units={units} value={now} set={id => set([last, id])} />
      <button
        type="button"
        data-compare
        disabled={before === undefined || after === undefined}
        onClick={() => before && after && choose({last: before, now: after})}
      >
        {words.compare}
      </button>
    </details>
  )
}

function Saving({paper, name}: {readonly paper: Paper; readonly name: string}) {
  const bench = useBench()
  const write = async (format: 'docx' | 'xlsx'): Promise<void> => {
    const file = words.file(name, format)
    save(file, await bench.engine.call('written', {paper, format}))
    say(bench, words.written(file))
  }
  return (
    <p class="years-saving">
      <button type="button" data-save="docx" onClick={() => write('docx')}>
        {words.word}
      </button>
      <button type="button" data-save="xlsx" onClick={() => write('xlsx')}>
        {words.excel}
      </button>
    </p>
  )
}

/** The comparison of a pair, or why there is none. */
function Compared({pair}: {readonly pair: Pair}) {
  const {engine} = useBench()
  const [made, setMade] = useState<Paper | Failure | null>(null)
  const {last, now} = pair
  useEffect(() => {
    const asked = {current: true}
    setMade(null)
    const input = {last: {source: sourceOf(last), told: last.told}, now: {source: sourceOf(now), told: now.told}}
    void engine.call('compare', input).then(paper => {
      if (asked.current) setMade(paper)
    })
    return () => {
      asked.current = false
    }
  }, [last, now, engine])
  if (made === null) return <p role="status">{words.working}</p>
  if ('error' in made)
    return (
      <p role="alert" class="refused" data-refused>
        {words.refused}
        {made.error.message}
      </p>
    )
  return (
    <>
      <Saving paper={made} name={nameOf(now)} />
      <PaperText paper={made} />
    </>
  )
}

/** Two years of each body side by side (两年比较). */
export function YearsView() {
  const {units} = useBench().state
  const [chosen, choose] = useState<Pair | null>(null)
  const judged = useMemo(() => units.value.filter(isJudged), [units.value])
  const pairing = useMemo(() => paired(judged), [judged])
  return (
    <main class="years">
      <div class="years-list">
        <h1>{words.title}</h1>
        <p class="note">{words.lead}</p>
        <Pairs pairing={pairing} chosen={chosen} choose={choose} />
        <ByHand units={judged} choose={choose} />
      </div>
      <div class="years-paper">{chosen !== null && <Compared pair={chosen} />}</div>
    </main>
  )
}
