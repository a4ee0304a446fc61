import type {Failure} from '../../index.ts'
import {useBench} from '../workspace/bench.ts'
import {takeOff} from '../workspace/reports.ts'
import {isJudged, type Unit} from '../workspace/unit.ts'
import {words} from './words.ts'

const failureOf = ({result}: Unit): Failure | null => (result !== null && 'error' in result ? result : null)

/** How far judging has come (核查进度), and what came of it. */
export function Progress({units}: {readonly units: readonly Unit[]}) {
  const done = units.filter(({result}) => result !== null).length
  const judged = units.filter(isJudged).length
  if (done === units.length)
    return (
      <p class="county-progress" data-done>
        {words.finished(judged, done - judged)}
      </p>
    )
  return (
    <p class="county-progress">
      <label for="county-progress">{words.progress(done, units.length)}</label>
      <progress id="county-progress" max={units.length} value={done} aria-label={words.progressLabel} />
    </p>
  )
}

/** The files that could not be read or judged (不能核查的文件), each with why. */
export function Failures({units}: {readonly units: readonly Unit[]}) {
  const bench = useBench()
  const failed = units.flatMap(unit => {
    const failure = failureOf(unit)
    return failure === null ? [] : [{unit, failure}]
  })
  if (failed.length === 0) return null
  return (
    <details class="county-failures" data-failures={failed.length}>
      <summary>{words.failures(failed.length)}</summary>
      <p class="note">{words.failuresNote}</p>
      <ul>
        {failed.map(({unit, failure}) => (
          <li key={unit.id}>
            <b>{unit.id}</b>
            <span>{failure.error.message}</span>
            <button type="button" aria-label={words.remove(unit.id)} onClick={() => takeOff(bench, unit.id)}>
              {words.removeShort}
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
