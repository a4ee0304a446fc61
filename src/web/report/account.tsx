/// <reference lib="dom" />
import {type CheckOptions, type Level, levels} from '../../index.ts'
import {useBench} from '../workspace/bench.ts'
import {tell} from '../workspace/reports.ts'
import {isStale, type JudgedUnit} from '../workspace/unit.ts'
import {SaveMenu} from './saving.tsx'
import {words} from './words.ts'

/** Earliest and latest year that a report can be of: the first such reports were asked for in 2004. */
const [earliest, latest] = [2004, 2099]

interface Correcting {
  readonly unit: JudgedUnit
  readonly say: (correction: CheckOptions) => void
}

function LevelChoice({unit: {told, result}, say}: Correcting) {
  const {level: read} = result.report
  const chosen = (value: string): Level | undefined => levels.find(level => level === value)
  return (
    <label>
      {words.level}{' '}
      <select
        data-tell="level"
        value={told.level ?? read ?? ''}
        onChange={({currentTarget}) => say({level: chosen(currentTarget.value)})}
      >
        {read === null && <option value="">{words.unknown}</option>}
        {levels.map(level => (
          <option key={level} value={level}>
            {level}
          </option>
        ))}
      </select>
    </label>
  )
}

const YearField = ({unit: {told, result}, say}: Correcting) => (
  <label>
    {words.year}{' '}
    <input
      data-tell="year"
      type="number"
      min={earliest}
      max={latest}
      placeholder={words.unknown}
      value={told.year ?? result.report.year ?? ''}
      onChange={({currentTarget}) => {
        const {value, valueAsNumber: year} = currentTarget
        if (value === '') say({year: undefined})
        else if (year >= earliest && year <= latest) say({year})
        else currentTarget.value = String(told.year ?? result.report.year ?? '')
      }}
    />
  </label>
)

function SystemChoice({unit, say}: Correcting) {
  const systems = useBench().state.systems.value
  const {system: judged} = unit.result.summary
  return (
    <label>
      {words.system}{' '}
      <select
        data-tell="system"
        value={systems.find(({id, title}) => id === judged || title === judged)?.id ?? ''}
        onChange={({currentTarget}) => say({system: currentTarget.value})}
      >
        {systems.map(({id, title}) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  )
}

/** What a report was taken for (认定情况): level, year and system, each to be corrected; the judgement follows. */
export function Account({unit}: {readonly unit: JudgedUnit}) {
  const bench = useBench()
  const {told, result} = unit
  const say = (correction: CheckOptions): void => tell(bench, unit.id, {...told, ...correction})
  const corrected = Object.values(told).some(value => value !== undefined)
  return (
    <section class="account" aria-label={words.account}>
      <h1>{result.report.title ?? words.untitled}</h1>
      <form onSubmit={event => event.preventDefault()}>
        <LevelChoice unit={unit} say={say} />
        <YearField unit={unit} say={say} />
        <SystemChoice unit={unit} say={say} />
        {corrected && (
          <button type="button" onClick={() => tell(bench, unit.id, {})}>
            {words.asRead}
          </button>
        )}
        <SaveMenu unit={unit} />
        <span class="busy" role="status">
          {isStale(unit) ? words.judging : ''}
        </span>
      </form>
    </section>
  )
}
